import { runsOf } from '../schema/positions';
import type { Table } from '../schema/table';
import type { Extent, Placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The warning on computed columns carries this description, by which repair finds it again. */
export const warningFor = (tab: string): string => `Cadence formulas in ${tab}: editing them breaks the numbers`;

/** Computed columns ask before they are typed over; nothing is forbidden. */
export function warnOnFormulas(sheet: Sheet, table: Table, all: readonly Placed[], { rows, fresh }: Extent): void {
  const computed = all.filter(({ formula }) => formula).map(({ position }) => position);
  if (computed.length === 0) return;
  const description = warningFor(table.tab);
  for (const standing of fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (standing.getDescription() === description) standing.remove();
  }
  for (const run of runsOf(computed)) {
    sheet
      .getRange(2, run[0] || 1, rows - 1, run.length)
      .protect()
      .setDescription(description)
      .setWarningOnly(true);
  }
}
