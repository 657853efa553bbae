import type { Cell } from '../domain/cell';
import { WEEKDAYS } from '../domain/day';

/** One row of the Settings tab, and the name formulas call it by. */
export interface SettingRow {
  readonly setting: string;
  /** What stands in Value at first: a value, or a formula with its `=`. */
  readonly value: Cell;
  readonly what: string;
  readonly format: string;
  /** What formulas call it; it points to Value itself, or to the hidden "In use" cell when `used` is given. */
  readonly name?: string;
  /** Formula of the "In use" cell: the value when it makes sense, else the default. */
  readonly used?: (value: string) => string;
  readonly choices?: readonly string[];
}

const WEEKDAY_LIST = WEEKDAYS.map((weekday) => `"${weekday}"`).join(';');

/** Hundredths, because a formula carries no decimal literal. */
const numberOr = (hundredths: number) => (value: string) =>
  `=IF(ISNUMBER(${value});IF(AND(${value}>=0;${value}<=1);${value};${hundredths}/100);${hundredths}/100)`;

const weekdayOr = (standard: number) => (value: string) => `=IFERROR(MATCH(${value};{${WEEKDAY_LIST}};0);${standard})`;

/** Every setting, in order. */
export const settingRows: readonly SettingRow[] = [
  {
    setting: 'Today',
    value: '=TODAY()',
    what: 'The day everything is worked out for. Put a date here to see the workbook as of that day; put =TODAY() back afterwards.',
    format: 'ddd d mmm yyyy',
    name: 'Today',
  },
  {
    setting: 'On track up to',
    value: 0.1,
    what: 'Pace is On track while Progress is behind Expected by no more than this.',
    format: '0%',
    name: 'OnTrackGap',
    used: numberOr(10),
  },
  {
    setting: 'At risk up to',
    value: 0.25,
    what: 'Pace is At risk up to this gap, Off track beyond it.',
    format: '0%',
    name: 'AtRiskGap',
    used: numberOr(25),
  },
  {
    setting: 'Check-in day',
    value: 'Friday',
    what: 'The weekday by which check-ins are due.',
    format: '@',
    name: 'CheckInWeekday',
    used: weekdayOr(5),
    choices: WEEKDAYS,
  },
  {
    setting: 'Achieved from',
    value: 0.7,
    what: 'A final score from here on is suggested as Achieved.',
    format: '0.0#',
    name: 'AchievedFrom',
    used: numberOr(70),
  },
  {
    setting: 'Achieved from (Committed)',
    value: 1,
    what: 'The same for key results of committed objectives.',
    format: '0.0#',
    name: 'CommittedAchievedFrom',
    used: numberOr(100),
  },
  {
    setting: 'Partial from',
    value: 0.4,
    what: 'A final score from here on is suggested as Partial, below it as Missed.',
    format: '0.0#',
    name: 'PartialFrom',
    used: numberOr(40),
  },
  {
    setting: 'Reminder day',
    value: 'Friday',
    what: 'The weekday reminder mails leave.',
    format: '@',
    choices: WEEKDAYS,
  },
  {
    setting: 'Reminder hour',
    value: 9,
    what: 'The hour from which they leave, 0 to 23, on this workbook’s clock. Google runs us once an hour, so it may be up to an hour later.',
    format: '0',
  },
];
