import { spreadsheetBandings } from './banding';
import type { Book, GoogleSpreadsheet } from './book';
import { spreadsheetFinder } from './finders';
import { handle } from './handle';
import { spreadsheetNames } from './names';
import { spreadsheetSelection } from './selection';
import { spreadsheetSharing } from './sharing';
import { SpreadsheetCore } from './spreadsheet';
import { spreadsheetActive } from './spreadsheetActive';
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
  ...spreadsheetActive,
  ...spreadsheetFinder,
  ...spreadsheetBandings,
  ...spreadsheetSelection,
};
Object.assign(SpreadsheetCore.prototype, METHODS);

/** Google's names of what class Spreadsheet can do here. */
export const spreadsheetSurface = Object.keys(METHODS);

export const openSpreadsheet = (book: Book): GoogleSpreadsheet =>
  handle<GoogleSpreadsheet>(book.context, 'Spreadsheet', new SpreadsheetCore(book));
