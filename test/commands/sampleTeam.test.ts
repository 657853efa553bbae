import { describe, expect, it } from 'vitest';
import { addSampleTeam } from '../../src/commands/sample/addSampleTeam';
import { cycleRows, sampleCycles } from '../../src/commands/sample/calendar';
import { sampleHistory, sampleScores } from '../../src/commands/sample/past';
import { bookOf, sampleTeam } from '../../src/commands/sample/team';
import { sampleWork } from '../../src/commands/sample/work';
import { MEASURES } from '../../src/domain/book';
import { dayOf } from '../../src/domain/day';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { reconcile } from '../../src/domain/typedAnswer';
import { plans } from '../../src/schema/sample/all';
import { seedCycles } from '../../src/schema/seeds';
import { aBook, aKeyResult, aPerson } from '../support/builders';
import { typing } from '../support/typing';

const TODAY = dayOf(2026, 11, 22);
const team = sampleTeam(plans, TODAY, DEFAULT_RULES);
const book = bookOf(
  team,
  team.keyResults.map(({ fields }) => fields),
  team.keyResults.flatMap(({ checkIns }) => checkIns),
  cycleRows(team.cycles),
);
const numbers = numbersOf(book, DEFAULT_RULES, TODAY);
const circumstances = { today: TODAY, rules: DEFAULT_RULES } as Parameters<typeof addSampleTeam.decide>[2];

describe('the sample team', () => {
  it.each([dayOf(2026, 1, 1), dayOf(2026, 2, 28), dayOf(2026, 7, 31), dayOf(2028, 2, 29)])(
    'is half way through its quarter on day %i',
    (today) => {
      const quarter = sampleCycles(today).find(({ key }) => key === 'now');
      const elapsed = (today - (quarter?.starts ?? 0)) / ((quarter?.ends ?? 0) - (quarter?.starts ?? 0));
      expect(elapsed).toBeGreaterThan(0.3);
      expect(elapsed).toBeLessThan(0.7);
    },
  );

  it('is the same for the same day', () => {
    expect(sampleTeam(plans, TODAY, DEFAULT_RULES)).toEqual(team);
  });

  it('has every measure, every pace, every stated status, silence and disagreement', () => {
    const rows = book.keyResults.map((row) => ({ row, of: numbers.keyResults.get(row.row) }));
    const distinct = (values: readonly unknown[]) => new Set(values);
    expect(distinct(book.keyResults.map(({ measure }) => measure))).toEqual(new Set(MEASURES));
    expect([...distinct(rows.map(({ of }) => of?.pace))]).toEqual(
      expect.arrayContaining(['On track', 'At risk', 'Off track', 'No data', 'Done', 'Not started']),
    );
    expect([...distinct(book.keyResults.map(({ status }) => status))]).toEqual(
      expect.arrayContaining(['On track', 'At risk', 'Off track', 'Dropped']),
    );
    expect(rows.filter(({ of }) => (of?.daysLate ?? 0) > 14).length).toBeGreaterThan(2);
    expect(rows.filter(({ of }) => of?.disagrees).length).toBeGreaterThan(2);
  });

  it('has wrong input that Check explains, and nothing else wrong', () => {
    const checks = [...numbers.keyResults.values(), ...numbers.objectives.values()]
      .map(({ check }) => check)
      .filter((check) => check !== '');
    expect(checks.sort()).toEqual([
      'Current is not a number.',
      'More than two levels above it.',
      'Target is not a number.',
      'Weight is negative.',
    ]);
  });

  it('holds nothing that looks like an answer nobody logged', () => {
    const said = [...team.keyResults.flatMap(({ checkIns }) => checkIns), ...team.updates];
    const all = { ...book, checkIns: said.map((row, index) => ({ ...row, row: index + 2 })) };
    expect(reconcile(all, typing({ numbers: () => numbers }))).toEqual([]);
  });

  it('has a year of history and scores of the closed quarters', () => {
    const days = new Set(sampleHistory(team, TODAY, DEFAULT_RULES).map(({ day }) => day));
    expect(days.size).toBeGreaterThan(28);
    const finals = sampleScores(team, DEFAULT_RULES).filter(({ round }) => round === 'Final');
    expect(finals.length).toBe(team.keyResults.filter(({ cycle }) => cycle.phase === 'Closed').length);
    expect(new Set(finals.map(({ grade }) => grade))).toEqual(new Set(['Achieved', 'Partial', 'Missed']));
  });
});

