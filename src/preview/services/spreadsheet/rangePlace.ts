import type { GoogleRange } from './book';
import type { RangeCore } from './range';
import { checkedArea } from './ranges';

/** Where a range is. */
export const rangePlace = {
  getA1Notation(this: RangeCore) {
    return this.name;
  },
  getRow(this: RangeCore) {
    return this.area.row + 1;
  },
  getRowIndex(this: RangeCore) {
    return this.area.row + 1;
  },
  getColumn(this: RangeCore) {
    return this.area.column + 1;
  },
  getLastRow(this: RangeCore) {
    return this.area.row + this.area.rows;
  },
  getLastColumn(this: RangeCore) {
    return this.area.column + this.area.columns;
  },
  getNumRows(this: RangeCore) {
    return this.area.rows;
  },
  getNumColumns(this: RangeCore) {
    return this.area.columns;
  },
  getHeight(this: RangeCore) {
    return this.area.rows;
  },
  getWidth(this: RangeCore) {
    return this.area.columns;
  },
  getSheet(this: RangeCore) {
    return this.sheet;
  },
  getGridId(this: RangeCore) {
    return this.sheet.getSheetId();
  },
  getCell(this: RangeCore, row: number, column: number) {
    const { area, book } = this;
    if (row < 1 || column < 1 || row > area.rows || column > area.columns) book.fail('Cell reference out of range');
    return book.range({ ...area, row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
  },
  offset(this: RangeCore, rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number) {
    const { area, book } = this;
    const moved = {
      sheet: area.sheet,
      row: area.row + rowOffset,
      column: area.column + columnOffset,
      rows: numRows ?? area.rows,
      columns: numColumns ?? area.columns,
    };
    return book.range(checkedArea(book, moved));
  },
  activate(this: RangeCore) {
    this.book.selection.set(this.area);
    return this.self;
  },
  activateAsCurrentCell(this: RangeCore) {
    this.book.selection.set(this.area);
    return this.self;
  },
} satisfies Partial<GoogleRange>;
