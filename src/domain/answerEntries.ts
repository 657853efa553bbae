import { type Answer, type AnswerPart, answerOf, answerShown, newestOf, samePart, says, sensible } from './answer';
import type { CheckIn, KeyResult, Objective } from './book';
import { type Cell, isBlank, isNumber, sameText } from './cell';
import type { Moment } from './day';
import { type Edit, isFrom } from './edit';
import { isLive } from './lastAnswer';

/** A goal's answer cells and what the log says of it. */
export interface Typed {
  readonly table: 'objectives' | 'keyResults';
  readonly goal: KeyResult | Objective;
  /** What the cells say, as far as it makes sense. */
  readonly said: Answer;
  /** What was said last. */
  readonly shown: Answer;
  /** Its check-ins, oldest first. */
  readonly log: readonly CheckIn[];
}

/** One typed answer: a new row of the log, or more of the row that was begun less than 15 minutes ago. */
export type Entry =
  | { readonly do: 'append'; readonly by: string; readonly answer: Answer }
  | { readonly do: 'complete'; readonly checkIn: CheckIn; readonly answer: Partial<Answer> };

/** Cells typed one after another are one answer while the first of them is younger than this. */
export const ONE_ANSWER_DAYS = 15 / (24 * 60);

/** Half a second: moments lose some digits when a workbook is saved. */
const SAME_MOMENT_DAYS = 0.5 / 86_400;

/**
 * One answer by one person (docs/numbers.md). What an edit's event brought is its writer's; whatever else differs was
 * found on the way, is nobody's, and stands before it. Ana types 50 into Current, and a Status of yesterday was never
 * logged → a row with the Status and no name, then Ana's row with 50.
 */
export function entriesOf(
  typed: Typed,
  differing: readonly AnswerPart[],
  now: Moment,
  edit: Edit | undefined,
): readonly Entry[] {
  const by = edit?.by ?? '';
  const isOwn = (part: AnswerPart): boolean => by !== '' && isPartFrom(edit, typed, part);
  const found = differing.filter((part) => !isOwn(part));
  const own = differing.filter(isOwn);
  if (found.length > 0) {
    const first = entryOf(typed, found, '', now);
    const since = { ...typed, shown: { ...typed.shown, ...picked(typed.said, found) } };
    return own.length > 0 ? [first, appended(since, own, by)] : [first];
  }
  const all = [...own, ...takenBack(typed, now, edit)];
  return all.length > 0 ? [entryOf(typed, all, by, now)] : [];
}

/** Whether an edit brought what stands in a goal's cell. */
export const isPartFrom = (edit: Edit | undefined, { table, goal }: Typed, part: AnswerPart): boolean =>
  isFrom(edit, table, goal.row, FIELD_OF[part], cellOf(goal, part));

const FIELD_OF = { value: 'current', status: 'status', confidence: 'confidence', note: 'note' } as const;

const cellOf = (goal: KeyResult | Objective, part: AnswerPart): Cell =>
  (goal as Partial<KeyResult>)[FIELD_OF[part]] ?? null; // an objective has two of the four cells

/** The newest row that is somebody's answer, when it was typed less than 15 minutes ago. */
export function youngAnswer({ log }: Pick<Typed, 'log'>, now: Moment): CheckIn | null {
  const last = newestOf(log, (row) => !isLive(row));
  const isYoung = last && isNumber(last.at) && now - last.at < ONE_ANSWER_DAYS - SAME_MOMENT_DAYS;
  return last && isYoung && sameText(last.source, 'Sheet') ? last : null;
}

export const isBy = (row: Pick<CheckIn, 'by'>, by: string): boolean => sameText(row.by.trim(), by);

/** Completes the young answer where that is the same person's, or nobody's and says nothing yet about these parts. */
function entryOf(typed: Typed, parts: readonly AnswerPart[], by: string, now: Moment): Entry {
  const last = youngAnswer(typed, now);
  const completes = last && isBy(last, by) && (by !== '' || parts.every((part) => isUnsaid(typed, last, part)));
  return completes ? { do: 'complete', checkIn: last, answer: picked(typed.said, parts) } : appended(typed, parts, by);
}

/**
 * A new row says what changed and, so that each row tells how things stood, what was said last about value, status and
 * confidence; nothing where the cell is empty or makes no sense.
 */
function appended({ goal, said, shown }: Typed, parts: readonly AnswerPart[], by: string): Entry {
  const { note: _, ...standing } = sensible(shown, goal);
  const stands = { ...standing, note: '' };
  const kept = (['value', 'status', 'confidence'] as const).filter((part) => says(said, part));
  return { do: 'append', by, answer: { ...NOTHING, ...picked(stands, kept), ...picked(said, parts) } };
}

const NOTHING: Answer = { value: null, status: '', confidence: null, note: '' };

/** A row says nothing about a part that it leaves out or has from the rows before; one that confirms them says it all. */
function isUnsaid({ goal, log }: Typed, last: CheckIn, part: AnswerPart): boolean {
  const own = answerOf(last);
  if (!says(own, part)) return true;
  const before = answerShown(log.filter((row) => row !== last));
  const isNews = (each: AnswerPart): boolean => says(own, each) && !samePart(own, before, each, goal);
  return !isNews(part) && (['value', 'status', 'confidence', 'note'] as const).some(isNews);
}

/** What a person empties again in an answer of their own; a status and a value stay said. */
function takenBack(typed: Typed, now: Moment, edit: Edit | undefined): readonly AnswerPart[] {
  const last = youngAnswer(typed, now);
  if (!last || !edit || edit.by === '' || !isBy(last, edit.by)) return [];
  return (['confidence', 'note'] as const).filter(
    (part) => isBlank(cellOf(typed.goal, part)) && says(answerOf(last), part) && isPartFrom(edit, typed, part),
  );
}

const picked = (answer: Answer, parts: readonly AnswerPart[]): Partial<Answer> =>
  Object.fromEntries(parts.map((part) => [part, answer[part]]));
