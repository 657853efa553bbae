import type { AnswerPart } from '../domain/answer';
import { type Cell, isBlank } from '../domain/cell';
import type { Actual, ActualTab } from './actual';
import type { TablePositions } from './positions';
import { toCell } from './rows';
import type { Table } from './table';

/** The answer cells of a goal, and the part of an answer that each shows. */
const PARTS: Readonly<Record<string, AnswerPart>> = {
  current: 'value',
  status: 'status',
  confidence: 'confidence',
  note: 'note',
};

/**
 * What stands below the headings of columns that are added again: in answer columns the newest answers. They come with
 * the headings in one write, for an empty answer cell would be taken for somebody's answer.
 */
export function regained(
  table: Table,
  fields: readonly string[],
  tab: ActualTab | undefined,
  columns: TablePositions,
  { answerTo }: Actual,
): readonly (readonly Cell[])[] {
  if (!tab || !answerTo || !['objectives', 'keyResults'].includes(table.name)) return [];
  const rows = tab.values.slice(1).map((cells) => {
    const answer = answerTo(String(cells[(columns.id ?? 0) - 1] ?? ''));
    return fields.map((field) => {
      const part = PARTS[field];
      return part ? toCell(undefined, answer[part]) : '';
    });
  });
  return rows.some((cells) => !cells.every(isBlank)) ? rows : [];
}
