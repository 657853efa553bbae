import { placeOfHeading } from '../schema/headings';
import { CHIPS } from '../schema/look';
import type { Table } from '../schema/table';
import { warningFor } from './paintWarnings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether dropdowns, colours and warnings that the paint put into a tab still stand. */
export function isDressed(
  sheet: Sheet,
  table: Table | undefined,
  headings: readonly unknown[],
  warnings: ReadonlySet<string>,
): boolean {
  if (!table) return sheet.getCharts().length > 0;
  const columns = Object.values(table.columns);
  if (columns.some(({ formula }) => formula) && !warnings.has(warningFor(table.tab))) return false;
  if (
    'status' in table.columns &&
    'check' in table.columns &&
    sheet.getConditionalFormatRules().length < Object.keys(CHIPS).length
  )
    return false;
  const chosen = columns
    .filter(({ choices, choicesFrom }) => choices || choicesFrom)
    .map((column) => placeOfHeading(headings, column.heading));
  if (chosen.length === 0) return true;
  const rules = rulesIn(sheet, Math.max(1, Math.max(...chosen) + 1));
  return chosen.every((index) => index < 0 || (rules[index] ?? null) !== null);
}

/** The dropdowns of the first row; none where one of them offers what stood in a tab that is gone. */
function rulesIn(sheet: Sheet, width: number): readonly (GoogleAppsScript.Spreadsheet.DataValidation | null)[] {
  try {
    return sheet.getRange(2, 1, 1, width).getDataValidations()[0] ?? [];
  } catch (error) {
    // such a dropdown cannot be read; the tab is painted again, which gives it its list back
    console.warn('Dropdowns could not be read', String(error));
    return [];
  }
}
