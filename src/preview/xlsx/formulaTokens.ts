export type FormulaTokenKind = 'text' | 'sheet' | 'reference' | 'name' | 'other';

export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[0-9]{1,7}`;
const AFTER = String.raw`(?![\w.(!])`;

/** Longest form first: a cell to an open end, a block, whole columns, whole rows, one cell. */
const REFERENCE = new RegExp(
  `(?:${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW})|${CELL})${AFTER}`,
  'y',
);

/** Sticky, so that a long formula is not copied again for every piece of it. */
const RULES: readonly (readonly [FormulaTokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*(?:"|$)/y],
  ['sheet', /'(?:[^']|'')*'!/y],
  ['sheet', /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  ['reference', REFERENCE],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['other', /(?:[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\s+|#[A-Z0-9/]+[!?]?|[\s\S])/y],
];

/** What was cut last: writing a cell asks three times about the same formula. */
let last: { readonly formula: string; readonly tokens: readonly FormulaToken[] } = { formula: '', tokens: [] };

/** Cuts a formula into the pieces that matter between the two dialects; joined again they are the same text. */
export function tokensOf(formula: string): readonly FormulaToken[] {
  if (formula === last.formula) return last.tokens;
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  last = { formula, tokens };
  return tokens;
}

/** Half of a formula's pieces are these signs, which begin nothing longer. */
const SIGNS: ReadonlyMap<string, FormulaToken> = new Map(
  [...'(),;{}=<>&+-*/^:'].map((text) => [text, { kind: 'other', text }] as const),
);

function tokenAt(formula: string, at: number): FormulaToken {
  const sign = SIGNS.get(formula.charAt(at));
  if (sign) return sign;
  for (const [kind, pattern] of RULES) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  return { kind: 'other', text: formula.slice(at, at + 1) };
}
