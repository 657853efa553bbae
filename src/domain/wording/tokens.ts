import type { Lexicon } from './lexicon';
import type { Word } from './words/language';

/** A word or expression, a number, or a mark, and where it stands in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** As typed. */
  readonly text: string;
  /** In small letters; an expression has blanks. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly is: (...groups: readonly Word[]) => boolean;
}

// days, `24/7` and `5-star` are one piece; a unit that sticks to its number (`5d`) is one of its own
const PIECE = new RegExp(
  [
    /\d{4}-\d\d-\d\d/,
    /\d{1,2}\.\d{1,2}\.(?:\d{4})?/,
    /\d+(?:\/\d+)+/,
    /\d+(?:-\p{L}+)+/,
    /\d{1,3}(?:[  \u202f]\d{3})+(?!\d)(?:[.,]\d+)?/,
    /\d+(?:[.,’']\d+)*/,
    /->|=>|<=|>=|\.\.\./,
    /\p{L}[\p{L}\p{N}]*(?:[’'.\-/][\p{L}\p{N}]+)*\/?/,
    /\S/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** The pieces of a text, expressions of the lists as one word each. */
export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const pieces = [...text.matchAll(PIECE)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));
  const words = pieces.map((piece) => piece.text);
  const tokens: Token[] = [];
  for (let index = 0; index < pieces.length; ) {
    const length = lexicon.expressionAt(words, index);
    const first = pieces[index];
    const last = pieces[index + length - 1];
    if (!first || !last) break;
    tokens.push(tokenOf(text.slice(first.from, last.to), first.from, lexicon));
    index += length;
  }
  return tokens;
}

export function tokenOf(text: string, from: number, lexicon: Lexicon): Token {
  const kind = /\d/.test(text) && !/^\p{L}/u.test(text) ? 'number' : /\p{L}/u.test(text) ? 'word' : 'mark';
  const word = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  const classes = lexicon.classesOf(word);
  return { kind, text, word, from, to: from + text.length, is: (...groups) => groups.some((group) => classes.has(group)) };
}
