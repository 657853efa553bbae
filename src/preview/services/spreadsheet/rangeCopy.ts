import type { CellWrite } from '../../engine/engine';
import { zoneOf } from './areas';
import type { GoogleRange } from './book';
import { unwrap } from './handle';
import { RangeCore } from './range';
import { layRule, ruleFactsAt } from './rangeRules';
import { checkedArea } from './ranges';
import { movedContent } from './sorting';

interface Parts {
  readonly contents: 'formulas' | 'values' | 'none';
  readonly looks: boolean;
  readonly rules: boolean;
  readonly transposed: boolean;
}

const PASTE: Readonly<Record<string, Omit<Parts, 'transposed'>>> = {
  PASTE_NORMAL: { contents: 'formulas', looks: true, rules: true },
  PASTE_NO_BORDERS: { contents: 'formulas', looks: true, rules: true },
  PASTE_FORMAT: { contents: 'none', looks: true, rules: false },
  PASTE_FORMULA: { contents: 'formulas', looks: false, rules: false },
  PASTE_VALUES: { contents: 'values', looks: false, rules: false },
  PASTE_DATA_VALIDATION: { contents: 'none', looks: false, rules: true },
};

function partsOf({ book }: RangeCore, args: readonly unknown[]): Parts {
  const [second, transposed] = args;
  if (second === undefined) return { ...(PASTE.PASTE_NORMAL as Omit<Parts, 'transposed'>), transposed: false };
  const options = second as { contentsOnly?: boolean; formatOnly?: boolean };
  if (options.contentsOnly) return { contents: 'formulas', looks: false, rules: false, transposed: false };
  if (options.formatOnly) return { contents: 'none', looks: true, rules: false, transposed: false };
  const known = PASTE[String(second)] ?? book.fail(`not in the local host yet: Range.copyTo with ${String(second)}`);
  return { ...known, transposed: transposed === true };
}

/** Copies cells; a larger target is filled with repetitions, a smaller one is exceeded, as when pasting. */
function copy(source: RangeCore, target: RangeCore, { contents, looks, rules, transposed }: Parts): void {
  const { book, area } = source;
  const [rows, columns] = transposed ? [area.columns, area.rows] : [area.rows, area.columns];
  const tiled = (wanted: number, size: number) => (wanted % size === 0 ? wanted : size);
  const into = checkedArea(book, {
    ...target.area,
    rows: tiled(target.area.rows, rows),
    columns: tiled(target.area.columns, columns),
  });
  const stored = book.engine.content(area);
  const values = book.engine.evaluated(area);
  const own = book.engine.looks(area);
  book.guard.write(into, []);
  const writes: CellWrite[] = [];
  for (let r = 0; r < into.rows; r++) {
    for (let c = 0; c < into.columns; c++) {
      const [sr, sc] = transposed ? [c % columns, r % rows] : [r % rows, c % columns];
      const [row, column] = [into.row + r, into.column + c];
      const content = stored[sr]?.[sc] ?? null;
      const value = values[sr]?.[sc] ?? null;
      const { format = '', ...style } = own[sr]?.[sc] ?? {};
      if (contents === 'formulas')
        writes.push({ row, column, content: movedContent(content, area.row + sr, row, area.column + sc, column) });
      if (contents === 'values')
        writes.push({ row, column, content: typeof value === 'object' && value !== null ? value.error : value });
      if (looks) writes.push({ row, column, format, style });
      const rule = rules ? ruleFactsAt(book, area.sheet, area.row + sr, area.column + sc) : undefined;
      if (rule) layRule(book, [{ sheet: into.sheet, row, column, rows: 1, columns: 1 }], rule);
    }
  }
  if (looks) book.engine.queue([{ type: 'CLEAR_FORMATTING', sheetId: into.sheet, target: [zoneOf(into)] }]);
  book.write(into.sheet, writes);
}

const targetOf = ({ book }: RangeCore, range: unknown): RangeCore =>
  unwrap(range, RangeCore) ?? book.fail('Range not found');

/** Copying and moving cells. */
export const rangeCopy = {
  copyTo(this: RangeCore, destination: GoogleRange, ...args: unknown[]) {
    copy(this, targetOf(this, destination), partsOf(this, args));
  },
  moveTo(this: RangeCore, target: GoogleRange) {
    const { book, area } = this;
    const into = checkedArea(book, { ...targetOf(this, target).area, rows: area.rows, columns: area.columns });
    copy(this, new RangeCore(book, into), { contents: 'formulas', looks: true, rules: true, transposed: false });
    const overlap = into.sheet === area.sheet;
    const inside = (row: number, column: number) =>
      overlap &&
      row >= into.row &&
      row < into.row + into.rows &&
      column >= into.column &&
      column < into.column + into.columns;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!inside(row, column)) book.range({ sheet: area.sheet, row, column, rows: 1, columns: 1 }).clear();
      }
    }
  },
} satisfies Partial<GoogleRange>;
