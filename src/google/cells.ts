import type { Append, PutFormulas, SetFields } from '../commands/command';
import type { Cell } from '../domain/cell';
import { isBlank } from '../domain/cell';
import { blocksOf, type CellBlock } from '../schema/blocks';
import { formulaOf, type Positions } from '../schema/positions';
import { toCell } from '../schema/rows';
import type { Table } from '../schema/table';
import type { ReadTab } from './tab';

/** What a cell is given. */
export type Content = Exclude<Cell, null>;

/** A rectangle to write at once; rows and columns are counted from 1. */
export type Block = CellBlock<Content>;

/** A cell of a row that gets something new. */
export interface NewCell {
  readonly column: number;
  /** What it gets in a sheet row: formulas name their own row. */
  readonly content: (row: number) => Content;
}

/** A row that was read, with its cells that change. */
export interface ChangedRow {
  /** Where it stood when it was read. */
  readonly row: number;
  readonly cells: readonly NewCell[];
}

/** Changed cells by row; what a row says already is left out, and so is a row without news. */
export function changedRows(
  tab: ReadTab,
  changes: readonly (SetFields | PutFormulas)[],
  positions: Positions,
): readonly ChangedRow[] {
  const byRow = new Map<number, NewCell[]>();
  for (const change of changes) {
    const { row } = change.row;
    const cells = change.do === 'set' ? newCells(tab, change) : formulaCells(tab, positions);
    byRow.set(row, [...(byRow.get(row) ?? []), ...cells]);
  }
  return [...byRow].flatMap(([row, cells]) => (cells.length === 0 ? [] : [{ row, cells }]));
}

/** A stored column that is missing was refused when the tab was read, or is one that a repair adds later. */
function newCells({ table, grid, columns }: ReadTab, { row: { row }, fields }: SetFields): readonly NewCell[] {
  return (Object.entries(fields) as [string, Cell][]).flatMap(([field, cell]) => {
    const column = columns[field];
    if (column === undefined) return [];
    const content = toCell(table.columns[field], cell);
    const before = grid[row - 1]?.[column - 1] ?? null;
    const isSame = isBlank(before)
      ? content === ''
      : before === content || toCell(table.columns[field], before) === content;
    return isSame ? [] : [{ column, content: () => content }];
  });
}

const formulaCells = ({ table, columns }: ReadTab, positions: Positions): readonly NewCell[] =>
  Object.entries(columns)
    .filter(([field]) => table.columns[field]?.formula !== undefined)
    .map(([field, column]) => ({ column, content: (row) => formulaOf(table, field, row, positions) }));

/** The cells of rows where they stand, as few blocks as hold them and no other cell. */
export const blocksAt = (rows: readonly ChangedRow[]): readonly Block[] =>
  blocksOf(
    rows.flatMap(({ row, cells }) => cells.map(({ column, content }) => ({ row, column, content: content(row) }))),
  );

/**
 * New rows below each other from `row` on, the table's formulas included. Their empty cells are written as well, so that
 * a row comes in one block: one that breaks off between two would be taken for somebody's, and be made again below.
 */
export const newRows = (
  table: Table,
  changes: readonly Append[],
  row: number,
  positions: Positions,
): readonly ChangedRow[] =>
  changes.map(({ fields }, index) => ({
    row: row + index,
    cells: Object.entries(positions[table.name]).map(([field, column]): NewCell => {
      const cell = (fields as Readonly<Record<string, Cell>>)[field] ?? null; // fields are named by their column
      const content = toCell(table.columns[field], cell);
      const isFormula = table.columns[field]?.formula !== undefined;
      return { column, content: (at) => (isFormula ? formulaOf(table, field, at, positions) : content) };
    }),
  }));

/** What a cell held when it was read, as it is written. */
export function asItStood({ grid, table, columns }: ReadTab, row: number, column: number): Content {
  const field = Object.keys(columns).find((name) => columns[name] === column) ?? '';
  return toCell(table.columns[field], grid[row - 1]?.[column - 1] ?? null);
}
