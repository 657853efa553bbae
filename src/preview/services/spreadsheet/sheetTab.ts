import type { GoogleRange, GoogleSheet, GoogleSpreadsheet } from './book';
import { findArea } from './ranges';
import { choose } from './selection';
import type { SheetCore } from './sheet';
import { checkedName, freeName, insertTab } from './tabs';

/** The tab among the others, and the cursor on it. */
export const sheetTab = {
  setName(this: SheetCore, name: string) {
    const { book, id, info } = this;
    if (name === info.name) return this.self;
    book.run([{ type: 'RENAME_SHEET', sheetId: id, oldName: info.name, newName: checkedName(book, name, id) }]);
    return this.self;
  },
  isSheetHidden(this: SheetCore) {
    return this.info.hidden;
  },
  hideSheet(this: SheetCore) {
    const { book, id } = this;
    const visible = book.engine.sheets().filter(({ hidden }) => !hidden);
    if (visible.length === 1 && visible[0]?.id === id) book.fail("You can't hide all the sheets in a document.");
    if (!this.info.hidden) book.run([{ type: 'HIDE_SHEET', sheetId: id }]);
    return this.self;
  },
  showSheet(this: SheetCore) {
    if (this.info.hidden) this.book.run([{ type: 'SHOW_SHEET', sheetId: this.id }]);
    return this.self;
  },
  activate(this: SheetCore) {
    this.book.selection.set({ sheet: this.id, row: 0, column: 0, rows: 1, columns: 1 });
    return this.self;
  },
  copyTo(this: SheetCore, spreadsheet: GoogleSpreadsheet) {
    const { book, info } = this;
    if (spreadsheet.getId() !== book.spreadsheet().getId()) {
      book.fail('not in the local host yet: Sheet.copyTo another spreadsheet');
    }
    const position = book.engine.sheets().length;
    return insertTab(book, { name: freeName(book, `Copy of ${info.name}`), position, template: this.id });
  },
  getActiveRange(this: SheetCore) {
    return this.book.range(this.cursor);
  },
  getActiveCell(this: SheetCore) {
    return this.book.range({ ...this.cursor, rows: 1, columns: 1 });
  },
  getCurrentCell(this: SheetCore) {
    return this.book.range({ ...this.cursor, rows: 1, columns: 1 });
  },
  setActiveRange(this: SheetCore, range: GoogleRange) {
    return choose(this.book, range, 'Sheet.setActiveRange');
  },
  setCurrentCell(this: SheetCore, cell: GoogleRange) {
    return choose(this.book, cell, 'Sheet.setCurrentCell');
  },
  setActiveSelection(this: SheetCore, range: GoogleRange | string) {
    const found = typeof range === 'string' ? this.book.range(findArea(this.book, this.id, range)) : range;
    return choose(this.book, found, 'Sheet.setActiveSelection');
  },
} satisfies Partial<GoogleSheet>;
