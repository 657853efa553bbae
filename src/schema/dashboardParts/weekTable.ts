import { type DashboardCell, FIRST_WEEK, WEEK_ROWS, WEEKS_TITLE } from '../dashboard';
import * as weeks from '../formulas/weeks';
import { B, C, cell, D, E, F, G, headings, LATE, MISSED, repeated, STEP } from './cells';

/** Check-ins and progress by week: what the chart draws. */
export function weekTable(): DashboardCell[] {
  const line = (row: number, n: number) => {
    const [day, onTime, late, missed] = [`$B${row}`, `$F${row}`, `$M${row}`, `$N${row}`];
    const shown = (formula: string) => `=IF(OR(${day}="";${day}>=Today+7*$O$2);"";${formula})`;
    const asked = `SUM(${onTime};${late};${missed})`;
    return [
      cell(row, B, 'day', weeks.checkInDay(n)),
      cell(row, C, 'percent', `=IF(${asked}=0;"";${onTime}/${asked})`),
      cell(row, D, 'percent', shown(weeks.snapshotMean('progress', day))),
      cell(row, E, 'percent', shown(weeks.snapshotMean('expected', day))),
      cell(row, F, 'number', shown(weeks.answered('On time', day))),
      cell(row, G, 'text', `=IF(SUM(${late};${missed})=0;"";${late}&" late, "&${missed}&" missed")`),
      cell(row, LATE, 'hidden', shown(weeks.answered('Late', day))),
      cell(row, MISSED, 'hidden', shown(weeks.missed(day))),
    ];
  };
  return [
    cell(WEEKS_TITLE, B, 'section', 'Week by week'),
    cell(
      WEEKS_TITLE + 1,
      B,
      'hint',
      'Check-ins by the day they were due; progress is the mean of all key results on that day.',
    ),
    ...headings(
      FIRST_WEEK - 1,
      [B, 'Check-in day'],
      [C, 'On time', 'numberHeading'],
      [D, 'Progress', 'numberHeading'],
      [E, 'Expected', 'numberHeading'],
      [F, 'Check-ins', 'numberHeading'],
      [G, 'Late and missed'],
    ),
    cell(2, STEP, 'hidden', weeks.step()),
    ...repeated(FIRST_WEEK, WEEK_ROWS, line),
  ];
}
