import type { Book, GoogleSpreadsheet } from './book';
import { handle } from './handle';
import { spreadsheetNames } from './names';
import { spreadsheetSharing } from './sharing';
import { SpreadsheetCore } from './spreadsheet';
import { spreadsheetMarks } from './spreadsheetMarks';
import { spreadsheetPlace } from './spreadsheetPlace';
import { spreadsheetSheets } from './spreadsheetSheets';

// Put together here and not where the class is, because the parts need the class.
const METHODS = {
  ...spreadsheetPlace,
  ...spreadsheetSheets,
  ...spreadsheetNames,
  ...spreadsheetMarks,
  ...spreadsheetSharing,
};
Object.assign(SpreadsheetCore.prototype, METHODS);

/** Google's names of what class Spreadsheet can do here. */
export const spreadsheetSurface = Object.keys(METHODS);

export const openSpreadsheet = (book: Book): GoogleSpreadsheet =>
  handle<GoogleSpreadsheet>(book.context, 'Spreadsheet', new SpreadsheetCore(book));
