import type { CellLook, CellStyle } from '../../engine/engine';
import { zoneOf } from './areas';
import type { GoogleRange } from './book';
import { cssColor, hexColor } from './colors';
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
 * Gives each cell its own look; neighbours with the same one share a command, and cells that have it already are left
 * alone: a script that paints a whole tab mostly paints white on white.
 */
function paintEach(range: RangeCore, looks: readonly (readonly CellLook[])[]): void {
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

const looksOf = (range: RangeCore): CellLook[][] => range.book.engine.looks(range.area);
const first = (range: RangeCore): CellLook => {
  const { book, area } = range;
  return book.engine.looks({ ...area, rows: 1, columns: 1 })[0]?.[0] ?? {};
};
const each = <T>(range: RangeCore, read: (look: CellLook) => T): T[][] =>
  range.grid(looksOf(range).map((line) => line.map(read)));

const background = (look: CellLook): string => hexColor(look.background, '#ffffff');
const fontColor = (look: CellLook): string => hexColor(look.color, '#000000');
const weight = (look: CellLook) => (look.bold ? 'bold' : 'normal');
const slant = (look: CellLook) => (look.italic ? 'italic' : 'normal');
const line = (look: CellLook) => (look.underline ? 'underline' : look.strikethrough ? 'line-through' : 'none');
const align = (look: CellLook): string => look.align ?? 'general';
const vertical = (look: CellLook): string => look.verticalAlign ?? 'bottom';

const withWeight = (value: string | null): CellStyle => ({ bold: value === 'bold' });
const withSlant = (value: string | null): CellStyle => ({ italic: value === 'italic' });
const withLine = (value: string | null): CellStyle => ({
  underline: value === 'underline',
  strikethrough: value === 'line-through',
});
const withAlign = (value: string | null): CellStyle => ({
  align: value === 'left' || value === 'center' || value === 'right' ? value : null,
});
const withVertical = (value: string | null): CellStyle => ({
  verticalAlign: value === 'top' || value === 'middle' || value === 'bottom' ? value : null,
});

/** Formats, colours, fonts and alignment. */
export const rangeLook = {
  getNumberFormat(this: RangeCore) {
    return this.book.engine.formats({ ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? 'General';
  },
  getNumberFormats(this: RangeCore) {
    return this.grid(this.book.engine.formats(this.area).map((line) => line.map((format) => format ?? 'General')));
  },
  setNumberFormat(this: RangeCore, format: string) {
    paint(this, { format: String(format) });
    return this.self;
  },
  setNumberFormats(this: RangeCore, formats: string[][]) {
    paintEach(
      this,
      this.checked<string>(formats).map((line) => line.map((format) => ({ format: String(format) }))),
    );
    return this.self;
  },
  getBackground(this: RangeCore) {
    return background(first(this));
  },
  getBackgrounds(this: RangeCore) {
    return each(this, background);
  },
  setBackground(this: RangeCore, color: string | null) {
    paint(this, { background: cssColor(color) });
    return this.self;
  },
  setBackgrounds(this: RangeCore, colors: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(colors).map((row) => row.map((color) => ({ background: cssColor(color) }))),
    );
    return this.self;
  },
  setBackgroundRGB(this: RangeCore, red: number, green: number, blue: number) {
    paint(this, { background: `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}` });
    return this.self;
  },
  getFontColor(this: RangeCore) {
    return fontColor(first(this));
  },
  getFontColors(this: RangeCore) {
    return each(this, fontColor);
  },
  setFontColor(this: RangeCore, color: string | null) {
    paint(this, { color: cssColor(color) });
    return this.self;
  },
  setFontColors(this: RangeCore, colors: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(colors).map((row) => row.map((color) => ({ color: cssColor(color) }))),
    );
    return this.self;
  },
  getFontWeight(this: RangeCore) {
    return weight(first(this));
  },
  getFontWeights(this: RangeCore) {
    return each(this, weight);
  },
  setFontWeight(this: RangeCore, value: string | null) {
    paint(this, withWeight(value));
    return this.self;
  },
  setFontWeights(this: RangeCore, values: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(values).map((row) => row.map(withWeight)),
    );
    return this.self;
  },
  getFontStyle(this: RangeCore) {
    return slant(first(this));
  },
  getFontStyles(this: RangeCore) {
    return each(this, slant);
  },
  setFontStyle(this: RangeCore, value: string | null) {
    paint(this, withSlant(value));
    return this.self;
  },
  setFontStyles(this: RangeCore, values: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(values).map((row) => row.map(withSlant)),
    );
    return this.self;
  },
  getFontLine(this: RangeCore) {
    return line(first(this));
  },
  getFontLines(this: RangeCore) {
    return each(this, line);
  },
  setFontLine(this: RangeCore, value: string | null) {
    paint(this, withLine(value));
    return this.self;
  },
  setFontLines(this: RangeCore, values: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(values).map((row) => row.map(withLine)),
    );
    return this.self;
  },
  getFontSize(this: RangeCore) {
    return first(this).fontSize ?? 10;
  },
  getFontSizes(this: RangeCore) {
    return each(this, (look) => look.fontSize ?? 10);
  },
  setFontSize(this: RangeCore, size: number) {
    paint(this, { fontSize: size });
    return this.self;
  },
  setFontSizes(this: RangeCore, sizes: number[][]) {
    paintEach(
      this,
      this.checked<number>(sizes).map((row) => row.map((fontSize) => ({ fontSize }))),
    );
    return this.self;
  },
  getHorizontalAlignment(this: RangeCore) {
    return align(first(this));
  },
  getHorizontalAlignments(this: RangeCore) {
    return each(this, align);
  },
  setHorizontalAlignment(this: RangeCore, value: string | null) {
    paint(this, withAlign(value));
    return this.self;
  },
  setHorizontalAlignments(this: RangeCore, values: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(values).map((row) => row.map(withAlign)),
    );
    return this.self;
  },
  getVerticalAlignment(this: RangeCore) {
    return vertical(first(this));
  },
  getVerticalAlignments(this: RangeCore) {
    return each(this, vertical);
  },
  setVerticalAlignment(this: RangeCore, value: string | null) {
    paint(this, withVertical(value));
    return this.self;
  },
  setVerticalAlignments(this: RangeCore, values: (string | null)[][]) {
    paintEach(
      this,
      this.checked<string | null>(values).map((row) => row.map(withVertical)),
    );
    return this.self;
  },
  getWrap(this: RangeCore) {
    return first(this).wrap === 'wrap';
  },
  getWraps(this: RangeCore) {
    return each(this, (look) => look.wrap === 'wrap');
  },
  setWrap(this: RangeCore, wrap: boolean) {
    paint(this, { wrap: wrap ? 'wrap' : 'overflow' });
    return this.self;
  },
  setWraps(this: RangeCore, wraps: boolean[][]) {
    paintEach(
      this,
      this.checked<boolean>(wraps).map((row) => row.map((wrap) => ({ wrap: wrap ? 'wrap' : 'overflow' }))),
    );
    return this.self;
  },
  setWrapStrategy(this: RangeCore, strategy: GoogleAppsScript.Spreadsheet.WrapStrategy) {
    paint(this, { wrap: wrapNamed(String(strategy)) });
    return this.self;
  },
  setWrapStrategies(this: RangeCore, strategies: GoogleAppsScript.Spreadsheet.WrapStrategy[][]) {
    const values = this.checked<GoogleAppsScript.Spreadsheet.WrapStrategy>(strategies);
    paintEach(
      this,
      values.map((row) => row.map((strategy) => ({ wrap: wrapNamed(String(strategy)) }))),
    );
    return this.self;
  },
  getWrapStrategy(this: RangeCore) {
    return wrapEnum(this, first(this));
  },
  getWrapStrategies(this: RangeCore) {
    return each(this, (look) => wrapEnum(this, look));
  },
  clearFormat(this: RangeCore) {
    const { book, area } = this;
    book.guard.write(area, []);
    book.engine.queue([{ type: 'CLEAR_FORMATTING', sheetId: area.sheet, target: [zoneOf(area)] }]);
    return this.self;
  },
} satisfies Partial<GoogleRange>;

const wrapNamed = (name: string): 'overflow' | 'wrap' | 'clip' =>
  name === 'WRAP' ? 'wrap' : name === 'CLIP' ? 'clip' : 'overflow';

const wrapEnum = ({ book }: RangeCore, { wrap }: CellLook): GoogleAppsScript.Spreadsheet.WrapStrategy => {
  const names = { overflow: 'OVERFLOW', wrap: 'WRAP', clip: 'CLIP' } as const;
  return book.enums.WrapStrategy[names[wrap ?? 'overflow']];
};
