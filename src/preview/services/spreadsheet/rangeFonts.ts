import type { CellLook, CellStyle } from '../../engine/engine';
import type { GoogleRange } from './book';
import { cssColor, hexColor } from './colors';
import { eachLook, firstLook, paint, paintEach } from './paint';
import type { RangeCore } from './range';

const fontColor = (look: CellLook): string => hexColor(look.color, '#000000');
const weight = (look: CellLook) => (look.bold ? 'bold' : 'normal');
const slant = (look: CellLook) => (look.italic ? 'italic' : 'normal');
const line = (look: CellLook) => (look.underline ? 'underline' : look.strikethrough ? 'line-through' : 'none');

const withWeight = (value: string | null): CellStyle => ({ bold: value === 'bold' });
const withSlant = (value: string | null): CellStyle => ({ italic: value === 'italic' });
const withLine = (value: string | null): CellStyle => ({
  underline: value === 'underline',
  strikethrough: value === 'line-through',
});

/** Colour, weight, slant, lines and size of the writing. */
export const rangeFonts = {
  getFontColor(this: RangeCore) {
    return fontColor(firstLook(this));
  },
  getFontColors(this: RangeCore) {
    return eachLook(this, fontColor);
  },
  setFontColor(this: RangeCore, color: string | null) {
    paint(this, { color: cssColor(color) });
    return this.self;
  },
  setFontColors(this: RangeCore, colors: (string | null)[][]) {
    paintEach(this, colors, (color) => ({ color: cssColor(color) }));
    return this.self;
  },
  getFontWeight(this: RangeCore) {
    return weight(firstLook(this));
  },
  getFontWeights(this: RangeCore) {
    return eachLook(this, weight);
  },
  setFontWeight(this: RangeCore, value: string | null) {
    paint(this, withWeight(value));
    return this.self;
  },
  setFontWeights(this: RangeCore, values: (string | null)[][]) {
    paintEach(this, values, withWeight);
    return this.self;
  },
  getFontStyle(this: RangeCore) {
    return slant(firstLook(this));
  },
  getFontStyles(this: RangeCore) {
    return eachLook(this, slant);
  },
  setFontStyle(this: RangeCore, value: string | null) {
    paint(this, withSlant(value));
    return this.self;
  },
  setFontStyles(this: RangeCore, values: (string | null)[][]) {
    paintEach(this, values, withSlant);
    return this.self;
  },
  getFontLine(this: RangeCore) {
    return line(firstLook(this));
  },
  getFontLines(this: RangeCore) {
    return eachLook(this, line);
  },
  setFontLine(this: RangeCore, value: string | null) {
    paint(this, withLine(value));
    return this.self;
  },
  setFontLines(this: RangeCore, values: (string | null)[][]) {
    paintEach(this, values, withLine);
    return this.self;
  },
  getFontSize(this: RangeCore) {
    return firstLook(this).fontSize ?? 10;
  },
  getFontSizes(this: RangeCore) {
    return eachLook(this, (look) => look.fontSize ?? 10);
  },
  setFontSize(this: RangeCore, size: number) {
    paint(this, { fontSize: size });
    return this.self;
  },
  setFontSizes(this: RangeCore, sizes: number[][]) {
    paintEach(this, sizes, (fontSize) => ({ fontSize }));
    return this.self;
  },
} satisfies Partial<GoogleRange>;
