import { type Address, readAddress } from '../../engine/address';
import type { Area } from '../../engine/engine';
import type { Book } from './book';

/** An address on a tab as cells; open ends reach to the grid's edge. @throws "Range not found" and the bounds texts */
export function areaOn(book: Book, sheet: string, { top, left, bottom, right }: Address): Area {
  const { rows, columns } = book.sheetInfo(sheet);
  const [row, column] = [top ?? 0, left ?? 0];
  return checkedArea(book, {
    sheet,
    row,
    column,
    rows: (bottom ?? rows - 1) - row + 1,
    columns: (right ?? columns - 1) - column + 1,
  });
}

/** Finds `A1:B2`, `Tab!A1` or a named range; a tab in the text wins over the given one. */
export function findArea(book: Book, sheet: string, text: string): Area {
  const named = book.engine.getters.getNamedRange(text);
  if (named) return { sheet: named.range.sheetId, ...areaFromZone(named.range.zone) };
  const address = readAddress(text);
  const tab =
    address?.sheet === undefined ? sheet : book.engine.sheets().find(({ name }) => name === address.sheet)?.id;
  if (!address || tab === undefined) return book.fail('Range not found');
  return areaOn(book, tab, address);
}

const areaFromZone = ({ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }) => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

/** @throws in Google's words when the area is not wholly on the grid */
export function checkedArea(book: Book, area: Area): Area {
  const info = book.sheetInfo(area.sheet);
  if (area.row < 0) book.fail('The starting row of the range is too small.');
  if (area.column < 0) book.fail('The starting column of the range is too small.');
  if (area.rows < 1) book.fail('The number of rows in the range must be at least 1.');
  if (area.columns < 1) book.fail('The number of columns in the range must be at least 1.');
  if (area.row + area.rows > info.rows || area.column + area.columns > info.columns) {
    book.fail('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}

/** A whole number from an argument. @throws Google's signature text for anything else */
export function wholeNumber(book: Book, method: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  const type = value === null || value === undefined ? 'null' : typeof value === 'string' ? 'String' : typeof value;
  return book.fail(`The parameters (${type}) don't match the method signature for SpreadsheetApp.${method}.`);
}
