import type { TableName } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { Problem } from '../domain/problem';
import { placeOfHeading } from '../schema/headings';
import { columnsOf, fromGrid, type Grid, type TabRows } from '../schema/rows';
import { lettersOf, type Table } from '../schema/table';
import type { Clock } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where a tab's columns stand and where it ends: all that a log needs to be added to. */
export interface TabEnd extends Pick<TabRows, 'columns' | 'free'> {
  readonly sheet: Sheet;
  readonly table: Table;
  /** How many columns hold anything, those of people among them. */
  readonly width: number;
  /** As far as it was read: the whole tab, or its headings. */
  readonly grid: Grid;
}

/** A tab that has been read: its cells and its rows. */
export interface ReadTab extends TabEnd, TabRows {}

/** A rectangle of a tab, both ends included. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** @throws Problem sheet.tabMissing */
export function sheetOf(spreadsheet: Spreadsheet, { tab }: Pick<Table, 'tab'>): Sheet {
  const sheet = spreadsheet.getSheetByName(tab);
  if (sheet === null) throw new Problem('sheet.tabMissing', { tab });
  return sheet;
}

/** Values as Google hands them over: dates are still instants. */
export type RawValues = readonly (readonly unknown[])[];

/**
 * Reads a tab with one call for its values (none when they are known), and one more for the formulas in Current of key
 * results. Both -1 stand for the last row and column that hold something.
 */
export function readTab(spreadsheet: Spreadsheet, table: Table, clock: Clock, known?: RawValues): ReadTab {
  const sheet = sheetOf(spreadsheet, table);
  const grid = gridOf(known ?? sheet.getSheetValues(1, 1, -1, -1), clock);
  const live = table.name === 'keyResults' ? liveIn(sheet, table, grid) : () => false;
  const rows = fromGrid(withName(table), grid, (row, field) => field === 'current' && live(row));
  return { sheet, table, grid, width: grid[0]?.length ?? 0, ...rows };
}

/** Whether a formula stands in a row's Current. */
function liveIn(sheet: Sheet, table: Table, grid: Grid): (row: number) => boolean {
  if (grid.length < 2) return () => false;
  const column = columnsOf(table, grid[0] ?? []).current ?? 0;
  const formulas = rangeOf(sheet, { top: 2, bottom: grid.length, left: column, right: column }).getFormulas();
  return (row) => (formulas[row - 2]?.[0] ?? '') !== '';
}

/** A log is not read to be added to: its headings and its last row will do. */
export function readEnd(spreadsheet: Spreadsheet, table: Table): TabEnd {
  const sheet = sheetOf(spreadsheet, table);
  const headings = headingsOf(sheet);
  const free = Math.max(sheet.getLastRow(), 1) + 1;
  return { sheet, table, columns: columnsOf(table, headings), width: headings.length, free, grid: [headings] };
}

/**
 * The cells below a heading, all or the last one, without the rest of the tab; none where the tab or the column is not
 * there.
 */
export function readColumn(
  spreadsheet: Spreadsheet,
  { tab, columns }: Table,
  field: string,
  which: 'all' | 'last' = 'all',
): readonly unknown[] {
  const sheet = spreadsheet.getSheetByName(tab);
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last < 2) return [];
  const column = placeOfHeading(headingsOf(sheet), columns[field]?.heading ?? '') + 1;
  const first = which === 'last' ? last : 2;
  return column === 0 ? [] : sheet.getSheetValues(first, column, last - first + 1, 1).map(([cell]) => cell);
}

const headingsOf = (sheet: Sheet): readonly Cell[] => (sheet.getSheetValues(1, 1, 1, -1)[0] ?? []) as Cell[]; // texts

/** The table's name is one of all; which one makes no difference here. */
const withName = (table: Table): Table & { readonly name: TableName } => table;

export function rangeOf(sheet: Sheet, { top, bottom, left, right }: Span): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(`${lettersOf(left)}${top}:${lettersOf(right)}${bottom}`);
}

/** Google's values → cells. Dates become the serial numbers the sheet itself stores. */
export const gridOf = (values: RawValues, clock: Clock): Grid =>
  values.map((line) => line.map((value) => cellOf(value, clock)));

export function cellOf(value: unknown, clock: Clock): Cell {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (isDate(value)) return clock(value.getTime());
  // a picture in a cell, the only other thing Google hands over, says nothing to the rules
  return null;
}

/** Whether two cells hold the same; an empty text and an empty cell do. */
export const sameCell = (a: Cell, b: Cell): boolean => a === b || (isBlank(a) && isBlank(b));

/** Not `instanceof`: Google may make its dates elsewhere than the script's own. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
