import { expect, it } from 'vitest';
import { openApp } from './support';

it('sets, moves, renames and removes names, and formulas go along', () => {
  const { spreadsheet, sheet } = openApp();
  sheet.getRange('A1:A2').setValues([[2], [5]]);
  spreadsheet.setNamedRange('Rate', sheet.getRange('A1'));
  sheet.getRange('C1').setFormula('=Rate*10');
  expect(sheet.getRange('C1').getValue()).toBe(20);
  spreadsheet.setNamedRange('Rate', sheet.getRange('A2'));
  expect(sheet.getRange('C1').getValue()).toBe(50);
  const [named] = spreadsheet.getNamedRanges();
  named?.setName('Share').setRange(sheet.getRange('A1'));
  expect(sheet.getRange('C1').getFormula()).toBe('=Share*10');
  expect(sheet.getRange('C1').getValue()).toBe(20);
  expect(spreadsheet.getRangeByName('Rate')).toBeNull();
  expect(spreadsheet.getRange('Share').getA1Notation()).toBe('A1');
  named?.remove();
  expect(spreadsheet.getNamedRanges()).toEqual([]);
  expect(sheet.getRange('C1').getValue()).toBe('#NAME?');
  expect(() => spreadsheet.removeNamedRange('Share')).toThrow('The named range "Share" does not exist.');
});

it('gives a name to more rows than the sheet that is shown has', () => {
  const { spreadsheet, sheet } = openApp();
  const longer = spreadsheet.insertSheet('Longer');
  longer.insertRowsAfter(longer.getMaxRows(), 5);
  const rows = longer.getMaxRows();
  spreadsheet.setActiveSheet(sheet);
  expect(rows).toBeGreaterThan(sheet.getMaxRows());
  spreadsheet.setNamedRange('Days', longer.getRange(1, 1, rows, 1));
  spreadsheet.setNamedRange('Days', longer.getRange(2, 1, rows - 1, 1));
  expect(spreadsheet.getRangeByName('Days')?.getA1Notation()).toBe(`A2:A${rows}`);
});

it.each(['A1', 'AB12', '1st', 'two words', 'true', ''])('refuses "%s" as a name', (name) => {
  const { spreadsheet, sheet } = openApp();
  expect(() => spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow('is not valid for a named range');
});

it('knows the names of a tab, takes them with the tab’s name before, and loses them with it', () => {
  const { spreadsheet, sheet } = openApp();
  const other = spreadsheet.insertSheet('Other');
  spreadsheet.setNamedRange('Here', sheet.getRange('B2'));
  spreadsheet.setNamedRange('There', other.getRange('C3:D4'));
  expect(other.getNamedRanges().map((each) => each.getName())).toEqual(['There']);
  expect(spreadsheet.getRangeByName('Other!There')?.getA1Notation()).toBe('C3:D4');
  sheet.getRange('A1').setFormula('=SUM(There)');
  spreadsheet.deleteSheet(other);
  expect(spreadsheet.getNamedRanges().map((each) => each.getName())).toEqual(['Here']);
  expect(String(sheet.getRange('A1').getValue())).toMatch(/^#(REF!|NAME\?)$/);
});
