/** Blanks of every kind, line breaks among them, and characters that nobody sees. */
const UNSEEN = /[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g;

/**
 * How names are compared: without regard to case, blanks at the ends, line breaks and kinds of blanks.
 * `" Key\nresult "` → `"key result"`.
 */
export const plain = (text: string): string => text.replace(UNSEEN, ' ').trim().toLowerCase();

export const isSameName = (a: unknown, b: string): boolean =>
  a === b || (typeof a === 'string' && plain(a) === plain(b));
