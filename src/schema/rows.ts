import type { Book, TableName } from '../domain/book';
import { type Cell, isBlank, isError } from '../domain/cell';
import { Problem } from '../domain/problem';
import type { TablePositions } from './positions';
import { type Column, storedFields, type Table } from './table';

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
  for (const [field, { heading, formula }] of Object.entries(table.columns)) {
    const index = headings.indexOf(heading);
    if (index >= 0) found[field] = index + 1;
    else if (formula === undefined) throw new Problem('sheet.columnMissing', { tab: table.tab, heading });
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
  const columns = columnsOf(table, grid[0] || []);
  const stored = storedFields(table);
  const computed = Object.keys(columns).filter((field) => table.columns[field]?.formula !== undefined);
  const cellAt = (cells: readonly Cell[], field: string): Cell => cells[(columns[field] || 0) - 1] ?? null;
  const rows: Record<string, unknown>[] = [];
  const bare: number[] = [];
  let free = 2;
  grid.forEach((cells, index) => {
    const row = index + 1;
    if (row === 1) return;
    if (cells.some((cell) => !isBlank(cell) && cell !== false)) free = row + 1;
    if (stored.every((field) => isBlank(cellAt(cells, field)))) return;
    const read = Object.fromEntries(
      stored.map((field) => [field, readCell(table.columns[field], cellAt(cells, field))]),
    );
    rows.push(table.name === 'keyResults' ? { row, ...read, live: hasFormula(row, 'current') } : { row, ...read });
    if (computed.length > 0 && computed.every((field) => isBlank(cellAt(cells, field)))) bare.push(row);
  });
  // a table has a column for every stored field of its rows: `tableOf` asks for them
  return { rows: rows as unknown as Book[Name], columns, bare, free };
}

const TEXT_KINDS: ReadonlySet<string> = new Set(['id', 'text', 'choice']);

/** A cell of a stored column as its field wants it: text columns give text, also when a number was typed there. */
function readCell(column: Column | undefined, cell: Cell): Cell {
  if (column && TEXT_KINDS.has(column.kind)) return textOf(cell);
  return isBlank(cell) ? null : cell;
}

/**
 * The apostrophe that `toCell` puts before a risky text is no part of the value. Google hides it; whether it does so in
 * cells pinned to plain text too is not documented, so it is taken off wherever it shows.
 */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
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
