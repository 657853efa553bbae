import type { SheetInfo } from '../../engine/engine';
import type { Book, GoogleSheet } from './book';
import { handle } from './handle';
import { sheetCells } from './sheetCells';
import { sheetPlace } from './sheetPlace';

/** What stands behind a script's Sheet: the tab's id, which survives renames. Methods come from the files `sheet*.ts`. */
export class SheetCore {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get self(): GoogleSheet {
    // The facade gives the script its own handle instead.
    return this as unknown as GoogleSheet;
  }

  get info(): SheetInfo {
    return this.book.sheetInfo(this.id);
  }
}

const METHODS = { ...sheetPlace, ...sheetCells };
Object.assign(SheetCore.prototype, METHODS);

export const sheetSurface = Object.keys(METHODS);

export const openSheet = (book: Book, id: string): GoogleSheet =>
  handle<GoogleSheet>(book.context, 'Sheet', new SheetCore(book, id));
