import type { GoogleRange } from './book';
import { DEEPEST, fold, layersOf } from './groupLayers';
import type { RangeCore } from './range';
import { wholeNumber } from './ranges';
import type { Dimension } from './sheetRows';

/** Puts the range's rows or columns into a group, or takes them out of their innermost one, that often. */
function shift({ book, area, self }: RangeCore, dimension: Dimension, delta: unknown): GoogleRange {
  const [start, count] = dimension === 'ROW' ? [area.row, area.rows] : [area.column, area.columns];
  const end = start + count - 1;
  const levels = wholeNumber(book, 'Range.shiftRowGroupDepth', delta);
  const deepest = layersOf(book, area.sheet, dimension).filter((layer) =>
    layer.some((group) => group.start <= end && group.end >= start),
  ).length;
  if (deepest + levels > DEEPEST) book.fail(`Invalid argument: a group cannot be deeper than ${DEEPEST}.`);
  for (let done = 0; done < Math.abs(levels); done++) {
    if (levels < 0) {
      book.run([{ type: 'UNGROUP_HEADERS', sheetId: area.sheet, dimension, start, end }]);
      continue;
    }
    const isThere = layersOf(book, area.sheet, dimension)
      .flat()
      .some((group) => group.start === start && group.end === end);
    if (isThere) book.fail('not in the local host yet: two groups of exactly the same rows or columns');
    book.run([{ type: 'GROUP_HEADERS', sheetId: area.sheet, dimension, start, end }]);
  }
  return self;
}

function foldIn({ book, area, self }: RangeCore, folded: boolean): GoogleRange {
  for (const dimension of ['ROW', 'COL'] as const) {
    const [first, count] = dimension === 'ROW' ? [area.row, area.rows] : [area.column, area.columns];
    const inside = layersOf(book, area.sheet, dimension)
      .flat()
      .filter(({ start, end }) => start >= first && end < first + count);
    fold(book, area.sheet, dimension, inside, folded);
  }
  return self;
}

export const rangeGroups = {
  shiftRowGroupDepth(this: RangeCore, delta: number) {
    return shift(this, 'ROW', delta);
  },
  shiftColumnGroupDepth(this: RangeCore, delta: number) {
    return shift(this, 'COL', delta);
  },
  collapseGroups(this: RangeCore) {
    return foldIn(this, true);
  },
  expandGroups(this: RangeCore) {
    return foldIn(this, false);
  },
} satisfies Partial<GoogleRange>;
