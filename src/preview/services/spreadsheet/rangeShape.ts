import type { CellWrite } from '../../engine/engine';
import { areaOf, overlaps, type Zone, zoneOf } from './areas';
import type { GoogleRange } from './book';
import { cssColor } from './colors';
import type { RangeCore } from './range';
import { cellsByRow, sortRows } from './sorting';

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

const BORDERS: Readonly<Record<string, string>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'medium',
};

function mergeZones({ book, area }: RangeCore, zones: readonly Zone[]): void {
  book.guard.write(area, []);
  const target = zones.filter(({ top, bottom, left, right }) => bottom > top || right > left);
  if (target.length > 0) book.run([{ type: 'ADD_MERGE', sheetId: area.sheet, target, force: true }]);
}

const mergesIn = ({ book, area }: RangeCore) => {
  book.engine.flush();
  return book.engine.getters.getMerges(area.sheet).filter((zone) => overlaps(zone, zoneOf(area)));
};

/** Clearing, merging, borders and sorting. */
export const rangeShape = {
  clear(this: RangeCore, options?: ClearOptions) {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options ?? {};
    const all = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (all || contentsOnly) this.self.clearContent();
    if (all || formatOnly) this.self.clearFormat();
    if (validationsOnly) this.self.clearDataValidations();
    if (commentsOnly) this.self.clearNote();
    return this.self;
  },
  merge(this: RangeCore) {
    mergeZones(this, [zoneOf(this.area)]);
    return this.self;
  },
  mergeAcross(this: RangeCore) {
    const { top, bottom, left, right } = zoneOf(this.area);
    mergeZones(
      this,
      Array.from({ length: bottom - top + 1 }, (_, at) => ({ top: top + at, bottom: top + at, left, right })),
    );
    return this.self;
  },
  mergeVertically(this: RangeCore) {
    const { top, bottom, left, right } = zoneOf(this.area);
    mergeZones(
      this,
      Array.from({ length: right - left + 1 }, (_, at) => ({ top, bottom, left: left + at, right: left + at })),
    );
    return this.self;
  },
  breakApart(this: RangeCore) {
    const target = mergesIn(this);
    if (target.length > 0) this.book.run([{ type: 'REMOVE_MERGE', sheetId: this.area.sheet, target }]);
    return this.self;
  },
  isPartOfMerge(this: RangeCore) {
    return mergesIn(this).length > 0;
  },
  getMergedRanges(this: RangeCore) {
    const { book, area } = this;
    return book.context.realm.array(mergesIn(this).map((zone) => book.range(areaOf(area.sheet, zone))));
  },
  setBorder(this: RangeCore, ...args: unknown[]) {
    const { book, area } = this;
    book.guard.write(area, []);
    const [top, left, bottom, right, vertical, horizontal, color, style] = args;
    const border = {
      style: BORDERS[String(style ?? 'SOLID')] ?? 'thin',
      color: cssColor(color as string | null) ?? '#000000',
    };
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    const target = [zoneOf(area)];
    const drawn = Object.entries(sides).filter(([, on]) => on === true);
    const taken = Object.entries(sides).filter(([, on]) => on === false);
    if (taken.length === 6)
      book.engine.queue([{ type: 'SET_ZONE_BORDERS', sheetId: area.sheet, target, border: { position: 'clear' } }]);
    for (const [position] of drawn) {
      book.engine.queue([{ type: 'SET_ZONE_BORDERS', sheetId: area.sheet, target, border: { position, ...border } }]);
    }
    return this.self;
  },
  sort(this: RangeCore, spec: unknown) {
    sortRows(this, spec);
    return this.self;
  },
  removeDuplicates(this: RangeCore, columnsToCompare?: number[]) {
    const { book, area } = this;
    const rows = cellsByRow(this);
    const seen = new Set<string>();
    const kept = rows.filter(({ values }) => {
      const compared = columnsToCompare?.map((column) => values[column - 1 - area.column]) ?? values;
      const key = JSON.stringify(compared);
      return !seen.has(key) && seen.add(key);
    });
    const blank = Array.from({ length: area.columns }, (): CellWrite['content'] => null);
    const lines = rows.map((_, at) => kept[at]?.contents ?? blank);
    book.guard.write(area, []);
    book.write(
      area.sheet,
      lines.flatMap((line, r) => line.map((content, c) => ({ row: area.row + r, column: area.column + c, content }))),
    );
    return book.range({ ...area, rows: Math.max(kept.length, 1) });
  },
} satisfies Partial<GoogleRange>;
