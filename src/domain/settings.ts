import type { Rules, Setting } from './book';
import { type Cell, isNumber, sameText } from './cell';
import { choiceOf } from './choice';
import { type Day, dayPart, WEEKDAYS } from './day';
import { graceDaysOf } from './dueDay';
import { followed, type Lookup, lookupOf } from './lookup';

/** The Settings tab's names for what the rules use. */
export const SETTING_NAMES = {
  onTrackGap: 'On track up to',
  atRiskGap: 'At risk up to',
  checkInWeekday: 'Check-in day',
  achievedFrom: 'Achieved from',
  committedAchievedFrom: 'Achieved from (Committed)',
  partialFrom: 'Partial from',
  reminderWeekday: 'Reminder day',
  reminderHour: 'Reminder hour',
  meetingWeekday: 'Meeting day',
  meetingHour: 'Meeting hour',
  exampleLetters: 'Letters to example addresses',
} as const satisfies Record<Named, string>;

/** What a row of the tab says; the rest of the rules follows. */
export type Named = Exclude<keyof Rules, 'graceDays' | 'holidays'>;

/** Holidays stand in the first rows below the heading. */
export const HOLIDAY_ROWS = 60;

/** docs/numbers.md; reminders leave on Friday at nine, and there is no meeting. */
export const DEFAULT_RULES: Rules = {
  onTrackGap: 0.1,
  atRiskGap: 0.25,
  checkInWeekday: 5,
  achievedFrom: 0.7,
  committedAchievedFrom: 1,
  partialFrom: 0.4,
  reminderWeekday: 5,
  reminderHour: 9,
  meetingWeekday: null,
  meetingHour: 10,
  graceDays: 0,
  holidays: new Set(),
  exampleLetters: false,
};

/**
 * The settings as the rules use them. Limits are fractions 0–1, days the names of weekdays, the hour a whole number
 * 0–23; a setting that is missing, empty or anything else has its default. No meeting is the default of the meeting's
 * day. Holidays are the dates in their column, to the 60th row; anything else in it is passed over.
 */
export function rulesOf(settings: readonly Setting[]): Rules {
  const rows = lookupOf(settings, (row) => row.setting);
  const fraction = (name: Fraction) => read(rows, name, isFraction);
  const checkInWeekday = weekday(rows, 'checkInWeekday') ?? DEFAULT_RULES.checkInWeekday;
  const meetingWeekday = weekday(rows, 'meetingWeekday');
  return {
    onTrackGap: fraction('onTrackGap'),
    atRiskGap: fraction('atRiskGap'),
    checkInWeekday,
    achievedFrom: fraction('achievedFrom'),
    committedAchievedFrom: fraction('committedAchievedFrom'),
    partialFrom: fraction('partialFrom'),
    reminderWeekday: weekday(rows, 'reminderWeekday') ?? DEFAULT_RULES.reminderWeekday,
    reminderHour: read(rows, 'reminderHour', isHour),
    meetingWeekday,
    meetingHour: read(rows, 'meetingHour', isHour),
    graceDays: graceDaysOf(meetingWeekday, checkInWeekday),
    holidays: holidaysIn(settings),
    exampleLetters: isOn(rows, 'exampleLetters'),
  };
}

type Weekly = 'checkInWeekday' | 'reminderWeekday' | 'meetingWeekday';
/** Rules that are a number and always have one. */
type NumberRule = Exclude<Named, Weekly | 'exampleLetters'>;
type Fraction = Exclude<NumberRule, 'reminderHour' | 'meetingHour'>;

const isFraction = (value: number): boolean => value >= 0 && value <= 1;
const isHour = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 23;

function read(rows: Lookup<Setting>, name: NumberRule, fits: (value: number) => boolean): number {
  const value: Cell = followed(rows, SETTING_NAMES[name])?.value ?? null;
  return isNumber(value) && fits(value) ? value : DEFAULT_RULES[name];
}

function weekday(rows: Lookup<Setting>, name: Weekly): number | null {
  const value = followed(rows, SETTING_NAMES[name])?.value;
  const day = typeof value === 'string' ? choiceOf(WEEKDAYS, value) : null;
  return day === null ? null : WEEKDAYS.indexOf(day) + 1;
}

/** Sheet rows count from 1, the heading being the first. */
const holidaysIn = (settings: readonly Setting[]): ReadonlySet<Day> =>
  new Set(
    settings.flatMap(({ row, holidays }) => (row <= HOLIDAY_ROWS + 1 && isNumber(holidays) ? [dayPart(holidays)] : [])),
  );

/** The word on, or a ticked box; anything else is off. */
function isOn(rows: Lookup<Setting>, name: 'exampleLetters'): boolean {
  const value = followed(rows, SETTING_NAMES[name])?.value;
  return value === true || (typeof value === 'string' && sameText(value.trim(), 'on'));
}
