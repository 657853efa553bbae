import type { GoogleSheet } from './book';
import { RangeCore } from './range';
import { writeValues } from './rangeValues';
import type { SheetCore } from './sheet';

/** Writing to a tab as a whole. */
export const sheetCells = {
  appendRow(this: SheetCore, rowContents: unknown[]) {
    const { book, id } = this;
    if (!Array.isArray(rowContents)) {
      book.fail("The parameters (Object) don't match the method signature for SpreadsheetApp.Sheet.appendRow.");
    }
    if (rowContents.length === 0) return this.self;
    const row = book.used(id).row;
    const { rows, columns } = this.info;
    const grow = (dimension: 'ROW' | 'COL', from: number, quantity: number) =>
      book.engine.run([
        {
          type: 'ADD_COLUMNS_ROWS',
          sheetId: id,
          sheetName: this.info.name,
          dimension,
          base: from - 1,
          quantity,
          position: 'after',
        },
      ]);
    if (row >= rows) grow('ROW', rows, row - rows + 1);
    if (rowContents.length > columns) grow('COL', columns, rowContents.length - columns);
    writeValues(new RangeCore(book, { sheet: id, row, column: 0, rows: 1, columns: rowContents.length }), [
      rowContents,
    ]);
    return this.self;
  },
  clearContents(this: SheetCore) {
    const { rows, columns } = this.info;
    this.book.range({ sheet: this.id, row: 0, column: 0, rows, columns }).clearContent();
    return this.self;
  },
  clear(this: SheetCore, options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }) {
    const { rows, columns } = this.info;
    this.book.range({ sheet: this.id, row: 0, column: 0, rows, columns }).clear(options ?? {});
    return this.self;
  },
  clearFormats(this: SheetCore) {
    const { rows, columns } = this.info;
    this.book.range({ sheet: this.id, row: 0, column: 0, rows, columns }).clearFormat();
    return this.self;
  },
  clearNotes(this: SheetCore) {
    const marks = this.book.engine.marks('note').filter(({ sheetId }) => sheetId === this.id);
    this.book.engine.queue(marks.map(({ id }) => ({ type: 'REMOVE_MARK', id })));
    return this.self;
  },
  sort(this: SheetCore, columnPosition: number, ascending = true) {
    const { rows, columns } = this.info;
    const frozen = this.self.getFrozenRows();
    const area = {
      sheet: this.id,
      row: frozen,
      column: 0,
      rows: Math.max(this.book.used(this.id).row, frozen + 1) - frozen,
      columns,
    };
    if (area.row < rows) this.book.range(area).sort({ column: columnPosition, ascending });
    return this.self;
  },
} satisfies Partial<GoogleSheet>;
