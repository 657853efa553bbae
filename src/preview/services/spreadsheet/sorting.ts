import type { CellLook, CellWrite, Evaluated } from '../../engine/engine';
import { fromR1C1, toR1C1 } from './r1c1';
import type { RangeCore } from './range';

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

interface SortedRow {
  readonly values: readonly Evaluated[];
  readonly contents: readonly CellWrite['content'][];
  readonly looks: readonly CellLook[];
  readonly notes: readonly string[];
  readonly at: number;
}

/** The rows of a range with all that moves when they are sorted. */
export function cellsByRow(range: RangeCore): SortedRow[] {
  const { book, area } = range;
  const values = book.engine.evaluated(area);
  const contents = book.engine.content(area);
  const looks = book.engine.looks(area);
  const notes = range.self.getNotes();
  return values.map((line, at) => ({
    values: line,
    contents: contents[at] ?? [],
    looks: looks[at] ?? [],
    notes: notes[at] ?? [],
    at,
  }));
}

/** Google's order: numbers, texts, booleans, errors; empty cells are last whichever way it is sorted. */
const rank = (value: Evaluated): number => {
  if (value === null || value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
};

function compare(a: Evaluated, b: Evaluated, ascending: boolean): number {
  const [left, right] = [rank(a), rank(b)];
  if (left === 4 || right === 4) return left - right;
  const order =
    left !== right
      ? left - right
      : typeof a === 'string' && typeof b === 'string'
        ? a.localeCompare(b, undefined, { sensitivity: 'base' })
        : Number(a) - Number(b);
  return (ascending ? order : -order) || 0;
}

/** `3`, `-3`, `{ column: 3, ascending: false }` or a list of those; columns count from the tab's first. */
function keysOf({ book, area }: RangeCore, spec: unknown): SortKey[] {
  const list = Array.isArray(spec) ? spec : [spec];
  return Array.from(list, (each): SortKey => {
    const given = typeof each === 'object' && each !== null ? (each as Partial<SortKey>) : { column: Number(each) };
    const column = Math.abs(Number(given.column)) - 1 - area.column;
    if (!Number.isInteger(column) || column < 0 || column >= area.columns) {
      book.fail('The column to sort by is outside the range.');
    }
    return { column, ascending: given.ascending ?? Number(given.column) > 0 };
  });
}

/** Sorts a range's rows, with formats and notes; references inside a moved row go along. */
export function sortRows(range: RangeCore, spec: unknown): void {
  const { book, area } = range;
  const keys = keysOf(range, spec);
  book.guard.write(area, []);
  const rows = cellsByRow(range);
  const order = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const verdict = compare(a.values[column] ?? null, b.values[column] ?? null, ascending);
      if (verdict !== 0) return verdict;
    }
    return a.at - b.at;
  });
  const moved = order.flatMap(({ contents, looks, at }, r): CellWrite[] => {
    if (at === r) return [];
    return contents.map((content, c) => ({
      row: area.row + r,
      column: area.column + c,
      content: movedContent(content, area.row + at, area.row + r, area.column + c),
      format: looks[c]?.format ?? '',
    }));
  });
  if (moved.length === 0) return;
  book.write(area.sheet, moved);
  order.forEach(({ looks, at }, r) => {
    looks.forEach(({ format: _format, ...style }, c) => {
      if (at === r || JSON.stringify(style) === JSON.stringify(styleOf(rows[r]?.looks[c]))) return;
      book.engine.queue([
        {
          type: 'CLEAR_FORMATTING',
          sheetId: area.sheet,
          target: [{ top: area.row + r, bottom: area.row + r, left: area.column + c, right: area.column + c }],
        },
      ]);
      book.engine.paint(
        { sheet: area.sheet, row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
        looks[c] ?? {},
      );
    });
  });
  range.self.setNotes(order.map(({ notes }) => [...notes]));
}

const styleOf = (look: CellLook | undefined) => {
  const { format: _format, ...style } = look ?? {};
  return style;
};

/** A content as it reads in another row: relative references keep their distance. */
export function movedContent(
  content: CellWrite['content'],
  fromRow: number,
  toRow: number,
  column: number,
  toColumn = column,
): CellWrite['content'] {
  if (content === null || typeof content !== 'object') return content;
  return { formula: fromR1C1(toR1C1(content.formula, fromRow, column), toRow, toColumn) };
}
