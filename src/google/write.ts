import type { Append, Change, PutFormulas, SetFields } from '../commands/command';
import type { TableName } from '../domain/book';
import { Problem } from '../domain/problem';
import type { Positions } from '../schema/positions';
import { type Block, blocksAt, type ChangedRow, changedRows, newRows } from './cells';
import type { Group } from './group';
import { areAsRead, keyColumn } from './look';
import { type Placed, repairOf, strayed } from './moved';
import { refusalOf, writeBack } from './refused';
import { FIRST_ROW, makeRoom, type Room, roomFor, roomRepair } from './room';
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

/**
 * Writes group after group. Cells are in the sheet before their log says so: Google may refuse late. Where it refuses,
 * what was written before is taken back, so that cells and log agree.
 * @throws Problem sheet.refused, sheet.rowsMoved
 */
export function writeGroups(groups: readonly Group[], workbook: Writable): void {
  const news = groups.filter(isNews);
  const ready = news.map((group) => readied(group, workbook));
  const done: Group[] = [];
  const grown: Grown = new Map();
  let looks: (() => void)[] = [];
  const applyAll = () => {
    if (looks.length > 0) SpreadsheetApp.flush();
    for (const look of looks) look();
    looks = [];
  };
  try {
    for (const { group, write } of ready) {
      if (group.kind === 'new' && done[done.length - 1]?.kind === 'rows') applyAll();
      done.push(group);
      looks.push(write(grown));
    }
    applyAll();
  } catch (error) {
    const refusal = error instanceof Problem ? null : refusalOf(done);
    if (refusal === null) throw error;
    writeBack(done, workbook.clock);
    throw refusal;
  }
}

const isNews = (group: Group): boolean => (group.kind === 'new' ? group.changes : group.rows).length > 0;

interface Ready {
  readonly group: Group;
  /** Writes it, and returns how to look whether it came to the right rows once Google has applied it. */
  readonly write: (grown: Grown) => () => void;
}

/** How many rows this writing has added to tabs so far. */
type Grown = Map<TableName, number>;

/** Reads what else has to be known, before anything is written. */
function readied(group: Group, { positionsFor, clock }: Writable): Ready {
  if (group.kind === 'rows') return { group, write: () => writeRows(group.tab, group.rows, clock) };
  const { end, changes } = group;
  const room = roomFor(end, changes, positionsFor([end.table.name]), clock);
  return { group, write: (grown) => writeNew(room, grown, clock) };
}

function writeRows(tab: ReadTab, rows: readonly ChangedRow[], clock: Clock): () => void {
  for (const block of keyLast(tab, blocksAt(rows))) writeBlock(tab.sheet, block);
  const written = rows.map((changed) => ({ changed, at: changed.row }));
  return () => putRight(tab, written, clock);
}

function writeNew(room: Room, grown: Grown, clock: Clock): () => void {
  const { end, changes, positions } = room;
  const added = (grown.get(end.table.name) ?? 0) + makeRoom(room);
  grown.set(end.table.name, added);
  for (const block of keyLast(end, blocksAt(newRows(end.table, changes, end.free, positions))))
    writeBlock(end.sheet, block);
  return () => putRoomRight(room, added, clock);
}

/** A row without its key is not done: what breaks off before it is written is finished by the next run. */
function keyLast(end: Pick<TabEnd, 'table' | 'columns'>, blocks: readonly Block[]): readonly Block[] {
  const key = keyColumn(end) ?? 1;
  const holds = ({ column, cells }: Block): boolean => column <= key && key < column + (cells[0]?.length ?? 0);
  return [...blocks.filter((block) => !holds(block)), ...blocks.filter(holds)];
}

/** Writes rows that moved once more, where they stand now. @throws Problem sheet.rowsMoved when they move again */
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

function putRoomRight(room: Room, added: number, clock: Clock): void {
  const { blocks, lost } = roomRepair(room, added, clock);
  if (blocks.length === 0) return;
  for (const block of blocks) writeBlock(room.end.sheet, block);
  SpreadsheetApp.flush();
  if (lost.length > 0) throw new Problem('sheet.rowsMoved', { tab: room.end.table.tab, rows: namesOf(room, lost) });
}

/** Rows by their first cell, which is the ID in most tabs: "KR-3, KR-7". */
const namesOf = ({ grid }: Pick<ReadTab, 'grid'>, rows: readonly number[]): string =>
  rows.map((row) => String(grid[row - 1]?.[0] || `row ${row}`)).join(', ');

function writeBlock(sheet: ReadTab['sheet'], { row, column, cells }: Block): void {
  const span = { top: row, bottom: row + cells.length - 1, left: column, right: column + (cells[0]?.length ?? 1) - 1 };
  rangeOf(sheet, span).setValues(cells.map((line) => [...line])); // Google's type has no readonly
}