describe('adding the sample team', () => {
  it('replaces the cycles that set-up made and nothing else', () => {
    const cycles = seedCycles(TODAY).map((row, index) => ({ ...row, row: index + 2 })) as never;
    const { changes = [] } = addSampleTeam.decide(aBook({ people: [], cycles }), null, circumstances);
    expect(changes.filter((change) => change.do === 'set').map((change) => change.table)).toEqual(
      Array(5).fill('cycles'),
    );
  });

  it('refuses to mix with goals that people wrote', () => {
    expect(() =>
      addSampleTeam.decide(aBook({ people: [], keyResults: [aKeyResult({ row: 2 })] }), null, circumstances),
    ).toThrow(/do not mix/);
  });

  it.each([
    { what: 'people', rows: { people: [aPerson({ email: 'real.person@company.com' })] } },
    {
      what: 'a day in a cycle',
      rows: {
        cycles: seedCycles(TODAY).map((row, index) => ({ ...row, row: index + 2, review: index === 4 ? TODAY : null })),
      },
    },
    {
      what: 'a phase of a cycle',
      rows: {
        cycles: seedCycles(TODAY).map((row, index) => ({
          ...row,
          row: index + 2,
          ...(index === 4 && { phase: 'Grading' }),
        })),
      },
    },
  ])('refuses to mix with $what that people wrote', ({ rows }) => {
    expect(() => addSampleTeam.decide(aBook({ people: [], ...rows } as never), null, circumstances)).toThrow(
      /do not mix/,
    );
  });

  it('may join whoever set the workbook up', () => {
    const people = [aPerson({ email: 'Ana@company.com' })];
    const of = { ...circumstances, user: 'ana@company.com' };
    expect(addSampleTeam.decide(aBook({ people }), null, of).changes?.length).toBeGreaterThan(500);
  });

  it('is taken up where it broke off, after any of its tables', () => {
    const { changes = [] } = addSampleTeam.decide(aBook({ people: [] }), null, circumstances);
    const appended = changes.flatMap((change) => (change.do === 'append' ? [change] : []));
    const tablesInOrder = [...new Set(appended.map(({ table }) => table))];
    for (let written = 1; written < tablesInOrder.length; written++) {
      const standing = new Set(tablesInOrder.slice(0, written));
      const rows = (table: string) =>
        appended
          .filter((change) => change.table === table && standing.has(change.table))
          .map(({ fields }, index) => ({ ...fields, row: index + 2 }));
      const book = aBook(Object.fromEntries(tablesInOrder.map((table) => [table, rows(table)])) as never);
      const again = addSampleTeam.decide(book, null, circumstances).changes ?? [];
      expect(again.filter((change) => change.do === 'append')).toEqual(
        appended.filter(({ table }) => !standing.has(table)),
      );
    }
  });

  it('refuses to be added twice', () => {
    const { changes = [] } = addSampleTeam.decide(aBook({ people: [] }), null, circumstances);
    const rows = (table: string) =>
      changes.flatMap((change, index) =>
        change.do === 'append' && change.table === table ? [{ ...change.fields, row: index + 2 }] : [],
      );
    const tables = [
      'cycles',
      'people',
      'objectives',
      'keyResults',
      'checkIns',
      'scores',
      'initiatives',
      'followUps',
      'revisions',
      'reflections',
      'history',
    ];
    const book = aBook(Object.fromEntries(tables.map((table) => [table, rows(table)])) as never);
    expect(() => addSampleTeam.decide(book, null, circumstances)).toThrow(/do not mix/);
  });

  it('refuses to replace cycles that people changed', () => {
    const cycles = seedCycles(TODAY).map((row, index) => ({
      ...row,
      row: index + 2,
      ends: Number(row.ends) + 3,
    })) as never;
    expect(() => addSampleTeam.decide(aBook({ people: [], cycles }), null, circumstances)).toThrow(/do not mix/);
  });
});

describe('the plans', () => {
  it('name owners and parents that are among them', () => {
    const people = new Set(plans.people.map(({ email }) => email));
    const keys = new Set(['', ...plans.objectives.map(({ key }) => key)]);
    const goals = plans.objectives.flatMap(({ fields, keyResults }) => [
      fields,
      ...keyResults.map((one) => one.fields),
    ]);
    expect(goals.filter(({ owner }) => !people.has(owner))).toEqual([]);
    expect(plans.objectives.filter(({ parent }) => !keys.has(parent))).toEqual([]);
    expect(keys.size).toBe(plans.objectives.length + 1);
  });

  it('name goals and cycles by what they really begin with', () => {
    const rows = sampleWork(team, TODAY).flatMap(([, found]) => found);
    const linked = rows.flatMap(({ goal, keyResult, objective, cycle }) => [goal, keyResult, objective, cycle]);
    expect(linked.filter((cell) => cell !== undefined).length).toBeGreaterThan(8);
    expect(linked).not.toContain('');
  });
});
