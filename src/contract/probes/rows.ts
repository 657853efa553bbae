import type { Probe } from '../probe';
import { failure, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Structure';

/** A grid of these many rows, all of them unfrozen. */
function cutTo(sheet: Sheet, rows: number): Sheet {
  sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  return sheet;
}

/** Rows added, deleted, moved, sorted and copied, and what comes along. */
export const rows: readonly Probe[] = [
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
    name: 'grid.insertedRowsLook',
    asks: 'Does a row put in above another look like that one, and not like the headings before it?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '#00ff00',
    see({ sheet }) {
      sheet.getRange('A1').setBackground('#ff0000');
      sheet.getRange('A2').setBackground('#00ff00');
      sheet.insertRowsBefore(2, 1);
      return sheet.getRange('A2').getBackground();
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
    expected: ['=#REF!*2', '#REF!'],
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
];
