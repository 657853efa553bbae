import { areaOf } from './areas';
import type { Book, GoogleRange, GoogleSheet } from './book';
import { handle } from './handle';
import type { RangeCore } from './range';
import { wholeNumber } from './ranges';
import type { SheetCore } from './sheet';
import { type Dimension, span } from './sheetRows';

type GoogleGroup = GoogleAppsScript.Spreadsheet.Group;
type TogglePosition = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;

/** Rows or columns from `start` to `end`, zero-based, both included. */
interface Headers {
  readonly start: number;
  readonly end: number;
  readonly isFolded?: boolean;
}

/** Google lets groups lie in each other up to this depth. */
const DEEPEST = 8;

/** The outermost groups first; a row is in at most one of each layer. */
function layersOf({ engine }: Book, sheet: string, dimension: Dimension): readonly (readonly Headers[])[] {
  engine.flush();
  return engine.getters.getGroupsLayers(sheet, dimension);
}

const groupAt = (book: Book, sheet: string, dimension: Dimension, depth: number, at: number): Headers | undefined =>
  layersOf(book, sheet, dimension)[depth - 1]?.find(({ start, end }) => start <= at && at <= end);

const controlMark = (sheet: string, dimension: Dimension): string => `group control ${dimension} ${sheet}`;

function controlOf({ engine }: Book, sheet: string, dimension: Dimension): 'BEFORE' | 'AFTER' {
  const mark = engine.marks('other').find(({ id }) => id === controlMark(sheet, dimension));
  return mark?.data === 'BEFORE' ? 'BEFORE' : 'AFTER';
}

function fold(book: Book, sheet: string, dimension: Dimension, groups: readonly Headers[], folded: boolean): void {
  const type = folded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP';
  book.run(groups.map(({ start, end }) => ({ type, sheetId: sheet, dimension, start, end })));
}

/** Class Group: the group of that depth around a row or column, as long as there is one. */
function openGroup(book: Book, sheet: string, dimension: Dimension, depth: number, at: number): GoogleGroup {
  const found = (): Headers => groupAt(book, sheet, dimension, depth, at) ?? book.fail('The group no longer exists.');
  const group: Record<string, unknown> = {
    collapse() {
      fold(book, sheet, dimension, [found()], true);
      return group;
    },
    expand() {
      fold(book, sheet, dimension, [found()], false);
      return group;
    },
    getControlIndex() {
      const { start, end } = found();
      return controlOf(book, sheet, dimension) === 'AFTER' ? end + 2 : start;
    },
    getDepth: () => depth,
    getRange() {
      const { start, end } = found();
      const { rows, columns } = book.sheetInfo(sheet);
      const across = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
      const zone =
        dimension === 'ROW' ? { ...across, top: start, bottom: end } : { ...across, left: start, right: end };
      return book.range(areaOf(sheet, zone));
    },
    isCollapsed: () => found().isFolded === true,
    remove() {
      const { start, end } = found();
      book.run([{ type: 'UNGROUP_HEADERS', sheetId: sheet, dimension, start, end }]);
    },
  };
  return handle<GoogleGroup>(book.context, 'Group', group);
}

export const groupSurface = ['collapse', 'expand', 'getControlIndex', 'getDepth', 'getRange', 'isCollapsed', 'remove'];

/** @throws where a group is asked for that is not there */
function getGroup(sheet: SheetCore, dimension: Dimension, index: unknown, depth: unknown): GoogleGroup {
  const { book, id } = sheet;
  const [at = 0] = span(sheet, dimension, index, 1);
  const level = wholeNumber(book, 'Sheet', depth);
  if (!groupAt(book, id, dimension, level, at)) {
    const word = dimension === 'ROW' ? 'row' : 'column';
    book.fail(`A group does not exist at the ${word} index ${at + 1} and group depth ${level}.`);
  }
  return openGroup(book, id, dimension, level, at);
}

const depthOf = (sheet: SheetCore, dimension: Dimension, index: unknown): number => {
  const [at = 0] = span(sheet, dimension, index, 1);
  return layersOf(sheet.book, sheet.id, dimension).filter((layer) =>
    layer.some(({ start, end }) => start <= at && at <= end),
  ).length;
};

function foldAll({ book, id, self }: SheetCore, dimension: Dimension, folded: boolean): GoogleSheet {
  fold(book, id, dimension, layersOf(book, id, dimension).flat(), folded);
  return self;
}

function expandTo({ book, id, self }: SheetCore, dimension: Dimension, depth: unknown): GoogleSheet {
  const level = wholeNumber(book, 'Sheet', depth);
  const layers = layersOf(book, id, dimension);
  // From the inside out: the library folds what lies at a folded group's start along with it.
  for (const [at, layer] of [...layers.entries()].reverse()) fold(book, id, dimension, layer, at >= level);
  return self;
}

function setControl({ book, id, self }: SheetCore, dimension: Dimension, position: TogglePosition): GoogleSheet {
  const data = String(position) === 'BEFORE' ? 'BEFORE' : 'AFTER';
  book.engine.queue([{ type: 'SET_MARK', id: controlMark(id, dimension), kind: 'other', sheetId: id, data }]);
  return self;
}

const getControl = ({ book, id }: SheetCore, dimension: Dimension): TogglePosition =>
  book.enums.GroupControlTogglePosition[controlOf(book, id, dimension)];

export const sheetGroups = {
  getRowGroup(this: SheetCore, rowIndex: number, groupDepth: number) {
    return getGroup(this, 'ROW', rowIndex, groupDepth);
  },
  getColumnGroup(this: SheetCore, columnIndex: number, groupDepth: number) {
    return getGroup(this, 'COL', columnIndex, groupDepth);
  },
  getRowGroupDepth(this: SheetCore, rowIndex: number) {
    return depthOf(this, 'ROW', rowIndex);
  },
  getColumnGroupDepth(this: SheetCore, columnIndex: number) {
    return depthOf(this, 'COL', columnIndex);
  },
  collapseAllRowGroups(this: SheetCore) {
    return foldAll(this, 'ROW', true);
  },
  collapseAllColumnGroups(this: SheetCore) {
    return foldAll(this, 'COL', true);
  },
  expandAllRowGroups(this: SheetCore) {
    return foldAll(this, 'ROW', false);
  },
  expandAllColumnGroups(this: SheetCore) {
    return foldAll(this, 'COL', false);
  },
  expandRowGroupsUpToDepth(this: SheetCore, groupDepth: number) {
    return expandTo(this, 'ROW', groupDepth);
  },
  expandColumnGroupsUpToDepth(this: SheetCore, groupDepth: number) {
    return expandTo(this, 'COL', groupDepth);
  },
  getRowGroupControlPosition(this: SheetCore) {
    return getControl(this, 'ROW');
  },
  getColumnGroupControlPosition(this: SheetCore) {
    return getControl(this, 'COL');
  },
  setRowGroupControlPosition(this: SheetCore, position: TogglePosition) {
    return setControl(this, 'ROW', position);
  },
  setColumnGroupControlPosition(this: SheetCore, position: TogglePosition) {
    return setControl(this, 'COL', position);
  },
} satisfies Partial<GoogleSheet>;

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
