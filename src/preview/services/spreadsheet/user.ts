import type { Book } from './book';
import { handle } from './handle';

/** Class User, as lists of editors hand it out. */
export const openUser = (book: Book, email: string): GoogleAppsScript.Base.User =>
  handle<GoogleAppsScript.Base.User>(book.context, 'User', { getEmail: () => email, toString: () => email });
