import type { Cell } from '../domain/cell';
import type { Step } from './actual';
import { runsOf } from './positions';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Cell;
}

export interface CellBlock<C extends Cell = Cell> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly C[])[];
}

/** Single cells as few blocks, to save calls: neighbours in a row, then rows of one shape below each other. */
export function blocksOf<C extends Cell>(cells: readonly (PlacedCell & { readonly content: C })[]): CellBlock<C>[] {
  const lines = new Map<number, Map<number, C>>();
  for (const { row, column, content } of cells) {
    const line = lines.get(row) ?? new Map<number, C>();
    lines.set(row, line.set(column, content));
  }
  const shapes = new Map<string, { readonly columns: number[]; readonly rows: number[] }>();
  for (const [row, line] of lines) {
    for (const columns of runsOf([...line.keys()])) {
      const shape = shapes.get(columns.join()) ?? { columns, rows: [] };
      shape.rows.push(row);
      shapes.set(columns.join(), shape);
    }
  }
  return [...shapes.values()].flatMap(({ columns, rows }) =>
    runsOf(rows).map((run) => ({
      row: run[0] ?? 1,
      column: columns[0] ?? 1,
      cells: run.map((row) => columns.map((column) => lines.get(row)?.get(column) as C)),
    })),
  );
}

export const valueSteps = (tab: string, placed: readonly PlacedCell[]): Step[] =>
  blocksOf(placed).map(({ cells, ...place }) => ({ do: 'values', tab, ...place, values: cells }));

export const formulaSteps = (tab: string, placed: readonly PlacedCell[]): Step[] =>
  blocksOf(placed).map(({ cells, ...place }) => ({ do: 'formulas', tab, ...place, formulas: cells }));
