import type { Cell } from '../domain/cell';
import type { Step } from './actual';
import { runsOf } from './positions';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Cell;
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** Single cells as few blocks, to save calls: neighbours in a row, then rows of one shape below each other. */
function blocksOf(cells: readonly PlacedCell[]): Block[] {
  const lines = new Map<number, Map<number, Cell>>();
  for (const { row, column, content } of cells) {
    const line = lines.get(row) || new Map<number, Cell>();
    lines.set(row, line.set(column, content));
  }
  const shapes = new Map<string, { readonly columns: number[]; readonly rows: number[] }>();
  for (const [row, line] of lines) {
    for (const columns of runsOf([...line.keys()])) {
      const shape = shapes.get(columns.join()) || { columns, rows: [] };
      shape.rows.push(row);
      shapes.set(columns.join(), shape);
    }
  }
  return [...shapes.values()].flatMap(({ columns, rows }) =>
    runsOf(rows).map((run) => ({
      row: run[0] || 1,
      column: columns[0] || 1,
      cells: run.map((row) => columns.map((column) => lines.get(row)?.get(column) ?? null)),
    })),
  );
}

export const valueSteps = (tab: string, placed: readonly PlacedCell[]): Step[] =>
  blocksOf(placed).map(({ cells, ...place }) => ({ do: 'values', tab, ...place, values: cells }));

export const formulaSteps = (tab: string, placed: readonly PlacedCell[]): Step[] =>
  blocksOf(placed).map(({ cells, ...place }) => ({ do: 'formulas', tab, ...place, formulas: cells }));
