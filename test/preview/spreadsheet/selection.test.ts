import { describe, expect, it } from 'vitest';
import { openApp } from './support';

const at = (range: GoogleAppsScript.Spreadsheet.Range | null | undefined) => range?.getA1Notation();

describe('the selection', () => {
  it('is the same from SpreadsheetApp, the workbook and the tab, and each person has one', () => {
    const { app, spreadsheet, sheet, signIn } = openApp();
    sheet.getRange('B2:C3').activate();
    for (const owner of [app, spreadsheet, sheet]) {
      const selection = owner.getSelection();
      expect(at(selection.getActiveRange())).toBe('B2:C3');
      expect(at(selection.getCurrentCell())).toBe('B2');
      expect(selection.getActiveSheet().getName()).toBe('Sheet1');
    }
    signIn('bob@example.com');
    expect(at(app.getSelection().getActiveRange())).toBe('A1');
  });

  it('can be several ranges, of which the last is the active one', () => {
    const { app, spreadsheet, sheet } = openApp();
    spreadsheet.setActiveRangeList(sheet.getRangeList(['A1', 'C1:C2']));
    expect(app.getActiveRangeList()?.getRanges().map(at)).toEqual(['A1', 'C1:C2']);
    expect(at(sheet.getActiveRange())).toBe('C1:C2');
    const other = spreadsheet.insertSheet('Other');
    expect(other.getActiveRangeList()?.getRanges().map(at)).toEqual(['A1']);
    sheet.getRange('D4').activate();
    expect(app.getSelection().getActiveRangeList()?.getRanges().map(at)).toEqual(['D4']);
  });

  it('refuses what is no range, and stays where it was', () => {
    const { app, spreadsheet, sheet } = openApp();
    sheet.getRange('B2').activate();
    const text = 'C3' as unknown as GoogleAppsScript.Spreadsheet.Range;
    for (const owner of [app, spreadsheet, sheet]) {
      for (const name of ['setActiveRange', 'setCurrentCell'] as const)
        expect(() => owner[name](text)).toThrow(
          /The parameters \(String\) don't match the method signature for .*\.set/,
        );
    }
    expect(at(app.getActiveRange())).toBe('B2');
  });

  it('reaches to the next data cell as with Ctrl, Shift and an arrow', () => {
    const { app, sheet } = openApp();
    sheet.getRange('B2:B4').setValues([[1], [2], [3]]);
    sheet.getRange('B8').setValue(9);
    const reach = (from: string, way: keyof typeof app.Direction & string) => {
      sheet.getRange(from).activate();
      return at(app.getSelection().getNextDataRange(Reflect.get(app.Direction, way)));
    };
    expect(reach('B2', 'DOWN')).toBe('B2:B4');
    expect(reach('B2:B4', 'DOWN')).toBe('B2:B8');
    expect(reach('B8', 'UP')).toBe('B4:B8');
    expect(reach('B2', 'PREVIOUS')).toBe('A2:B2');
    expect(reach('B2', 'NEXT')).toBe('B2:Z2');
  });
});

describe('the ends of data', () => {
  it.each([
    ['B2', 'DOWN', 'B4'],
    ['B4', 'DOWN', 'B8'],
    ['B8', 'DOWN', 'B1000'],
    ['B5', 'UP', 'B4'],
    ['D3', 'PREVIOUS', 'C3'],
    ['C3', 'NEXT', 'Z3'],
    ['A1', 'UP', 'A1'],
  ] as const)('from %s %s is %s', (from, way, to) => {
    const { app, sheet } = openApp();
    sheet.getRange('B2:C4').setValues([
      [1, ''],
      [2, 'x'],
      [3, ''],
    ]);
    sheet.getRange('B8').setValue(9);
    expect(at(sheet.getRange(from).getNextDataCell(app.Direction[way]))).toBe(to);
  });

  it('around a range make its region, whole or in one direction', () => {
    const { app, sheet } = openApp();
    sheet.getRange('B2:C4').setValues([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    sheet.getRange('E2').setValue('apart');
    expect(at(sheet.getRange('B3').getDataRegion())).toBe('B2:C4');
    expect(at(sheet.getRange('B3').getDataRegion(app.Dimension.ROWS))).toBe('B2:B4');
    expect(at(sheet.getRange('B3').getDataRegion(app.Dimension.COLUMNS))).toBe('B3:C3');
    expect(at(sheet.getRange('H9').getDataRegion())).toBe('H9');
  });
});

it('a workbook passes on to its active tab what older scripts ask of it', () => {
  const { spreadsheet } = openApp();
  spreadsheet.insertSheet('Data');
  spreadsheet.appendRow(['b', 2]);
  spreadsheet.insertRowBefore(1);
  spreadsheet.appendRow(['a', 1]);
  expect(spreadsheet.getSheetName()).toBe('Data');
  expect([spreadsheet.getLastRow(), spreadsheet.getLastColumn()]).toEqual([3, 2]);
  spreadsheet.deleteRow(1);
  spreadsheet.sort(1);
  expect(spreadsheet.getDataRange().getValues()).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  spreadsheet.setFrozenRows(1);
  spreadsheet.hideColumn(spreadsheet.getRange('B1'));
  expect([spreadsheet.getFrozenRows(), spreadsheet.isColumnHiddenByUser(2)]).toEqual([1, true]);
  expect(spreadsheet.getSheetByName('Sheet1')?.getLastRow()).toBe(0);
});
