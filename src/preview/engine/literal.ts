import type { Scalar } from './engine';

/**
 * The library keeps a cell's content as one text and guesses its type again whenever it loads it. A leading apostrophe
 * stops the guessing; these two functions are the only place that knows.
 */
export const contentOf = (value: Scalar): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'string' && value.startsWith(LINK)) return value.slice(LINK.length);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  return looksTyped(value) ? `'${value}` : value;
};

/**
 * Goes before a text that stands for a link over a whole cell, `[label](address)`, so that copying and sorting keep it
 * apart from the same signs written as a text. From the private use area: nobody types it.
 */
const LINK = '\uF8F0';

/** Is this content a link over the whole cell? As a text the same signs have an apostrophe before them. */
export const isLinkContent = (content: string): boolean => /^\[(.+)\]\((.+)\)$/.test(content);

/** Would the library read this text as anything but this text? Errs on the side of the apostrophe. */
const looksTyped = (text: string): boolean =>
  !/^\p{L}/u.test(text) ||
  /^(true|false|nan|infinity)$/i.test(text) ||
  /^[a-z]{1,3}\s*\d/i.test(text) ||
  // Two steps, because one pattern takes seconds for a cell of 50,000 characters.
  (/[a-z]$/i.test(text) && /\d/.test(text));

/** A stored content as a value; `format` is the cell's own (`@` keeps text). Formulas are not its business. */
export function literalOf(content: string, format?: string): Scalar {
  if (content === '') return null;
  if (content.startsWith("'")) return content.slice(1);
  if (isLinkContent(content)) return `${LINK}${content}`;
  if (format === '@') return content;
  if (/^(true|false)$/i.test(content)) return content.toUpperCase() === 'TRUE';
  const number = Number(content);
  return content.trim() !== '' && Number.isFinite(number) ? number : content;
}
