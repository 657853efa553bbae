import type { GoogleRange, GoogleSheet, GoogleSpreadsheet } from './book';
import { unwrap } from './handle';
import { choose } from './selection';
import { SheetCore } from './sheet';
import type { SpreadsheetCore } from './spreadsheet';
import { checkedName, freeName, insertTab, nextSheetName, placeTab } from './tabs';

interface InsertOptions {
  template?: GoogleSheet | undefined;
}

function coreOf({ book }: SpreadsheetCore, sheet: unknown): SheetCore {
  return (
    unwrap(sheet, SheetCore) ??
    book.fail("The parameters (Object) don't match the method signature for SpreadsheetApp.Spreadsheet.")
  );
}

/** Tabs: making, deleting, ordering, choosing. */
export const spreadsheetSheets = {
  insertSheet(this: SpreadsheetCore, ...args: unknown[]) {
    const { book } = this;
    const text = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as InsertOptions | undefined;
    const name = text === undefined ? nextSheetName(book) : checkedName(book, text);
    const active = book.engine.sheets().findIndex(({ id }) => id === book.selection.get().sheet);
    const position = Math.min(index ?? active + 1, book.engine.sheets().length);
    const template = options?.template ? coreOf(this, options.template).id : undefined;
    return insertTab(book, { name, position, template });
  },
  deleteSheet(this: SpreadsheetCore, sheet: GoogleSheet) {
    const { book } = this;
    const { id, info } = coreOf(this, sheet);
    const sheets = book.engine.sheets();
    if (sheets.length === 1 || !sheets.some((other) => other.id !== id && !other.hidden)) {
      book.fail("You can't remove all the sheets in a document.");
    }
    book.guard.structure(id);
    // The library counts visible tabs only, and would refuse a hidden one beside a single visible one.
    const shown = info.hidden ? [{ type: 'SHOW_SHEET', sheetId: id }] : [];
    book.run([...shown, { type: 'DELETE_SHEET', sheetId: id, sheetName: info.name }]);
  },
  deleteActiveSheet(this: SpreadsheetCore) {
    this.self.deleteSheet(this.self.getActiveSheet());
    return this.self.getActiveSheet();
  },
  duplicateActiveSheet(this: SpreadsheetCore) {
    const { book } = this;
    const { id, info } = coreOf(this, this.self.getActiveSheet());
    const position = book.engine.sheets().findIndex((sheet) => sheet.id === id) + 1;
    return insertTab(book, { name: freeName(book, `Copy of ${info.name}`), position, template: id });
  },
  renameActiveSheet(this: SpreadsheetCore, name: string) {
    this.self.getActiveSheet().setName(name);
  },
  moveActiveSheet(this: SpreadsheetCore, position: number) {
    const { book } = this;
    const count = book.engine.sheets().length;
    if (position < 1 || position > count) book.fail(`Invalid argument: ${position}`);
    placeTab(book, book.selection.get().sheet, position - 1);
  },
  setActiveSheet(this: SpreadsheetCore, sheet: GoogleSheet) {
    const { id } = coreOf(this, sheet);
    this.book.selection.set({ sheet: id, row: 0, column: 0, rows: 1, columns: 1 });
    return sheet;
  },
  getActiveRange(this: SpreadsheetCore) {
    return this.book.range(this.book.selection.get());
  },
  getActiveCell(this: SpreadsheetCore) {
    return this.book.range({ ...this.book.selection.get(), rows: 1, columns: 1 });
  },
  getCurrentCell(this: SpreadsheetCore) {
    return this.book.range({ ...this.book.selection.get(), rows: 1, columns: 1 });
  },
  setActiveRange(this: SpreadsheetCore, range: GoogleRange) {
    return choose(this.book, range, 'Spreadsheet.setActiveRange');
  },
  setCurrentCell(this: SpreadsheetCore, cell: GoogleRange) {
    return choose(this.book, cell, 'Spreadsheet.setCurrentCell');
  },
} satisfies Partial<GoogleSpreadsheet>;
