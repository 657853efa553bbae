import { answersByGoal, answersTo } from '../domain/answer';
import type { CheckIn, Cycle, GoalBook, KeyResult, Objective } from '../domain/book';
import { isNumber } from '../domain/cell';
import { type Day, isoOf } from '../domain/day';
import { followed, type Lookup, lookupOf } from '../domain/lookup';
import type { KeyResultNumbers, Numbers } from '../domain/numbers';
import { type Directory, directoryOf } from '../domain/person';
import type { ObjectiveNumbers } from '../domain/rollup';
import { formatValue } from '../domain/valueText';
import type { GoalCard, ObjectiveCard } from './apiCheckIn';
import type { Circumstances } from './command';

/** A book with everything worked out that panels show. */
export interface Shown {
  readonly book: GoalBook;
  readonly numbers: Numbers;
  readonly objectives: Lookup<Objective>;
  readonly keyResults: Lookup<KeyResult>;
  readonly cycles: Lookup<Cycle>;
  readonly directory: Directory;
  readonly answers: ReadonlyMap<string, readonly CheckIn[]>;
  readonly locale: string;
}

export function shownOf(book: GoalBook, { numbers, locale }: Pick<Circumstances, 'numbers' | 'locale'>): Shown {
  return {
    book,
    numbers: numbers(book),
    objectives: lookupOf(book.objectives, (row) => row.id),
    keyResults: lookupOf(book.keyResults, (row) => row.id),
    cycles: lookupOf(book.cycles, (row) => row.id),
    directory: directoryOf(book.people),
    answers: answersByGoal(book.checkIns),
    locale,
  };
}

/** How many check-ins the small trend shows. */
const TREND = 12;

export function goalCard({ numbers, objectives, answers, locale }: Shown, keyResult: KeyResult): GoalCard {
  const worked: Partial<KeyResultNumbers> = numbers.keyResults.get(keyResult.row) ?? {};
  const { progress = null, expected = null, pace = '', daysLate = null, check = '' } = worked;
  const trend = answersTo(answers, keyResult.id).flatMap((answer) =>
    isNumber(answer.progress) ? [answer.progress] : [],
  );
  return {
    id: keyResult.id,
    title: keyResult.title,
    objective: followed(objectives, keyResult.objective)?.title ?? '',
    cycle: keyResult.cycle,
    measure: keyResult.measure,
    unit: keyResult.unit,
    start: numberOr(keyResult.start),
    target: numberOr(keyResult.target),
    current: formatValue(keyResult.current, keyResult, locale),
    currentLive: keyResult.live,
    progress,
    expected,
    pace,
    status: keyResult.status,
    confidence: numberOr(keyResult.confidence),
    note: keyResult.note,
    lastCheckIn: isoOrNull(worked.lastCheckIn),
    due: isoOrNull(worked.due),
    daysLate,
    check,
    trend: trend.slice(-TREND),
  };
}

export function objectiveCard({ numbers }: Shown, objective: Objective): ObjectiveCard {
  const worked: Partial<ObjectiveNumbers> = numbers.objectives.get(objective.row) ?? {};
  const { progress = null, expected = null, pace = '' } = worked;
  return {
    id: objective.id,
    title: objective.title,
    cycle: objective.cycle,
    progress,
    expected,
    pace,
    status: objective.status,
    note: objective.note,
  };
}

/** Whether goals of a cycle take answers now: it is neither still being written nor closed. */
export function takesAnswers({ cycles }: Pick<Shown, 'cycles'>, cycle: string): boolean {
  const phase = followed(cycles, cycle)?.phase.toLowerCase() ?? '';
  return !['drafting', 'finalization', 'closed'].includes(phase);
}

export const numberOr = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);
export const isoOrNull = (day: Day | null | undefined): string | null =>
  day === null || day === undefined ? null : isoOf(day);
