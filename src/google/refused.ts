import { Problem } from '../domain/problem';
import { lettersOf } from '../schema/table';
import { asItStood, blocksAt, type Content } from './cells';
import type { Group } from './group';
import { readCells } from './look';
import { rangeOf, sameCell } from './tab';
import type { Clock } from './zone';

/** The columns of a tab that this person may not write into, as a problem; null when nothing of it is protected. */
export function refusalOf(groups: readonly Group[]): Problem<'sheet.refused'> | null {
  for (const group of groups) {
    const { sheet, table, columns } = group.kind === 'new' ? group.end : group.tab;
    const protectedFields = Object.entries(columns).filter(([, column]) => {
      const rows = rowsOf(group);
      if (rows.length === 0 || !isWritten(group, column)) return false;
      const span = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
      return !rangeOf(sheet, span).canEdit();
    });
    const headings = protectedFields.map(([field, column]) => table.columns[field]?.heading ?? lettersOf(column));
    if (headings.length > 0) return new Problem('sheet.refused', { tab: table.tab, columns: listed(headings) });
  }
  return null;
}

const rowsOf = (group: Group): readonly number[] =>
  group.kind === 'rows' ? group.rows.map(({ row }) => row) : group.changes.length > 0 ? [group.end.free] : [];

const isWritten = (group: Group, column: number): boolean =>
  group.kind === 'new' || group.rows.some(({ cells }) => cells.some((cell) => cell.column === column));

/** As many as a sentence holds: "Current, Status and Note", "all columns". */
function listed(headings: readonly string[]): string {
  if (headings.length > 6) return 'all columns';
  const last = headings[headings.length - 1] ?? '';
  return headings.length < 2 ? last : `${headings.slice(0, -1).join(', ')} and ${last}`;
}

/** Gives cells back what stood in them, and takes added rows out again, where nobody has changed them since. */
export function writeBack(groups: readonly Group[], clock: Clock): void {
  for (const group of [...groups].reverse()) {
    if (group.kind === 'rows') writeRowsBack(group, clock);
    else if (group.changes.length > 0) takeRowsOut(group);
  }
  SpreadsheetApp.flush();
}

function writeRowsBack({ tab, rows }: Extract<Group, { kind: 'rows' }>, clock: Clock): void {
  const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const now = readCells(
    tab,
    rows.map(({ row }) => row),
    columns,
    clock,
  );
  const back = rows.map(({ row, cells }) => ({
    row,
    cells: cells
      .filter(({ column, content }) => sameCell(now(row, column), plain(content(row))))
      .map(({ column }) => ({ column, content: () => asItStood(tab, row, column) })),
  }));
  for (const { row, column, cells } of blocksAt(back)) {
    const span = {
      top: row,
      bottom: row + cells.length - 1,
      left: column,
      right: column + (cells[0]?.length ?? 1) - 1,
    };
    rangeOf(tab.sheet, span).setValues(cells.map((line) => [...line]));
  }
}

/** A text without the mark that keeps it a text. */
const plain = (content: Content): Content =>
  typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;

/** New rows are known by their first text, which is an ID or a request's. */
function takeRowsOut({ end: { sheet, free, columns }, changes }: Extract<Group, { kind: 'new' }>): void {
  const texts = changes.map(({ fields }) => fields as Readonly<Record<string, unknown>>); // fields are named by their column
  const field = Object.keys(columns).find((name) => typeof texts[0]?.[name] === 'string' && texts[0][name] !== '');
  if (field === undefined) return;
  const added = sheet.getSheetValues(free, columns[field] ?? 1, changes.length, 1);
  if (texts.every((text, index) => added[index]?.[0] === text[field])) sheet.deleteRows(free, changes.length);
}
