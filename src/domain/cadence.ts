import { CADENCES, type CheckIn, type Cycle, type DayOrNone, type Rules } from './book';
import { type Cell, isBlank, isError, isNumber } from './cell';
import { type Day, dayPart, nextWeekday } from './day';
import { keyOf, type Lookup } from './lookup';

/** How many days before a check-in day an answer already covers it (docs/numbers.md). */
const COVERS_DAYS = 3;

/** Weeks between check-ins when the KR does not say: quarter 1, half 2, year 4, anything else 1. */
export function defaultCadence(kind: string): number {
  if (kind.toLowerCase() === 'half') return 2;
  return kind.toLowerCase() === 'year' ? 4 : 1;
}

/** Weeks between check-ins: the KR's own or its cycle's; null when the cell is wrong or there is no cycle to ask. */
export function cadenceOf(cadence: Cell, cycle: Pick<Cycle, 'kind'> | undefined): number | null {
  if (isNumber(cadence)) return CADENCES.find((weeks) => weeks === cadence) ?? null;
  return isBlank(cadence) && cycle ? defaultCadence(cycle.kind) : null;
}

/** Nothing is due while goals are being written or after the cycle is closed. */
export const isRunning = (cycle: Pick<Cycle, 'phase'> | undefined): boolean =>
  cycle !== undefined && ['execution', 'grading'].includes(cycle.phase.toLowerCase());

export interface Rhythm {
  readonly from: DayOrNone;
  readonly lastCheckIn: DayOrNone;
  readonly cadence: number | null;
  /** '' while the KR has no grade; a graded or dropped KR is never due. */
  readonly grade: string;
}

/** The next check-in day to answer for; null when nothing is due. */
export function dueOf(
  { from, lastCheckIn, cadence, grade }: Rhythm,
  cycle: Pick<Cycle, 'phase'> | undefined,
  today: Day,
  rules: Pick<Rules, 'checkInWeekday'>,
): DayOrNone {
  if (!isRunning(cycle) || from === null || today < from || grade !== '' || cadence === null) return null;
  return dueAfter(lastCheckIn ?? from, cadence, rules);
}

/** The first check-in day on or after the last answer plus the cadence, three days early counting as that day's. */
export const dueAfter = (last: Day, cadence: number, rules: Pick<Rules, 'checkInWeekday'>): Day =>
  nextWeekday(last + 7 * cadence - COVERS_DAYS, rules.checkInWeekday);

/**
 * The due day a check-in on `day` answers. One that comes so early that the same day stays due (on Monday, weekly, for
 * Friday) is welcome and answers nothing; else that Friday would be kept and missed at once.
 */
export function answeredBy(
  day: Day,
  due: DayOrNone,
  cadence: number | null,
  rules: Pick<Rules, 'checkInWeekday'>,
): DayOrNone {
  if (due === null || cadence === null) return null;
  return dueAfter(day, cadence, rules) === due ? null : due;
}

export const daysLateOf = (due: DayOrNone, today: Day): number | null =>
  due === null ? null : Math.max(0, today - due);

/**
 * The day of the newest check-in per goal, by lower-case goal ID. Rows whose At is empty or text are passed over; a goal
 * with an error value in At has no last check-in, since the sheet's MAXIFS cannot look past one.
 */
export function lastCheckInDays(checkIns: readonly CheckIn[]): Lookup<Day> {
  const last = new Map<string, Day>();
  const unreadable = new Set<string>();
  for (const { goal, at } of checkIns) {
    const key = keyOf(goal);
    if (isError(at)) unreadable.add(key);
    if (!isNumber(at)) continue;
    if (key !== '' && dayPart(at) > (last.get(key) ?? Number.NEGATIVE_INFINITY)) last.set(key, dayPart(at));
  }
  for (const key of unreadable) last.delete(key);
  return last;
}
