import type { Book } from '../../domain/book';
import { sameText } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { isReserved } from '../../domain/person';
import { Problem } from '../../domain/problem';
import { SETTING_NAMES } from '../../domain/settings';
import { plans } from '../../schema/sample/all';
import type { PersonPlan } from '../../schema/sample/plans';
import { type SeedRow, seedCycles } from '../../schema/seeds';
import { tables } from '../../schema/workbook';
import { append, type Change, command, type FieldsOf, set } from '../command';
import { cycleRows } from './calendar';
import { sampleHistory, sampleScores } from './past';
import { type SampleTeam, sampleTeam } from './team';
import { sampleWork } from './work';

/** Tables the sample fills beside cycles and people. */
type Filled = Exclude<keyof Book, 'cycles' | 'people' | 'settings' | 'mailLog'>;

export interface SampleAdded {
  /** What was added, in words. */
  readonly message: string;
}

/** Fills an empty workbook with a believable team. Refuses to mix with what people wrote. @throws Problem sample.notEmpty */
export const addSampleTeam = command({
  kind: 'command',
  reads: [
    'people',
    'cycles',
    'initiatives',
    'followUps',
    'revisions',
    'reflections',
    'history',
    'scores',
    'checkIns',
    'objectives',
    'keyResults',
  ],
  input: () => null,
  decide(book, _, { today, rules, user }) {
    const team = sampleTeam(plans, today, rules);
    const scores = sampleScores(team, rules);
    const rows: readonly (readonly [Filled, readonly object[]])[] = [
      // goals last: while their log is missing, their answers would be taken for typed ones
      ['checkIns', allCheckIns(team)],
      ['scores', scores],
      ...sampleWork(team, today),
      ['history', sampleHistory(team, today, rules)],
      ['objectives', team.objectives],
      ['keyResults', team.keyResults.map(({ fields }) => fields)],
    ];
    const missing = rows.flatMap(([table, sample]) =>
      appends(table, missingOf(book[table], sample as readonly SeedRow[])),
    );
    const isOurs = areSeeds(book, team, today) && areKnown(book, user);
    if (missing.length === 0 || !isOurs) throw new Problem('sample.notEmpty', {});
    return {
      changes: [
        ...lettersOn(book, user),
        ...cycleChanges(book, team),
        ...appends('people', newPeople(book)),
        ...missing,
      ],
      lastIds: lastIdsOf(team, scores.length),
      snapshotDay: today - 1,
      reply: { message: summaryOf(team, today) },
    };
  },
});

const allCheckIns = (team: SampleTeam) => [...team.keyResults.flatMap(({ checkIns }) => checkIns), ...team.updates];

const appends = (table: keyof Book, rows: readonly SeedRow[]): Change[] =>
  rows.map((fields) => append(table, fieldsOf(fields)));

/** Rows of the sample are made field by field for their table; reading them back is tested. */
const fieldsOf = (fields: SeedRow): FieldsOf<keyof Book> => ({ ...fields }) as FieldsOf<keyof Book>;

const nameOf = ({ id, title, goal, objective }: Partial<SeedRow>): string => [id, title, goal, objective].join();

/** What a run that broke off has not written yet. A row of a person's own among them is refused. @throws Problem sample.notEmpty */
function missingOf(standing: readonly object[], sample: readonly SeedRow[]): readonly SeedRow[] {
  if (standing.some((row, index) => nameOf(row) !== nameOf(sample[index] ?? {})))
    throw new Problem('sample.notEmpty', {});
  return sample.slice(standing.length);
}

/**
 * The cycles set-up made may go, and the sample's own may stay; what a person wrote or changed may not. A row that holds
 * some of both was being written when a run broke off.
 */
const areSeeds = (book: Pick<Book, 'cycles'>, team: SampleTeam, today: Day): boolean => {
  const ours = [...seedCycles(today), ...cycleRows(team.cycles)];
  return book.cycles.every(
    (cycle) =>
      CYCLE_FIELDS.every((field) => ours.some((seed) => (seed[field] || '') === (cycle[field] || ''))) &&
      [...ours.map(({ phase }) => phase), 'Drafting', 'Execution', 'Closed'].includes(cycle.phase),
  );
};

/** All that a person may have written; the phase a seed was given changes with the day it was given on. */
const CYCLE_FIELDS = (Object.keys(tables.cycles.columns) as (keyof Book['cycles'][number])[]).filter(
  (field) => field !== 'phase' && !tables.cycles.columns[field]?.formula,
);

/** People may hold who set the workbook up and the sample's own; a team of one's own must not mix with it. */
const areKnown = (book: Pick<Book, 'people'>, user: string): boolean =>
  book.people.every(({ email }) =>
    [user, '', ...plans.people.map((person) => person.email)].includes(email.toLowerCase()),
  );

/** Whoever is at such an address too is trying things out, and letters to the sample's people are what they want to see. */
function lettersOn({ settings }: Pick<Book, 'settings'>, user: string): Change[] {
  const row = settings.find(({ setting }) => sameText(setting, SETTING_NAMES.exampleLetters));
  return row && isReserved(user) && row.value !== 'on' ? [set('settings', row, { value: 'on' })] : [];
}

/** Set-up's cycles become the sample's, so that two calendars never stand side by side. */
function cycleChanges(book: Pick<Book, 'cycles'>, team: SampleTeam): Change[] {
  return cycleRows(team.cycles).map((fields, index): Change => {
    const standing = book.cycles[index];
    return standing ? set('cycles', standing, fieldsOf(fields)) : append('cycles', fieldsOf(fields));
  });
}

function newPeople(book: Pick<Book, 'people'>): readonly SeedRow[] {
  const known = new Set(book.people.map(({ email }) => email.toLowerCase()));
  return plans.people.filter(({ email }) => !known.has(email)).map((person: PersonPlan) => ({ ...person }));
}

const lastIdsOf = (team: SampleTeam, scores: number): Readonly<Record<string, number>> => ({
  O: team.objectives.length,
  KR: team.keyResults.length,
  CI: allCheckIns(team).length,
  S: scores,
  I: team.plans.work.initiatives.length,
  F: team.plans.work.followUps.length,
});

const summaryOf = (team: SampleTeam, today: number): string => {
  const running = team.cycles.find(({ key }) => key === 'now');
  const left = running ? Math.max(0, running.ends - today) : 0;
  return `Added ${team.plans.people.length} people, ${team.objectives.length} objectives, ${team.keyResults.length} key results and ${allCheckIns(team).length} check-ins. ${running?.id ?? ''} has ${left} days left. All addresses end in example.com.`;
};
