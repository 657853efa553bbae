import type { Area } from '../../engine/engine';
import type { Book, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './book';
import { handle } from './handle';
import type { RangeCore } from './range';
import type { SheetCore } from './sheet';
import type { SpreadsheetCore } from './spreadsheet';
import { type GoogleFinder, TextFinderCore } from './textFinder';

export const textFinderSurface = [
  ...['findAll', 'findNext', 'findPrevious', 'getCurrentMatch', 'ignoreDiacritics', 'matchCase', 'matchEntireCell'],
  ...['matchFormulaText', 'replaceAllWith', 'replaceWith', 'startFrom', 'useRegularExpression'],
];

const finderOf = (book: Book, areas: () => readonly Area[], text: unknown): GoogleFinder =>
  handle<GoogleFinder>(book.context, 'TextFinder', new TextFinderCore(book, areas, String(text)));

const wholeTab = (book: Book, id: string): Area => {
  const { rows, columns } = book.sheetInfo(id);
  return { sheet: id, row: 0, column: 0, rows, columns };
};

export const rangeFinder = {
  createTextFinder(this: RangeCore, findText: string) {
    return finderOf(this.book, () => [this.area], findText);
  },
} satisfies Partial<GoogleRange>;

export const sheetFinder = {
  createTextFinder(this: SheetCore, findText: string) {
    return finderOf(this.book, () => [wholeTab(this.book, this.id)], findText);
  },
} satisfies Partial<GoogleSheet>;

export const spreadsheetFinder = {
  createTextFinder(this: SpreadsheetCore, findText: string) {
    const { book } = this;
    return finderOf(book, () => book.engine.sheets().map(({ id }) => wholeTab(book, id)), findText);
  },
} satisfies Partial<GoogleSpreadsheet>;
