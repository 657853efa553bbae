import { sheetBandings } from './banding';
import type { Book, GoogleSheet } from './book';
import { sheetFilter } from './filter';
import { sheetFinder } from './finders';
import { handle } from './handle';
import { sheetSelection } from './selection';
import { SheetCore } from './sheet';
import { sheetCells } from './sheetCells';
import { sheetCharts } from './sheetCharts';
import { sheetFormats } from './sheetFormats';
import { sheetGroups } from './sheetGroups';
import { sheetLook } from './sheetLook';
import { sheetMarks } from './sheetMarks';
import { sheetPlace } from './sheetPlace';
import { sheetRows } from './sheetRows';
import { sheetTab } from './sheetTab';

// Put together here and not where the class is, because the parts need the class.
const METHODS = {
  ...sheetPlace,
  ...sheetCells,
  ...sheetRows,
  ...sheetLook,
  ...sheetTab,
  ...sheetMarks,
  ...sheetFormats,
  ...sheetCharts,
  ...sheetFilter,
  ...sheetFinder,
  ...sheetGroups,
  ...sheetBandings,
  ...sheetSelection,
};
Object.assign(SheetCore.prototype, METHODS);

/** Google's names of what class Sheet can do here. */
export const sheetSurface = Object.keys(METHODS);

export const openSheet = (book: Book, id: string): GoogleSheet =>
  handle<GoogleSheet>(book.context, 'Sheet', new SheetCore(book, id));
