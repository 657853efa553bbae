import { type Entry, isBy, isPartFrom, type Typed, youngAnswer } from './answerEntries';
import type { KeyResult } from './book';
import { isBlank } from './cell';
import type { Day, Moment } from './day';
import { type Edit, isUnchanged } from './edit';
import type { KeyResultNumbers } from './numbers';
import { asksForSame } from './sense';

/** How many days before its due day a value that is typed over itself is an answer. */
const CONFIRMS_DAYS = 3;

/** What "no change" is judged by. */
export interface Confirming {
  readonly now: Moment;
  readonly today: Day;
  readonly edit?: Edit | undefined;
  /** Asked for only where the due day matters. */
  readonly due: () => KeyResultNumbers['due'];
}

/**
 * "No change" typed into the sheet: `same` in Note, or the event of one cell of Current with an unchanged value, from
 * three days before the due day on. It says all that stands. Nothing is added where the same person's answer, or for
 * want of a name any, was typed less than 15 minutes ago. `entries` is what else was typed.
 */
export function confirmationOf(typed: Typed, entries: readonly Entry[], confirming: Confirming): readonly Entry[] {
  const by = confirmedBy(typed, confirming);
  if (by === null) return [];
  const young = youngAnswer(typed, confirming.now);
  const said = [
    ...entries.map((entry) => (entry.do === 'append' ? entry : entry.checkIn)),
    ...(entries.length === 0 && young ? [young] : []),
  ];
  if (said.some((answer) => by === '' || isBy(answer, by))) return [];
  return [{ do: 'append', by, answer: { ...typed.said, note: '' } }];
}

/** Who says that nothing has changed, '' when nobody knows; null when nobody says so. */
function confirmedBy(typed: Typed, confirming: Confirming): string | null {
  const { edit } = confirming;
  if (isBlank(typed.said.value)) return null;
  if (edit && isRetyped(typed, edit, confirming)) return edit.by;
  if (!asksForSame(typed.goal.note)) return null;
  return edit && isPartFrom(edit, typed, 'note') ? edit.by : '';
}

function isRetyped(typed: Typed, edit: Edit, { today, due }: Confirming): boolean {
  if (!isUnchanged(edit) || !isPartFrom(edit, typed, 'value')) return false;
  const day = due();
  return day !== null && today >= day - CONFIRMS_DAYS;
}

/**
 * What a Note that said `same` gets back: what stood there before it was typed, else the words said last. Null where it
 * says something else, or where there is no value that could stay the same.
 */
export function noteGivenBack(typed: Typed, { note }: KeyResult, edit: Edit | undefined): string | null {
  if (!asksForSame(note) || isBlank(typed.said.value)) return null;
  const before = edit && isPartFrom(edit, typed, 'note') ? edit.oldValue : undefined;
  return before === undefined || asksForSame(before) ? typed.shown.note : before;
}
