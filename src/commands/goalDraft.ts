import type { Book, Cycle, KeyResult, Objective } from '../domain/book';
import { defaultCadence } from '../domain/cadence';
import { type Cell, isNumber, sameText } from '../domain/cell';
import type { KeyResultDraft, ObjectiveDraft } from '../domain/goalDraft';
import { stageByPhase } from '../domain/goalDraft';
import { goalWarnings } from '../domain/goalLimits';
import { followed, lookupOf } from '../domain/lookup';
import { numberStyleOf } from '../domain/numberStyle';
import { addressOf, cleaned, type Directory, directoryOf, listed } from '../domain/person';
import { plainNumber } from '../domain/plainNumber';
import type { GoalsDraft, GoalsPanel } from './apiGoals';
import type { CycleChoice, Who } from './apiShared';
import { isoOrNull, numberOr } from './cards';
import type { Circumstances } from './command';
import { currentCycle } from './defaults';
import { choicesOf, personOf } from './who';
import { wavedOf } from './wording';

/** What the goals panel is made of. */
export type PanelBook = Pick<Book, 'people' | 'cycles'> & Goals;
export type Goals = Pick<Book, 'objectives' | 'keyResults'>;

/** Everything the goals panel shows for an objective, or for a new one when there is none. */
export function goalsPanel(
  book: PanelBook,
  who: Who,
  objective: Objective | undefined,
  { workbook, locale, today }: Pick<Circumstances, 'workbook' | 'locale' | 'today'>,
): GoalsPanel {
  const cycle = currentCycle(book.cycles, today);
  const around = { directory: directoryOf(book.people), locale };
  const byPerson = (row: Objective): Objective => ({ ...row, owner: inForm(around.directory, row.owner) });
  const keyResults = objective
    ? book.keyResults.filter(({ objective: id }) => id !== '' && sameText(id, objective.id))
    : [];
  return {
    workbook,
    who,
    people: choicesOf(book),
    numbers: numberStyleOf(locale),
    cycles: cyclesOf(book),
    defaultCycle: cycle?.id ?? '',
    teams: teamsOf(book),
    objectives: book.objectives
      .filter(({ id }) => id !== '')
      .map(({ id, title, level, team, cycle: of, parent, stage }) => ({
        id,
        title,
        level,
        team,
        cycle: of,
        parent,
        stage,
      })),
    draft: {
      request: '',
      objective: objective ? objectiveDraft(objective, around) : newObjective(book, who, cycle),
      keyResults: keyResults.map((row) => keyResultDraft(row, around)),
      reason: '',
    } satisfies GoalsDraft,
    warnings: objective ? goalWarnings(byPerson(objective), keyResults, book.objectives.map(byPerson)) : [],
  };
}

/** Named cycles, the newest first; those without a day last. */
export function cyclesOf(book: Pick<Book, 'cycles'>): readonly CycleChoice[] {
  const named = book.cycles.filter(({ id }) => id !== '');
  const newestFirst = [...named].sort((a, b) => (numberOr(b.starts) ?? 0) - (numberOr(a.starts) ?? 0));
  return newestFirst.map(({ id, kind, phase, starts, ends }) => ({
    id,
    kind,
    phase,
    starts: isoOrNull(numberOr(starts)),
    ends: isoOrNull(numberOr(ends)),
    defaultCadence: defaultCadence(kind),
  }));
}

function teamsOf(book: Pick<Book, 'people' | 'objectives'>): readonly string[] {
  const named = [...book.people, ...book.objectives].map(({ team }) => team.trim()).filter((team) => team !== '');
  return [...new Set(named)].sort();
}

const newObjective = (book: Pick<Book, 'people'>, { email }: Who, cycle: Cycle | undefined): ObjectiveDraft => ({
  id: '',
  title: '',
  why: '',
  level: 'Team',
  team: email === '' ? '' : personOf(email, book).team,
  owner: email,
  parent: '',
  cycle: cycle?.id ?? '',
  type: 'Aspirational',
  weight: '',
  stage: stageByPhase(cycle),
  waved: '',
});

/** What a goal is put into the form with. */
interface Shown {
  readonly directory: Directory;
  readonly locale: string;
}

export const objectiveDraft = (row: Objective, { directory, locale }: Shown): ObjectiveDraft => {
  const { id, title, why, level, team, parent, cycle, type, stage } = row;
  const owner = inForm(directory, row.owner);
  const weight = asTyped(row.weight, locale);
  return { id, title, why, level, team, owner, parent, cycle, type, stage, weight, waved: wavedOf(row) };
};

export const keyResultDraft = (row: KeyResult, { directory, locale }: Shown): KeyResultDraft => {
  const { id, title, measure, unit, scoringRule, stage } = row;
  return {
    id,
    title,
    owner: inForm(directory, row.owner),
    delegate: listed(row.delegate)
      .filter((part) => part !== '')
      .map((part) => inForm(directory, part))
      .join(', '),
    measure,
    unit,
    scoringRule,
    stage,
    start: asTyped(row.start, locale),
    target: asTyped(row.target, locale),
    weight: asTyped(row.weight, locale),
    cadence: asTyped(row.cadence, locale),
    starts: isoOrNull(numberOr(row.starts)) ?? '',
    ends: isoOrNull(numberOr(row.ends)) ?? '',
    waved: wavedOf(row),
  };
};

/** Who stands in a cell, as the form's lists know them: by address, wherever People has them. */
const inForm = (directory: Directory, typed: string): string => addressOf(directory, typed) || cleaned(typed);

/** A cell as one would type it into the form. */
const asTyped = (cell: Cell, locale: string): string =>
  cell === null ? '' : isNumber(cell) ? plainNumber(cell, numberStyleOf(locale)) : String(cell);

/** The objective a goal ID means: its own, or its key result's. */
export function objectiveOf(book: Goals, goal: string): Objective | undefined {
  const objectives = lookupOf(book.objectives, (row) => row.id);
  const keyResult = followed(
    lookupOf(book.keyResults, (row) => row.id),
    goal,
  );
  return followed(objectives, goal) ?? (keyResult && followed(objectives, keyResult.objective));
}
