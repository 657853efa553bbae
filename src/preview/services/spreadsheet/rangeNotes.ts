import type { Area } from '../../engine/engine';
import type { PlainCommand } from '../../engine/plugins/batch';
import type { Mark } from '../../engine/plugins/marks';
import { zoneOf } from './areas';
import type { Book, GoogleRange } from './book';
import type { RangeCore } from './range';

/** The notes of an area by `row,column`. */
function notesIn({ engine }: Book, area: Area): Map<string, Mark> {
  const found = new Map<string, Mark>();
  for (const mark of engine.marks('note')) {
    const zone = mark.ranges[0]?.zone;
    if (mark.sheetId !== area.sheet || !zone) continue;
    const inside =
      zone.top >= area.row &&
      zone.top < area.row + area.rows &&
      zone.left >= area.column &&
      zone.left < area.column + area.columns;
    if (inside) found.set(`${zone.top},${zone.left}`, mark);
  }
  return found;
}

function writeNotes({ book, area }: RangeCore, notes: readonly (readonly (string | null)[])[]): void {
  book.guard.write(area, []);
  const existing = notesIn(book, area);
  const commands = notes.flatMap((line, r) =>
    line.flatMap((note, c): PlainCommand[] => {
      const [row, column] = [area.row + r, area.column + c];
      const known = existing.get(`${row},${column}`);
      if (!note) return known ? [{ type: 'REMOVE_MARK', id: known.id }] : [];
      const zone = zoneOf({ sheet: area.sheet, row, column, rows: 1, columns: 1 });
      const ranges = [{ _sheetId: area.sheet, _zone: zone }];
      const id = known?.id ?? book.engine.newId();
      return [{ type: 'SET_MARK', id, kind: 'note', sheetId: area.sheet, ranges, data: String(note) }];
    }),
  );
  book.engine.queue(commands);
}

const textsOf = (range: RangeCore): string[][] => {
  const notes = notesIn(range.book, range.area);
  return range
    .filled('')
    .map((line, r) =>
      line.map((_none, c) => String(notes.get(`${range.area.row + r},${range.area.column + c}`)?.data ?? '')),
    );
};

/** Notes on cells. */
export const rangeNotes = {
  getNote(this: RangeCore) {
    return textsOf(this)[0]?.[0] ?? '';
  },
  getNotes(this: RangeCore) {
    return this.grid(textsOf(this));
  },
  setNote(this: RangeCore, note: string | null) {
    writeNotes(this, this.filled(note));
    return this.self;
  },
  setNotes(this: RangeCore, notes: (string | null)[][]) {
    writeNotes(this, this.checked(notes));
    return this.self;
  },
  clearNote(this: RangeCore) {
    writeNotes(this, this.filled(null));
    return this.self;
  },
} satisfies Partial<GoogleRange>;
