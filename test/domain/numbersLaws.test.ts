import { describe, expect, it } from 'vitest';
import { isNumber } from '../../src/domain/cell';
import { weekdayOf } from '../../src/domain/day';
import { weightOf } from '../../src/domain/keyResult';
import { numbersOf } from '../../src/domain/numbers';
import { rulesOf } from '../../src/domain/settings';
import { aBook, aCycle, aKeyResult, anObjective, TODAY } from '../support/builders';
import { randomFrom } from '../support/random';
import { randomBook } from '../support/randomBook';

const SEEDS = Array.from({ length: 300 }, (_, index) => index + 1);
const RULES = rulesOf([]);

const worked = (seed: number) => {
  const { book, today } = randomBook(seed);
  const rules = rulesOf(book.settings);
  return { book, today, rules, numbers: numbersOf(book, rules, today) };
};

describe('in 300 random workbooks', () => {
  it('every row has numbers, and every fraction lies between 0 and 1', () => {
    for (const seed of SEEDS) {
      const { book, numbers } = worked(seed);
      expect([numbers.keyResults.size, numbers.objectives.size]).toEqual([
        book.keyResults.length,
        book.objectives.length,
      ]);
      for (const row of [...numbers.keyResults.values(), ...numbers.objectives.values()]) {
        for (const fraction of [row.progress, row.expected, row.score]) {
          if (fraction === null) continue;
          expect(fraction, `seed ${seed}`).toBeGreaterThanOrEqual(0);
          expect(fraction, `seed ${seed}`).toBeLessThanOrEqual(1 + 1e-12);
        }
      }
    }
  });

  it('an objective lies between the lowest and the highest of what counts in it', () => {
    for (const seed of SEEDS) {
      const { book, numbers } = worked(seed);
      for (const objective of book.objectives) {
        const of = numbers.objectives.get(objective.row);
        const own = book.keyResults
          .filter((row) => objective === book.objectives.find((each) => sameId(each.id, row.objective)))
          .flatMap((row) => numbers.keyResults.get(row.row) ?? [])
          .filter((row) => row.counts);
        const below = (of?.children ?? [])
          .flatMap((row) => numbers.objectives.get(row) ?? [])
          .filter((child) => child.linkCounts);
        const parts = [...own, ...below].map((part) => part.progress ?? Number.NaN);
        expect(of?.keyResults, `seed ${seed}`).toBe(own.length);
        if (parts.length === 0) expect(of?.progress, `seed ${seed}`).toBeNull();
        else {
          expect(of?.progress, `seed ${seed}`).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-12);
          expect(of?.progress, `seed ${seed}`).toBeLessThanOrEqual(Math.max(...parts) + 1e-12);
        }
      }
    }
  });

  it('a due day is a check-in day, at most six days after last check-in plus cadence less three days', () => {
    for (const seed of SEEDS) {
      const { numbers, rules, today } = worked(seed);
      for (const row of numbers.keyResults.values()) {
        if (row.due === null) continue;
        const earliest = (row.lastCheckIn ?? row.from ?? 0) + 7 * (row.cadence ?? 0) - 3;
        expect(weekdayOf(row.due), `seed ${seed}`).toBe(rules.checkInWeekday);
        expect(row.due - earliest, `seed ${seed}`).toBeGreaterThanOrEqual(0);
        expect(row.due - earliest, `seed ${seed}`).toBeLessThan(7);
        expect(row.daysLate, `seed ${seed}`).toBe(Math.max(0, today - row.due));
        expect(row.grade, `seed ${seed}`).toBe('');
      }
    }
  });

  it('an objective whose weights are all doubled keeps its numbers', () => {
    for (const seed of SEEDS) {
      const { book, numbers, rules, today } = worked(seed);
      const doubled = {
        ...book,
        keyResults: book.keyResults.map((row) => ({ ...row, weight: twice(row.weight) })),
        objectives: book.objectives.map((row) => ({ ...row, weight: twice(row.weight) })),
      };
      for (const [row, { progress, expected, score }] of numbersOf(doubled, rules, today).objectives) {
        const before = numbers.objectives.get(row);
        expect(near(progress), `seed ${seed}`).toBe(near(before?.progress ?? null));
        expect(near(expected), `seed ${seed}`).toBe(near(before?.expected ?? null));
        expect(near(score), `seed ${seed}`).toBe(near(before?.score ?? null));
      }
    }
  });

  it('a link that counts leads to a higher level and never comes back', () => {
    for (const seed of SEEDS) {
      const { book, numbers } = worked(seed);
      for (const objective of book.objectives) {
        const seen = new Set<number>();
        for (
          let row: number | null = objective.row;
          row !== null;
          row = numbers.objectives.get(row)?.parentRow ?? null
        ) {
          expect(seen.has(row), `seed ${seed}`).toBe(false);
          seen.add(row);
        }
        expect(seen.size, `seed ${seed}`).toBeLessThanOrEqual(4);
      }
    }
  });

  it('every pace, every grade and every message turns up', () => {
    const rows = SEEDS.flatMap((seed) => [...worked(seed).numbers.keyResults.values()]);
    const objectives = SEEDS.flatMap((seed) => [...worked(seed).numbers.objectives.values()]);
    expect([...new Set(rows.map((row) => row.pace))].sort()).toEqual(
      ['', 'At risk', 'Done', 'No data', 'Not started', 'Off track', 'On track'].sort(),
    );
    expect(new Set(rows.map((row) => row.grade))).toContain('Missed');
    const checks = [...rows, ...objectives].map((row) => row.check).join(' ');
    const silent = MESSAGES.filter((message) => !checks.includes(message));
    expect(silent).toEqual([]);
    expect(rows.some((row) => row.counts) && rows.some((row) => row.disagrees)).toBe(true);
    expect(objectives.some((row) => row.linkCounts) && objectives.some((row) => row.scored.have > 0)).toBe(true);
  });
});

