import type { CheckIn, KeyResult } from './book';
import { type Cell, isBlank, isNumber } from './cell';
import { isNo, isYes, measureOf, TOLERANCE } from './keyResult';
import { groupsOf, keyOf } from './lookup';

/** What the four answer cells of a KR say, or should say. */
export interface Answer {
  readonly value: Cell;
  readonly status: string;
  readonly confidence: Cell;
  readonly note: string;
}

export type AnswerPart = keyof Answer;

/** The three texts of a check-in. */
export type Words = Pick<CheckIn, 'accomplishments' | 'blockers' | 'nextSteps'>;

const NOTHING_SAID: Answer = { value: null, status: '', confidence: null, note: '' };

/** Check-ins by lower-case goal ID, oldest first. Rows without a moment in At cannot be ordered and are left out. */
export function answersByGoal(checkIns: readonly CheckIn[]): ReadonlyMap<string, readonly CheckIn[]> {
  const groups = groupsOf(
    checkIns.filter((row) => isNumber(row.at)),
    (row) => row.goal,
  );
  const byGoal = new Map<string, readonly CheckIn[]>();
  for (const [goal, rows] of groups) byGoal.set(goal, isOldestFirst(rows) ? rows : [...rows].sort(byMoment));
  return byGoal;
}

const byMoment = (a: CheckIn, b: CheckIn): number => Number(a.at) - Number(b.at);

/** So they stand unless somebody sorted the tab: rows are appended. */
const isOldestFirst = (rows: readonly CheckIn[]): boolean =>
  rows.every((row, index) => byMoment(rows[index - 1] ?? row, row) <= 0);

/** A goal's check-ins, oldest first. */
export const answersTo = (byGoal: ReadonlyMap<string, readonly CheckIn[]>, goal: string): readonly CheckIn[] =>
  byGoal.get(keyOf(goal)) ?? [];

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
 * What the answer cells show when nobody has typed since: the newest check-in. A typed answer tells all four cells;
 * one from elsewhere without words leaves the Note of the answer before it.
 */
export function answerShown(oldestFirst: readonly CheckIn[]): Answer {
  const newest = oldestFirst[oldestFirst.length - 1];
  if (!newest) return NOTHING_SAID;
  const { value, status, confidence } = newest;
  return { value, status, confidence, note: noteShown(oldestFirst) };
}

function noteShown(oldestFirst: readonly CheckIn[]): string {
  for (let index = oldestFirst.length - 1; index >= 0; index -= 1) {
    const row = oldestFirst[index];
    const note = row ? noteOf(row) : '';
    if (note !== '' || row?.source === 'Sheet') return note;
  }
  return '';
}

/** What the four cells say now. */
export const answerIn = ({ current, status, confidence, note }: KeyResult): Answer => ({
  value: current,
  status,
  confidence,
  note,
});

/** Which of the four cells say something else than was last answered. */
export function partsThatDiffer(keyResult: KeyResult, shown: Answer): readonly AnswerPart[] {
  const now = answerIn(keyResult);
  const differing: AnswerPart[] = [];
  if (!sameValue(now.value, shown.value, measureOf(keyResult) === 'Yes/No')) differing.push('value');
  if (!sameWords(now.status, shown.status)) differing.push('status');
  if (!sameValue(now.confidence, shown.confidence, false)) differing.push('confidence');
  if (!sameWords(now.note, shown.note)) differing.push('note');
  return differing;
}

function sameValue(a: Cell, b: Cell, yesNo: boolean): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (isNumber(a) && isNumber(b)) return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
  // a ticked box and the word Yes are the same answer
  return a === b || (yesNo && ((isYes(a) && isYes(b)) || (isNo(a) && isNo(b))));
}

/** Line ends and blanks around a text make no difference. */
export const sameWords = (a: string, b: string): boolean => a === b || oneLineEnd(a) === oneLineEnd(b);
const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
