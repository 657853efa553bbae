import type { Book } from '../../src/domain/book';
import { numbersOf } from '../../src/domain/numbers';
import { fromGrid, type Grid } from '../../src/schema/rows';
import { tables } from '../../src/schema/workbook';

/** The tabs that a command of the panels reads, as they come from the sheet. */
export type Grids = Readonly<Record<'cycles' | 'people' | 'scores' | 'checkIns' | 'objectives' | 'keyResults', Grid>>;

/** Cells → the book that the rules work on; tables that are not among the grids are as in `others`. */
export function bookOf(grids: Grids, others: Book): Book {
  return {
    ...others,
    cycles: fromGrid({ ...tables.cycles, name: 'cycles' }, grids.cycles).rows,
    people: fromGrid({ ...tables.people, name: 'people' }, grids.people).rows,
    scores: fromGrid({ ...tables.scores, name: 'scores' }, grids.scores).rows,
    checkIns: fromGrid({ ...tables.checkIns, name: 'checkIns' }, grids.checkIns).rows,
    objectives: fromGrid({ ...tables.objectives, name: 'objectives' }, grids.objectives).rows,
    keyResults: fromGrid({ ...tables.keyResults, name: 'keyResults' }, grids.keyResults).rows,
  };
}

const number = (cell: unknown, empty: number): number => (typeof cell === 'number' ? cell : empty);

/**
 * The arithmetic that is left of a rollup when no cell is wrong, nothing is drafted, dropped, due or paced, and nobody
 * asks for a reason: Σ(weight × clamp((current − start) / (target − start))) / Σ weight per objective, by its ID.
 */
export function plainMeans({ keyResults }: Pick<Book, 'keyResults'>): ReadonlyMap<string, number> {
  const sums = new Map<string, { values: number; weights: number }>();
  for (const { objective, weight, current, start, target } of keyResults) {
    const sum = sums.get(objective) ?? { values: 0, weights: 0 };
    const from = number(start, 0);
    const fraction = (number(current, 0) - from) / (number(target, 0) - from);
    sum.values += number(weight, 1) * Math.min(1, Math.max(0, fraction));
    sum.weights += number(weight, 1);
    sums.set(objective, sum);
  }
  return new Map([...sums].map(([id, { values, weights }]) => [id, values / weights]));
}

export { numbersOf };
