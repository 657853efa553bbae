import { expect, it } from 'vitest';
import { openApp } from './support';

it('refuses ranges off the grid in Google’s words', () => {
  const { sheet } = openApp();
  expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
  expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
  expect(() => sheet.getRange(2, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
  expect(() => sheet.getRange(2, 1, 1, 0)).toThrow('The number of columns in the range must be at least 1.');
  expect(() => sheet.getRange(1001, 1)).toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
  expect(() => sheet.getRange('nonsense!')).toThrow('Range not found');
});

it.each([
  ['B2', 'B2'],
  ['B2:C3', 'B2:C3'],
  ['A2:A', 'A2:A1000'],
  ['C:C', 'C1:C1000'],
  ['3:4', 'A3:Z4'],
  ['$B$2', 'B2'],
  ["'Sheet1'!B2", 'B2'],
])('getRange(%j) is %s', (text, expected) => {
  const { sheet } = openApp();
  expect(sheet.getRange(text).getA1Notation()).toBe(expected);
});

it('counts formulas that show nothing in getLastRow', () => {
  const { sheet } = openApp();
  sheet.getRange('A1').setValue('x');
  sheet.getRange('B7').setFormula('=IF(A7="";"";1)');
  expect(sheet.getLastRow()).toBe(7);
  expect(sheet.getLastColumn()).toBe(2);
  expect(sheet.getDataRange().getA1Notation()).toBe('A1:B7');
});

it('appends below the last used row', () => {
  const { sheet } = openApp();
  sheet.getRange('A3').setValue('x');
  sheet.appendRow(['a', 2]).appendRow(['=1+1']);
  expect(sheet.getRange('A4:B5').getValues()).toEqual([
    ['a', 2],
    [2, ''],
  ]);
});

it('moves formulas, named ranges, notes and validation along with inserted rows', () => {
  const { spreadsheet, sheet } = openApp();
  sheet.getRange('A2').setValue(5).setNote('five');
  sheet.getRange('B2').setFormula('=A2*2');
  spreadsheet.setNamedRange('Five', sheet.getRange('A2'));
  sheet.insertRowsBefore(1, 3);
  expect(sheet.getRange('B5').getFormula()).toBe('=A5*2');
  expect(spreadsheet.getRangeByName('Five')?.getA1Notation()).toBe('A5');
  expect(sheet.getRange('A5').getNote()).toBe('five');
});

it('makes #REF! of references to deleted cells and drops names of deleted ranges', () => {
  const { spreadsheet, sheet } = openApp();
  sheet.getRange('A2').setValue(5);
  sheet.getRange('B1').setFormula('=A2');
  spreadsheet.setNamedRange('Five', sheet.getRange('A2'));
  sheet.deleteRow(2);
  expect(sheet.getRange('B1').getValue()).toBe('#REF!');
  expect(spreadsheet.getRangeByName('Five')).toBeNull();
});

it('moves rows to before the row that stood at the destination', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
  sheet.getRange('B1').setFormula('=A2');
  sheet.getRange('A2').setNote('on b');
  sheet.moveRows(sheet.getRange('A2:A2'), 5);
  expect(sheet.getRange('A1:A4').getValues()).toEqual([['a'], ['c'], ['d'], ['b']]);
  expect(sheet.getRange('B1').getFormula()).toBe('=A4');
  expect(sheet.getRange('A4').getNote()).toBe('on b');
});

it('refuses to delete all rows that are not frozen', () => {
  const { sheet } = openApp();
  sheet.setFrozenRows(1);
  expect(() => sheet.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  expect(() => sheet.deleteRows(999, 5)).toThrow('Those rows are out of bounds.');
});

it('makes, renames, moves, hides and deletes tabs, and formulas follow', () => {
  const { spreadsheet, sheet } = openApp();
  const tab = spreadsheet.insertSheet('Data');
  expect(spreadsheet.getActiveSheet().getName()).toBe('Data');
  tab.getRange('A1').setValue(4);
  sheet.getRange('A1').setFormula('=Data!A1*2');
  tab.setName('Numbers here');
  expect(sheet.getRange('A1').getFormula()).toBe("='Numbers here'!A1*2");
  expect(sheet.getRange('A1').getValue()).toBe(8);
  spreadsheet.setActiveSheet(tab);
  spreadsheet.moveActiveSheet(1);
  expect(spreadsheet.getSheets().map((each) => each.getName())).toEqual(['Numbers here', 'Sheet1']);
  tab.hideSheet();
  expect(tab.isSheetHidden()).toBe(true);
  expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
  spreadsheet.deleteSheet(tab);
  expect(sheet.getRange('A1').getValue()).toBe('#REF!');
  expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
});

it('refuses a second tab of the same name', () => {
  const { spreadsheet } = openApp();
  expect(() => spreadsheet.insertSheet('sheet1')).toThrow(
    'A sheet with the name "sheet1" already exists. Please enter another name.',
  );
});

it('keeps frozen rows, widths, hidden columns and tab colours through saving', () => {
  const { sheet, engine } = openApp();
  sheet.setFrozenRows(2);
  sheet.setColumnWidth(2, 222);
  sheet.hideColumns(3);
  sheet.setTabColor('#AA0000');
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) }).sheet;
  expect(again.getFrozenRows()).toBe(2);
  expect(again.getColumnWidth(2)).toBe(222);
  expect(again.isColumnHiddenByUser(3)).toBe(true);
  expect(again.getTabColor()).toBe('#aa0000');
});

it('writes and reads R1C1 formulas', () => {
  const { sheet } = openApp();
  sheet.getRange('B2:B3').setFormulaR1C1('=RC[-1]*R1C1');
  expect(sheet.getRange('B2:B3').getFormulas()).toEqual([['=A2*$A$1'], ['=A3*$A$1']]);
  expect(sheet.getRange('B3').getFormulaR1C1()).toBe('=R[0]C[-1]*R1C1');
  expect(sheet.getRange('C3').getFormulaR1C1()).toBeNull();
});

it('keeps a tab’s id when it is renamed, and finds it by that id', () => {
  const { spreadsheet, sheet } = openApp();
  const id = sheet.getSheetId();
  sheet.setName('Other');
  expect(spreadsheet.getSheetById(id)?.getName()).toBe('Other');
});
