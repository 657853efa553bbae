import type { Rules, Setting } from './book';
import { type Cell, isNumber, sameText } from './cell';
import { choiceOf } from './choice';
import { WEEKDAYS } from './day';
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
  exampleLetters: 'Letters to example addresses',
} as const satisfies Record<keyof Rules, string>;

/** Rules that are a number. */
export type NumberRule = Exclude<keyof Rules, 'exampleLetters'>;

/** docs/numbers.md; reminders leave on Friday at nine. */
export const DEFAULT_RULES: Rules = {
  onTrackGap: 0.1,
  atRiskGap: 0.25,
  checkInWeekday: 5,
  achievedFrom: 0.7,
  committedAchievedFrom: 1,
  partialFrom: 0.4,
  reminderWeekday: 5,
  reminderHour: 9,
  exampleLetters: false,
};

/**
 * The settings as the rules use them. Limits are fractions 0–1, days the names of weekdays, the hour a whole number
 * 0–23; a setting that is missing, empty or anything else has its default.
 */
export function rulesOf(settings: readonly Setting[]): Rules {
  const rows = lookupOf(settings, (row) => row.setting);
  const fraction = (name: NumberRule) => read(rows, name, isFraction);
  return {
    onTrackGap: fraction('onTrackGap'),
    atRiskGap: fraction('atRiskGap'),
    checkInWeekday: weekday(rows, 'checkInWeekday'),
    achievedFrom: fraction('achievedFrom'),
    committedAchievedFrom: fraction('committedAchievedFrom'),
    partialFrom: fraction('partialFrom'),
    reminderWeekday: weekday(rows, 'reminderWeekday'),
    reminderHour: read(rows, 'reminderHour', isHour),
    exampleLetters: isOn(rows, 'exampleLetters'),
  };
}

const isFraction = (value: number): boolean => value >= 0 && value <= 1;
const isHour = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 23;

function read(rows: Lookup<Setting>, name: NumberRule, fits: (value: number) => boolean): number {
  const value: Cell = followed(rows, SETTING_NAMES[name])?.value ?? null;
  return isNumber(value) && fits(value) ? value : DEFAULT_RULES[name];
}

function weekday(rows: Lookup<Setting>, name: NumberRule): number {
  const value = followed(rows, SETTING_NAMES[name])?.value;
  const day = typeof value === 'string' ? choiceOf(WEEKDAYS, value) : null;
  return day === null ? DEFAULT_RULES[name] : WEEKDAYS.indexOf(day) + 1;
}

/** The word on, or a ticked box; anything else is off. */
function isOn(rows: Lookup<Setting>, name: 'exampleLetters'): boolean {
  const value = followed(rows, SETTING_NAMES[name])?.value;
  return value === true || (typeof value === 'string' && sameText(value.trim(), 'on'));
}
