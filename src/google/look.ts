import type { TableName } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { storedFields } from '../schema/table';
import type { ChangedRow } from './cells';
import { cellOf, type ReadTab, sameCell } from './tab';
import type { Clock } from './zone';

/** What stands in a cell now; rows and columns are counted from 1. */
export type CellsNow = (row: number, column: number) => Cell;

/** The field by which a row is known. A row of other tables, and one without its key, is known by all it holds. */
const KEYS: Partial<Record<TableName, string>> = {
  objectives: 'id',
  keyResults: 'id',
  checkIns: 'id',
  scores: 'id',
  initiatives: 'id',
  followUps: 'id',
  cycles: 'id',
  people: 'email',
  settings: 'setting',
};

/** The column that holds the keys of a tab; undefined for tabs whose rows have none. */
export const keyColumn = ({ table, columns }: Pick<ReadTab, 'table' | 'columns'>): number | undefined =>
  columns[KEYS[table.name] ?? ''];

/** The columns by which a row, as it was read, is known again where it stands. */
function identityOf(tab: ReadTab, row: number): readonly number[] {
  const key = keyColumn(tab);
  if (key !== undefined && !isBlank(tab.grid[row - 1]?.[key - 1] ?? null)) return [key];
  return storedFields(tab.table).flatMap((field) => tab.columns[field] ?? []);
}

/** Neighbours this far apart are read together: a call costs more than some cells. */
const ROWS_TOGETHER = 20;
const COLUMNS_TOGETHER = 3;

/** Reads some cells as they are now, in few rectangles that hold them. Rows that are gone hold nothing. */
export function readCells(
  { sheet }: ReadTab,
  rows: readonly number[],
  columns: readonly number[],
  clock: Clock,
): CellsNow {
  const cells = new Map<string, Cell>();
  for (const [top, bottom] of spansOf(rows, ROWS_TOGETHER)) {
    for (const [left, right] of spansOf(columns, COLUMNS_TOGETHER)) {
      valuesIn(sheet, top, left, bottom - top + 1, right - left + 1).forEach((line, r) => {
        line.forEach((value, c) => {
          cells.set(`${top + r}:${left + c}`, cellOf(value, clock));
        });
      });
    }
  }
  return (row, column) => cells.get(`${row}:${column}`) ?? null;
}

function valuesIn(
  sheet: ReadTab['sheet'],
  row: number,
  column: number,
  height: number,
  width: number,
): readonly (readonly unknown[])[] {
  try {
    return sheet.getSheetValues(row, column, height, width);
  } catch (error) {
    // somebody may have deleted rows at the very end of the grid
    const last = sheet.getMaxRows();
    if (last >= row + height - 1) throw error;
    return last < row ? [] : sheet.getSheetValues(row, column, last - row + 1, width);
  }
}

/** First and last of numbers that lie close together: [2, 3, 5, 90] → [[2, 5], [90, 90]] with a gap of 20. */
export function spansOf(numbers: readonly number[], gap: number): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && number - last[1] <= gap) last[1] = number;
    else spans.push([number, number]);
  }
  return spans;
}

/**
 * Whether rows stand where they were read and still hold, in the cells that change, what was read there. With
 * `rowsOnly` it is enough that they stand there.
 */
export function areAsRead(tab: ReadTab, changed: readonly ChangedRow[], clock: Clock, rowsOnly: boolean): boolean {
  if (changed.length === 0) return true;
  const wanted = changed.map(({ row, cells }) => {
    const known = identityOf(tab, row);
    return { row, columns: rowsOnly ? known : [...known, ...cells.map(({ column }) => column)] };
  });
  const rows = changed.map(({ row }) => row);
  const now = readCells(
    tab,
    rows,
    wanted.flatMap(({ columns }) => columns),
    clock,
  );
  return wanted.every(({ row, columns }) =>
    columns.every((column) => sameCell(tab.grid[row - 1]?.[column - 1] ?? null, now(row, column))),
  );
}
