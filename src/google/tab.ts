import type { TableName } from '../domain/book';
import type { Cell } from '../domain/cell';
import { Problem } from '../domain/problem';
import { columnsOf, fromGrid, type Grid, type TabRows } from '../schema/rows';
import { lettersOf, type Table } from '../schema/table';
import type { Span } from './blocks';
import type { Clock } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab that has been read: its cells, its rows, and the formulas known so far. */
export interface ReadTab extends TabRows {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly grid: Grid;
  readonly formulas: KnownFormulas | null;
  /** Where it ends was remembered, not looked at: people may have written there since. */
  readonly isEndUnsure?: boolean;
}

interface KnownFormulas extends Span {
  readonly cells: readonly (readonly string[])[];
}

/** @throws Problem sheet.tabMissing */
export function sheetOf(spreadsheet: Spreadsheet, { tab }: Pick<Table, 'tab'>): Sheet {
  const sheet = spreadsheet.getSheetByName(tab);
  if (sheet === null) throw new Problem('sheet.tabMissing', { tab });
  return sheet;
}

/** The answer cells stand side by side; a live formula there is kept as a formula and never written over. */
const ANSWER_FIELDS = ['current', 'status', 'confidence', 'note'];

/** Values as Google hands them over: dates are still instants. */
export type RawValues = readonly (readonly unknown[])[];

/**
 * Reads a tab with one call for its values (none when they are known), and one more for the formulas in the answer
 * cells of key results. Both -1 stand for the last row and column that hold something.
 */
export function readTab(
  spreadsheet: Spreadsheet,
  table: Table,
  clockFor: (values: RawValues) => Clock,
  known?: RawValues,
): ReadTab {
  const sheet = sheetOf(spreadsheet, table);
  const values: RawValues = known ?? sheet.getSheetValues(1, 1, -1, -1);
  const grid = gridOf(values, clockFor(values));
  if (table.name !== 'keyResults' || grid.length < 2) {
    return { sheet, table, grid, formulas: null, ...fromGrid(withName(table), grid) };
  }
  const columns = columnsOf(table, grid[0] || []);
  const places = ANSWER_FIELDS.map((field) => columns[field] || 0);
  const span = { top: 2, bottom: grid.length, left: Math.min(...places), right: Math.max(...places) };
  const cells = rangeOf(sheet, span).getFormulas();
  const current = (columns.current || 0) - span.left;
  const live = (row: number) => (cells[row - span.top]?.[current] || '') !== '';
  const rows = fromGrid(withName(table), grid, (row, field) => field === 'current' && live(row));
  return { sheet, table, grid, formulas: { ...span, cells }, ...rows };
}

/**
 * A log that only grows is not read to be added to: its headings and its last row will do, and neither is asked for
 * when they are known.
 */
export function readEnd(
  spreadsheet: Spreadsheet,
  table: Table,
  known: Pick<TabRows, 'free' | 'columns'> | null,
): ReadTab {
  const sheet = sheetOf(spreadsheet, table);
  const nothing = { sheet, table, grid: [], formulas: null, rows: [], bare: [] };
  if (known) return { ...nothing, columns: known.columns, free: known.free, isEndUnsure: true };
  const [headings = []] = sheet.getSheetValues(1, 1, 1, -1) as Cell[][]; // headings are texts
  return { ...nothing, columns: columnsOf(table, headings), free: Math.max(sheet.getLastRow(), 1) + 1 };
}

/** The table's name is one of all; which one makes no difference here. */
const withName = (table: Table): Table & { readonly name: TableName } => table;

export function rangeOf(sheet: Sheet, { top, bottom, left, right }: Span): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(`${lettersOf(left)}${top}:${lettersOf(right)}${bottom}`);
}

/** Formulas of exactly this span: from what is known already, else one read. */
export function formulasIn({ sheet, formulas }: ReadTab, span: Span): readonly (readonly string[])[] {
  if (!formulas || !covers(formulas, span)) return rangeOf(sheet, span).getFormulas();
  const { top, left, cells } = formulas;
  return cells
    .slice(span.top - top, span.bottom - top + 1)
    .map((line) => line.slice(span.left - left, span.right - left + 1));
}

const covers = (known: Span, span: Span): boolean =>
  known.top <= span.top && known.bottom >= span.bottom && known.left <= span.left && known.right >= span.right;

/** Google's values → cells. Dates become the serial numbers the sheet itself stores. */
export const gridOf = (values: RawValues, clock: Clock): Grid =>
  values.map((line) => line.map((value) => cellOf(value, clock)));

function cellOf(value: unknown, clock: Clock): Cell {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (isDate(value)) return clock(value.getTime());
  // a picture in a cell, the only other thing Google hands over, says nothing to the rules
  return null;
}

/** The first date in some cells, as an instant. */
export const firstDate = (values: RawValues): number | null =>
  values.flatMap((line) => line.filter(isDate))[0]?.getTime() ?? null;

/** Not `instanceof`: Google may make its dates elsewhere than the script's own. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
