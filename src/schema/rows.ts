import type { Book, TableName } from '../domain/book';
import { type Cell, isBlank, isError } from '../domain/cell';
import { Problem } from '../domain/problem';
import { placeOfHeading } from './headings';
import type { TablePositions } from './positions';
import { type Column, type ColumnKind, storedFields, type Table } from './table';

/** The cells of a tab from its first row on; dates are serial numbers already, an empty cell is '' or null. */
export type Grid = readonly (readonly Cell[])[];

/** Whether a formula stands in a field of a sheet row. */
export type HasFormula = (row: number, field: string) => boolean;

/** A tab as the rules see it, and where to write in it. */
export interface TabRows<Name extends TableName = TableName> {
  readonly rows: Book[Name];
  readonly columns: TablePositions;
  /** Rows that hold something but none of the tab's formulas. */
  readonly bare: readonly number[];
  /** The first row below everything that anybody put into the tab. */
  readonly free: number;
}

/**
 * Where the columns of a table stand, by heading: people may have moved them and put their own between them. The first
 * of two equal headings counts. @throws Problem sheet.columnMissing when a stored column is not there
 */
export function columnsOf(table: Table, headings: readonly Cell[]): TablePositions {
  const found: Record<string, number> = {};
  for (const [field, { heading, formula, beside }] of Object.entries(table.columns)) {
    const index = placeOfHeading(headings, heading);
    if (index >= 0) found[field] = index + 1;
    else if (formula === undefined && !beside) throw new Problem('sheet.columnMissing', { tab: table.tab, heading });
  }
  return found;
}

/**
 * Cells → rows. A row without anything in a stored column is none. Cells are taken as typed: texts as text, and what
 * is wrong is the rules' to judge. @throws Problem sheet.columnMissing
 */
export function fromGrid<Name extends TableName>(
  table: Table & { readonly name: Name },
  grid: Grid,
  hasFormula: HasFormula = () => false,
): TabRows<Name> {
  const columns = columnsOf(table, grid[0] ?? []);
  const read = readerOf(table, columns, hasFormula);
  const computed = computedPlaces(table, columns);
  const rows: Fields[] = [];
  const bare: number[] = [];
  for (let row = 2; row <= grid.length; row += 1) {
    const cells = grid[row - 1] ?? [];
    const fields = read(cells, row);
    if (fields === null) continue;
    rows.push(fields);
    if (computed.length > 0 && computed.every((place) => isBlank(cells[place] ?? null))) bare.push(row);
  }
  // a table has a column for every stored field of its rows: `tableOf` asks for them
  return { rows: rows as unknown as Book[Name], columns, bare, free: firstFreeRow(grid) };
}

/** Below everything that anybody put into the tab. A box that is not ticked is nothing: rows are made with it. */
function firstFreeRow(grid: Grid): number {
  let last = grid.length;
  while (last > 1 && grid[last - 1]?.every((cell) => isBlank(cell) || cell === false)) last -= 1;
  return Math.max(last, 1) + 1;
}

const computedPlaces = (table: Table, columns: TablePositions): readonly number[] =>
  Object.entries(columns).flatMap(([field, position]) => (table.columns[field]?.formula ? position - 1 : []));

type Fields = Record<string, Cell>;

/**
 * Reads one line of cells as a row of the table, null when no stored column holds anything: made once for an order of
 * columns. Each row is a copy of one blank row, so that all have one shape from the start; adding the fields one after
 * the other takes five times as long.
 */
function readerOf(
  table: Table,
  columns: TablePositions,
  hasFormula: HasFormula,
): (cells: readonly Cell[], row: number) => Fields | null {
  const isLive = table.name === 'keyResults' ? (row: number) => hasFormula(row, 'current') : null;
  const stored = storedFields(table).map((field) => ({
    field,
    place: (columns[field] ?? 0) - 1,
    isText: TEXT_KINDS.has(table.columns[field]?.kind ?? 'any'),
    isBeside: table.columns[field]?.beside === true,
  }));
  const blank = blankRow(['row', ...stored.map(({ field }) => field), ...(isLive ? ['live'] : [])]);
  return (cells, row) => {
    const fields: Fields = { ...blank };
    fields.row = row;
    let isEmpty = true;
    for (const { field, place, isText, isBeside } of stored) {
      const cell = cells[place] ?? null;
      if (!isBlank(cell) && !isBeside) isEmpty = false;
      fields[field] = isText ? textOf(cell) : valueIn(cell);
    }
    if (isEmpty) return null;
    if (isLive) fields.live = isLive(row);
    return fields;
  };
}

/**
 * Every field has held a number and a text once. A field that has held nothing but null would make the engine change
 * the shape of all rows at the first value, and again at the next of another kind.
 */
function blankRow(fields: readonly string[]): Fields {
  const blank: Fields = Object.fromEntries(fields.map((field) => [field, null]));
  for (const field of fields) for (const cell of [0.5, '', null]) blank[field] = cell;
  return blank;
}

/** Their columns give text, also when a number was typed there. */
const TEXT_KINDS: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['id', 'text', 'choice']);

const valueIn = (cell: Cell): Cell => (isBlank(cell) ? null : cell);

/**
 * The apostrophe that `toCell` puts before a risky text is no part of the value. Google hides it; whether it does so in
 * cells pinned to plain text too is not documented, so it is taken off wherever it shows.
 */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Texts the sheet would take for a formula, a sign or its own mark for text. */
const RISKY = /^[=+\-@'\t\r\n]/;

/**
 * A field as it goes into a cell. Text columns are pinned to plain text by set-up and what could still be taken for a
 * formula gets an apostrophe, which is no part of the value; in any other column every text gets one, or the sheet
 * would make a date of `1-2`. An error read from a cell goes back as it was.
 */
export function toCell(column: Column | undefined, value: Cell): Exclude<Cell, null> {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '' || isError(value)) return value;
  const pinned = column !== undefined && column.format === '@';
  return RISKY.test(value) || !pinned ? `'${value}` : value;
}
