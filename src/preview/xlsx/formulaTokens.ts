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
  `^(?:${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW})|${CELL})${AFTER}`,
);

const RULES: readonly (readonly [FormulaTokenKind, RegExp])[] = [
  ['text', /^"(?:[^"]|"")*(?:"|$)/],
  ['sheet', /^'(?:[^']|'')*'!/],
  ['sheet', /^[\p{L}_][\p{L}\p{N}_.]*!/u],
  ['reference', REFERENCE],
  ['name', /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u],
  ['other', /^(?:[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\s+|#[A-Z0-9/]+[!?]?|[\s\S])/],
];

/** Cuts a formula into the pieces that matter between the two dialects; joined again they are the same text. */
export function tokensOf(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let rest = formula;
  while (rest !== '') {
    const token = firstOf(rest);
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function firstOf(rest: string): FormulaToken {
  for (const [kind, pattern] of RULES) {
    const text = pattern.exec(rest)?.[0];
    if (text) return { kind, text };
  }
  return { kind: 'other', text: rest.slice(0, 1) };
}
