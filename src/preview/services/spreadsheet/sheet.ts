import type { Area, SheetInfo } from '../../engine/engine';
import type { Book, GoogleSheet } from './book';
import { handle } from './handle';
import { sheetCells } from './sheetCells';
import { sheetLook } from './sheetLook';
import { sheetPlace } from './sheetPlace';
import { sheetRows } from './sheetRows';
import { sheetTab } from './sheetTab';

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

  /** The cursor, or the tab's first cell when the cursor is on another tab. */
  get cursor(): Area {
    const place = this.book.selection.get();
    return place.sheet === this.id ? place : { sheet: this.id, row: 0, column: 0, rows: 1, columns: 1 };
  }
}

const METHODS = { ...sheetPlace, ...sheetCells, ...sheetRows, ...sheetLook, ...sheetTab };
Object.assign(SheetCore.prototype, METHODS);

export const sheetSurface = Object.keys(METHODS);

export const openSheet = (book: Book, id: string): GoogleSheet =>
  handle<GoogleSheet>(book.context, 'Sheet', new SheetCore(book, id));
