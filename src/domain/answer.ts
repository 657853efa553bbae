import type { CheckIn, KeyResult, Objective } from './book';
import { type Cell, isBlank, isNumber } from './cell';
import { isNo, isYes, measureOf, TOLERANCE } from './keyResult';
import { dayOfCheckIn, isAway } from './lastAnswer';
import { groupsOf, keyOf } from './lookup';
import { asksForSame, confidenceIn, currentIn, statusIn } from './sense';

/** What the four answer cells of a goal say, or what was said last; a part that says nothing is null or ''. */
export interface Answer {
  readonly value: Cell;
  readonly status: string;
  readonly confidence: Cell;
  readonly note: string;
}

export type AnswerPart = keyof Answer;

/** The three texts of a check-in. */
export type Words = Pick<CheckIn, 'accomplishments' | 'blockers' | 'nextSteps'>;

/**
 * Check-ins by lower-case goal ID, oldest first: by the day they speak of, then At, then sheet row. Away rows say
 * nothing about a goal and rows without a moment in At cannot be ordered: both are left out.
 */
export function answersByGoal(checkIns: readonly CheckIn[]): ReadonlyMap<string, readonly CheckIn[]> {
  const groups = groupsOf(
    checkIns.filter((row) => isNumber(row.at) && !isAway(row)),
    (row) => row.goal,
  );
  const byGoal = new Map<string, readonly CheckIn[]>();
  for (const [goal, rows] of groups) byGoal.set(goal, isOldestFirst(rows) ? rows : [...rows].sort(byAge));
  return byGoal;
}

const byAge = (a: CheckIn, b: CheckIn): number =>
  Number(dayOfCheckIn(a)) - Number(dayOfCheckIn(b)) || Number(a.at) - Number(b.at) || placeOf(a) - placeOf(b);

/** A row that is not in the sheet yet will stand below all others. */
const placeOf = ({ row }: CheckIn): number => (row === 0 ? Number.MAX_SAFE_INTEGER : row);

/** So they stand unless somebody sorted the tab or spoke of an earlier day: rows are appended. */
const isOldestFirst = (rows: readonly CheckIn[]): boolean =>
  rows.every((row, index) => byAge(rows[index - 1] ?? row, row) <= 0);

/** A goal's check-ins, oldest first. */
export const answersTo = (byGoal: ReadonlyMap<string, readonly CheckIn[]>, goal: string): readonly CheckIn[] =>
  byGoal.get(keyOf(goal)) ?? [];

/** Goals, by lower-case ID, of which some check-in says a value. */
export function goalsWithValue(checkIns: readonly CheckIn[]): ReadonlySet<string> {
  const goals = new Set<string>();
  for (const { goal, value } of checkIns) if (!isBlank(value)) goals.add(keyOf(goal));
  return goals;
}

/** The newest of a goal's check-ins that fits. */
export function newestOf(oldestFirst: readonly CheckIn[], fits: (row: CheckIn) => boolean): CheckIn | undefined {
  for (let index = oldestFirst.length - 1; index >= 0; index -= 1) {
    const row = oldestFirst[index];
    if (row && fits(row)) return row;
  }
  return undefined;
}

/** What the Note cell says of a check-in: what was done, then what blocks and what comes next on lines of their own. */
export function noteOf({ accomplishments, blockers, nextSteps }: Words): string {
  let note = accomplishments;
  if (blockers !== '') note += `${note === '' ? '' : '\n'}Blockers: ${blockers}`;
  if (nextSteps !== '') note += `${note === '' ? '' : '\n'}Next: ${nextSteps}`;
  return note;
}

/** A typed Note is one text; it is kept where `noteOf` gives it back unchanged. */
export const wordsOfNote = (note: string): Words => ({ accomplishments: note, blockers: '', nextSteps: '' });

/**
 * What was said last about each part, which is what the answer cells show when nobody has typed since. A check-in that
 * leaves a part out changes nothing about it: after "At risk" and then "45", it is 45 and At risk.
 */
export function answerShown(oldestFirst: readonly CheckIn[]): Answer {
  let [value, status, confidence, note]: [Cell, string, Cell, string] = [null, '', null, ''];
  for (let index = oldestFirst.length - 1; index >= 0; index -= 1) {
    const row = oldestFirst[index];
    if (!row) continue;
    if (isBlank(value)) value = row.value;
    if (status === '') status = row.status;
    if (isBlank(confidence)) confidence = row.confidence;
    if (note === '') note = noteOf(row);
    if (!isBlank(value) && status !== '' && !isBlank(confidence) && note !== '') break;
  }
  return { value, status, confidence, note };
}

/** What the cells of a goal say now, as far as it makes sense as an answer; an objective has no value and confidence. */
export const answerIn = (goal: KeyResult | Objective): Answer =>
  sensible(
    'current' in goal
      ? { value: goal.current, status: goal.status, confidence: goal.confidence, note: goal.note }
      : { value: null, status: goal.status, confidence: null, note: goal.note },
    goal,
  );

/** An answer about a goal without the parts that make no sense; `same` in a Note is no words. */
export const sensible = ({ value, status, confidence, note }: Answer, goal: KeyResult | Objective): Answer => ({
  value: 'measure' in goal ? currentIn({ current: value, measure: goal.measure }) : null,
  status: statusIn(status),
  confidence: confidenceIn(confidence),
  note: asksForSame(note) ? '' : note,
});

/** What one check-in says. */
export const answerOf = (row: CheckIn): Answer => ({
  value: row.value,
  status: row.status,
  confidence: row.confidence,
  note: noteOf(row),
});

const PARTS = ['value', 'status', 'confidence', 'note'] as const satisfies readonly AnswerPart[];

/** Which parts say something, and something else than was said last. An empty cell says nothing. */
export const partsThatDiffer = (said: Answer, shown: Answer, goal: KeyResult | Objective): readonly AnswerPart[] =>
  PARTS.filter((part) => says(said, part) && !samePart(said, shown, part, goal));

/** Whether an answer says anything about a part. */
export const says = (answer: Answer, part: AnswerPart): boolean =>
  part === 'note' ? answer.note.trim() !== '' : !isBlank(answer[part]);

/** Whether two answers say the same about a part. */
export function samePart(a: Answer, b: Answer, part: AnswerPart, goal: KeyResult | Objective): boolean {
  if (part === 'value') return sameValue(a.value, b.value, 'measure' in goal && measureOf(goal) === 'Yes/No');
  if (part === 'confidence') return sameValue(a.confidence, b.confidence, false);
  return sameWords(a[part], b[part]);
}

function sameValue(a: Cell, b: Cell, isYesNo: boolean): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (isNumber(a) && isNumber(b)) return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
  // a ticked box and the word Yes are the same answer
  return a === b || (isYesNo && ((isYes(a) && isYes(b)) || (isNo(a) && isNo(b))));
}

/** Line ends and blanks around a text make no difference. */
export const sameWords = (a: string, b: string): boolean => a === b || oneLineEnd(a) === oneLineEnd(b);
const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
