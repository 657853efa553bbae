import type { CellLook } from '../../engine/engine';
import type { RangeCore } from './range';

/** Gives the whole range one look: one command however large it is. */
export function paint({ book, area }: RangeCore, look: CellLook): void {
  book.guard.write(area, []);
  book.engine.paint(area, look);
}

/** Does the cell look like that already? What was never set is the same as none. */
const hasLook = (current: CellLook | undefined, wanted: CellLook): boolean =>
  Object.entries(wanted).every(([key, value]) => {
    const now: unknown = Reflect.get(current ?? {}, key);
    return key === 'format' ? (now ?? 'General') === (value || 'General') : (now ?? null) === (value ?? null);
  });

/**
 * Gives each cell the look of its value; neighbours with the same one share a command, and cells that have it already
 * are left alone: a script that paints a whole tab mostly paints white on white.
 * @throws Error in Google's words when the values do not have the range's size
 */
export function paintEach<T>(range: RangeCore, values: T[][], lookOf: (value: T) => CellLook): void {
  const looks = range.checked<T>(values).map((line) => line.map(lookOf));
  const { book, area } = range;
  book.guard.write(area, []);
  const current = book.engine.looks(area);
  looks.forEach((line, r) => {
    const keys = line.map((look, c) => (hasLook(current[r]?.[c], look) ? undefined : JSON.stringify(look)));
    let start = 0;
    for (let c = 1; c <= keys.length; c++) {
      if (c < keys.length && keys[c] === keys[start]) continue;
      const look = line[start];
      if (look && keys[start] !== undefined) {
        const cells = {
          sheet: area.sheet,
          row: area.row + r,
          column: area.column + start,
          rows: 1,
          columns: c - start,
        };
        book.engine.paint(cells, look);
      }
      start = c;
    }
  });
}

/** How the range's first cell looks; Google answers for a whole range with that. */
export const firstLook = (range: RangeCore): CellLook => {
  const { book, area } = range;
  return book.engine.looks({ ...area, rows: 1, columns: 1 })[0]?.[0] ?? {};
};

/** What each cell of the range looks like. */
export const eachLook = <T>(range: RangeCore, read: (look: CellLook) => T): T[][] =>
  range.grid(range.book.engine.looks(range.area).map((line) => line.map(read)));
