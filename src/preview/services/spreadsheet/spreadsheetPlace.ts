import type { GoogleSpreadsheet } from './book';
import { sheetNumber } from './ids';
import { RangeCore } from './range';
import { openRangeList } from './rangeList';
import { findArea } from './ranges';
import type { SpreadsheetCore } from './spreadsheet';

/** The workbook's identity, settings and ways to its tabs and cells. */
export const spreadsheetPlace = {
  getId(this: SpreadsheetCore) {
    return this.book.hooks.id ?? 'local-workbook';
  },
  getName(this: SpreadsheetCore) {
    return this.book.hooks.name ?? 'Untitled spreadsheet';
  },
  getUrl(this: SpreadsheetCore) {
    return `https://docs.google.com/spreadsheets/d/${this.book.hooks.id ?? 'local-workbook'}/edit`;
  },
  getSheets(this: SpreadsheetCore) {
    const { book } = this;
    return book.context.realm.array(book.engine.sheets().map(({ id }) => book.sheet(id)));
  },
  getNumSheets(this: SpreadsheetCore) {
    return this.book.engine.sheets().length;
  },
  getSheetByName(this: SpreadsheetCore, name: string) {
    const found = this.book.engine.sheets().find((sheet) => sheet.name === name);
    return found ? this.book.sheet(found.id) : null;
  },
  getSheetById(this: SpreadsheetCore, number: number) {
    const found = this.book.engine.sheets().find(({ id }) => sheetNumber(this.book, id) === number);
    return found ? this.book.sheet(found.id) : null;
  },
  getActiveSheet(this: SpreadsheetCore) {
    return this.book.sheet(this.book.selection.get().sheet);
  },
  getRange(this: SpreadsheetCore, a1Notation: string) {
    return this.book.range(findArea(this.book, this.book.selection.get().sheet, String(a1Notation)));
  },
  getRangeList(this: SpreadsheetCore, a1Notations: string[]) {
    const { book } = this;
    const cores = Array.from(
      a1Notations,
      (text) => new RangeCore(book, findArea(book, book.selection.get().sheet, text)),
    );
    return openRangeList(
      book,
      cores.map(({ area }) => book.range(area)),
      cores,
    );
  },
  getSpreadsheetLocale(this: SpreadsheetCore) {
    return this.book.context.world.locale;
  },
  setSpreadsheetLocale(this: SpreadsheetCore, locale: string) {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) this.book.fail(`Invalid argument: ${locale}`);
    this.book.context.world.locale = locale;
    this.book.engine.setLocale(locale);
  },
  getSpreadsheetTimeZone(this: SpreadsheetCore) {
    return this.book.context.world.timeZone;
  },
  setSpreadsheetTimeZone(this: SpreadsheetCore, timezone: string) {
    const { book } = this;
    try {
      new Intl.DateTimeFormat('en', { timeZone: timezone });
    } catch (error) {
      if (error instanceof RangeError) book.fail(`Invalid argument: ${timezone}`);
      throw error;
    }
    book.context.world.timeZone = timezone;
    book.engine.setNow(book.context.world.now, timezone);
  },
  toast(this: SpreadsheetCore, message: string, title?: string, timeoutSeconds?: number | null) {
    this.book.context.flush();
    this.book.hooks.toast(
      String(message),
      title === undefined || title === null ? '' : String(title),
      timeoutSeconds ?? 5,
    );
  },
} satisfies Partial<GoogleSpreadsheet>;
