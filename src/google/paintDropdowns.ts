import type { TableName } from '../domain/book';
import { runsOf, type TablePositions } from '../schema/positions';
import { lettersOf, type Table } from '../schema/table';
import type { Placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Dropdowns warn instead of refusing: what people paste stays, and Check says what is wrong with it. */
export function paintDropdowns(
  sheet: Sheet,
  table: Table,
  all: readonly Placed[],
  { columns, rows }: { readonly columns: TablePositions; readonly rows: number },
  sheetOf: (table: TableName) => Sheet,
): void {
  const sameChoices = new Map<string, { column: Placed; positions: number[] }>();
  for (const column of all) {
    const key = column.choicesFrom
      ? `${column.choicesFrom.table}.${column.choicesFrom.field}`
      : (column.choices || []).join();
    if (key === '') continue;
    const group = sameChoices.get(key) ?? { column, positions: [] };
    group.positions.push(column.position);
    sameChoices.set(key, group);
  }
  for (const { column, positions } of sameChoices.values()) {
    const rule = dropdownOf(column, table, columns, sheetOf);
    if (rule)
      for (const run of runsOf(positions)) sheet.getRange(2, run[0] || 1, rows - 1, run.length).setDataValidation(rule);
  }
}

function dropdownOf(
  column: Placed,
  table: Table,
  columns: TablePositions,
  sheetOf: (table: TableName) => Sheet,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(column.note);
  if (column.choices)
    return builder()
      .requireValueInList([...column.choices], true)
      .build();
  const source = column.choicesFrom;
  if (!source) return null;
  const other = source.table === table.name ? columns[source.field] : undefined;
  const position = other || 1;
  const letters = lettersOf(position);
  return builder()
    .requireValueInRange(sheetOf(source.table).getRange(`${letters}2:${letters}`), true)
    .build();
}
