import type { Append, Change, PutFormulas, SetFields } from '../commands/command';
import type { TableName } from '../domain/book';
import { Problem } from '../domain/problem';
import { type Positions, runsOf } from '../schema/positions';
import { appendBlocks, type Block, blocksAt, type ChangedRow, changedRows } from './cells';
import { areAsRead, keyColumn } from './look';
import { type Placed, repairOf, strayed } from './moved';
import { refusalOf, writeBack } from './refused';
import { type ReadTab, rangeOf, type TabEnd } from './tab';
import type { Clock } from './zone';

/** The workbook as far as writing needs it. */
export interface Writable {
  /** A tab that was read. */
  readonly tab: (table: TableName) => ReadTab;
  /** The end of any tab. */
  readonly end: (table: TableName) => TabEnd;
  /** Where the columns stand that formulas of these tables name. */
  readonly positionsFor: (tables: readonly TableName[]) => Positions;
  readonly clock: Clock;
}

/** Changes that are written together: cells of rows that stand, or new rows below them, of one table. */
export type Group =
  | { readonly kind: 'rows'; readonly tab: ReadTab; readonly rows: readonly ChangedRow[] }
  | { readonly kind: 'new'; readonly end: TabEnd; readonly changes: readonly Append[] };

/** What will be written, in the order in which the first of each group comes. New rows part the cells around them. */
export function groupsOf(changes: readonly Change[], { tab, end, positionsFor }: Writable): readonly Group[] {
  const groups: Change[][] = [];
  let rowsUpTo = 0;
  for (const change of changes) {
    const fitting = groups.slice(isAppend(change) ? -1 : rowsUpTo);
    const group = fitting.find(
      ([first]) => first?.table === change.table && (first.do === 'append') === isAppend(change),
    );
    if (group) group.push(change);
    else groups.push([change]);
    if (isAppend(change)) rowsUpTo = groups.length;
  }
  const added = new Map<TableName, number>();
  return groups.map((group): Group => {
    const table = group[0]?.table ?? 'settings';
    const appended = group.filter(isAppend);
    if (appended.length > 0) {
      const before = added.get(table) ?? 0;
      added.set(table, before + appended.length);
      return { kind: 'new', end: { ...end(table), free: end(table).free + before }, changes: appended };
    }
    const asked = group.filter((change): change is SetFields | PutFormulas => !isAppend(change));
    const positions = asked.some((change) => change.do === 'formulas') ? positionsFor([table]) : NO_POSITIONS;
    return { kind: 'rows', tab: tab(table), rows: changedRows(tab(table), asked, positions) };
  });
}

const isAppend = (change: Change): change is Append => change.do === 'append';

/** Cells that hold no formula need none. */
const NO_POSITIONS = {} as Positions;

/** Whether every row that is to be written stands and reads as it was read. */
export const standsAsRead = (groups: readonly Group[], clock: Clock, rowsOnly: boolean): boolean =>
  groups.every((group) =>
    group.kind === 'new' ? isRoomFree(group.end) : areAsRead(group.tab, group.rows, clock, rowsOnly),
  );

/** The first row of an empty tab is written where it stands: has nobody begun to type there? */
const isRoomFree = ({ sheet, free, width }: TabEnd): boolean =>
  free > FIRST_ROW ||
  sheet.getLastRow() < FIRST_ROW ||
  (sheet.getSheetValues(FIRST_ROW, 1, 1, width)[0] ?? []).every((cell) => cell === '' || cell === false);

const FIRST_ROW = 2;

/**
 * Writes group after group. Cells are in the sheet before their log says so: Google may refuse late. Where it refuses,
 * what was written before is taken back, so that cells and log agree.
 * @throws Problem sheet.refused, sheet.rowsMoved
 */
