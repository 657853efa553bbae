import type { Append } from '../commands/command';
import { isBlank } from '../domain/cell';
import { formulaOf, type Positions, runsOf } from '../schema/positions';
import { type Grid, toCell } from '../schema/rows';
import { storedFields } from '../schema/table';
import { type Block, blocksAt, type Content, newRows } from './cells';
import { keyColumn } from './look';
import { isWritten } from './moved';
import { gridOf, rangeOf, sameCell, type TabEnd } from './tab';
import type { Clock } from './zone';

/** Where new rows go, and what is known of the tab before they do. */
export interface Room {
  readonly end: TabEnd;
  readonly changes: readonly Append[];
  readonly positions: Positions;
  /** What was read of the tab, its last row at least. */
  readonly grid: Grid;
  /** How many rows the tab has, blank ones among them. */
  readonly size: number;
}

/** What has to be put right after somebody inserted rows above the room, just when it was filled. */
export interface RoomRepair {
  readonly blocks: readonly Block[];
  /** Rows that were written over and cannot be given back in full, as sheet rows of before. */
  readonly lost: readonly number[];
}

export const FIRST_ROW = 2;

const ROWS_TO_SPARE = 100;

/** Asks for what has to be known beforehand: a read after the first write would have Google apply it. */
export function roomFor(end: TabEnd, changes: readonly Append[], positions: Positions, clock: Clock): Room {
  const { sheet, free } = end;
  const last = free - 1;
  const grid = [...end.grid];
  if (last >= FIRST_ROW) grid[last - 1] ??= gridOf(sheet.getSheetValues(last, 1, 1, -1), clock)[0] ?? [];
  return { end, changes, positions, grid, size: sheet.getMaxRows() };
}

/**
 * Rows of their own for what is added, so that it writes over nothing that somebody types below the last row at that
 * moment. They come between rows, never above the first: dropdowns, colours and warnings reach to both sides of them
 * only there. Below the grid's own end there is nothing to write over, and rows to type into are added. Returns how many
 * rows the tab has more.
 */
export function makeRoom({ end, changes }: Room): number {
  const { sheet, free } = end;
  const count = changes.length;
  try {
    sheet.insertRowsBefore(Math.max(free, FIRST_ROW + 1), count);
  } catch (error) {
    const last = sheet.getMaxRows();
    if (last >= free) throw error;
    const missing = free - last - 1 + count + ROWS_TO_SPARE;
    sheet.insertRowsAfter(last, missing);
    return missing;
  }
  copyDown(end, count);
  return count;
}

/** Formulas that people filled down in columns of their own, beyond the last row, hold for the new rows too. */
function copyDown({ sheet, free, columns, width }: TabEnd, count: number): void {
  const ours = new Set(Object.values(columns));
  const theirs = Array.from({ length: width }, (_, index) => index + 1).filter((column) => !ours.has(column));
  for (const run of runsOf(theirs)) {
    const [left, right] = [run[0] ?? 1, run[run.length - 1] ?? 1];
    const below = free + count;
    rangeOf(sheet, { top: below, bottom: below, left, right }).copyTo(
      rangeOf(sheet, { top: free, bottom: below - 1, left, right }),
    );
  }
}

/**
 * A row that somebody inserts between making room and filling it pushes the room down, and the new rows come over the
 * last ones that stood there. These get back what they held, where it was written over and nobody has typed since, and
 * the new rows go where their room is now. `added` is how many rows
 * this run has added since.
 */
export function roomRepair(room: Room, added: number, clock: Clock): RoomRepair {
  const { end, changes, positions } = room;
  const { sheet, free, table } = end;
  const shift = sheet.getMaxRows() - room.size - added;
  if (shift <= 0) return { blocks: [], lost: [] };
  const now = gridOf(sheet.getSheetValues(1, 1, -1, -1), clock);
  const first = Math.max(FIRST_ROW, free - shift);
  const reached = Math.min(free, free - shift + changes.length);
  const over = Array.from({ length: Math.max(0, reached - first) }, (_, index) => first + index).filter(
    (row) => !stands(room, row, now),
  );
  if (over.length === 0) return { blocks: [], lost: [] };
  const written = newRows(table, changes, free, positions);
  const given = over.map((row) => {
    const at = row + shift;
    const cells = written[at - free]?.cells ?? [];
    return {
      row: at,
      cells: cells
        .filter(({ column, content }) => isWritten(now[at - 1]?.[column - 1] ?? null, content(at)))
        .map(({ column }) => ({ column, content: (place: number) => stood(room, row, column, place) })),
    };
  });
  const again = written.map(({ cells }, index) => ({ row: free + shift + index, cells }));
  return { blocks: blocksAt([...given, ...again]), lost: over.filter((row) => !isKnown(room, row)) };
}

/** Whether a row that stood in the tab still does, by its key or else by all it holds. */
function stands({ end, grid }: Room, row: number, now: Grid): boolean {
  const line = grid[row - 1];
  // nothing is known of it: whether it is gone cannot be told
  if (!line) return false;
  const key = keyColumn(end);
  const columns =
    key !== undefined && !isBlank(line[key - 1] ?? null)
      ? [key]
      : storedFields(end.table).map((field) => end.columns[field] ?? 0);
  return now.some(
    (other, index) =>
      index > 0 && columns.every((column) => sameCell(other[column - 1] ?? null, line[column - 1] ?? null)),
  );
}

/** What a cell of a row held, as it is written in the row where it stands now. */
function stood({ end: { table, columns }, positions, grid }: Room, row: number, column: number, at: number): Content {
  const field = Object.keys(columns).find((name) => columns[name] === column) ?? '';
  if (table.columns[field]?.formula !== undefined) return formulaOf(table, field, at, positions);
  return toCell(table.columns[field], grid[row - 1]?.[column - 1] ?? null);
}

/** Whether all it held was read: of a live formula only its value was. */
function isKnown({ end, grid }: Room, row: number): boolean {
  const rows = 'rows' in end ? (end.rows as readonly { row: number; live?: boolean }[]) : []; // rows of some table
  return grid[row - 1] !== undefined && !rows.some((one) => one.row === row && one.live === true);
}
