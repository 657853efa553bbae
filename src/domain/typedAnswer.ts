import { type Answer, answerIn, answerShown, answersByGoal, answersTo, partsThatDiffer, wordsOfNote } from './answer';
import { type Entry, entriesOf, type Typed } from './answerEntries';
import type { CheckIn, GoalBook, KeyResult, Objective, Rules } from './book';
import type { NewCheckIn } from './checkIn';
import { confirmationOf, noteGivenBack } from './confirmation';
import type { Day, Moment } from './day';
import type { Edit } from './edit';
import { progressOf } from './keyResult';
import { liveRowOf } from './liveValue';
import { keyOf } from './lookup';
import type { Numbers } from './numbers';

/** What typed answers do to the workbook. */
export type Logged =
  | { readonly do: 'append'; readonly checkIn: NewCheckIn }
  /** Sets fields of a check-in that was typed less than 15 minutes ago. */
  | { readonly do: 'complete'; readonly checkIn: CheckIn; readonly fields: CompletedFields }
  /** Gives a Note that said `same` back what stood there. */
  | { readonly do: 'giveBack'; readonly keyResult: KeyResult; readonly note: string };

type CompletedFields = Partial<
  Pick<CheckIn, 'value' | 'progress' | 'status' | 'confidence' | 'accomplishments' | 'blockers' | 'nextSteps'>
>;

/** The circumstances in which typed answers are logged. */
export interface Typing {
  readonly now: Moment;
  /** The workbook's Today. */
  readonly today: Day;
  readonly rules: Pick<Rules, 'checkInWeekday'>;
  /** Asked for only where something is to be logged. */
  readonly numbers: () => Numbers;
  /** The edit that is taken in; without one everything is found on the way, and nobody knows who typed it. */
  readonly edit?: Edit | undefined;
  /** Goals that somebody answers for in the same save. */
  readonly isAnswered?: (goal: string) => boolean;
}

/**
 * Every goal whose answer cells say something else than was said last, and what to log for it (docs/numbers.md): typed
 * answers, also the first ones of a new row, "no change", and the values of live formulas. Run after each edit, by the
 * clock and before each check-in, it logs nothing twice and never what the sidebar wrote itself.
 *
 * Rows without an ID wait for one. Where an ID stands twice the first row is the goal.
 */
export function reconcile(
  { objectives, keyResults, checkIns }: Pick<GoalBook, 'objectives' | 'keyResults' | 'checkIns'>,
  typing: Typing,
): readonly Logged[] {
  const byGoal = answersByGoal(checkIns);
  return [
    ...firstOfEachId(keyResults).flatMap((row) => typedOnKeyResult(row, answersTo(byGoal, row.id), typing)),
    ...firstOfEachId(objectives).flatMap((row) => typedOnObjective(row, answersTo(byGoal, row.id), typing)),
  ];
}

/** What to log for one KR, given its check-ins oldest first. */
function typedOnKeyResult(row: KeyResult, log: readonly CheckIn[], typing: Typing): readonly Logged[] {
  const typed = typedIn('keyResults', row, log);
  const { now, rules, edit } = typing;
  const due = () => typing.numbers().keyResults.get(row.row)?.due ?? null;
  const answers = entriesOf(typed, partsThatDiffer(typed.said, typed.shown, row), now, edit);
  const entries = [...answers, ...confirmationOf(typed, answers, { ...typing, due })];
  const isAnswered = entries.length > 0 || (typing.isAnswered?.(row.id) ?? false);
  const live = liveRowOf(row, typed, { now, rules, isAnswered, isDue: () => due() !== null });
  const note = noteGivenBack(typed, row, edit);
  return [
    ...(live === null ? [] : [{ do: 'append' as const, checkIn: live }]),
    // a due day is answered once: by the first of them
    ...entries.map((entry, index) => loggedOnKeyResult(entry, row, index === 0, typing)),
    ...(note === null ? [] : [{ do: 'giveBack' as const, keyResult: row, note }]),
  ];
}

/** Status and Note of an objective, so that an update from the sidebar never writes over words that stand nowhere else. */
function typedOnObjective(row: Objective, log: readonly CheckIn[], typing: Typing): readonly Logged[] {
  const typed = typedIn('objectives', row, log);
  const entries = entriesOf(typed, partsThatDiffer(typed.said, typed.shown, row), typing.now, typing.edit);
  return entries.map((entry): Logged => {
    if (entry.do === 'complete') return { do: 'complete', checkIn: entry.checkIn, fields: fieldsOf(entry.answer) };
    const progress = typing.numbers().objectives.get(row.row)?.progress ?? null;
    return { do: 'append', checkIn: { ...rowOf(entry, row, typing.now), progress, due: null, cadence: null } };
  });
}

function typedIn(table: Typed['table'], goal: KeyResult | Objective, log: readonly CheckIn[]): Typed {
  const said = answerIn(goal);
  const shown = answerShown(log);
  // what a formula gives is nobody's to say: it is logged apart, and answers tell it as it stands
  const isLive = 'live' in goal && goal.live;
  return { table, goal, said, shown: isLive ? { ...shown, value: said.value } : shown, log };
}

function loggedOnKeyResult(entry: Entry, row: KeyResult, isFirst: boolean, { now, numbers }: Typing): Logged {
  const { value } = entry.answer;
  // where no value was said there is no progress either, not even none
  const progress = value === undefined || value === null ? null : progressOf({ ...row, current: value });
  if (entry.do === 'complete') {
    const fields = fieldsOf(entry.answer);
    return { do: 'complete', checkIn: entry.checkIn, fields: value === undefined ? fields : { ...fields, progress } };
  }
  const worked = numbers().keyResults.get(row.row);
  const due = isFirst ? (worked?.answers ?? null) : null;
  const cadence = worked?.cadence ?? null;
  return { do: 'append', checkIn: { ...rowOf(entry, row, now), progress, due, cadence } };
}

const rowOf = (
  { by, answer: { note, ...said } }: Extract<Entry, { do: 'append' }>,
  { id, cycle }: KeyResult | Objective,
  now: Moment,
): Omit<NewCheckIn, 'progress' | 'due' | 'cadence'> => ({
  at: now,
  goal: id,
  by,
  ...said,
  ...wordsOfNote(note),
  needs: '',
  source: 'Sheet',
  asOf: null,
  cycle,
  request: '',
});

const fieldsOf = ({ note, ...said }: Partial<Answer>): CompletedFields => ({
  ...said,
  ...(note === undefined ? {} : wordsOfNote(note)),
});

function firstOfEachId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    const key = keyOf(id);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
