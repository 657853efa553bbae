import type { Cell } from '../domain/cell';
import { WEEKDAYS } from '../domain/day';

/** One row of the Settings tab, and the name formulas call it by. Needed by set-up only, so a panel carries them. */
export interface SettingRow {
  readonly setting: string;
  /** What stands in Value at first: a value, or a formula with its `=`. */
  readonly value: Cell;
  readonly format: string;
  /** What formulas call it; it points to Value itself, or to the hidden "In use" cell when `used` is given. */
  readonly name?: string;
  /** Formula of the "In use" cell, where `{value}` is the Value cell: the value when it makes sense, else the default. */
  readonly used?: string;
  readonly choices?: readonly string[];
}

const WEEKDAY_LIST = WEEKDAYS.map((weekday) => `"${weekday}"`).join(';');

/** Hundredths, because a formula carries no decimal literal. */
const numberOr = (hundredths: number) =>
  `=IF(ISNUMBER({value});IF(AND({value}>=0;{value}<=1);{value};${hundredths}/100);${hundredths}/100)`;

const weekdayOr = (standard: number) => `=IFERROR(MATCH({value};{${WEEKDAY_LIST}};0);${standard})`;

export const rows = [
  {
    setting: 'Today',
    value: '=TODAY()',
    format: 'ddd d mmm yyyy',
    name: 'Today',
    used: '=IF(ISNUMBER({value});INT({value});TODAY())',
  },
  {
    setting: 'On track up to',
    value: 0.1,
    format: '0%',
    name: 'OnTrackGap',
    used: numberOr(10),
  },
  {
    setting: 'At risk up to',
    value: 0.25,
    format: '0%',
    name: 'AtRiskGap',
    used: numberOr(25),
  },
  {
    setting: 'Check-in day',
    value: 'Friday',
    format: '@',
    name: 'CheckInWeekday',
    used: weekdayOr(5),
    choices: WEEKDAYS,
  },
  {
    setting: 'Achieved from',
    value: 0.7,
    format: '0.0#',
    name: 'AchievedFrom',
    used: numberOr(70),
  },
  {
    setting: 'Achieved from (Committed)',
    value: 1,
    format: '0.0#',
    name: 'CommittedAchievedFrom',
    used: numberOr(100),
  },
  {
    setting: 'Partial from',
    value: 0.4,
    format: '0.0#',
    name: 'PartialFrom',
    used: numberOr(40),
  },
  {
    setting: 'Reminder day',
    value: 'Friday',
    format: '@',
    choices: WEEKDAYS,
  },
  {
    setting: 'Reminder hour',
    value: 9,
    format: '0',
  },
] as const satisfies readonly SettingRow[];

/** Every setting, in order. */
export const settingRows: readonly SettingRow[] = rows;
export type SettingName = (typeof rows)[number]['setting'];
