import type { Change, Writing } from '../commands/command';
import type { TableName } from '../domain/book';
import type { Cell } from '../domain/cell';
import type { Day } from '../domain/day';
import type { Positions } from '../schema/positions';
import { appendBlocks, type Block, changedBlocks, isAppend, joined, spanOf } from './blocks';
import { keepInMemory, type Memory, type Snapshot } from './memory';
import { formulasIn, type ReadTab, rangeOf } from './tab';

interface Keeping {
  readonly memory: () => Memory;
  readonly remembered: (memory: Memory) => void;
  /** Nothing else is done in this run, at whose end Google applies what was written last. */
  readonly endsRun?: boolean | undefined;
}

/**
 * Writes changes in blocks, one per table and kind in the order they first come, remembers what has to be remembered
 * before any new ID can be seen, and has Google apply it all. Returns the sheet row of each change.
 */
export function writeAll(
  tabs: Map<TableName, ReadTab>,
  positions: Positions,
  { changes = [], lastIds, requests, snapshotDay, endsRun }: Writing,
  keeping: Keeping,
): readonly number[] {
  const snapshot = snapshotDay === undefined ? undefined : snapshotAfter(tabs.get('history'), changes, snapshotDay);
  if (lastIds || requests || snapshot) {
    const properties = PropertiesService.getDocumentProperties();
    keeping.remembered(
      keepInMemory(properties, keeping.memory(), { lastIds, requests, ...(snapshot ? { snapshot } : {}) }),
    );
  }
  const rows = new Map<Change, number>();
  let isApplied = false;
  let hasChangedCells = false;
  for (const group of grouped(changes)) {
    const [first] = group;
    const tab = first && tabs.get(first.table);
    if (!first || !tab) throw new RangeError(`Changes in ${first?.table}, which was not read`);
    const blocks = blocksFor(tab, group, positions);
    // Google may refuse late: no log row may tell of cells that were not taken
    if (isAppend(first) && hasChangedCells) {
      SpreadsheetApp.flush();
      isApplied = true;
    }
    hasChangedCells = !isAppend(first);
    if (tab.isEndUnsure) makeRoom(tab.sheet, tab.free, group.length);
    for (const block of blocks) writeBlock(tab, block);
    for (const [index, change] of group.entries()) rows.set(change, isAppend(change) ? tab.free + index : change.row);
    tabs.set(first.table, afterwards(tab, group));
  }
  const endsAnyway = endsRun || (isApplied && keeping.endsRun);
  if (changes.length > 0 && !endsAnyway) SpreadsheetApp.flush();
  return changes.map((change) => rows.get(change) || 0);
}

/** Kept before History is written: should Google stop in between, a day is missing there rather than doubled. */
function snapshotAfter(history: ReadTab | undefined, changes: readonly Change[], day: Day): Snapshot | undefined {
  if (!history) return undefined;
  const added = changes.filter(({ table }) => table === 'history').length;
  return { day, free: history.free + added, columns: history.columns };
}

/** Changes that one block can hold, in the order in which the first of each comes. New rows part the cells around them. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  let rowsUpTo = 0;
  for (const change of changes) {
    const fitting = groups.slice(isAppend(change) ? -1 : rowsUpTo);
    const group = fitting.find(([first]) => first?.table === change.table && isAppend(first) === isAppend(change));
    if (group) group.push(change);
    else groups.push([change]);
    if (isAppend(change)) rowsUpTo = groups.length;
  }
  return groups;
}

function blocksFor(tab: ReadTab, group: readonly Change[], positions: Positions): readonly Block[] {
  const { table, grid, free } = tab;
  const appended = group.filter(isAppend);
  if (appended.length > 0) return appendBlocks(table, appended, free, positions);
  const changed = group.filter((change): change is Exclude<Change, { do: 'append' }> => !isAppend(change));
  const blocks = changedBlocks(table, changed, positions);
  // what stands between changed rows is written back as it was read, which would break what a live formula spills
  const mayBreak = tab.formulas?.cells.some((line) => line.some((formula) => formula !== ''));
  if (blocks.length === 1 || mayBreak) return blocks;
  const span = spanOf(blocks);
  const formulas = formulasIn(tab, span);
  return [joined(table, blocks, span, { grid, formulas, columns: positions[table.name] })];
}

/**
 * One write. A block below the last row of the grid is refused by Google; only then the grid's size is asked for and
 * rows are added, which spares every other write that question.
 */
function writeBlock({ sheet }: ReadTab, { row, column, cells }: Block): void {
  const bottom = row + cells.length - 1;
  const span = { top: row, bottom, left: column, right: column + (cells[0]?.length || 1) - 1 };
  const write = () => rangeOf(sheet, span).setValues(cells as Exclude<Cell, null>[][]); // Google's type has no readonly
  try {
    write();
  } catch (error) {
    const last = sheet.getMaxRows();
    if (last >= bottom) throw error;
    sheet.insertRowsAfter(last, bottom - last + ROWS_TO_SPARE);
    write();
  }
}

const ROWS_TO_SPARE = 100;

/** Rows of its own, so that the block writes over nothing. */
function makeRoom(sheet: ReadTab['sheet'], row: number, count: number): void {
  try {
    sheet.insertRowsBefore(row, count);
  } catch (error) {
    // in a tab that is shorter than remembered nothing stands there, and writing adds the rows
    if (sheet.getMaxRows() >= row) throw error;
  }
}

/** What the tab holds after a block was written, for the next block of the same run. */
function afterwards(tab: ReadTab, group: readonly Change[]): ReadTab {
  const free = tab.free + group.filter(isAppend).length;
  // of a log that is only added to, nothing was read
  if (tab.grid.length === 0) return { ...tab, free };
  const grid = tab.grid.map((line) => [...line]);
  group.forEach((change, index) => {
    if (change.do === 'formulas') return;
    const row = isAppend(change) ? tab.free + index : change.row;
    while (grid.length < row) grid.push([]);
    for (const [field, value] of Object.entries(change.fields)) {
      const line = grid[row - 1];
      if (line) line[(tab.columns[field] || 1) - 1] = value;
    }
  });
  return { ...tab, grid, free };
}
