import type { Cell } from '../domain/cell';
import { WEEKDAYS } from '../domain/day';
import { DEFAULT_RULES, type NumberRule, SETTING_NAMES } from '../domain/settings';

/** One row of the Settings tab, and the name formulas call it by. */
export interface SettingRow {
  readonly setting: string;
  /** What stands in Value at first: a value, or a formula with its `=`. */
  readonly value: Cell;
  /** What it does, in a sentence or two. */
  readonly what: string;
  readonly format: string;
  /** What formulas call it; it points to Value itself, or to the hidden "In use" cell when `used` is given. */
  readonly name?: string;
  /** Formula of the "In use" cell, where `{value}` is the Value cell: the value when it makes sense, else the default. */
  readonly used?: string;
  readonly choices?: readonly string[];
}

/** The one setting that is no rule: the day everything is worked out for. */
export const TODAY_SETTING = 'Today';

/** The default in hundredths, because a formula carries no decimal literal. */
const fractionOr = (standard: number): string => {
  const hundredths = Math.round(standard * 100);
  return `=IF(ISNUMBER({value});IF(AND({value}>=0;{value}<=1);{value};${hundredths}/100);${hundredths}/100)`;
};

const WEEKDAY_LIST = WEEKDAYS.map((weekday) => `"${weekday}"`).join(';');

const weekdayOr = (standard: number): string => `=IFERROR(MATCH({value};{${WEEKDAY_LIST}};0);${standard})`;

/** A fraction from 0 to 1 that formulas compare with. */
const limit = (rule: NumberRule, name: string, format: string, what: string): SettingRow => ({
  setting: SETTING_NAMES[rule],
  value: DEFAULT_RULES[rule],
  what,
  format,
  name,
  used: fractionOr(DEFAULT_RULES[rule]),
});

const weekday = (rule: NumberRule, what: string): SettingRow => ({
  setting: SETTING_NAMES[rule],
  value: WEEKDAYS[DEFAULT_RULES[rule] - 1] ?? null,
  what,
  format: '@',
  choices: WEEKDAYS,
});

/** Every setting, in order. */
export const settingRows: readonly SettingRow[] = [
  {
    setting: TODAY_SETTING,
    value: '=TODAY()',
    what: 'The day everything is worked out for. Put a date here to see the workbook as of that day; put =TODAY() back afterwards.',
    format: 'ddd d mmm yyyy',
    name: 'Today',
    used: '=IF(ISNUMBER({value});INT({value});TODAY())',
  },
  limit('onTrackGap', 'OnTrackGap', '0%', 'Pace is On track while Progress is behind Expected by no more than this.'),
  limit('atRiskGap', 'AtRiskGap', '0%', 'Pace is At risk up to this gap, Off track beyond it.'),
  {
    ...weekday('checkInWeekday', 'The weekday by which check-ins are due.'),
    name: 'CheckInWeekday',
    used: weekdayOr(DEFAULT_RULES.checkInWeekday),
  },
  limit('achievedFrom', 'AchievedFrom', '0.0#', 'A final score from here on is suggested as Achieved.'),
  limit('committedAchievedFrom', 'CommittedAchievedFrom', '0.0#', 'The same for key results of committed objectives.'),
  limit(
    'partialFrom',
    'PartialFrom',
    '0.0#',
    'A final score from here on is suggested as Partial, below it as Missed.',
  ),
  weekday('reminderWeekday', 'The weekday reminder mails leave.'),
  {
    setting: SETTING_NAMES.reminderHour,
    value: DEFAULT_RULES.reminderHour,
    what: 'The hour from which they leave, 0 to 23, on this workbook’s clock. Google runs us once an hour, so it may be up to an hour later.',
    format: '0',
  },
  {
    setting: SETTING_NAMES.exampleLetters,
    value: 'off',
    what: 'on: letters go to addresses at example.com and the like too, which reach nobody; good for trying out. off: such people get none.',
    format: '@',
    choices: ['on', 'off'],
  },
];
