import { cellName, columnLetters, quotedSheet } from '../../engine/address';
import type { Area } from '../../engine/engine';
import type { Book, GoogleRange, GoogleSheet } from './book';

/** What stands behind a script's Range: its cells, zero-based. The methods come from the files `range*.ts`. */
export class RangeCore {
  constructor(
    readonly book: Book,
    readonly area: Area,
  ) {}

  /** Itself under Google's type, for methods that return their range. */
  get self(): GoogleRange {
    // The facade gives the script its own handle instead.
    return this as unknown as GoogleRange;
  }

  get sheet(): GoogleSheet {
    return this.book.sheet(this.area.sheet);
  }

  /** `A1:B2`, without the tab. */
  get name(): string {
    const { row, column, rows, columns } = this.area;
    const first = cellName(row, column);
    return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
  }

  get fullName(): string {
    return `${quotedSheet(this.book.sheetInfo(this.area.sheet).name)}!${this.name}`;
  }

  /** A value for each cell, in the script's realm. */
  grid<T>(cells: readonly (readonly T[])[]): T[][] {
    const { realm } = this.book.context;
    return realm.array(cells.map((row) => realm.array(row)));
  }

  /** The same value for each cell. */
  filled<T>(value: T): T[][] {
    return Array.from({ length: this.area.rows }, () => new Array<T>(this.area.columns).fill(value));
  }

  /** @throws in Google's words when the array is not exactly as large as the range */
  checked<T>(values: unknown): T[][] {
    const { rows, columns } = this.area;
    const { fail } = this.book;
    if (!Array.isArray(values)) {
      return fail(
        `The parameters (${typeName(values)}) don't match the method signature for SpreadsheetApp.Range.setValues.`,
      );
    }
    if (values.length !== rows) {
      fail(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    for (const row of values) {
      if (!Array.isArray(row)) {
        fail("The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.");
      }
      if (row.length !== columns) {
        fail(
          `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
        );
      }
    }
    return values as T[][];
  }
}

/** A value's type as Google names it where an argument does not fit. */
export const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'object' ? 'Object' : `${(typeof value)[0]?.toUpperCase()}${(typeof value).slice(1)}`;
};
