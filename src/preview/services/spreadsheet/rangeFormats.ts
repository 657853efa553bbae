import type { CellLook } from '../../engine/engine';
import { zoneOf } from './areas';
import type { GoogleRange } from './book';
import { cssColor, hexColor } from './colors';
import { eachLook, firstLook, paint, paintEach } from './paint';
import type { RangeCore } from './range';

const background = (look: CellLook): string => hexColor(look.background, '#ffffff');

/** Number formats and backgrounds. */
export const rangeFormats = {
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
    paintEach(this, formats, (format) => ({ format: String(format) }));
    return this.self;
  },
  getBackground(this: RangeCore) {
    return background(firstLook(this));
  },
  getBackgrounds(this: RangeCore) {
    return eachLook(this, background);
  },
  setBackground(this: RangeCore, color: string | null) {
    paint(this, { background: cssColor(color) });
    return this.self;
  },
  setBackgrounds(this: RangeCore, colors: (string | null)[][]) {
    paintEach(this, colors, (color) => ({ background: cssColor(color) }));
    return this.self;
  },
  setBackgroundRGB(this: RangeCore, red: number, green: number, blue: number) {
    paint(this, { background: `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}` });
    return this.self;
  },
  clearFormat(this: RangeCore) {
    const { book, area } = this;
    book.guard.write(area, []);
    book.engine.queue([{ type: 'CLEAR_FORMATTING', sheetId: area.sheet, target: [zoneOf(area)] }]);
    return this.self;
  },
} satisfies Partial<GoogleRange>;
