import type { Probe } from '../probe';
import { failure, outcome, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Structure';

/** A grid of these many rows, all of them unfrozen. */
function cutTo(sheet: Sheet, rows: number): Sheet {
  sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  return sheet;
}

/** A failure and where it happened: at `getRange`, at the first use, or never. */
function bounds(sheet: Sheet, take: (sheet: Sheet) => GoogleAppsScript.Spreadsheet.Range): string {
  let range: GoogleAppsScript.Spreadsheet.Range | undefined;
  const taken = failure(() => {
    range = take(sheet);
  });
  if (taken !== 'no error' || !range) return taken.replace('at the call', 'at getRange');
  const used = range;
  return failure(() => used.getValues()).replace('at the call', 'at first use');
}

const TOO_FAR = 'at getRange: The coordinates of the range are outside the dimensions of the sheet.';

export const grid: readonly Probe[] = [
  {
    name: 'grid.newTab',
    asks: 'How large is a new tab, and is it the active one?',
    source: SOURCE,
    basis: 'documented',
    expected: [1000, 26, true],
    see({ spreadsheet, sheet }) {
      const active = spreadsheet.getActiveSheet().getSheetId() === sheet.getSheetId();
      return [sheet.getMaxRows(), sheet.getMaxColumns(), active];
    },
  },
  {
    name: 'grid.emptyTab',
    asks: 'What are getLastRow, getLastColumn and getDataRange of an empty tab?',
    source: SOURCE,
    basis: 'documented',
    expected: [0, 0, 'A1'],
    see: ({ sheet }) => [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()],
  },
  {
    name: 'grid.row0',
    asks: 'Where and how does row 0 fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: 'at getRange: The starting row of the range is too small.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(0, 1)),
  },
  {
    name: 'grid.column0',
    asks: 'Where and how does column 0 fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: 'at getRange: The starting column of the range is too small.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(1, 0)),
  },
  {
    name: 'grid.noRows',
    asks: 'Where and how do zero rows fail, as for an empty table?',
    source: SOURCE,
    basis: 'field',
    expected: 'at getRange: The number of rows in the range must be at least 1.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(2, 1, 0, 1)),
  },
  {
    name: 'grid.noColumns',
    asks: 'Where and how do zero columns fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at getRange: The number of columns in the range must be at least 1.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(2, 1, 1, 0)),
  },
  {
    name: 'grid.rowBeyond',
    asks: 'Where and how does a row below the grid fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: TOO_FAR,
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(1001, 1)),
  },
  {
    name: 'grid.a1Beyond',
    asks: 'Does A1 notation below the grid fail too?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: TOO_FAR,
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange('A1001')),
  },
  {
    name: 'grid.badA1',
    asks: 'Where and how does a text that names no range fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at getRange: Range not found',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange('no range')),
  },
  {
    name: 'grid.openRange',
    asks: 'What is the size of B2:C, and how is it written?',
    source: SOURCE,
    basis: 'host',
    expected: ['B2:C1000', 999, 2],
    see({ sheet }) {
      const range = sheet.getRange('B2:C');
      return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
    },
  },
  {
    name: 'grid.wholeRow',
    asks: 'What is 1:1, which the headings are painted by?',
    source: SOURCE,
    basis: 'host',
    expected: [1, 26],
    see: ({ sheet }) => [sheet.getRange('1:1').getNumRows(), sheet.getRange('1:1').getNumColumns()],
  },
  {
    name: 'grid.otherTabByName',
    asks: 'Does getRange of the workbook take a quoted tab name?',
    source: SOURCE,
    basis: 'documented',
    expected: 'here',
    see({ spreadsheet, sheet }) {
      sheet.getRange('B2').setValue('here');
      return plain(spreadsheet.getRange(`'${sheet.getName()}'!B2`).getValue());
    },
  },
  {
    name: 'grid.lastRowWithFormulas',
    asks: 'Do formulas that show nothing count for getLastRow?',
    source: SOURCE,
    basis: 'field',
    expected: 5,
    see({ sheet }) {
      sheet.getRange('A1:A5').setFormula('=IF(TRUE;"";1)');
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.lastRowWithCheckboxes',
    asks: 'Do unchecked boxes count for getLastRow?',
    source: SOURCE,
    basis: 'field',
    expected: 5,
    see({ sheet }) {
      sheet.getRange('A1:A5').insertCheckboxes();
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.lastRowWithLooks',
    asks: 'Do formats, notes and validation count for getLastRow?',
    source: SOURCE,
    basis: 'host',
    expected: 1,
    see({ sheet }) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      sheet.getRange('A1').setValue(1);
      sheet.getRange('A2:A9').setBackground('#ff0000').setNote('note').setDataValidation(rule);
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.appendRow',
    asks: 'Does appendRow go below the last row with content, and read texts as typed?',
    source: SOURCE,
    basis: 'documented',
    expected: [
      ['', 'x'],
      [2, 4],
    ],
    see({ sheet }) {
      sheet.getRange('B3').setValue('x');
      sheet.appendRow(['02', '=2+2']);
      return plain(sheet.getRange('A3:B4').getValues());
    },
  },
  {
    name: 'grid.appendRowBelowFormulas',
    asks: 'Does appendRow go below formulas that show nothing?',
    source: SOURCE,
    basis: 'field',
    expected: 6,
    see({ sheet }) {
      sheet.getRange('B1:B5').setFormula('=IF(TRUE;"";1)');
      sheet.appendRow(['new']);
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.appendRowOnFullGrid',
    asks: 'Does appendRow add a row to a full grid?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [4, 4],
    see({ sheet }) {
      cutTo(sheet, 3).getRange('A1:A3').setValue('x');
      sheet.appendRow(['new']);
      return [sheet.getMaxRows(), sheet.getLastRow()];
    },
  },
  {
    name: 'grid.insertRows',
    asks: 'Do formulas, formats and values move when rows are inserted above?',
    source: SOURCE,
    basis: 'documented',
    expected: ['=A4*2', 10, '0.00'],
    see({ sheet }) {
      sheet.getRange('A2').setValue(5).setNumberFormat('0.00');
      sheet.getRange('B2').setFormula('=A2*2');
      sheet.insertRowsBefore(2, 2);
      const moved = sheet.getRange('B4');
      return [moved.getFormula(), plain(moved.getValue()), sheet.getRange('A4').getNumberFormat()];
    },
  },
  {
    name: 'grid.insertRowsInsideRange',
    asks: 'Does a formula’s range grow when a row is inserted inside it, and not when one is added at its end?',
    source: SOURCE,
    basis: 'host',
    expected: ['=SUM(A1:A4)', '=SUM(A1:A4)'],
    see({ sheet }) {
      sheet.getRange('C1').setFormula('=SUM(A1:A3)');
      sheet.insertRowsAfter(2, 1);
      const inside = sheet.getRange('C1').getFormula();
      sheet.insertRowsAfter(4, 1);
      return [inside, sheet.getRange('C1').getFormula()];
    },
  },
  {
    name: 'grid.insertedRowLook',
    asks: 'Does an inserted row take format and validation from the row above?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['0.00', true],
    see({ sheet }) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      sheet.getRange('A1:A2').setNumberFormat('0.00').setDataValidation(rule);
      sheet.insertRowsAfter(1, 1);
      const fresh = sheet.getRange('A2');
      return [fresh.getNumberFormat(), fresh.getDataValidation() !== null];
    },
  },
  {
    name: 'grid.deleteReferredRow',
    asks: 'What is left of a formula when the row it refers to is deleted?',
    source: SOURCE,
    basis: 'documented',
    expected: ['=#REF*2', '#REF!'],
    doubt: '=#REF!*2',
    see({ sheet }) {
      sheet.getRange('A5').setValue(5);
      sheet.getRange('B1').setFormula('=A5*2');
      sheet.deleteRows(5, 1);
      return [sheet.getRange('B1').getFormula(), plain(sheet.getRange('B1').getValue())];
    },
  },
  {
    name: 'grid.deleteAllUnfrozen',
    asks: 'How does deleting all unfrozen rows fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Sorry, it is not possible to delete all non-frozen rows.',
    see({ sheet }) {
      cutTo(sheet, 3).setFrozenRows(1);
      return failure(() => sheet.deleteRows(2, 2));
    },
  },
  {
    name: 'grid.deleteBeyond',
    asks: 'How does deleting rows that are not there fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Those rows are out of bounds.',
    see: ({ sheet }) => failure(() => sheet.deleteRows(1001, 1)),
  },
  {
    name: 'grid.moveRows',
    asks: 'Is the goal of moveRows counted before the move, and do formulas follow?',
    source: SOURCE,
    basis: 'documented',
    expected: [[['b'], ['c'], ['a']], '=A3'],
    see({ sheet }) {
      sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
      sheet.getRange('C9').setFormula('=A1');
      sheet.moveRows(sheet.getRange('A1:A1'), 4);
      return [plain(sheet.getRange('A1:A3').getValues()), sheet.getRange('C9').getFormula()];
    },
  },
  {
    name: 'grid.sortMovesFormulas',
    asks: 'Does sorting carry formulas along, relative to their row?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [
      [1, '=A1*2'],
      [2, '=A2*2'],
      [3, '=A3*2'],
    ],
    see({ sheet }) {
      sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
      sheet.getRange('B1:B3').setFormulas([['=A1*2'], ['=A2*2'], ['=A3*2']]);
      sheet.getRange('A1:B3').sort(1);
      const range = sheet.getRange('A1:B3');
      const formulas = range.getFormulas();
      return range.getValues().map(([value], row) => [plain(value), String(formulas[row]?.[1])]);
    },
  },
  {
    name: 'grid.sortOrder',
    asks: 'In which order do numbers, texts, booleans and empty cells sort?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [[-1], [2], ['a'], ['B'], [false], [true], ['']],
    see({ sheet }) {
      const range = sheet.getRange('A1:A7').setValues([['B'], [''], [true], [2], ['a'], [false], [-1]]);
      return plain(range.sort(1).getValues());
    },
  },
  {
    name: 'grid.copyTo',
    asks: 'Does copyTo repeat one row over a larger target, with formulas relative?',
    source: '5 copyTo',
    basis: 'unconfirmed',
    expected: [['=A3*2'], ['=A4*2']],
    see({ sheet }) {
      sheet.getRange('B1').setFormula('=A1*2');
      sheet.getRange('B1').copyTo(sheet.getRange('B3:B4'));
      return plain(sheet.getRange('B3:B4').getFormulas());
    },
  },
  {
    name: 'grid.sameTabName',
    asks: 'How does a second tab of the same name fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'fails: A sheet with the name "NAME" already exists. Please enter another name.',
    see({ spreadsheet, sheet }) {
      const name = sheet.getName();
      return String(outcome(() => spreadsheet.insertSheet(name).getName())).replace(name, 'NAME');
    },
  },
  {
    name: 'grid.tabNameCase',
    asks: 'Is getSheetByName exact about upper and lower case?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: false,
    see: ({ spreadsheet, sheet }) => spreadsheet.getSheetByName(sheet.getName().toLowerCase()) !== null,
  },
  {
    name: 'grid.template',
    asks: 'Does insertSheet with a template copy values, formats, widths and frozen rows?',
    source: SOURCE,
    basis: 'documented',
    expected: ['x', 'bold', 1, 170],
    see({ spreadsheet, sheet, afterwards }) {
      sheet.getRange('A1').setValue('x').setFontWeight('bold');
      sheet.setFrozenRows(1);
      sheet.setColumnWidth(2, 170);
      const copy = spreadsheet.insertSheet('Contract scratch copy', spreadsheet.getNumSheets(), { template: sheet });
      afterwards(() => spreadsheet.deleteSheet(copy));
      const cell = copy.getRange('A1');
      return [plain(cell.getValue()), cell.getFontWeight(), copy.getFrozenRows(), copy.getColumnWidth(2)];
    },
  },
  {
    name: 'grid.sheetById',
    asks: 'Does getSheetById find a tab that was renamed?',
    source: SOURCE,
    basis: 'documented',
    expected: 'Contract scratch renamed',
    see({ spreadsheet, sheet }) {
      const id = sheet.getSheetId();
      sheet.setName('Contract scratch renamed');
      return spreadsheet.getSheetById(id)?.getName() ?? 'not found';
    },
  },
  {
    name: 'grid.hiddenTab',
    asks: 'Can a hidden tab be read and written?',
    source: SOURCE,
    basis: 'host',
    expected: [true, 'x'],
    see({ sheet }) {
      sheet.hideSheet();
      return [sheet.isSheetHidden(), plain(sheet.getRange('A1').setValue('x').getValue())];
    },
  },
  {
    name: 'grid.fontsAndWidths',
    asks: 'How wide and high are cells to begin with?',
    source: '5 look',
    basis: 'host',
    expected: [96, 21],
    doubt: 'columns of 100 pixels',
    see: ({ sheet }) => [sheet.getColumnWidth(1), sheet.getRowHeight(1)],
  },
  {
    name: 'grid.rangeList',
    asks: 'Does a range list set the format of scattered columns at once?',
    source: SOURCE,
    basis: 'documented',
    expected: ['0.00', 'General', '0.00'],
    see({ sheet }) {
      sheet.getRangeList(['A2:A9', 'C2:C9']).setNumberFormat('0.00');
      return ['A2', 'B2', 'C9'].map((cell) => sheet.getRange(cell).getNumberFormat());
    },
  },
];
