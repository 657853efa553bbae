import { helpers } from '@odoo/o-spreadsheet';
import type { CellsOfSheet, SheetRows } from './library';

/** Tabs up to this many places are laid out as a whole beforehand: a table of looks takes 8 bytes for each. */
const MOST_PLACES = 5_000_000;

/** Column by column: of two arrays that want the same cells, the library gives them to the one it meets first. */
export function inOrder(
  cells: CellsOfSheet['cells'],
): { readonly row: number; readonly col: number; readonly text: string }[] {
  return Object.entries(cells)
    .flatMap(([xc, text]) => (typeof text === 'string' && text !== '' ? [{ ...helpers.toCartesian(xc), text }] : []))
    .sort((a, b) => a.col - b.col || a.row - b.row);
}

/** Each cell by itself with its own text; the library also knows a form in which cells tell how they differ. */
export const isWritten = ({ cells }: CellsOfSheet): boolean =>
  Object.entries(cells).every(([xc, content]) => !xc.includes(':') && (!content || typeof content === 'string'));

export function fits({ styles, formats }: CellsOfSheet, { rows, numberOfCols }: SheetRows): boolean {
  if (rows.length * numberOfCols > MOST_PLACES) return false;
  return [...Object.keys(styles), ...Object.keys(formats)].every((xc) => {
    const { bottom, right } = helpers.toZone(xc);
    return bottom < rows.length && right < numberOfCols;
  });
}

/** The item at each place, row by row; 0 is none. */
export function layer(rows: number, columns: number, items: Readonly<Record<string, number>>): Int32Array {
  const places = new Int32Array(rows * columns);
  for (const [xc, item] of Object.entries(items)) {
    const { top, bottom, left, right } = helpers.toZone(xc);
    for (let row = top; row <= bottom; row++) places.fill(item, row * columns + left, row * columns + right + 1);
  }
  return places;
}
