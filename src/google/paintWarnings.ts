import { runsOf } from '../schema/positions';
import type { Table } from '../schema/table';
import type { Extent, Placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The warning on computed columns carries this description, by which repair finds it again. */
export const warningFor = (tab: string): string => `Cadence formulas in ${tab}: editing them breaks the numbers`;

/** Columns that are worked out or locked ask before they are typed over; nothing is forbidden. */
export function warnOnFormulas(sheet: Sheet, table: Table, all: readonly Placed[], { rows, fresh }: Extent): void {
  const computed = all.filter(({ formula, locks }) => formula || locks).map(({ position }) => position);
  if (computed.length === 0) return;
  const description = warningFor(table.tab);
  const areas = runsOf(computed).map((run) => sheet.getRange(2, run[0] || 1, rows - 1, run.length));
  const placesOfOurs = areas.map((area) => area.getA1Notation());
  for (const standing of fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    // without a description where a run broke off before it gave one
    const ours =
      standing.getDescription() || (placesOfOurs.includes(standing.getRange().getA1Notation()) && description);
    if (ours === description) standing.remove();
  }
  // the description last: it tells repair that a warning is whole
  for (const area of areas) area.protect().setWarningOnly(true).setDescription(description);
}
