import type { Book, GoogleSpreadsheet } from './book';

/** What stands behind the script's Spreadsheet. Methods come from the files `spreadsheet*.ts`. */
export class SpreadsheetCore {
  constructor(readonly book: Book) {}

  get self(): GoogleSpreadsheet {
    // The facade gives the script its own handle instead.
    return this as unknown as GoogleSpreadsheet;
  }
}
