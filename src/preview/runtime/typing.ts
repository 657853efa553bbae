import type { Engine, Evaluated } from '../engine/engine';
import type { Stage } from './job';
import type { UserEdit } from './triggers';

type Block = readonly (readonly string[])[];
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Puts a person's input into the sheet: a text into the first cell of the range, or a pasted block from there on,
 * which lets the tab grow as pasting does. `Range.setValues` reads texts by the same rules as typing.
 */
export function put(
  engine: Engine,
  { spreadsheetApp, realm }: Stage,
  a1: string,
  input: string | Block,
  user: string,
): UserEdit {
  const file = spreadsheetApp.getActiveSpreadsheet();
  const cell = file.getRange(a1).getCell(1, 1);
  const sheet = cell.getSheet();
  const block: Block = typeof input === 'string' ? [[input]] : input;
  const [rows, columns] = [block.length, Math.max(...block.map((row) => row.length))];
  if (rows === 0 || columns === 0) throw new Error(`Nothing to paste at ${a1}.`);
  const missing = cell.getRow() + rows - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const target = sheet.getRange(cell.getRow(), cell.getColumn(), rows, columns);
  const oldValue = textOf(engine, sheet.getName(), target);
  target.setValues(realm.copy(block.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''))));
  engine.flush();
  const edit: UserEdit = { user, sheet: sheet.getName(), range: target.getA1Notation() };
  // Only a single typed cell tells its values; a pasted one does not.
  if (typeof input !== 'string') return edit;
  const value = target.getFormula() === '' ? textOf(engine, sheet.getName(), target) : undefined;
  return { ...edit, ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
}

/** As events carry values: numbers and dates (serials) as their digits, TRUE and FALSE, and nothing for an empty cell. */
function textOf(engine: Engine, sheetName: string, range: Range): string | undefined {
  const sheet = engine.sheets().find(({ name }) => name === sheetName);
  if (!sheet) return undefined;
  const [[value] = []] = engine.evaluated({
    sheet: sheet.id,
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: 1,
    columns: 1,
  });
  return eventText(value ?? null);
}

function eventText(value: Evaluated): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}
