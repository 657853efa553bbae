import type { Digest } from '../domain/reminders';
import { digestHtml } from './digestHtml';
import { digestText } from './digestText';
import { digestView, type LinkTo } from './digestView';

/** What leaves: both parts say the same. */
export interface DigestLetter {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** One person's reminder. `linkTo` gives the https link to a cell; numbers are written as `locale` does. */
export function digestLetter(digest: Digest, linkTo: LinkTo, locale: string): DigestLetter {
  const view = digestView(digest, linkTo, locale);
  return { to: digest.to, subject: view.subject, html: digestHtml(view), text: digestText(view) };
}
