import type { CellErrorValue, CellValue } from '@cj-tech-master/excelts';
import { googleError } from '../engine/errors';
import { literalOf } from '../engine/literal';
import { functionsIn, needsGoogle, toFileFormula } from './formula';
import { UNWRITABLE } from './xml';

/** What a cell shows after calculation, as the library reports it. */
export interface Result {
  readonly type: string;
  readonly value: string | number | boolean | null;
}

/** What goes into one cell of the file. */
export interface CellSource {
  /** As the engine stores it: a literal text or a formula with its `=`. */
  readonly content: string;
  readonly format: string | undefined;
  readonly result: Result;
  /** `A9:A12` when the formula's result covers more than its own cell. */
  readonly spill: string | undefined;
  /** The address of the cell itself. */
  readonly address: string;
}

const FILE_ERRORS: readonly string[] = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** Excel calls a file with a longer text broken; Google takes 50,000. The state part has all of it. */
export const LONGEST_TEXT = 32_767;

/** Excel's FILTER and SORT take other arguments than Google's, so those go as Google's own export writes them. */
const DIFFERENT = new Set(['FILTER', 'SORT']);

export function toFileValue(source: CellSource): CellValue {
  const { content, format } = source;
  if (content.startsWith('=') && content.length > 1) return formulaValue(source);
  const link = linkOf(content);
  if (link) return { text: escaped(link.label), hyperlink: link.url };
  const value = literalOf(content, format);
  return typeof value === 'string' ? escaped(value.slice(0, LONGEST_TEXT)) : value;
}

/** In a file `_x0041_` means "A": such texts and signs that XML forbids are spelt so. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

function formulaValue({ content, result, spill, address }: CellSource): CellValue {
  const cached = cachedOf(result);
  const inner = /^=\s*ARRAYFORMULA\s*\(([\s\S]*)\)\s*$/i.exec(content)?.[1];
  const formula = inner ?? content.slice(1);
  const foreign =
    content.startsWith('=§') || needsGoogle(formula) || functionsIn(formula).some((f) => DIFFERENT.has(f));
  if (foreign) return { formula: dummy(content.slice(1), cached), result: cached };
  if (inner !== undefined || spill) {
    return { formula: toFileFormula(formula), result: cached, shareType: 'array', ref: spill ?? address };
  }
  return { formula: toFileFormula(formula), result: cached };
}

type Cached = string | number | boolean | CellErrorValue | undefined;

/** An error the format has no word for becomes #VALUE!, as in Google's export. */
function cachedOf({ type, value }: Result): Cached {
  if (type !== 'error') return value === null ? '' : value;
  const error = googleError(String(value));
  return { error: (FILE_ERRORS.includes(error) ? error : '#VALUE!') as CellErrorValue['error'] };
}

/** A spilled value beside the formula that makes it, where the file cannot hold the formula. */
export const spilledDummy = (result: Result): CellValue => {
  const cached = cachedOf(result);
  return { formula: dummy('"COMPUTED_VALUE"', cached), result: cached };
};

/**
 * A formula that only Google understands, in the wrapping of Google's own .xlsx export: other programs show the last
 * result, and the text comes back on import. Strings in a formula end at 255 characters, so longer texts are joined.
 */
function dummy(formula: string, cached: Cached): string {
  const pieces = formula.match(/[\s\S]{1,120}/g) ?? [''];
  const text = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
  return `IFERROR(__xludf.DUMMYFUNCTION(${text}),${constant(cached)})`;
}

function constant(cached: Cached): string {
  if (cached === undefined) return '""';
  if (typeof cached === 'object') return cached.error;
  if (typeof cached === 'string') return `"${cached.slice(0, 250).replaceAll('"', '""')}"`;
  return typeof cached === 'boolean' ? String(cached).toUpperCase() : String(cached);
}

/** `[label](https://…)`, the library's links. */
function linkOf(content: string): { label: string; url: string } | undefined {
  const match = /^\[([^\]]*)\]\(((?:https?:\/\/|mailto:|#)[^\s)]+)\)$/.exec(content);
  return match ? { label: match[1] ?? '', url: match[2] ?? '' } : undefined;
}
