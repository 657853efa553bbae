import { quotedSheet } from '../engine/address';
import { quotedSheetName, splitSheet } from './address';
import { tokensOf } from './formulaTokens';
import { fileNameOf, isGoogleOnly, sheetNameOf } from './functionNames';
import { fileTabName, tabName } from './tabNames';

/** The last row and column of an .xlsx sheet; open ends (`A2:A`, `2:2`) are written as ranges up to here. */
export const FILE_ROWS = 1_048_576;
const FILE_LAST_COLUMN = 'XFD';

const CELL_LIKE = /^(?:[A-Za-z]{1,3}[0-9]+|[RrCc][0-9]*|TRUE|FALSE)$/;

/**
 * A formula as Google writes it (leading `=`), as the file holds it: no `=`, commas, prefixed function names, closed
 * ranges. Inside braces `;` stays, where it parts rows.
 */
export function toFileFormula(formula: string): string {
  let braces = 0;
  const tokens = tokensOf(formula.replace(/^=/, ''));
  return tokens
    .map(({ kind, text }, index) => {
      if (text === '{') braces += 1;
      if (text === '}') braces -= 1;
      if (text === ';' && braces === 0) return ',';
      if (kind === 'sheet') return fileSheet(text);
      if (kind === 'reference') return closedReference(text);
      if (kind === 'name' && tokens[index + 1]?.text === '(') return fileNameOf(text);
      return text;
    })
    .join('');
}

/** The other way round, with the leading `=`. */
export function fromFileFormula(formula: string): string {
  // LibreOffice writes the constants as calls.
  const text = tokensOf(formula.replace(/\b(TRUE|FALSE)\(\)(?=(?:[^"]|"[^"]*")*$)/g, '$1'))
    .map((token) => {
      if (token.kind === 'reference') return openReference(token.text);
      if (token.kind === 'sheet') return `${quotedSheet(tabName(splitSheet(token.text).sheet))}!`;
      return token.kind === 'name' ? sheetNameOf(token.text) : token.text;
    })
    .join('');
  return `=${text}`;
}

/** The functions a formula calls, in upper case. */
export function functionsIn(formula: string): string[] {
  const tokens = tokensOf(formula);
  return tokens
    .filter(({ kind }, index) => kind === 'name' && tokens[index + 1]?.text === '(')
    .map(({ text }) => text.toUpperCase());
}

export const needsGoogle = (formula: string): boolean => functionsIn(formula).some(isGoogleOnly);

function fileSheet(text: string): string {
  const name = fileTabName(splitSheet(text).sheet);
  return `${CELL_LIKE.test(name) || /[^\w.]/.test(name) || /^[0-9]/.test(name) ? quotedSheetName(name) : name}!`;
}

/** `A2:A` → `A2:A1048576`, `2:2` stays, `B3:3` → `B3:XFD3`. */
export function closedReference(text: string): string {
  const [from, to] = text.split(':');
  if (!from || !to || !/[0-9]/.test(from) || !/[A-Za-z]/.test(from)) return text;
  if (!/[0-9]/.test(to)) return `${from}:${to}${to.startsWith('$') || from.includes('$') ? '$' : ''}${FILE_ROWS}`;
  if (!/[A-Za-z]/.test(to)) return `${from}:${from.includes('$') ? '$' : ''}${FILE_LAST_COLUMN}${to}`;
  return text;
}

export function openReference(text: string): string {
  const [from, to] = text.split(':');
  if (!from || !to) return text;
  const rows = new RegExp(String.raw`^(\$?[A-Za-z]{1,3})\$?${FILE_ROWS}$`).exec(to);
  const columns = new RegExp(String.raw`^\$?${FILE_LAST_COLUMN}(\$?[0-9]+)$`, 'i').exec(to);
  if (rows?.[1]) return `${wholeFrom(from, 'column')}:${rows[1]}`;
  if (columns?.[1]) return `${wholeFrom(from, 'row')}:${columns[1]}`;
  return text;
}

/** Row 1 down to the last row is the whole column, and so for rows. */
function wholeFrom(from: string, axis: 'column' | 'row'): string {
  const parts = /^(\$?[A-Za-z]{1,3})(\$?[0-9]+)$/.exec(from);
  if (!parts) return from;
  const [, column = '', row = ''] = parts;
  if (axis === 'column') return row.replace('$', '') === '1' ? column : from;
  return column.replace('$', '').toUpperCase() === 'A' ? row : from;
}
