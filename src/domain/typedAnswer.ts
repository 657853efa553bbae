import { answerShown, answersByGoal, answersTo, partsThatDiffer, sameWords, wordsOfNote } from './answer';
import type { Book, CheckIn, CheckInSource, KeyResult, Objective } from './book';
import { isBlank, isError, isNumber } from './cell';
import type { NewCheckIn } from './checkIn';
import { dayPart, type Moment } from './day';
import { progressOf } from './keyResult';
import { keyOf } from './lookup';
import type { Numbers } from './numbers';

/** What a typed answer does to the log. */
export type Logged =
  | { readonly do: 'append'; readonly keyResult: KeyResult; readonly checkIn: NewCheckIn }
  /** Sets fields of the check-in in that sheet row, written less than 15 minutes ago. */
  | {
      readonly do: 'complete';
      readonly keyResult: KeyResult;
      readonly row: number;
      readonly id: string;
      readonly fields: CompletedFields;
    };

/** The same for an objective's Status and Note. */
export type LoggedObjective =
  | { readonly do: 'append'; readonly objective: Objective; readonly checkIn: NewCheckIn }
  | {
      readonly do: 'complete';
      readonly objective: Objective;
      readonly row: number;
      readonly id: string;
      readonly fields: Omit<CompletedFields, 'value' | 'progress' | 'confidence'>;
    };

type CompletedFields = Pick<
  CheckIn,
  'value' | 'progress' | 'status' | 'confidence' | 'accomplishments' | 'blockers' | 'nextSteps'
>;

/** Cells typed one after another are one answer while the first of them is younger than this. */
export const ONE_ANSWER_DAYS = 15 / (24 * 60);

/** Half a second: moments lose some digits when a workbook is saved. */
const SAME_MOMENT_DAYS = 0.5 / 86_400;

/**
 * Every KR whose answer cells say something else than its newest check-in, and what to log for it: typed answers, also
 * the first ones of a new row, and at most once a day the changed value of a live formula. Run after each edit, hour
 * and before each check-in, it logs nothing twice and never what the sidebar wrote itself.
 *
 * Rows without an ID wait for one. Where an ID stands twice the first row is the goal. Errors shown in Current are
 * not logged while that is all that changed. `by` is '' when nobody knows who typed; `numbers` are asked for only where
 * something is to be logged.
 */
export function reconcile(
  book: Pick<Book, 'keyResults' | 'checkIns'>,
  numbers: () => Numbers,
  now: Moment,
  by: string,
): readonly Logged[] {
  const byGoal = answersByGoal(book.checkIns);
  return firstOfEachId(book.keyResults).flatMap(
    (keyResult) => answerTyped(keyResult, answersTo(byGoal, keyResult.id), numbers, now, by) ?? [],
  );
}

/** What to log for one KR, given its check-ins oldest first; null when its cells say what was last answered. */
export function answerTyped(
  keyResult: KeyResult,
  oldestFirst: readonly CheckIn[],
  numbers: () => Numbers,
  now: Moment,
  by: string,
): Logged | null {
  const differing = partsThatDiffer(keyResult, answerShown(oldestFirst));
  if (differing.length === 0) return null;
  const valueOnly = differing.length === 1 && differing[0] === 'value';
  if (valueOnly && isError(keyResult.current)) return null;
  if (valueOnly && keyResult.live) return liveValue(keyResult, oldestFirst, numbers, now);
  const last = oldestFirst[oldestFirst.length - 1];
  if (last && isSameAnswer(last, now)) {
    return { do: 'complete', keyResult, row: last.row, id: last.id, fields: fieldsOf(keyResult) };
  }
  return { do: 'append', keyResult, checkIn: checkInOf(keyResult, numbers, now, by, 'Sheet') };
}

/**
 * Objectives whose Status or Note says something else than their newest status update, and what to log for them, so
 * that a status update from the sidebar never writes over words that stand nowhere else.
 */
export function reconcileObjectives(
  book: Pick<Book, 'objectives' | 'checkIns'>,
  numbers: () => Numbers,
  now: Moment,
  by: string,
): readonly LoggedObjective[] {
  const byGoal = answersByGoal(book.checkIns);
  return firstOfEachId(book.objectives).flatMap((objective): readonly LoggedObjective[] => {
    const oldestFirst = answersTo(byGoal, objective.id);
    const shown = answerShown(oldestFirst);
    if (sameWords(objective.status, shown.status) && sameWords(objective.note, shown.note)) return [];
    const said = { status: objective.status, ...wordsOfNote(objective.note) };
    const last = oldestFirst[oldestFirst.length - 1];
    if (last && isSameAnswer(last, now)) {
      return [{ do: 'complete', objective, row: last.row, id: last.id, fields: said }];
    }
    const progress = numbers().objectives.get(objective.row)?.progress ?? null;
    const checkIn: NewCheckIn = {
      ...said,
      at: now,
      goal: objective.id,
      by,
      value: null,
      progress,
      confidence: null,
      source: 'Sheet',
      due: null,
      cadence: null,
      cycle: objective.cycle,
      request: '',
    };
    return [{ do: 'append', objective, checkIn }];
  });
}

function firstOfEachId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    const key = keyOf(id);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A formula may change every minute: one row a day says how it moved. */
function liveValue(
  keyResult: KeyResult,
  oldestFirst: readonly CheckIn[],
  numbers: () => Numbers,
  now: Moment,
): Logged | null {
  const today = dayPart(now);
  const logged = oldestFirst.some((row) => row.source === 'Live' && isNumber(row.at) && dayPart(row.at) === today);
  if (logged || isBlank(keyResult.current)) return null;
  return { do: 'append', keyResult, checkIn: checkInOf(keyResult, numbers, now, '', 'Live') };
}

const isSameAnswer = (last: CheckIn, now: Moment): boolean =>
  last.source === 'Sheet' && isNumber(last.at) && now - last.at < ONE_ANSWER_DAYS - SAME_MOMENT_DAYS;

const fieldsOf = (keyResult: KeyResult): CompletedFields => ({
  value: isBlank(keyResult.current) ? null : keyResult.current,
  progress: progressOf(keyResult),
  status: keyResult.status,
  confidence: isBlank(keyResult.confidence) ? null : keyResult.confidence,
  ...wordsOfNote(keyResult.note),
});

function checkInOf(
  keyResult: KeyResult,
  numbers: () => Numbers,
  now: Moment,
  by: string,
  source: CheckInSource,
): NewCheckIn {
  const worked = numbers().keyResults.get(keyResult.row);
  const fields = fieldsOf(keyResult);
  return {
    ...fields,
    // a live row tells the value only, so that the Note stays the newest words that people wrote
    ...(source === 'Live' ? wordsOfNote('') : {}),
    at: now,
    goal: keyResult.id,
    by,
    source,
    due: worked?.answers ?? null,
    cadence: worked?.cadence ?? null,
    cycle: keyResult.cycle,
    request: '',
  };
}
