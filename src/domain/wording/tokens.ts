import { endsIn, type Form, type Lexicon } from './lexicon';
import type { Ending, Word } from './words/language';

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
  /** Whether it can be this form of a verb of one of these kinds. */
  readonly can: (form: Form, ...groups: readonly Word[]) => boolean;
  readonly endsLike: (...endings: readonly Ending[]) => boolean;
  /** `reduce` in `reduction`. */
  readonly hiddenVerb: string | undefined;
  /** `seven` is 7. */
  readonly number: number | undefined;
}

export type Tokens = readonly Token[];

// days, `24/7` and `5-star` are one piece; a unit that sticks to its number (`5d`) is one of its own
const PIECE =
  /[Tt]op(?=-\d)|[Mm]id(?=-\p{Lu})|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d+(?:\/\d+)+|\d[GDS](?![\p{L}\d])|\d+(?:-\p{L}+)+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,’']\d+)*|->|=>|<=|>=|\.{3}|\p{L}[\p{L}\p{N}]*(?:[’'.\-/][\p{L}\p{N}]+)*\/?|\S/gu;

/** The pieces of a text, expressions of the lists as one word each. */
export function tokensOf(text: string, lexicon: Lexicon): Tokens {
  const pieces: { readonly text: string; readonly from: number }[] = [];
  text.replace(PIECE, (piece: string, from: number) => {
    pieces.push({ text: piece, from });
    return '';
  });
  const words = pieces.map((piece) => piece.text);
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = lexicon.expressionAt(words, at);
    const { from } = pieces[at] as { from: number }; // at is within the list
    const last = pieces[at + length - 1] as { text: string; from: number }; // an expression ends within it
    tokens.push(tokenOf(text.slice(from, last.from + last.text.length), from, lexicon));
    at += length;
  }
  return tokens;
}

function tokenOf(text: string, from: number, lexicon: Lexicon): Token {
  const kind = /^\d/.test(text) ? 'number' : /\p{L}/u.test(text) ? 'word' : 'mark';
  const word = text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
  const classes = lexicon.classesOf(word);
  return {
    kind,
    text,
    word,
    from,
    to: from + text.length,
    is: (...groups) => groups.some((one) => classes.has(one)),
    can: (form, ...groups) => lexicon.formsAs(word, ...groups).includes(form),
    endsLike: (...endings) => endings.some((one) => endsIn(word, lexicon.language.endings[one])),
    hiddenVerb: lexicon.hiddenVerb(word),
    number: lexicon.numberOf(word),
  };
}

export const has = (tokens: Tokens, ...groups: readonly Word[]): boolean => tokens.some((token) => token.is(...groups));

export const first = (tokens: Tokens, ...groups: readonly Word[]): Token | undefined =>
  tokens.find((token) => token.is(...groups));

/** Whether a token is one of these words, given with a blank between them and `_` inside an expression. */
export const says = (token: Token | undefined, words: string): boolean =>
  token !== undefined && words.split(' ').includes(token.word.replace(/ /g, '_'));

export const saysOne = (tokens: Tokens, words: string): boolean => tokens.some((token) => says(token, words));

/** A word, with a capital letter. */
export const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
