import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Book, GRADES } from '../../src/domain/book';
import { type Cell, isNumber } from '../../src/domain/cell';
import { CHECKS } from '../../src/domain/checkTexts';
import { weekdayOf } from '../../src/domain/day';
import { weightOf } from '../../src/domain/keyResult';
import { numbersOf } from '../../src/domain/numbers';
import { directoryOf } from '../../src/domain/person';
import { personCheck } from '../../src/domain/personCheck';
import { rulesOf } from '../../src/domain/settings';
import { reconcile } from '../../src/domain/typedAnswer';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, TODAY } from '../support/builders';
import { randomFrom } from '../support/random';
import { randomBook } from '../support/randomBook';
import { seedsOf } from '../support/seeds';
import { typing } from '../support/typing';

const RULES = rulesOf([]);

/** Every message turns up among these. */
const FIXED = Array.from({ length: 300 }, (_, index) => index + 1);
const DAILY = seedsOf(0, 100);

const WORKED = [...FIXED, ...DAILY.list].map((seed) => {
  const { book, today } = randomBook(seed);
  const rules = rulesOf(book.settings);
  return { seed, book, today, rules, numbers: numbersOf(book, rules, today) };
});
type Worked = (typeof WORKED)[number];

/** What breaks a law, as `seed 7: …`; a law holds when there is none. */
const broken = (law: (worked: Worked) => readonly string[]): readonly string[] =>
  WORKED.flatMap((worked) => law(worked).map((what) => `seed ${worked.seed}: ${what}`));

const isFraction = (value: number | null) => value === null || (value >= 0 && value <= 1 + 1e-12);

