import type { Book, GoogleRange } from './book';
import { handle } from './handle';

type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;

/** Methods that a RangeList passes on to each of its ranges. */
const EACH = [
  ...['activate', 'check', 'uncheck', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote'],
  ...['insertCheckboxes', 'removeCheckboxes', 'setBackground', 'setBackgroundRGB', 'setFontColor', 'setFontLine'],
  ...['setFontSize', 'setFontStyle', 'setFontWeight', 'setFormula', 'setFormulaR1C1', 'setHorizontalAlignment'],
  ...['setNote', 'setNumberFormat', 'setValue', 'setVerticalAlignment', 'setWrap', 'setWrapStrategy', 'setBorder'],
] as const;

export const rangeListSurface = ['getRanges', ...EACH];

/** Class RangeList. */
export function openRangeList(book: Book, ranges: readonly GoogleRange[], plain: readonly object[]): GoogleList {
  const methods: Record<string, unknown> = { getRanges: () => book.context.realm.array(ranges) };
  for (const name of EACH) {
    methods[name] = (...args: unknown[]) => {
      for (const range of plain) (Reflect.get(range, name) as (...all: unknown[]) => unknown).apply(range, args);
      return methods;
    };
  }
  return handle<GoogleList>(book.context, 'RangeList', methods);
}
