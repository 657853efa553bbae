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
    .map((column) => headings.indexOf(column.heading));
  if (chosen.length === 0) return true;
  const rules = sheet.getRange(2, 1, 1, Math.max(1, Math.max(...chosen) + 1)).getDataValidations()[0] ?? [];
  return chosen.every((index) => index < 0 || rules[index] !== null);
}
