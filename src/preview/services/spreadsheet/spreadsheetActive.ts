import type { GoogleSheet, GoogleSpreadsheet } from './book';
import { SheetCore } from './sheet';
import type { SpreadsheetCore } from './spreadsheet';

/** What a Spreadsheet does to its active tab, as Google's older scripts ask for it. */
const PASSED_ON = [
  ...(['appendRow', 'autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows'] as const),
  ...(['getColumnWidth', 'getDataRange', 'getFrozenColumns', 'getFrozenRows', 'getLastColumn'] as const),
  ...(['getLastRow', 'getRowHeight', 'getSheetId', 'getSheetName', 'getSheetValues', 'hideColumn', 'hideRow'] as const),
  ...(['insertColumnAfter', 'insertColumnBefore', 'insertColumnsAfter', 'insertColumnsBefore'] as const),
  ...(['insertRowAfter', 'insertRowBefore', 'insertRowsAfter', 'insertRowsBefore', 'isColumnHiddenByUser'] as const),
  ...(['isRowHiddenByFilter', 'isRowHiddenByUser', 'setActiveSelection', 'setColumnWidth'] as const),
  ...(['setFrozenColumns', 'setFrozenRows', 'setRowHeight', 'sort', 'unhideColumn', 'unhideRow'] as const),
] satisfies readonly (keyof GoogleSheet & keyof GoogleSpreadsheet)[];

type Passed = Pick<GoogleSpreadsheet, (typeof PASSED_ON)[number]>;

/** Each as the tab's own method, so that it counts as one call. */
export const spreadsheetActive = Object.fromEntries(
  PASSED_ON.map((name) => [
    name,
    function (this: SpreadsheetCore, ...args: unknown[]) {
      const tab = new SheetCore(this.book, this.book.selection.get().sheet);
      // The methods are on the class's prototype under Google's names.
      return (Reflect.get(tab, name) as (...given: unknown[]) => unknown).apply(tab, args);
    },
  ]),
  // One function for each name of the list.
) as unknown as Passed;
