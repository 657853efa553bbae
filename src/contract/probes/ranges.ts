import type { Probe } from '../probe';
import { failure, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Structure';

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

/** Ways to name cells, where they fail, and how far a tab is used. */
export const ranges: readonly Probe[] = [
  {
    name: 'grid.newTab',
    asks: 'How large is a new tab, and is it the active one?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
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
    leaves: 'nothing',
    expected: [0, 0, 'A1'],
    see: ({ sheet }) => [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()],
  },
  {
    name: 'grid.toTheEnd',
    asks: 'Does getSheetValues(1, 1, -1, -1) return every cell up to the last row and column that hold something?',
    source: SOURCE,
    basis: 'documented',
    expected: [
      [1, '', ''],
      ['', '', ''],
      ['', '', 'x'],
    ],
    leaves: 'cells',
    see({ sheet, at }) {
      at('A1').setValue(1);
      at('C3').setValue('x');
      at('E9').setNumberFormat('0.00');
      return plain(sheet.getSheetValues(1, 1, -1, -1));
    },
  },
  {
    name: 'grid.row0',
    asks: 'Where and how does row 0 fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: 'at getRange: The starting row of the range is too small.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(0, 1)),
  },
  {
    name: 'grid.column0',
    asks: 'Where and how does column 0 fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: 'at getRange: The starting column of the range is too small.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(1, 0)),
  },
  {
    name: 'grid.noRows',
    asks: 'Where and how do zero rows fail, as for an empty table?',
    source: SOURCE,
    basis: 'field',
    leaves: 'nothing',
    expected: 'at getRange: The number of rows in the range must be at least 1.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(2, 1, 0, 1)),
  },
  {
    name: 'grid.noColumns',
    asks: 'Where and how do zero columns fail?',
    source: SOURCE,
    basis: 'field',
    leaves: 'nothing',
    expected: 'at getRange: The number of columns in the range must be at least 1.',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(2, 1, 1, 0)),
  },
  {
    name: 'grid.rowBeyond',
    asks: 'Where and how does a row below the grid fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: TOO_FAR,
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange(1001, 1)),
  },
  {
    name: 'grid.a1Beyond',
    asks: 'Does A1 notation below the grid fail too?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: TOO_FAR,
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange('A1001')),
  },
  {
    name: 'grid.badA1',
    asks: 'Where and how does a text that names no range fail?',
    source: SOURCE,
    basis: 'field',
    leaves: 'nothing',
    expected: 'at getRange: Range not found',
    see: ({ sheet }) => bounds(sheet, (tab) => tab.getRange('no range')),
  },
  {
    name: 'grid.openRange',
    asks: 'What is the size of B2:C, and how is it written?',
    source: SOURCE,
    basis: 'host',
    leaves: 'nothing',
    expected: ['B2:C1000', 999, 2],
    see({ at }) {
      const range = at('B2:C');
      return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
    },
  },
  {
    name: 'grid.wholeRow',
    asks: 'What is 1:1, which the headings are painted by?',
    source: SOURCE,
    basis: 'host',
    leaves: 'nothing',
    expected: [1, 26],
    see: ({ at }) => [at('1:1').getNumRows(), at('1:1').getNumColumns()],
  },
  {
    name: 'grid.otherTabByName',
    asks: 'Does getRange of the workbook take a quoted tab name?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'cells',
    finds: 'cells',
    expected: 'here',
    see({ spreadsheet, sheet, at }) {
      at('B2').setValue('here');
      return plain(spreadsheet.getRange(`'${sheet.getName()}'!B2`).getValue());
    },
  },
  {
    name: 'grid.lastRowWithFormulas',
    asks: 'Do formulas that show nothing count for getLastRow?',
    source: SOURCE,
    basis: 'field',
    leaves: 'cells',
    expected: 5,
    see({ sheet, at }) {
      at('A1:A5').setFormula('=IF(TRUE;"";1)');
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.rangeList',
    asks: 'Does a range list set the format of scattered columns at once?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'cells',
    finds: 'cells',
    expected: ['0.00', 'General', '0.00'],
    see({ sheet, at }) {
      sheet.getRangeList(['X20:X29', 'Z20:Z29']).setNumberFormat('0.00');
      return ['X20', 'Y20', 'Z29'].map((cell) => at(cell).getNumberFormat());
    },
  },
];
