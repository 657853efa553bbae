import { ATTENTION_ROWS, type DashboardCell, FIRST_OBJECTIVE } from '../dashboard';
import { quoted } from '../formulas/shared';
import { CHIPS } from '../look';
import { cell, countOf, headings, I, J, K } from './cells';

const STATUS_TITLE = FIRST_OBJECTIVE + ATTENTION_ROWS + 2;

/** How many key results stand where, as their owners say and by the arithmetic. */
export function statusCounts(): DashboardCell[] {
  return [
    cell(STATUS_TITLE, I, 'section', 'Key results by status'),
    ...headings(STATUS_TITLE + 1, [I, 'Status'], [J, 'Owners say', 'numberHeading'], [K, 'Pace says', 'numberHeading']),
    ...Object.keys(CHIPS).flatMap((word, index) => {
      const row = STATUS_TITLE + 2 + index;
      const says = (field: string) => `=${countOf(`{keyResults.${field}};${quoted(word)}`)}`;
      return [cell(row, I, 'word', word), cell(row, J, 'number', says('status')), cell(row, K, 'number', says('pace'))];
    }),
  ];
}
