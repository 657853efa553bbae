import type { Cycle, DayOrNone, KeyResult } from './book';
import { type Cell, isBlank, isNumber } from './cell';
import { type Day, dayPart } from './day';

type Dated = Pick<Cycle, 'starts' | 'ends'> | undefined;

/** The day a goal got its ID; null in rows that are older than the column. */
export const addedOn = (added: Cell): DayOrNone => (isNumber(added) ? dayPart(added) : null);

/**
 * The Starts of a key result that gets its ID on a day: that day when its cycle has begun and goes on beyond it and
 * nothing is reported yet, so that it owes nothing for the weeks before; null when the cell stays empty. What was typed
 * there stays: ask only while it is empty. Not for goals that are imported, rolled over or of the sample.
 * Added on 20 October in a quarter from 5 October to 13 January → 20 October.
 */
export function startsFor(
  { starts, ends, current }: Pick<KeyResult, 'starts' | 'ends' | 'current'>,
  cycle: Dated,
  added: Day,
): DayOrNone {
  if (!isBlank(starts) || !isBlank(current)) return null;
  if (!cycle || !isNumber(cycle.starts) || !isNumber(cycle.ends)) return null;
  const last = isNumber(ends) ? Math.min(dayPart(ends), dayPart(cycle.ends)) : dayPart(cycle.ends);
  return added > dayPart(cycle.starts) && added < last ? added : null;
}

/** Whether Starts is the day that `startsFor` gave, and no person's word. */
export const isGivenStarts = ({ starts, added }: Pick<KeyResult, 'starts' | 'added'>): boolean =>
  isNumber(starts) && dayPart(starts) === addedOn(added);

/**
 * Whether a given Starts is to be emptied again: a first Current on that same day that differs from Start (empty is 0)
 * tells that the goal ran before it was written down. Asked when the first Current is taken in.
 */
export function ranBefore(keyResult: Pick<KeyResult, 'starts' | 'added' | 'start' | 'current'>, today: Day): boolean {
  const { start, current, added } = keyResult;
  if (!isGivenStarts(keyResult) || addedOn(added) !== today || isBlank(current)) return false;
  return current !== (isBlank(start) ? 0 : start);
}

/** Whether a Starts of its own lies outside the cycle's days. */
export function startsOutside({ starts }: Pick<KeyResult, 'starts'>, cycle: Dated): boolean {
  if (!isNumber(starts) || !cycle) return false;
  const day = dayPart(starts);
  const before = isNumber(cycle.starts) && day < dayPart(cycle.starts);
  return before || (isNumber(cycle.ends) && day > dayPart(cycle.ends));
}
