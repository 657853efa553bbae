import { describe, expect, it } from 'vitest';
import { openApp } from './support';

/** A tab with one of everything at C3 that has to follow its cell. */
function furnished() {
  const host = openApp({ user: 'ann@example.com' });
  const { app, spreadsheet, sheet } = host;
  const cell = sheet.getRange('C3').setValue(0.5).setNumberFormat('0%').setNote('half').setBackground('#ff0000');
  cell.setDataValidation(app.newDataValidation().requireNumberBetween(0, 1).setHelpText('0 to 1').build());
  sheet.getRange('A1').setFormula('=C3*2');
  spreadsheet.setNamedRange('Half', cell);
  const protection = cell.protect();
  protection.removeEditors(protection.getEditors());
  const rule = app.newConditionalFormatRule().whenNumberGreaterThan(0).setBold(true).setRanges([cell]).build();
  sheet.setConditionalFormatRules([rule]);
  const found = (at: string) => {
    const range = sheet.getRange(at);
    return {
      value: range.getValue(),
      shown: range.getDisplayValue(),
      note: range.getNote(),
      background: range.getBackground(),
      help: range.getDataValidation()?.getHelpText(),
      formula: sheet.getRange('A1').getFormula(),
      name: spreadsheet.getRangeByName('Half')?.getA1Notation(),
      protected: sheet.getProtections(app.ProtectionType.RANGE).map((each) => each.getRange()?.getA1Notation()),
      coloured: sheet
        .getConditionalFormatRules()
        .flatMap((each) => each.getRanges().map((area) => area.getA1Notation())),
    };
  };
  return { ...host, found };
}

const at = (place: string) => ({
  value: 0.5,
  shown: '50%',
  note: 'half',
  background: '#ff0000',
  help: '0 to 1',
  formula: `=${place}*2`,
  name: place,
  protected: [place],
  coloured: [place],
});

describe('all that a cell carries follows it', () => {
  type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
  it.each<[string, (sheet: Sheet) => unknown, string]>([
    ['rows inserted above', (sheet) => sheet.insertRowsBefore(2, 2), 'C5'],
    ['a column inserted before', (sheet) => sheet.insertColumnBefore(2), 'D3'],
    ['a row deleted above', (sheet) => sheet.deleteRow(2), 'C2'],
    ['a column deleted before', (sheet) => sheet.deleteColumn(2), 'B3'],
    ['its row moved down', (sheet) => sheet.moveRows(sheet.getRange('3:3'), 6), 'C5'],
    ['its column moved right', (sheet) => sheet.moveColumns(sheet.getRange('C:C'), 6), 'E3'],
    ['its row and column hidden', (sheet) => [sheet.hideRows(3), sheet.hideColumns(3)], 'C3'],
  ])('%s', (_what, change, place) => {
    const { sheet, found } = furnished();
    change(sheet);
    expect(found(place)).toEqual(at(place));
  });

  it('and protects it from others still', () => {
    const { sheet, signIn } = furnished();
    sheet.moveRows(sheet.getRange('3:3'), 6);
    signIn('bob@example.com');
    expect(() => sheet.getRange('C5').setValue(1)).toThrow('You are trying to edit a protected cell or object.');
    sheet.getRange('C3').setValue(1);
  });
});

it('hides and shows rows, columns and tabs, and counts hidden cells like others', () => {
  const { sheet, spreadsheet } = openApp();
  sheet.getRange('A5').setValue('x');
  sheet.hideRows(4, 2);
  expect([3, 4, 5, 6].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
  expect(sheet.getLastRow()).toBe(5);
  sheet.showRows(4, 2);
  expect(sheet.isRowHiddenByUser(4)).toBe(false);
  const tab = spreadsheet.insertSheet('Data').hideSheet();
  expect(tab.showSheet().isSheetHidden()).toBe(false);
});

it('writes the text of a Java object for an array inside a row', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:B1').setValues([[['a', 'b'], 1]]);
  expect(sheet.getRange('A1').getValue()).toMatch(/^\[Ljava\.lang\.Object;@/);
  expect(sheet.getRange('B1').getValue()).toBe(1);
});

it('shows #NAME? for a function that Sheets has and the engine lacks, and lists its cell', () => {
  const { sheet, engine } = openApp();
  sheet.getRange('B2').setFormula('=GOOGLEFINANCE("GOOG")');
  expect(sheet.getRange('B2').getValue()).toBe('#NAME?');
  expect(engine.unknownFunctions()).toEqual(['Sheet1!B2: GOOGLEFINANCE']);
});

it('reads the same cell as another instant in another zone, and other texts in another locale', () => {
  const { spreadsheet, sheet } = openApp({ timeZone: 'UTC', locale: 'en_GB' });
  sheet.getRange('A1').setValue('31/01/2026');
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-01-31T00:00:00Z'));
  spreadsheet.setSpreadsheetTimeZone('America/New_York');
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-01-31T05:00:00Z'));
  sheet.getRange('B1').setValue(1250.5).setNumberFormat('#,##0.00');
  expect(sheet.getRange('B1').getDisplayValue()).toBe('1,250.50');
  spreadsheet.setSpreadsheetLocale('de_DE');
  expect(sheet.getRange('B1').getDisplayValue()).toBe('1.250,50');
  expect(() => spreadsheet.setSpreadsheetTimeZone('Mars/Olympus')).toThrow('Invalid argument: Mars/Olympus');
});

it('takes NOW from the host’s clock, in the workbook’s zone', () => {
  const { sheet, engine } = openApp({ now: '2026-11-22T09:30:00Z', timeZone: 'Asia/Kolkata' });
  sheet.getRange('A1').setFormula('=NOW()');
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-11-22T09:30:00Z'));
  engine.setNow(Date.parse('2026-11-22T12:00:00Z'));
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-11-22T12:00:00Z'));
});
