import type { TableName } from '../domain/book';
import { runsOf } from '../schema/positions';
import type { Placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cells of another column that a dropdown offers. */
export type ChoicesOf = (table: TableName, field: string) => GoogleAppsScript.Spreadsheet.Range;

/** Dropdowns warn instead of refusing: what people paste stays, and Check says what is wrong with it. */
export function paintDropdowns(sheet: Sheet, all: readonly Placed[], rows: number, choicesOf: ChoicesOf): void {
  const sameChoices = new Map<string, { column: Placed; positions: number[] }>();
  for (const column of all) {
    const key = column.choicesFrom
      ? `${column.choicesFrom.table}.${column.choicesFrom.field}`
      : (column.choices ?? []).join();
    if (key === '') continue;
    const group = sameChoices.get(key) ?? { column, positions: [] };
    group.positions.push(column.position);
    sameChoices.set(key, group);
  }
  for (const { column, positions } of sameChoices.values()) {
    const rule = dropdownOf(column, choicesOf);
    if (rule)
      for (const run of runsOf(positions)) sheet.getRange(2, run[0] || 1, rows - 1, run.length).setDataValidation(rule);
  }
}

function dropdownOf(column: Placed, choicesOf: ChoicesOf): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(column.note);
  if (column.choices)
    return builder()
      .requireValueInList([...column.choices], true)
      .build();
  const source = column.choicesFrom;
  if (!source) return null;
  return builder().requireValueInRange(choicesOf(source.table, source.field), true).build();
}
