import { areaOf } from './areas';
import type { Book } from './book';
import { controlOf, fold, groupAt, type Headers } from './groupLayers';
import { handle } from './handle';
import type { Dimension } from './sheetRows';

export type GoogleGroup = GoogleAppsScript.Spreadsheet.Group;

/** Class Group: the group of that depth around a row or column, as long as there is one. */
export function openGroup(book: Book, sheet: string, dimension: Dimension, depth: number, at: number): GoogleGroup {
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
