/**
 * A calendar day in the workbook's time zone, as the sheet counts it: whole days since 30 December 1899.
 * A number, so that the rules and the formulas do the same arithmetic.
 */
export type Day = number;

/** A point on the workbook's wall clock: a day plus the fraction of it that has passed. */
export type Moment = number;

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of a civil date; `month` is 1–12. */
export const dayOf = (year: number, month: number, date: number): Day =>
  Math.round((Date.UTC(year, month - 1, date) - EPOCH_MS) / DAY_MS);

/** Reads `2026-11-22`; anything else throws a RangeError, since only code writes days this way. */
export function parseDay(iso: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) throw new RangeError(`Not a day: ${iso}`);
  return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** `2026-11-22`, also for a moment (its day). */
export const isoOf = (moment: Moment): string =>
  new Date(EPOCH_MS + Math.floor(moment) * DAY_MS).toISOString().slice(0, 10);

export const dayPart = (moment: Moment): Day => Math.floor(moment);

/** 1 = Monday … 7 = Sunday, as `WEEKDAY(day; 2)`. */
export const weekdayOf = (day: Day): number => ((((Math.floor(day) - 2) % 7) + 7) % 7) + 1;

/** The year, month (1–12) and date of a day. */
export function civilOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(EPOCH_MS + Math.floor(day) * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The first day on or after `day` that falls on weekday 1–7. */
export const nextWeekday = (day: Day, weekday: number): Day => day + ((((weekday - weekdayOf(day)) % 7) + 7) % 7);

/** The ISO week a day falls in, `2026-W47`: weeks start on Monday and belong to the year of their Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = day + 4 - weekdayOf(day);
  const { year } = civilOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