export function writeGroups(groups: readonly Group[], workbook: Writable): void {
  const done: Group[] = [];
  let pending: Group[] = [];
  const applyPending = () => {
    if (pending.length > 0) apply(pending, workbook.clock);
    pending = [];
  };
  try {
    for (const group of groups.filter(isNews)) {
      if (group.kind === 'new' && pending.some(({ kind }) => kind === 'rows')) applyPending();
      done.push(group);
      pending.push(group);
      write(group, workbook);
    }
    applyPending();
  } catch (error) {
    const refusal = error instanceof Problem ? null : refusalOf(done);
    if (refusal === null) throw error;
    writeBack(done, workbook.clock);
    throw refusal;
  }
}

const isNews = (group: Group): boolean => (group.kind === 'new' ? group.changes : group.rows).length > 0;

function write(group: Group, { positionsFor }: Writable): void {
  if (group.kind === 'rows') {
    for (const block of keyLast(group.tab, blocksAt(group.rows))) writeBlock(group.tab.sheet, block);
    return;
  }
  const { end, changes } = group;
  makeRoom(end, changes.length);
  const blocks = appendBlocks(end.table, changes, end.free, positionsFor([end.table.name]));
  for (const block of keyLast(end, blocks)) writeBlock(end.sheet, block);
}

/** A row without its key is not done: what breaks off before it is written is finished by the next run. */
function keyLast(end: Pick<TabEnd, 'table' | 'columns'>, blocks: readonly Block[]): readonly Block[] {
  const key = keyColumn(end) ?? 1;
  const holds = ({ column, cells }: Block): boolean => column <= key && key < column + (cells[0]?.length ?? 0);
  return [...blocks.filter((block) => !holds(block)), ...blocks.filter(holds)];
}

/** Has Google apply what was written, and looks whether it came to the right rows; once more where it did not. */
function apply(written: readonly Group[], clock: Clock): void {
  SpreadsheetApp.flush();
  for (const group of written) {
    if (group.kind === 'new') continue;
    const { tab, rows } = group;
    putRight(
      tab,
      rows.map((changed) => ({ changed, at: changed.row })),
      clock,
    );
  }
}

function putRight(tab: ReadTab, written: readonly Placed[], clock: Clock): void {
  const wrong = strayed(tab, written, clock);
  if (wrong.length === 0) return;
  const { blocks, found, gone } = repairOf(tab, wrong, clock);
  for (const block of blocks) writeBlock(tab.sheet, block);
  if (blocks.length > 0) SpreadsheetApp.flush();
  const still = strayed(tab, found, clock).map(({ changed }) => changed.row);
  const lost = [...gone, ...still];
  if (lost.length > 0) throw new Problem('sheet.rowsMoved', { tab: tab.table.tab, rows: namesOf(tab, lost) });
}

/** Rows by their first cell, which is the ID in most tabs: "KR-3, KR-7". */
const namesOf = ({ grid }: ReadTab, rows: readonly number[]): string =>
  rows.map((row) => String(grid[row - 1]?.[0] || `row ${row}`)).join(', ');

function writeBlock(sheet: ReadTab['sheet'], { row, column, cells }: Block): void {
  const span = { top: row, bottom: row + cells.length - 1, left: column, right: column + (cells[0]?.length ?? 1) - 1 };
  rangeOf(sheet, span).setValues(cells.map((line) => [...line])); // Google's type has no readonly
}

/**
 * Rows of their own for what is added, so that it writes over nothing that somebody types below the last row at that
 * moment. They come between rows, never above the first: dropdowns, colours and warnings reach to both sides of them
 * only there. Below the grid's own end there is nothing to write over, and rows to type into are added.
 */
function makeRoom(end: TabEnd, count: number): void {
  const { sheet, free } = end;
  try {
    sheet.insertRowsBefore(Math.max(free, FIRST_ROW + 1), count);
  } catch (error) {
    const last = sheet.getMaxRows();
    if (last >= free) throw error;
    sheet.insertRowsAfter(last, free - last - 1 + count + ROWS_TO_SPARE);
    return;
  }
  copyDown(end, count);
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

const ROWS_TO_SPARE = 100;
