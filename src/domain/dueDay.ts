import type { DayOrNone, Rules } from './book';
import { type Day, nextWeekday } from './day';

/** The settings that say when something is due. */
export type DueRules = Pick<Rules, 'checkInWeekday' | 'graceDays' | 'holidays'>;

/** How many days before a check-in day an answer already covers it (docs/numbers.md). */
const COVERS_DAYS = 3;

/** How often a due day in Holidays moves on by a week, before it is asked for all the same. */
export const MOVES = 3;

/** How many days after the meeting's check-in day an answer may come at most. */
const LONGEST_GRACE = 3;

/** Days between the check-in day and the meeting after it, at most three; 0 without a meeting. Friday, Monday → 3. */
export const graceDaysOf = (meetingWeekday: number | null, checkInWeekday: number): number =>
  meetingWeekday === null ? 0 : Math.min(LONGEST_GRACE, (meetingWeekday - checkInWeekday + 7) % 7);

/** The first check-in day on or after a day; one in Holidays moves on by a week, at most three times. */
export function dueDayFrom(day: Day, { checkInWeekday, holidays }: Omit<DueRules, 'graceDays'>): Day {
  let due = nextWeekday(day, checkInWeekday);
  for (let moves = 0; moves < MOVES && holidays.has(due); moves++) due += 7;
  return due;
}

/** The check-in day after an answer: the cadence later, an answer up to three days early counting as that day's. */
export const dueAfter = (last: Day, cadence: number, rules: Omit<DueRules, 'graceDays'>): Day =>
  dueDayFrom(last + 7 * cadence - COVERS_DAYS, rules);

/** What the next check-in day of a goal follows from. */
export interface Rhythm {
  readonly from: DayOrNone;
  readonly to: DayOrNone;
  /** The days of its newest check-in and its newest Away row, and the day it got its ID. */
  readonly lastCheckIn: DayOrNone;
  readonly lastAway: DayOrNone;
  readonly added: DayOrNone;
  /** Weeks between answers. */
  readonly cadence: number | null;
}

/**
 * The next check-in day to answer for, whether or not anybody is asked: the first one on or after the latest of last
 * check-in, last Away row, start day and Added, plus the cadence. Null before the start, and when start or cadence are
 * unknown. Weekly, Friday: a check-in on Thursday the 5th → Friday the 13th.
 */
function nextDayOf({ from, lastCheckIn, lastAway, added, cadence }: Rhythm, today: Day, rules: DueRules): DayOrNone {
  if (from === null || today < from || cadence === null) return null;
  const since = Math.max(from, lastCheckIn ?? from, lastAway ?? from, added ?? from);
  return dueAfter(since, cadence, rules);
}

/** The last day on which a goal is due: the first check-in day on or after its end. Null when its end is unknown. */
export const lastDueDayOf = (to: DayOrNone, rules: DueRules): DayOrNone => (to === null ? null : dueDayFrom(to, rules));

/** The due day of a goal that is asked for; null when its last one is over, or when no more comes before that. */
function dueOf(nextDay: DayOrNone, lastDueDay: DayOrNone, today: Day, { graceDays }: DueRules): DayOrNone {
  if (lastDueDay === null || nextDay === null) return nextDay;
  return nextDay > lastDueDay || today > lastDueDay + graceDays ? null : nextDay;
}

/** What a check-in carries, so that adherence can be counted later whatever changes. */
export interface Carried {
  /** The due day it answers; null when nothing is due, or when it would leave the due day where it is. */
  readonly answers: DayOrNone;
  /** Weeks between answers. */
  readonly cadence: number | null;
}

/** What a check-in carries where nobody knows of anything due. */
export const NOTHING_DUE: Carried = { answers: null, cadence: null };

/** Everything that follows from a goal's rhythm on a day; as carried: of an answer that leaves its cadence as it is. */
export interface DueFacts extends Carried {
  /** The check-in day after an answer today. */
  readonly dayAfter: DayOrNone;
  readonly nextDay: DayOrNone;
  readonly lastDueDay: DayOrNone;
  readonly due: DayOrNone;
}

/** When a goal is due, and what an answer today would carry; `isAsked`: its phase, stage and scores let it be due. */
export function dueFactsOf(rhythm: Rhythm, isAsked: boolean, today: Day, rules: DueRules): DueFacts {
  const { cadence } = rhythm;
  const nextDay = nextDayOf(rhythm, today, rules);
  const lastDueDay = lastDueDayOf(rhythm.to, rules);
  const due = isAsked ? dueOf(nextDay, lastDueDay, today, rules) : null;
  const dayAfter = cadence === null ? null : dueAfter(today, cadence, rules);
  return { nextDay, lastDueDay, due, cadence, dayAfter, answers: answeredBy(due, dayAfter) };
}

/** What an answer today carries that may bring a key result to Done, or take it from there. */
export const carriedOver = (before: DueFacts, after: DueFacts): Carried => ({
  answers: answeredBy(before.due, after.dayAfter),
  cadence: after.cadence,
});

/**
 * The due day an answer counts for. One that comes so early that the same day stays due (on Monday, weekly, for Friday)
 * is welcome and counts for none; else that Friday would be kept and missed at once.
 */
const answeredBy = (due: DayOrNone, dayAfter: DayOrNone): DayOrNone =>
  due === null || dayAfter === null || dayAfter === due ? null : due;

/** Whether an answer on a day is in time for the due day it answers. */
export const isOnTime = (day: Day, due: Day, { graceDays }: Pick<DueRules, 'graceDays'>): boolean =>
  day <= due + graceDays;

/** 0 while an answer would be on time, then the days since the due day. */
export const daysLateOf = (due: DayOrNone, today: Day, rules: DueRules): number | null =>
  due === null ? null : isOnTime(today, due, rules) ? 0 : today - due;
