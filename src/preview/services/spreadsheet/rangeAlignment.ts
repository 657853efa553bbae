import type { CellLook, CellStyle } from '../../engine/engine';
import type { GoogleRange } from './book';
import { eachLook, firstLook, paint, paintEach } from './paint';
import type { RangeCore } from './range';

type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

const align = (look: CellLook): string => look.align ?? 'general';
const vertical = (look: CellLook): string => look.verticalAlign ?? 'bottom';

const withAlign = (value: string | null): CellStyle => ({
  align: value === 'left' || value === 'center' || value === 'right' ? value : null,
});
const withVertical = (value: string | null): CellStyle => ({
  verticalAlign: value === 'top' || value === 'middle' || value === 'bottom' ? value : null,
});

/** Where the writing stands in its cell, and what becomes of a long one. */
export const rangeAlignment = {
  getHorizontalAlignment(this: RangeCore) {
    return align(firstLook(this));
  },
  getHorizontalAlignments(this: RangeCore) {
    return eachLook(this, align);
  },
  setHorizontalAlignment(this: RangeCore, value: string | null) {
    paint(this, withAlign(value));
    return this.self;
  },
  setHorizontalAlignments(this: RangeCore, values: (string | null)[][]) {
    paintEach(this, values, withAlign);
    return this.self;
  },
  getVerticalAlignment(this: RangeCore) {
    return vertical(firstLook(this));
  },
  getVerticalAlignments(this: RangeCore) {
    return eachLook(this, vertical);
  },
  setVerticalAlignment(this: RangeCore, value: string | null) {
    paint(this, withVertical(value));
    return this.self;
  },
  setVerticalAlignments(this: RangeCore, values: (string | null)[][]) {
    paintEach(this, values, withVertical);
    return this.self;
  },
  getWrap(this: RangeCore) {
    return firstLook(this).wrap === 'wrap';
  },
  getWraps(this: RangeCore) {
    return eachLook(this, (look) => look.wrap === 'wrap');
  },
  setWrap(this: RangeCore, wrap: boolean) {
    paint(this, { wrap: wrap ? 'wrap' : 'overflow' });
    return this.self;
  },
  setWraps(this: RangeCore, wraps: boolean[][]) {
    paintEach(this, wraps, (wrap) => ({ wrap: wrap ? 'wrap' : 'overflow' }));
    return this.self;
  },
  setWrapStrategy(this: RangeCore, strategy: WrapStrategy) {
    paint(this, { wrap: wrapNamed(String(strategy)) });
    return this.self;
  },
  setWrapStrategies(this: RangeCore, strategies: WrapStrategy[][]) {
    paintEach(this, strategies, (strategy) => ({ wrap: wrapNamed(String(strategy)) }));
    return this.self;
  },
  getWrapStrategy(this: RangeCore) {
    return wrapEnum(this, firstLook(this));
  },
  getWrapStrategies(this: RangeCore) {
    return eachLook(this, (look) => wrapEnum(this, look));
  },
} satisfies Partial<GoogleRange>;

const wrapNamed = (name: string): 'overflow' | 'wrap' | 'clip' =>
  name === 'WRAP' ? 'wrap' : name === 'CLIP' ? 'clip' : 'overflow';

const wrapEnum = ({ book }: RangeCore, { wrap }: CellLook): WrapStrategy => {
  const names = { overflow: 'OVERFLOW', wrap: 'WRAP', clip: 'CLIP' } as const;
  return book.enums.WrapStrategy[names[wrap ?? 'overflow']];
};