describe(`in 300 random workbooks, and in those of the day, ${DAILY.name}`, () => {
  it('every row has numbers, and every fraction lies between 0 and 1', () => {
    const faults = broken(({ book, numbers }) => [
      ...(numbers.keyResults.size === book.keyResults.length ? [] : ['a key result is missing']),
      ...(numbers.objectives.size === book.objectives.length ? [] : ['an objective is missing']),
      ...[...numbers.keyResults.values(), ...numbers.objectives.values()]
        .filter(({ progress, expected, score }) => ![progress, expected, score].every(isFraction))
        .map((row) => JSON.stringify(row)),
    ]);
    expect(faults).toEqual([]);
  });

  it('an objective lies between the lowest and the highest of what counts in it', () => {
    const faults = broken(({ book, numbers }) =>
      book.objectives.flatMap((objective) => {
        const of = numbers.objectives.get(objective.row);
        const own = book.keyResults
          .filter((row) => objective === book.objectives.find((each) => sameId(each.id, row.objective)))
          .flatMap((row) => numbers.keyResults.get(row.row) ?? [])
          .filter((row) => row.counts);
        const below = (of?.children ?? [])
          .flatMap((row) => numbers.objectives.get(row) ?? [])
          .filter((child) => child.linkCounts);
        const parts = [...own, ...below].map((part) => part.progress ?? Number.NaN);
        const progress = of?.progress ?? null;
        const right =
          parts.length === 0
            ? progress === null
            : progress !== null && progress >= Math.min(...parts) - 1e-12 && progress <= Math.max(...parts) + 1e-12;
        return right && of?.keyResults === own.length ? [] : [`${objective.id}: ${progress} of ${parts.join(', ')}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('a due day is a check-in day, at most six days after last check-in plus cadence less three days', () => {
    const faults = broken(({ numbers, rules, today }) =>
      [...numbers.keyResults.values()].flatMap((row) => {
        if (row.due === null) return [];
        const wait = row.due - ((row.lastCheckIn ?? row.from ?? 0) + 7 * (row.cadence ?? 0) - 3);
        const right = weekdayOf(row.due) === rules.checkInWeekday && wait >= 0 && wait < 7 && row.grade === '';
        return right && row.daysLate === Math.max(0, today - row.due) ? [] : [JSON.stringify(row)];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('an objective whose weights are all doubled keeps its numbers', () => {
    const faults = broken(({ book, numbers, rules, today }) => {
      const doubled = {
        ...book,
        keyResults: book.keyResults.map((row) => ({ ...row, weight: twice(row.weight) })),
        objectives: book.objectives.map((row) => ({ ...row, weight: twice(row.weight) })),
      };
      return [...numbersOf(doubled, rules, today).objectives].flatMap(([row, after]) => {
        const before = numbers.objectives.get(row);
        const kept = (['progress', 'expected', 'score'] as const).every(
          (field) => near(after[field]) === near(before?.[field] ?? null),
        );
        return kept ? [] : [`row ${row}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it('a link that counts leads to a higher level and never comes back', () => {
    const faults = broken(({ book, numbers }) =>
      book.objectives.flatMap((objective) => {
        let steps = 0;
        let row: number | null = objective.row;
        for (; row !== null && steps <= 4; row = numbers.objectives.get(row)?.parentRow ?? null) steps += 1;
        return steps <= 4 ? [] : [objective.id];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('any word may be an ID, also one that JavaScript has a meaning for', () => {
    const faults = broken(({ book, numbers, rules, today }) => {
      const renamed = withOtherIds(book);
      const typed = reconcile(book, typing({ now: today + 0.5, today, rules, numbers: () => numbers }));
      const after = numbersOf(renamed, rules, today);
      return [
        ...(isDeepStrictEqual(after, numbers) ? [] : ['its numbers differ']),
        ...(reconcile(renamed, typing({ now: today + 0.5, today, rules, numbers: () => after })).length === typed.length
          ? []
          : ['its typed answers differ']),
      ];
    });
    expect(faults).toEqual([]);
    expect(WORKED.some(({ book }) => withOtherIds(book).keyResults.some(({ id }) => id === '__proto__'))).toBe(true);
  });

  it('every pace, every grade and every message turns up', () => {
    const rows = WORKED.flatMap(({ numbers }) => [...numbers.keyResults.values()]);
    const objectives = WORKED.flatMap(({ numbers }) => [...numbers.objectives.values()]);
    expect([...new Set(rows.map((row) => row.pace))].sort()).toEqual(
      ['', 'At risk', 'Done', 'No data', 'Not started', 'Off track', 'On track'].sort(),
    );
    expect([...new Set(rows.map((row) => row.grade))]).toEqual(expect.arrayContaining(['', ...GRADES]));
    const people = WORKED.flatMap(({ book }) => {
      const directory = directoryOf(book.people);
      return book.people.map((person) => personCheck(person, directory));
    });
    const checks = [...[...rows, ...objectives].map((row) => row.check), ...people].join(' ');
    expect(Object.values(CHECKS).filter((message) => !checks.includes(message))).toEqual([]);
    expect(rows.some((row) => row.counts) && rows.some((row) => row.disagrees)).toBe(true);
    expect(objectives.some((row) => row.linkCounts) && objectives.some((row) => row.scored.have > 0)).toBe(true);
  });
});

/** Names that every object has, in place of usual IDs. Two goals or two cycles never get the same. */
const OTHER_IDS: ReadonlyMap<string, string> = new Map([
  ['kr-1', '__proto__'],
  ['kr-2', 'constructor'],
  ['kr-3', 'hasOwnProperty'],
  ['o-1', '__defineGetter__'],
  ['o-2', 'toString'],
  ['o-3', 'valueOf'],
  ['fy26', '__proto__'],
  ['q1 fy26', 'constructor'],
]);

const otherId = (id: string): string => OTHER_IDS.get(id.toLowerCase()) ?? id;

function withOtherIds(book: Book): Book {
  return {
    ...book,
    cycles: book.cycles.map((row) => ({ ...row, id: otherId(row.id) })),
    objectives: book.objectives.map((row) => ({
      ...row,
      id: otherId(row.id),
      parent: otherId(row.parent),
      cycle: otherId(row.cycle),
    })),
    keyResults: book.keyResults.map((row) => ({
      ...row,
      id: otherId(row.id),
      objective: otherId(row.objective),
      cycle: otherId(row.cycle),
    })),
    checkIns: book.checkIns.map((row) => ({ ...row, goal: otherId(row.goal) })),
    scores: book.scores.map((row) => ({ ...row, keyResult: otherId(row.keyResult) })),
  };
}

const sameId = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase();
const near = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);
const twice = (weight: Cell) => (isNumber(weight) ? weight * 2 : weightOf(weight) === null ? weight : 2);

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
    const checkIns = keyResults.map(({ id }, index) => aCheckIn({ id: `CI-${index + 1}`, goal: id }));
    return aBook({ objectives, keyResults, checkIns, cycles: [aCycle()] });
  };
  /** How often the rules look at any field of any row: unlike time, the same on a busy machine. */
  const looksAt = (book: ReturnType<typeof bookOf>) => {
    let looks = 0;
    const watched = <Row extends object>(rows: readonly Row[]) =>
      rows.map(
        (row) =>
          new Proxy(row, {
            get: (target, field) => {
              looks += 1;
              return Reflect.get(target, field);
            },
          }),
      );
    const { objectives, keyResults, checkIns } = book;
    const rows = { objectives: watched(objectives), keyResults: watched(keyResults), checkIns: watched(checkIns) };
    numbersOf({ ...book, ...rows }, RULES, TODAY);
    return looks;
  };

  it('are looked at ten times as often as 1,000, not a hundred times', () => {
    const small = looksAt(bookOf(1_000));
    expect(small).toBeGreaterThan(1_000);
    expect(looksAt(bookOf(10_000)) / small).toBeLessThan(10.5);
  });
});
