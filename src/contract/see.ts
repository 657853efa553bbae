import type { Plain } from './probe';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A value as a result can carry it: what JSON would lose is spelt out. */
export function plain(value: unknown): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `number ${value}`;
  if (Array.isArray(value)) return value.map(plain);
  if (Object.prototype.toString.call(value) === '[object Date]') return dateText(value as Date);
  return value === undefined ? 'undefined' : String(value);
}

const dateText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? 'Date invalid' : `Date ${new Date(date.getTime()).toISOString()}`;

/** What a cell holds after this was written to it. */
export function written(range: Range, value: unknown): Plain {
  range.setValue(value);
  return { value: plain(range.getValue()), shows: range.getDisplayValue(), formula: range.getFormula() };
}

/** What each formula gives, by its text; they stand below each other from `from` down. */
export function calculated(sheet: Sheet, formulas: readonly string[], from = 'F1'): Plain {
  const first = sheet.getRange(from);
  const range = sheet.getRange(first.getRow(), first.getColumn(), formulas.length, 1);
  range.setFormulas(formulas.map((formula) => [formula]));
  const values = range.getValues();
  return fromEntries(formulas.map((formula, row) => [formula, plain(values[row]?.[0])] as const));
}

/** Where and how work fails: at the call itself, or only when Google is made to write. */
export function failure(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return `at the call: ${messageOf(error)}`;
  }
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    return `at flush: ${messageOf(error)}`;
  }
  return 'no error';
}

/** What work gives, or the text it fails with. */
export function outcome(work: () => unknown): Plain {
  try {
    return plain(work());
  } catch (error) {
    return `fails: ${messageOf(error)}`;
  }
}

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null ? String((error as { message?: unknown }).message) : String(error);

function fromEntries(entries: readonly (readonly [string, Plain])[]): Plain {
  const object: Record<string, Plain> = {};
  for (const [key, value] of entries) object[key] = value;
  return object;
}
