import type { GoogleSheet } from './book';
import { type GoogleGroup, openGroup } from './group';
import { controlMark, controlOf, fold, groupAt, layersOf } from './groupLayers';
import { wholeNumber } from './ranges';
import type { SheetCore } from './sheet';
import { type Dimension, span } from './sheetRows';

type TogglePosition = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;

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
