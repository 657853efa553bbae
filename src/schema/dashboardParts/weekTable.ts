import { type DashboardPart, FIRST_WEEK, WEEK_ROWS, WEEKS_TITLE } from '../dashboard';
import * as weeks from '../formulas/weeks';
import { B, C, cell, D, E, F, G, headings, LATE, MISSED, repeated, STEP } from './cells';

/** Check-ins and progress by week: what the chart draws. */
export function weekTable(): DashboardPart[] {
  const day = '$B{row}';
  const shown = (formula: string) => `=IF(OR(${day}="";${day}>=Today+7*$O$2);"";${formula})`;
  const asked = `SUM($F{row};$M{row};$N{row})`;
  const line = [
    cell(0, B, 'day', weeks.checkInDay('{n}')),
    cell(0, C, 'percent', `=IF(${asked}=0;"";$F{row}/${asked})`),
    cell(0, D, 'percent', shown(weeks.snapshotMean('progress', day))),
    cell(0, E, 'percent', shown(weeks.snapshotMean('expected', day))),
    cell(0, F, 'number', shown(weeks.answered('On time', day))),
    cell(0, G, 'text', `=IF(SUM($M{row};$N{row})=0;"";$M{row}&" late, "&$N{row}&" missed")`),
    cell(0, LATE, 'hidden', shown(weeks.answered('Late', day))),
    cell(0, MISSED, 'hidden', shown(weeks.missed(day))),
  ];
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
    ...repeated(FIRST_WEEK, WEEK_ROWS, 1, line),
  ];
}
