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

/** Only what changes. More blocks than one, where a live formula may fill cells below it with what it spills. */
export const changedBlocks = (table: Table, changes: readonly Changed[], positions: Positions): readonly Block[] =>
  blocksOf(
    changes.flatMap((change) =>
      fieldsOf(table, change, positions[table.name]).map((field) => ({
        row: change.row,
        column: positions[table.name][field] || 0,
        content: contentOf(table, change, field, positions),
      })),
    ),
  );

const contentOf = (table: Table, change: Changed, field: string, positions: Positions): Content =>
  change.do === 'set'
    ? toCell(table.columns[field], change.fields[field] ?? null)
    : formulaOf(table, field, change.row, positions);

/** The smallest rectangle that holds all these changes of one table. */
export function spanOf(table: Table, changes: readonly Changed[], columns: TablePositions): Span {
  const rows = changes.map(({ row }) => row);
  const places = changes.flatMap((change) => fieldsOf(table, change, columns).map((field) => columns[field] || 0));
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...places),
    right: Math.max(...places),
  };
}

/**
 * The rectangle as it should be: changed fields new, all other cells as they were read, formulas as formulas.
 * `formulas` covers exactly the span.
 */
export function setBlock(
  table: Table,
  changes: readonly Changed[],
  span: Span,
  { grid, formulas, positions }: { grid: Grid; formulas: readonly (readonly string[])[]; positions: Positions },
): Block {
  const columns = positions[table.name];
  const fieldAt = new Map(Object.entries(columns).map(([field, position]) => [position, field]));
  const cells = formulas.map((line, r) =>
    line.map((formula, c) => {
      if (formula !== '') return formula;
      const column = table.columns[fieldAt.get(span.left + c) || ''];
      return toCell(column, grid[span.top - 1 + r]?.[span.left - 1 + c] ?? null);
    }),
  );
  for (const change of changes) {
    const line = cells[change.row - span.top];
    if (!line) continue;
    for (const field of fieldsOf(table, change, columns)) {
      const at = (columns[field] || 0) - span.left;
      line[at] = contentOf(table, change, field, positions);
    }
  }
  return { row: span.top, column: span.left, cells };
}

function fieldsOf(table: Table, change: Changed, columns: TablePositions): readonly string[] {
  if (change.do === 'set') return Object.keys(change.fields);
  return Object.keys(columns).filter((field) => table.columns[field]?.formula !== undefined);
}
