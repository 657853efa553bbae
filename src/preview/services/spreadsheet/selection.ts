import type { Area } from '../../engine/engine';
import type { Book, GoogleSheet, GoogleSpreadsheet } from './book';
import { stretched } from './dataEdges';
import { handle, unwrap } from './handle';
import { RangeCore, typeName } from './range';
import { openRangeList } from './rangeList';
import type { SheetCore } from './sheet';
import type { SpreadsheetCore } from './spreadsheet';

type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;
type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

const listOf = (book: Book, areas: readonly Area[]): GoogleList =>
  openRangeList(
    book,
    areas.map((area) => book.range(area)),
    areas.map((area) => new RangeCore(book, area)),
  );

const current = (area: Area): Area => ({ ...area, rows: 1, columns: 1 });

/** Class Selection: where the signed-in person's cursor is. */
const openSelection = (book: Book): GoogleSelection =>
  handle<GoogleSelection>(book.context, 'Selection', {
    getActiveRange: () => book.range(book.selection.get()),
    getActiveRangeList: () => listOf(book, book.selection.all()),
    getActiveSheet: () => book.sheet(book.selection.get().sheet),
    getCurrentCell: () => book.range(current(book.selection.get())),
    getNextDataRange: (direction: unknown) => book.range(stretched(book, book.selection.get(), direction)),
  });

export const selectionSurface = [
  ...['getActiveRange', 'getActiveRangeList', 'getActiveSheet', 'getCurrentCell', 'getNextDataRange'],
];

/** Puts the cursor on a script's range. @throws Google's signature text for what is no range */
export function choose<T>(book: Book, range: T, method: string): T {
  const { area } =
    unwrap(range, RangeCore) ??
    book.fail(`The parameters (${typeName(range)}) don't match the method signature for SpreadsheetApp.${method}.`);
  book.selection.set(area);
  return range;
}

function chooseAll(book: Book, list: GoogleList): GoogleList {
  const areas = Array.from(list.getRanges(), (range) => unwrap(range, RangeCore)?.area ?? book.fail('Range not found'));
  if (areas.length === 0) book.fail('Invalid argument: rangeList');
  book.selection.set(...areas);
  return list;
}

/** The same four on SpreadsheetApp, the workbook and its tabs. */
export const appSelection = (book: Book) => ({
  getSelection: () => openSelection(book),
  getActiveRangeList: () => listOf(book, book.selection.all()),
  setActiveRangeList: (rangeList: GoogleList) => chooseAll(book, rangeList),
});

export const spreadsheetSelection = {
  getSelection(this: SpreadsheetCore) {
    return openSelection(this.book);
  },
  getActiveRangeList(this: SpreadsheetCore) {
    return listOf(this.book, this.book.selection.all());
  },
  setActiveRangeList(this: SpreadsheetCore, rangeList: GoogleList) {
    return chooseAll(this.book, rangeList);
  },
} satisfies Partial<GoogleSpreadsheet>;

export const sheetSelection = {
  getSelection(this: SheetCore) {
    return openSelection(this.book);
  },
  getActiveRangeList(this: SheetCore) {
    const here = this.book.selection.all().filter(({ sheet }) => sheet === this.id);
    return listOf(this.book, here.length > 0 ? here : [this.cursor]);
  },
  setActiveRangeList(this: SheetCore, rangeList: GoogleList) {
    return chooseAll(this.book, rangeList);
  },
} satisfies Partial<GoogleSheet>;
