import { describe, expect, it } from 'vitest';
import { openApp } from './support';

describe('a range', () => {
  it.each<[string, readonly number[]]>([
    ['B2', [2, 2]],
    ['B2:B4', [2, 2, 3]],
    ['B2:E4', [2, 2, 3, 4]],
    ['A1:Z1000', [1, 1, 1000, 26]],
    ['C3', [3.9, 3.2]],
  ])('is %s for the numbers %j', (name, numbers) => {
    const { sheet } = openApp();
    const range = (sheet.getRange as (...args: readonly number[]) => GoogleAppsScript.Spreadsheet.Range)(...numbers);
    expect(range.getA1Notation()).toBe(name);
  });

  it('tells its place and size', () => {
    const range = openApp().sheet.getRange('B3:D4');
    expect([range.getRow(), range.getLastRow(), range.getNumRows(), range.getHeight()]).toEqual([3, 4, 2, 2]);
    expect([range.getColumn(), range.getLastColumn(), range.getNumColumns(), range.getWidth()]).toEqual([2, 4, 3, 3]);
    expect(range.getCell(2, 3).getA1Notation()).toBe('D4');
    expect(() => range.getCell(3, 1)).toThrow('Cell reference out of range');
  });

  it('can be shifted and resized, and not off the grid', () => {
    const range = openApp().sheet.getRange('B3:D4');
    expect(range.offset(1, 2).getA1Notation()).toBe('D4:F5');
    expect(range.offset(-2, -1, 1).getA1Notation()).toBe('A1:C1');
    expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe('B3');
    expect(() => range.offset(-3, 0)).toThrow('The starting row of the range is too small.');
    expect(() => range.offset(0, 0, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => range.offset(999, 0)).toThrow('outside the dimensions of the sheet');
  });

  it.each(['null', 'undefined', '"a"', '{}', 'NaN'])('is refused for %s as a row', (value) => {
    const { sheet } = openApp();
    const row = new Function(`return ${value}`)();
    if (value === '"a"') expect(() => sheet.getRange('a')).toThrow('Range not found');
    else
      expect(() => sheet.getRange(row, 1)).toThrow(
        "don't match the method signature for SpreadsheetApp.Sheet.getRange",
      );
  });
});

describe('formulas of several cells', () => {
  it('read as a grid, empty where there is none, in both notations', () => {
    const { sheet } = openApp();
    sheet.getRange('A1:B2').setValues([
      [1, '=A1*2'],
      ['=A1+$B$1', 'x'],
    ]);
    expect(sheet.getRange('A1:B2').getFormulas()).toEqual([
      ['', '=A1*2'],
      ['=A1+$B$1', ''],
    ]);
    expect(sheet.getRange('A1:B2').getFormulasR1C1()).toEqual([
      [null, '=R[0]C[-1]*2'],
      ['=R[-1]C[0]+R1C2', null],
    ]);
    expect(sheet.getRange('A1:B2').getFormula()).toBe('');
  });

  it('are set as a grid, and emptied by an empty text', () => {
    const { sheet } = openApp();
    const range = sheet.getRange('A1:B2').setFormulas([
      ['=1', '2+3'],
      ['', '=A1'],
    ]);
    expect(range.getValues()).toEqual([
      [1, 5],
      ['', 1],
    ]);
    range.setFormulasR1C1([
      ['=R[1]C[1]', ''],
      ['', '=R1C[0]+7'],
    ]);
    expect(range.getFormulas()).toEqual([
      ['=B2', ''],
      ['', '=B$1+7'],
    ]);
    expect(() => range.setFormulas([['=1']])).toThrow('The number of rows in the data does not match');
  });

  it('move along when one is set over a range', () => {
    const { sheet } = openApp();
    sheet.getRange('C1:C3').setFormula('=A1*$B$1');
    expect(sheet.getRange('C1:C3').getFormulas().flat()).toEqual(['=A1*$B$1', '=A2*$B$1', '=A3*$B$1']);
  });
});
