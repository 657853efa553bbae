import type { Change } from '../commands/command';
import type { Cell } from '../domain/cell';
import { blocksOf, type CellBlock } from '../schema/blocks';
import { formulaOf, type Positions, type TablePositions } from '../schema/positions';
import { type Grid, toCell } from '../schema/rows';
import type { Table } from '../schema/table';

/** What a cell is given. */
type Content = Exclude<Cell, null>;

/** A rectangle to write at once; rows and columns are counted from 1. */
export type Block = CellBlock<Content>;

/** A rectangle of a tab, both ends included. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Appended = Extract<Change, { do: 'append' }>;
type Changed = Exclude<Change, { do: 'append' }>;

/** Everything that is written into rows that stand already, and everything that comes below them. */
export const isAppend = (change: Change): change is Appended => change.do === 'append';

/**
 * New rows below each other from `row` on, the table's formulas included: one block, and more where people have columns
 * of their own between ours, in which something may stand already.
 */
export const appendBlocks = (
  table: Table,
  changes: readonly Appended[],
  row: number,
  positions: Positions,
): readonly Block[] =>
  blocksOf(
    changes.flatMap(({ fields }, index) =>
      Object.entries(positions[table.name]).map(([field, column]) => {
        const formula = formulaOf(table, field, row + index, positions);
        const content = formula === '' ? toCell(table.columns[field], fields[field] ?? null) : formula;
        return { row: row + index, column, content };
      }),
    ),
  );

/** Exactly the cells that change, as few blocks. */
export const changedBlocks = (table: Table, changes: readonly Changed[], positions: Positions): readonly Block[] =>
  blocksOf(
    changes.flatMap((change) =>
      fieldsOf(table, change, positions[table.name]).map((field) => ({
        row: change.row,
        column: positions[table.name][field] || 0,
        content:
          change.do === 'set'
            ? toCell(table.columns[field], change.fields[field] ?? null)
            : formulaOf(table, field, change.row, positions),
      })),
    ),
  );

/** The smallest rectangle that holds all these blocks. */
export const spanOf = (blocks: readonly Block[]): Span => ({
  top: Math.min(...blocks.map(({ row }) => row)),
  bottom: Math.max(...blocks.map(({ row, cells }) => row + cells.length - 1)),
  left: Math.min(...blocks.map(({ column }) => column)),
  right: Math.max(...blocks.map(({ column, cells }) => column + (cells[0] || []).length - 1)),
});

/**
 * One block for many: what changes new, all other cells of the span as they were read, formulas as formulas.
 * `formulas` covers exactly the span.
 */
export function joined(
  table: Table,
  blocks: readonly Block[],
  { top, left }: Span,
  { grid, formulas, columns }: { grid: Grid; formulas: readonly (readonly string[])[]; columns: TablePositions },
): Block {
  const fieldAt = new Map(Object.entries(columns).map(([field, position]) => [position, field]));
  const cells = formulas.map((line, r) =>
    line.map((formula, c): Content => {
      if (formula !== '') return formula;
      return toCell(table.columns[fieldAt.get(left + c) || ''], grid[top - 1 + r]?.[left - 1 + c] ?? null);
    }),
  );
  for (const block of blocks)
    block.cells.forEach((line, r) => {
      cells[block.row - top + r]?.splice(block.column - left, line.length, ...line);
    });
  return { row: top, column: left, cells };
}

function fieldsOf(table: Table, change: Changed, columns: TablePositions): readonly string[] {
  if (change.do === 'set') return Object.keys(change.fields);
  return Object.keys(columns).filter((field) => table.columns[field]?.formula !== undefined);
}
