import type { TablePositions } from '../schema/positions';
import { settingRows } from '../schema/settingRows';

/** Every setting has a format of its own, and some a list to choose from; rows are found by the setting's name. */
export function paintSettings(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: TablePositions): void {
  const { setting = 1, value = 2 } = columns;
  const rows = settingRows.length;
  const names = sheet.getRange(2, setting, rows, 1).getValues();
  const declared = names.map(([name]) => settingRows.find((row) => row.setting === name));
  const cells = sheet.getRange(2, value, rows, 1);
  cells.setNumberFormats(declared.map((row) => [row?.format ?? '']));
  const lists = declared.map((row) => [
    row?.choices
      ? SpreadsheetApp.newDataValidation()
          .requireValueInList([...row.choices], true)
          .setAllowInvalid(true)
          .build()
      : null,
  ]);
  cells.setDataValidations(lists);
}
