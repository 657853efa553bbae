import type { Area, SheetInfo } from '../../engine/engine';
import type { Book, GoogleSheet } from './book';

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
