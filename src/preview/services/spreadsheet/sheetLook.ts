import type { GoogleRange, GoogleSheet } from './book';
import { cssColor } from './colors';
import { unwrap } from './handle';
import { RangeCore } from './range';
import { wholeNumber } from './ranges';
import type { SheetCore } from './sheet';
import { type Dimension, span } from './sheetRows';

function freeze(sheet: SheetCore, dimension: Dimension, count: unknown): void {
  const { book, id } = sheet;
  const quantity = wholeNumber(book, 'Sheet.setFrozenRows', count);
  const [word, size] = dimension === 'ROW' ? ['ROWS', sheet.info.rows] : ['COLUMNS', sheet.info.columns];
  if (quantity >= Number(size)) book.fail('Sorry, it is not possible to freeze all rows or columns on a sheet.');
  book.engine.queue([{ type: `UNFREEZE_${word}`, sheetId: id }]);
  if (quantity > 0) book.engine.queue([{ type: `FREEZE_${word}`, sheetId: id, quantity }]);
}

function resize(sheet: SheetCore, dimension: Dimension, start: unknown, count: unknown, size: number): GoogleSheet {
  const elements = span(sheet, dimension, start, count);
  sheet.book.engine.queue([{ type: 'RESIZE_COLUMNS_ROWS', sheetId: sheet.id, dimension, elements, size }]);
  return sheet.self;
}

/** A letter is about 7 pixels wide in the grid's font; enough to make texts readable without a screen to measure on. */
function fitColumns(sheet: SheetCore, start: unknown, count: unknown): GoogleSheet {
  const { book, id } = sheet;
  const { row } = book.used(id);
  for (const column of span(sheet, 'COL', start, count)) {
    if (row === 0) continue;
    const texts = book.engine.display({ sheet: id, row: 0, column, rows: row, columns: 1 });
    const longest = Math.max(0, ...texts.map(([text = '']) => text.length));
    if (longest > 0) resize(sheet, 'COL', column + 1, 1, Math.max(28, longest * 7 + 12));
  }
  return sheet.self;
}

function hide(sheet: SheetCore, dimension: Dimension, start: unknown, count: unknown, hidden: boolean): void {
  const elements = span(sheet, dimension, start, count);
  const type = hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS';
  sheet.book.engine.queue([{ type, sheetId: sheet.id, dimension, elements }]);
}

const areaOfRange = ({ book }: SheetCore, range: GoogleRange) => {
  const core = unwrap(range, RangeCore);
  return core ? core.area : book.fail("The parameters don't match the method signature for SpreadsheetApp.Sheet.");
};

/** Frozen and hidden parts, sizes, colour, gridlines. */
export const sheetLook = {
  getFrozenRows(this: SheetCore) {
    this.book.engine.flush();
    return this.book.engine.getters.getPaneDivisions(this.id).ySplit;
  },
  getFrozenColumns(this: SheetCore) {
    this.book.engine.flush();
    return this.book.engine.getters.getPaneDivisions(this.id).xSplit;
  },
  setFrozenRows(this: SheetCore, rows: number) {
    freeze(this, 'ROW', rows);
  },
  setFrozenColumns(this: SheetCore, columns: number) {
    freeze(this, 'COL', columns);
  },
  getColumnWidth(this: SheetCore, position: number) {
    const [column = 0] = span(this, 'COL', position, 1);
    this.book.engine.flush();
    return this.book.engine.getters.getColSize(this.id, column);
  },
  setColumnWidth(this: SheetCore, position: number, width: number) {
    return resize(this, 'COL', position, 1, width);
  },
  setColumnWidths(this: SheetCore, start: number, count: number, width: number) {
    return resize(this, 'COL', start, count, width);
  },
  getRowHeight(this: SheetCore, position: number) {
    const [row = 0] = span(this, 'ROW', position, 1);
    this.book.engine.flush();
    return this.book.engine.getters.getUserRowSize(this.id, row) ?? 21;
  },
  setRowHeight(this: SheetCore, position: number, height: number) {
    return resize(this, 'ROW', position, 1, height);
  },
  setRowHeights(this: SheetCore, start: number, count: number, height: number) {
    return resize(this, 'ROW', start, count, height);
  },
  setRowHeightsForced(this: SheetCore, start: number, count: number, height: number) {
    return resize(this, 'ROW', start, count, height);
  },
  autoResizeColumn(this: SheetCore, position: number) {
    return fitColumns(this, position, 1);
  },
  autoResizeColumns(this: SheetCore, start: number, count: number) {
    return fitColumns(this, start, count);
  },
  hideRows(this: SheetCore, index: number, count = 1) {
    hide(this, 'ROW', index, count, true);
  },
  showRows(this: SheetCore, index: number, count = 1) {
    hide(this, 'ROW', index, count, false);
  },
  hideColumns(this: SheetCore, index: number, count = 1) {
    hide(this, 'COL', index, count, true);
  },
  showColumns(this: SheetCore, index: number, count = 1) {
    hide(this, 'COL', index, count, false);
  },
  hideRow(this: SheetCore, row: GoogleRange) {
    const area = areaOfRange(this, row);
    hide(this, 'ROW', area.row + 1, area.rows, true);
  },
  unhideRow(this: SheetCore, row: GoogleRange) {
    const area = areaOfRange(this, row);
    hide(this, 'ROW', area.row + 1, area.rows, false);
  },
  hideColumn(this: SheetCore, column: GoogleRange) {
    const area = areaOfRange(this, column);
    hide(this, 'COL', area.column + 1, area.columns, true);
  },
  unhideColumn(this: SheetCore, column: GoogleRange) {
    const area = areaOfRange(this, column);
    hide(this, 'COL', area.column + 1, area.columns, false);
  },
  isRowHiddenByUser(this: SheetCore, position: number) {
    const [row = 0] = span(this, 'ROW', position, 1);
    this.book.engine.flush();
    return this.book.engine.getters.isRowHiddenByUser(this.id, row);
  },
  isColumnHiddenByUser(this: SheetCore, position: number) {
    const [column = 0] = span(this, 'COL', position, 1);
    this.book.engine.flush();
    return this.book.engine.getters.isColHiddenByUser(this.id, column);
  },
  getTabColor(this: SheetCore) {
    this.book.engine.flush();
    return this.book.engine.getters.getSheet(this.id).color?.toLowerCase() ?? null;
  },
  setTabColor(this: SheetCore, color: string | null) {
    this.book.engine.queue([{ type: 'COLOR_SHEET', sheetId: this.id, color: cssColor(color) ?? undefined }]);
    return this.self;
  },
  hasHiddenGridlines(this: SheetCore) {
    this.book.engine.flush();
    return !this.book.engine.getters.getGridLinesVisibility(this.id);
  },
  setHiddenGridlines(this: SheetCore, hideGridlines: boolean) {
    this.book.engine.queue([
      { type: 'SET_GRID_LINES_VISIBILITY', sheetId: this.id, areGridLinesVisible: !hideGridlines },
    ]);
    return this.self;
  },
} satisfies Partial<GoogleSheet>;
