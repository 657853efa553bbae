import { type Cell, isBlank } from '../domain/cell';
import { storedFields } from '../schema/table';
import { asItStood, type Block, blocksAt, type ChangedRow, type Content, type NewCell } from './cells';
import { keyColumn, readCells } from './look';
import { gridOf, type ReadTab, sameCell } from './tab';
import type { Clock } from './zone';

/** What has to be put right after rows moved between the look and the write. */
export interface Repair {
  readonly blocks: readonly Block[];
  /** The rows where they stand now, to be looked at once more. */
  readonly found: readonly Placed[];
  /** Rows, as they were read, that stand nowhere any more. */
  readonly gone: readonly number[];
}

/** A changed row, and where it was written. */
export interface Placed {
  readonly changed: ChangedRow;
  readonly at: number;
}

/** The cells of a row as they stand, by column. */
type Line = (column: number) => Cell;

/** Rows that do not stand where they were written: somebody sorted, inserted or deleted rows at that very moment. */
export function strayed(tab: ReadTab, written: readonly Placed[], clock: Clock): readonly Placed[] {
  const columns = written.flatMap(({ changed }) => telling(tab, changed));
  const now = readCells(
    tab,
    written.map(({ at }) => at),
    columns,
    clock,
  );
  return written.filter(({ changed, at }) => whoIs(tab, (column) => now(at, column), changed) !== changed.row);
}

/**
 * Gives back to rows that got cells of others what stood there, where they still hold what was written, and finds the
 * right rows. A cell that somebody has typed into since is left to them.
 */
export function repairOf(tab: ReadTab, rows: readonly Placed[], clock: Clock): Repair {
  const now = gridOf(tab.sheet.getSheetValues(1, 1, -1, -1), clock);
  const lineAt =
    (row: number): Line =>
    (column) =>
      now[row - 1]?.[column - 1] ?? null;
  const placeOf = ({ changed }: Placed): number | undefined =>
    now.findIndex((_, index) => index > 0 && whoIs(tab, lineAt(index + 1), changed) === changed.row) + 1 || undefined;
  const strays = new Map(rows.map((placed) => [placed.at, placed]));
  const found = rows.flatMap((placed): readonly Placed[] => {
    const at = placeOf(placed);
    return at === undefined ? [] : [{ changed: placed.changed, at }];
  });
  const again = found.map(({ changed, at }) => ({
    row: at,
    cells: stillToWrite(tab, lineAt(at), changed, strays.get(at)),
  }));
  // a row that got what belongs to its neighbour may be about to change itself
  const isAgain = (row: number, column: number) =>
    again.some((line) => line.row === row && line.cells.some((cell) => cell.column === column));
  const given = rows.map(({ changed, at }) => ({
    row: at,
    cells: givenBack(tab, lineAt(at), changed, at).filter(({ column }) => !isAgain(at, column)),
  }));
  return {
    blocks: blocksAt([...given, ...again].filter(({ cells }) => cells.length > 0)),
    found,
    gone: rows.filter((placed) => placeOf(placed) === undefined).map(({ changed }) => changed.row),
  };
}

/** The columns that tell which row it is: its key, unless that is what was written, else all that is not. */
function telling(tab: ReadTab, { row, cells }: ChangedRow): readonly number[] {
  const ours = new Set(cells.map(({ column }) => column));
  const key = keyColumn(tab);
  if (key !== undefined && !ours.has(key) && !isBlank(readIn(tab, row, key))) return [key];
  return storedColumns(tab).filter((column) => !ours.has(column));
}

/**
 * The row, as it was read, that stands there now: the one with its key, or else the one that agrees with it in most
 * cells that this change did not write. Null when nothing is like it.
 */
function whoIs(tab: ReadTab, line: Line, changed: ChangedRow): number | null {
  const columns = telling(tab, changed);
  const isLike = (row: number): number =>
    columns.filter((column) => !isBlank(line(column)) && sameCell(readIn(tab, row, column), line(column))).length;
  let best = changed.row;
  let most = isLike(best);
  tab.grid.forEach((_, index) => {
    const alike = index > 0 && most < columns.length ? isLike(index + 1) : 0;
    if (alike > most) [best, most] = [index + 1, alike];
  });
  return most === 0 ? null : best;
}

/** Cells of the right row that hold what was read there, or what another row's change has just put there. */
function stillToWrite(tab: ReadTab, line: Line, { row, cells }: ChangedRow, stray?: Placed): readonly NewCell[] {
  const isStray = ({ column }: NewCell): boolean =>
    stray?.changed.cells.some((cell) => cell.column === column && isWritten(line(column), cell.content(stray.at))) ??
    false;
  return cells.filter((cell) => sameCell(line(cell.column), readIn(tab, row, cell.column)) || isStray(cell));
}

/** What stood in the wrong row before; a row that was not there when the tab was read had nothing. */
function givenBack(tab: ReadTab, line: Line, changed: ChangedRow, at: number): readonly NewCell[] {
  const stranger = whoStood(tab, line, changed);
  if (stranger === changed.row) return [];
  return changed.cells.flatMap(({ column, content }) => {
    const stood = stranger === null ? null : readIn(tab, stranger, column);
    const written = content(at);
    if (!isWritten(line(column), written) || isWritten(stood, written)) return [];
    return [{ column, content: () => (stranger === null ? '' : asItStood(tab, stranger, column)) }];
  });
}

/** Whose cells were written over: known by everything that was not, its own key before all else. */
function whoStood(tab: ReadTab, line: Line, changed: ChangedRow): number | null {
  const key = keyColumn(tab);
  const isKeyOurs = changed.cells.some(({ column }) => column === key);
  const named =
    key === undefined || isKeyOurs || isBlank(line(key))
      ? -1
      : tab.grid.findIndex((_, index) => index > 0 && sameCell(readIn(tab, index + 1, key), line(key)));
  return named > 0 ? named + 1 : whoIs(tab, line, { ...changed, cells: [...changed.cells, ...keyCell(key)] });
}

/** Leaves the key out of the comparison: it is empty, or was written over. */
const keyCell = (key: number | undefined): readonly NewCell[] =>
  key === undefined ? [] : [{ column: key, content: () => '' }];

/** Whether a cell shows what was written into it; a formula shows something else. */
export const isWritten = (cell: Cell, written: Content): boolean => {
  if (written === '') return isBlank(cell);
  if (typeof written === 'string' && written.startsWith('=')) return true;
  return cell === written || written === `'${cell}`;
};

const readIn = (tab: ReadTab, row: number, column: number): Cell => tab.grid[row - 1]?.[column - 1] ?? null;

const storedColumns = ({ table, columns }: ReadTab): readonly number[] =>
  storedFields(table).flatMap((field) => columns[field] ?? []);
