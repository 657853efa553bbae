import type { Rules } from './book';
import { type Day, dayPart, isoWeekOf, type Moment, weekdayOf } from './day';

type When = Pick<Rules, 'reminderWeekday' | 'reminderHour'>;

/** One week's turn to send reminders. */
export interface Slot {
  /** `2026-W47`: what the Mail log keeps. */
  readonly name: string;
  readonly day: Day;
  /** The hour from which it is open, on the workbook's clock. */
  readonly opens: Moment;
}

/** A slot missed by this much is left out: a letter about last week helps nobody. */
export const SLOT_OPEN_DAYS = 2;

/** A clock read at nine sharp may come out a hair before nine. */
const HAIR = 1 / 86_400_000;

const slotOn = (day: Day, { reminderHour }: When): Slot => ({
  name: isoWeekOf(day),
  day,
  opens: day + reminderHour / 24,
});

/** The slot that is open now: its weekday and hour have come, less than two days ago; null between slots. */
export function openSlot(when: When, now: Moment): Slot | null {
  const slot = slotOn(dayPart(now) - daysSince(when.reminderWeekday, now), when);
  const opened = slot.opens <= now + HAIR ? slot : slotOn(slot.day - 7, when);
  return now - opened.opens < SLOT_OPEN_DAYS ? opened : null;
}

/** The slot that opens next, later than now. */
export function nextSlot(when: When, now: Moment): Slot {
  const slot = slotOn(dayPart(now) - daysSince(when.reminderWeekday, now), when);
  return slot.opens > now + HAIR ? slot : slotOn(slot.day + 7, when);
}

const daysSince = (weekday: number, now: Moment): number => (weekdayOf(dayPart(now)) - weekday + 7) % 7;
