import type { Area } from '../../engine/engine';
import type { Book, GoogleRange } from './book';
import type { RangeCore } from './range';

type Way = 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT';
type Place = { readonly row: number; readonly column: number };

const STEPS: Readonly<Record<Way, Place>> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  PREVIOUS: { row: 0, column: -1 },
  NEXT: { row: 0, column: 1 },
};

/** Which cells of a tab hold something, seen once. */
function filledIn({ engine }: Book, sheet: string): (place: Place) => boolean {
  const { row: rows, column: columns } = engine.used(sheet);
  const contents = rows > 0 ? engine.evaluated({ sheet, row: 0, column: 0, rows, columns }) : [];
  return ({ row, column }) => (contents[row]?.[column] ?? null) !== null;
}

/** Where Ctrl and an arrow go: to the end of the block one stands in, else to the next filled cell or the tab's edge. */
export function nextDataCell(book: Book, { sheet, row, column }: Area, way: Way): Place {
  const { rows, columns } = book.sheetInfo(sheet);
  const isFilled = filledIn(book, sheet);
  const step = STEPS[way] ?? book.fail(`Invalid argument: ${String(way)}`);
  const after = (at: Place): Place => ({ row: at.row + step.row, column: at.column + step.column });
  const isOutside = (at: Place) => at.row < 0 || at.column < 0 || at.row >= rows || at.column >= columns;
  let at: Place = { row, column };
  const within = isFilled(at) && isFilled(after(at));
  while (!isOutside(after(at))) {
    if (within && !isFilled(after(at))) return at;
    at = after(at);
    if (!within && isFilled(at)) return at;
  }
  return at;
}

/** Grows an area while a row or column at its side holds something. */
function region(book: Book, start: Area, dimension: string | undefined): Area {
  const { rows, columns } = book.sheetInfo(start.sheet);
  const isFilled = filledIn(book, start.sheet);
  let [top, left, bottom, right] = [start.row, start.column, start.row + start.rows, start.column + start.columns];
  const rowHolds = (row: number) => range(left, right).some((column) => isFilled({ row, column }));
  const columnHolds = (column: number) => range(top, bottom).some((row) => isFilled({ row, column }));
  for (let grown = true; grown; ) {
    const before = [top, left, bottom, right].join();
    if (dimension !== 'COLUMNS') {
      while (top > 0 && rowHolds(top - 1)) top -= 1;
      while (bottom < rows && rowHolds(bottom)) bottom += 1;
    }
    if (dimension !== 'ROWS') {
      while (left > 0 && columnHolds(left - 1)) left -= 1;
      while (right < columns && columnHolds(right)) right += 1;
    }
    grown = before !== [top, left, bottom, right].join();
  }
  return { sheet: start.sheet, row: top, column: left, rows: bottom - top, columns: right - left };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** The ends of what is filled around a range. */
export const rangeEdges = {
  getDataRegion(this: RangeCore, dimension?: GoogleAppsScript.Spreadsheet.Dimension) {
    return this.book.range(region(this.book, this.area, dimension === undefined ? undefined : String(dimension)));
  },
  getNextDataCell(this: RangeCore, direction: GoogleAppsScript.Spreadsheet.Direction) {
    const place = nextDataCell(this.book, this.area, String(direction) as Way);
    return this.book.range({ ...this.area, ...place, rows: 1, columns: 1 });
  },
} satisfies Partial<GoogleRange>;

/** Where Ctrl, Shift and an arrow take an area: its edge on that side goes to the next data cell. */
export function stretched(book: Book, area: Area, direction: unknown): Area {
  const way = String(direction) as Way;
  const last = { ...area, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (way === 'DOWN') return { ...area, rows: nextDataCell(book, { ...area, row: last.row }, way).row - area.row + 1 };
  if (way === 'NEXT') {
    return { ...area, columns: nextDataCell(book, { ...area, column: last.column }, way).column - area.column + 1 };
  }
  const to = nextDataCell(book, area, way);
  return { ...area, ...to, rows: area.rows + area.row - to.row, columns: area.columns + area.column - to.column };
}