const MESSAGES = [
  'A cell in this row shows an error.',
  'ID is used twice.',
  'Write the key result.',
  'Choose an objective.',
  'Objective not found.',
  'Choose an owner.',
  'Choose a cycle.',
  'Cycle not found.',
  'Choose a measure.',
  'Target is missing.',
  'Target is not a number.',
  'Start is not a number.',
  'Start and target are the same.',
  'Current shows an error.',
  'Current is not a number.',
  'Current should be Yes or No.',
  'Weight is not a number.',
  'Weight is negative.',
  'Cadence must be 1, 2, 4 or 13 weeks.',
  'Starts is not a date.',
  'Ends is not a date.',
  'No start or end day.',
  'It ends before it starts.',
  'Status is not one of the list.',
  'Confidence is a number from 0 to 10.',
  'Stage is not one of the list.',
  'Status says Dropped: set Stage to Dropped too.',
  'Write the objective.',
  'Choose a level.',
  'Parent not found.',
  'An objective cannot be its own parent.',
  'Parents form a loop.',
  'Parent must be on a higher level.',
  'Type is not one of the list.',
  'More than two levels above it.',
];

const sameId = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase();
const near = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);
const twice = (weight: (typeof MESSAGES)[number] | number | boolean | null) =>
  isNumber(weight) ? weight * 2 : weightOf(weight) === null ? weight : 2;

describe('10,000 key results under four levels', () => {
  const bookOf = (count: number) => {
    const random = randomFrom(count);
    const objectives = [
      anObjective({ id: 'O-1', level: 'Company' }),
      ...Array.from({ length: count / 10 }, (_, index) => {
        const level = (['Department', 'Team', 'Individual'] as const)[index % 3] ?? 'Team';
        const parent = index < 3 ? 'O-1' : `O-${2 + 3 * random.int(Math.floor(index / 3)) + (((index % 3) + 2) % 3)}`;
        return anObjective({ id: `O-${index + 2}`, level, parent: level === 'Department' ? 'O-1' : parent });
      }),
    ];
    const keyResults = Array.from({ length: count }, (_, index) =>
      aKeyResult({ id: `KR-${index + 1}`, objective: `O-${2 + (index % (count / 10))}`, current: random.int(100) }),
    );
    return aBook({ objectives, keyResults, cycles: [aCycle()] });
  };
  const quickest = (book: ReturnType<typeof bookOf>) =>
    Math.min(
      ...[1, 2, 3, 4].map(() => {
        const from = performance.now();
        numbersOf(book, RULES, TODAY);
        return performance.now() - from;
      }),
    );

  it('take about ten times as long as 1,000, not a hundred times', () => {
    const small = quickest(bookOf(1_000));
    const large = quickest(bookOf(10_000));
    expect(large / small).toBeLessThan(40);
    expect(large).toBeLessThan(1_000);
  });
});
