import { civilOf, type Day, dayOf } from '../../domain/day';
import type { CycleKey } from '../../schema/sample/plans';
import type { SeedRow } from '../../schema/seeds';

export interface SampleCycle {
  readonly key: CycleKey;
  readonly id: string;
  readonly kind: 'Year' | 'Quarter';
  readonly starts: Day;
  readonly ends: Day;
  readonly phase: string;
}

/** First day of the month `months` after the month of `day`. */
function monthStart(day: Day, months: number): Day {
  const { year, month } = civilOf(day);
  const index = year * 12 + month - 1 + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/**
 * A fiscal year whose third quarter is about half over today: quarters begin with a month, and today lies in the
 * running quarter's second one.
 */
export function sampleCycles(today: Day): readonly SampleCycle[] {
  const starts = (quarter: number): Day => monthStart(today, -1 + 3 * (quarter - 3));
  const ends = (quarter: number): Day => starts(quarter + 1) - 1;
  const name = `FY${String(civilOf(ends(4)).year).slice(-2)}`;
  const quarter = (key: CycleKey, number: number, phase: string): SampleCycle => ({
    key,
    id: `Q${number} ${name}`,
    kind: 'Quarter',
    starts: starts(number),
    ends: ends(number),
    phase,
  });
  return [
    { key: 'year', id: name, kind: 'Year', starts: starts(1), ends: ends(4), phase: 'Execution' },
    quarter('q1', 1, 'Closed'),
    quarter('q2', 2, 'Closed'),
    quarter('now', 3, 'Execution'),
    quarter('next', 4, 'Drafting'),
  ];
}

export const cycleRows = (cycles: readonly SampleCycle[]): readonly SeedRow[] =>
  cycles.map(({ id, kind, starts, ends, phase }) => ({
    id,
    kind,
    parent: kind === 'Quarter' ? (cycles[0]?.id ?? '') : '',
    starts,
    ends,
    phase,
    draftBy: starts - 14,
    approveBy: starts - 3,
    midScoring: Math.floor((starts + ends) / 2),
    finalScoring: ends + 7,
    review: ends + 14,
  }));
