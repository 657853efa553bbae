import type { Area, CellWrite } from '../../engine/engine';
import type { Book, GoogleRange } from './book';
import type { RangeCore } from './range';
import { fromScript, toScript } from './values';

function read(range: RangeCore): unknown[][] {
  const { book, area } = range;
  book.context.fetched(area);
  return book.engine.evaluatedAs(area, (value, format) => toScript(book, value, format));
}

function displayed({ context, engine }: Book, area: Area): string[][] {
  context.fetched(area);
  return engine.display(area);
}

/** Writes a script's values as one block; holes and too long rows were refused before. */
export function writeValues(range: RangeCore, values: readonly (readonly unknown[])[]): void {
  const { book, area } = range;
  const looks = book.engine.looks(area);
  const cells = values.flatMap((row, r) =>
    Array.from(
      row,
      (value, c): CellWrite => ({
        row: area.row + r,
        column: area.column + c,
        ...fromScript(book, value, looks[r]?.[c]?.format),
      }),
    ),
  );
  book.guard.write(area, cells);
  book.write(area.sheet, cells);
}

/** Reading and writing what cells hold. */
export const rangeValues = {
  getValue(this: RangeCore) {
    return read(new (this.constructor as typeof RangeCore)(this.book, { ...this.area, rows: 1, columns: 1 }))[0]?.[0];
  },
  getValues(this: RangeCore) {
    return this.grid(read(this));
  },
  getDisplayValue(this: RangeCore) {
    return displayed(this.book, { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  },
  getDisplayValues(this: RangeCore) {
    return this.grid(displayed(this.book, this.area));
  },
  isBlank(this: RangeCore) {
    return this.book.engine.content(this.area).every((row) => row.every((content) => content === null));
  },
  setValue(this: RangeCore, value: unknown) {
    writeValues(this, this.filled(value));
    return this.self;
  },
  setValues(this: RangeCore, values: unknown[][]) {
    writeValues(this, this.checked(values));
    return this.self;
  },
  clearContent(this: RangeCore) {
    const { book, area } = this;
    book.guard.write(area, []);
    // Only cells that hold something: a whole column may be meant.
    const cells = book.engine
      .content(area)
      .flatMap((row, r) =>
        row.flatMap((content, c): CellWrite[] =>
          content === null ? [] : [{ row: area.row + r, column: area.column + c, content: null }],
        ),
      );
    book.write(area.sheet, cells);
    return this.self;
  },
} satisfies Partial<GoogleRange>;
