import type { Change } from '../commands/command';
import type { TableName } from '../domain/book';
import type { Cell } from '../domain/cell';
import { formulaOf, type Positions, type TablePositions } from '../schema/positions';
import { type Grid, toCell } from '../schema/rows';
import type { Table } from '../schema/table';

/** A rectangle to write at once; rows and columns are counted from 1. */
export interface Block {
  readonly table: TableName;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Exclude<Cell, null>[])[];
}

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

/** New rows below each other from `row` on, the table's formulas included. */
export function appendBlock(table: Table, changes: readonly Appended[], row: number, positions: Positions): Block {
  const columns = positions[table.name];
  const left = Math.min(...Object.values(columns));
  const right = Math.max(...Object.values(columns));
  const cells = changes.map(({ fields }, index) => {
    const line: Exclude<Cell, null>[] = Array.from({ length: right - left + 1 }, () => '');
    for (const [field, position] of Object.entries(columns)) {
      const formula = formulaOf(table, field, row + index, positions);
      line[position - left] = formula === '' ? toCell(table.columns[field], fields[field] ?? null) : formula;
    }
    return line;
  });
  return { table: table.name, row, column: left, cells };
}

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
      line[at] =
        change.do === 'set'
          ? toCell(table.columns[field], change.fields[field] ?? null)
          : formulaOf(table, field, change.row, positions);
    }
  }
  return { table: table.name, row: span.top, column: span.left, cells };
}

function fieldsOf(table: Table, change: Changed, columns: TablePositions): readonly string[] {
  if (change.do === 'set') return Object.keys(change.fields);
  return Object.keys(columns).filter((field) => table.columns[field]?.formula !== undefined);
}
