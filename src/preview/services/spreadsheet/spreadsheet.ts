import type { Book, GoogleSpreadsheet } from './book';
import { handle } from './handle';
import { spreadsheetNames } from './names';
import { spreadsheetPlace } from './spreadsheetPlace';
import { spreadsheetSheets } from './spreadsheetSheets';

/** What stands behind the script's Spreadsheet. Methods come from the files `spreadsheet*.ts`. */
export class SpreadsheetCore {
  constructor(readonly book: Book) {}

  get self(): GoogleSpreadsheet {
    // The facade gives the script its own handle instead.
    return this as unknown as GoogleSpreadsheet;
  }
}

const METHODS = { ...spreadsheetPlace, ...spreadsheetSheets, ...spreadsheetNames };
Object.assign(SpreadsheetCore.prototype, METHODS);

export const spreadsheetSurface = Object.keys(METHODS);

export const openSpreadsheet = (book: Book): GoogleSpreadsheet =>
  handle<GoogleSpreadsheet>(book.context, 'Spreadsheet', new SpreadsheetCore(book));
