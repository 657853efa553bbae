import type { GoogleSheet } from './book';
import { sheetNumber } from './ids';
import { namesOn } from './names';
import { RangeCore } from './range';
import { openRangeList } from './rangeList';
import { areaOn, checkedArea, findArea, wholeNumber } from './ranges';
import type { SheetCore } from './sheet';

/** A tab's name and size, and ways to its cells. */
export const sheetPlace = {
  getName(this: SheetCore) {
    return this.info.name;
  },
  getSheetName(this: SheetCore) {
    return this.info.name;
  },
  getSheetId(this: SheetCore) {
    return sheetNumber(this.book, this.id);
  },
  getIndex(this: SheetCore) {
    return this.book.engine.sheets().findIndex(({ id }) => id === this.id) + 1;
  },
  getParent(this: SheetCore) {
    return this.book.spreadsheet();
  },
  getType(this: SheetCore) {
    return this.book.enums.SheetType.GRID;
  },
  getMaxRows(this: SheetCore) {
    return this.info.rows;
  },
  getMaxColumns(this: SheetCore) {
    return this.info.columns;
  },
  getLastRow(this: SheetCore) {
    return this.book.used(this.id).row;
  },
  getLastColumn(this: SheetCore) {
    return this.book.used(this.id).column;
  },
  getRange(this: SheetCore, first: number | string, column?: number, numRows?: number, numColumns?: number) {
    const { book, id } = this;
    if (typeof first === 'string') return book.range(findArea(book, id, first));
    const area = {
      sheet: id,
      row: wholeNumber(book, 'Sheet.getRange', first) - 1,
      column: wholeNumber(book, 'Sheet.getRange', column) - 1,
      rows: numRows === undefined ? 1 : wholeNumber(book, 'Sheet.getRange', numRows),
      columns: numColumns === undefined ? 1 : wholeNumber(book, 'Sheet.getRange', numColumns),
    };
    return book.range(checkedArea(book, area));
  },
  getDataRange(this: SheetCore) {
    const { row, column } = this.book.used(this.id);
    return this.book.range(
      areaOn(this.book, this.id, { top: 0, left: 0, bottom: Math.max(row, 1) - 1, right: Math.max(column, 1) - 1 }),
    );
  },
  getRangeList(this: SheetCore, a1Notations: string[]) {
    const { book, id } = this;
    const cores = a1Notations.map((text) => new RangeCore(book, findArea(book, id, text)));
    return openRangeList(
      book,
      cores.map(({ area }) => book.range(area)),
      cores,
    );
  },
  getNamedRanges(this: SheetCore) {
    return namesOn(this.book, this.id);
  },
  getSheetValues(this: SheetCore, startRow: number, startColumn: number, numRows: number, numColumns: number) {
    const rows = numRows === -1 ? this.self.getLastRow() - startRow + 1 : numRows;
    const columns = numColumns === -1 ? this.self.getLastColumn() - startColumn + 1 : numColumns;
    const { book, id } = this;
    const area = checkedArea(book, { sheet: id, row: startRow - 1, column: startColumn - 1, rows, columns });
    // the range's own methods, so that this counts as one call
    return (new RangeCore(book, area) as unknown as GoogleAppsScript.Spreadsheet.Range).getValues();
  },
} satisfies Partial<GoogleSheet>;
