import { expect, it } from 'vitest';
import { openApp } from './support';

it('sorts rows with their formulas, formats and notes; empty cells go last', () => {
  const { sheet } = openApp();
  sheet.getRange('A2:B5').setValues([
    [3, '=A2*10'],
    ['b', 'x'],
    ['', 'y'],
    [1, '=A5*10'],
  ]);
  sheet.getRange('A5').setNote('one').setBackground('#ff0000');
  sheet.getRange('A2:B5').sort(1);
  expect(sheet.getRange('A2:B5').getValues()).toEqual([
    [1, 10],
    [3, 30],
    ['b', 'x'],
    ['', 'y'],
  ]);
  expect(sheet.getRange('B2').getFormula()).toBe('=A2*10');
  expect(sheet.getRange('A2').getNote()).toBe('one');
  expect(sheet.getRange('A2:A5').getBackgrounds().flat()).toEqual(['#ff0000', '#ffffff', '#ffffff', '#ffffff']);
  sheet.getRange('A2:B5').sort({ column: 1, ascending: false });
  expect(sheet.getRange('A2:A5').getValues().flat()).toEqual(['b', 3, 1, '']);
});

it('copies formulas with moved references, formats and validation, and fills a larger target', () => {
  const { app, sheet } = openApp();
  sheet.getRange('A1:A2').setValues([[1], [2]]);
  sheet.getRange('B1').setFormula('=A1+$A$1').setNumberFormat('0.0');
  sheet.getRange('B1').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
  sheet.getRange('B1').copyTo(sheet.getRange('B2:B3'));
  expect(sheet.getRange('B2:B3').getFormulas()).toEqual([['=A2+$A$1'], ['=A3+$A$1']]);
  expect(sheet.getRange('B3').getNumberFormat()).toBe('0.0');
  expect(sheet.getRange('B3').getDataValidation()).not.toBeNull();
  sheet.getRange('B1:B2').copyTo(sheet.getRange('D1'), app.CopyPasteType.PASTE_VALUES, true);
  expect(sheet.getRange('D1:E1').getFormulas()).toEqual([['', '']]);
  expect(sheet.getRange('D1:E1').getValues()).toEqual([[2, 3]]);
});

it('moves cells and leaves nothing behind', () => {
  const { sheet } = openApp();
  sheet.getRange('A1').setValue(7).setFontWeight('bold');
  sheet.getRange('A1').moveTo(sheet.getRange('C3'));
  expect(sheet.getRange('C3').getValue()).toBe(7);
  expect(sheet.getRange('C3').getFontWeight()).toBe('bold');
  expect(sheet.getRange('A1').getValue()).toBe('');
  expect(sheet.getRange('A1').getFontWeight()).toBe('normal');
});

it('merges cells and takes them apart', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:C1').merge();
  expect(sheet.getRange('B1').isPartOfMerge()).toBe(true);
  expect(
    sheet
      .getRange('A1:Z1')
      .getMergedRanges()
      .map((range) => range.getA1Notation()),
  ).toEqual(['A1:C1']);
  sheet.getRange('A1:C1').breakApart();
  expect(sheet.getRange('B1').isPartOfMerge()).toBe(false);
});

it('does the same to each range of a list', () => {
  const { sheet } = openApp();
  sheet.getRangeList(['A1', 'C1:C2']).setValue(4).setFontWeight('bold');
  expect(sheet.getRange('A1:C2').getValues()).toEqual([
    [4, '', 4],
    ['', '', 4],
  ]);
  expect(sheet.getRange('C2').getFontWeight()).toBe('bold');
});

it('removes rows that are there twice', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:A4').setValues([['a'], ['b'], ['a'], ['c']]);
  expect(sheet.getRange('A1:A4').removeDuplicates().getA1Notation()).toBe('A1:A3');
  expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['a', 'b', 'c', '']);
});

it('names what is missing instead of doing nothing', () => {
  const { sheet } = openApp();
  expect(() => sheet.getRange('A1').createPivotTable(sheet.getRange('B1'))).toThrow(
    'not in the local host yet: Range.createPivotTable',
  );
});
