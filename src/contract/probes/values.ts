import type { Plain, Probe } from '../probe';
import { failure, outcome, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Values';

function sizes(sheet: Sheet, a1: string, values: unknown[][]): Plain {
  return failure(() => sheet.getRange(a1).setValues(values));
}

const rowsDiffer = (given: number, wanted: number): string =>
  'at the call: The number of rows in the data does not match the number of rows in the range. ' +
  `The data has ${given} but the range has ${wanted}.`;

const columnsDiffer = (given: number, wanted: number): string =>
  'at the call: The number of columns in the data does not match the number of columns in the range. ' +
  `The data has ${given} but the range has ${wanted}.`;

/** Reading and writing values that are no text. */
export const values: readonly Probe[] = [
  {
    name: 'values.roundTrip',
    asks: 'Do numbers, booleans, texts and empty cells come back as they were given?',
    source: SOURCE,
    basis: 'documented',
    expected: [[1.5, true, 'text', '', -0.25, 1e21]],
    see: ({ sheet }) =>
      plain(
        sheet
          .getRange('A1:F1')
          .setValues([[1.5, true, 'text', '', -0.25, 1e21]])
          .getValues(),
      ),
  },
  {
    name: 'values.nothing',
    asks: 'Do null and undefined empty a cell?',
    source: SOURCE,
    basis: 'documented',
    expected: [['', '']],
    see({ sheet }) {
      const range = sheet.getRange('A1:B1').setValues([[1, 2]]);
      return plain(range.setValues([[null, undefined]]).getValues());
    },
  },
  {
    name: 'values.setValueUndefined',
    asks: 'Does setValue(undefined) empty the cell?',
    source: SOURCE,
    basis: 'documented',
    expected: '',
    see: ({ sheet }) => plain(sheet.getRange('A1').setValue(1).setValue(undefined).getValue()),
  },
  {
    name: 'values.emptyTextIsEmpty',
    asks: 'Is a cell that was given an empty text blank?',
    source: SOURCE,
    basis: 'host',
    expected: [true, 0],
    see({ sheet }) {
      sheet.getRange('A1').setValue('');
      return [sheet.getRange('A1').isBlank(), sheet.getLastRow()];
    },
  },
  {
    name: 'values.notANumber',
    asks: 'What do NaN and Infinity become?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [['#NUM!', '#NUM!']],
    see: ({ sheet }) =>
      outcome(() =>
        sheet
          .getRange('A1:B1')
          .setValues([[Number.NaN, Number.POSITIVE_INFINITY]])
          .getValues(),
      ),
  },
  {
    name: 'values.listInRow',
    asks: 'What does a list inside a row become?',
    source: SOURCE,
    basis: 'field',
    expected: '[Ljava.lang.Object;@',
    see: ({ sheet }) =>
      outcome(() =>
        String(
          sheet
            .getRange('A1')
            .setValues([[['a', 'b']]])
            .getValue(),
        ).replace(/@.*/, '@'),
      ),
  },
  {
    name: 'values.object',
    asks: 'What does an object become?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '[object Object]',
    see: ({ sheet }) => outcome(() => sheet.getRange('A1').setValue({ a: 1 }).getValue()),
  },
  {
    name: 'values.tooFewRows',
    asks: 'How does setValues refuse too few rows?',
    source: SOURCE,
    basis: 'field',
    expected: rowsDiffer(1, 2),
    see: ({ sheet }) => sizes(sheet, 'A1:B2', [[1, 2]]),
  },
  {
    name: 'values.tooManyRows',
    asks: 'How does setValues refuse too many rows?',
    source: SOURCE,
    basis: 'field',
    expected: rowsDiffer(2, 1),
    see: ({ sheet }) => sizes(sheet, 'A1', [[1], [2]]),
  },
  {
    name: 'values.tooFewColumns',
    asks: 'How does setValues refuse a short row?',
    source: SOURCE,
    basis: 'field',
    expected: columnsDiffer(1, 2),
    see: ({ sheet }) => sizes(sheet, 'A1:B1', [[1]]),
  },
  {
    name: 'values.raggedRow',
    asks: 'How does setValues refuse a short second row, and is the first one written?',
    source: SOURCE,
    basis: 'field',
    expected: [columnsDiffer(1, 2), ''],
    see: ({ sheet }) => [sizes(sheet, 'A1:B2', [[1, 2], [3]]), plain(sheet.getRange('A1').getValue())],
  },
  {
    name: 'values.tooLong',
    asks: 'Where does a text of 50,001 characters fail, and how?',
    source: '4 spreadsheet',
    basis: 'field',
    expected: 'at the call: Your input contains more than the maximum of 50000 characters in a single cell.',
    see: ({ sheet }) => failure(() => sheet.getRange('A1').setValue('x'.repeat(50_001))),
  },
  {
    name: 'values.longest',
    asks: 'Does a text of 50,000 characters fit?',
    source: '4 spreadsheet',
    basis: 'field',
    expected: 50_000,
    see: ({ sheet }) => String(sheet.getRange('A1').setValue('x'.repeat(50_000)).getValue()).length,
  },
  {
    name: 'values.errors',
    asks: 'What does getValues give for cells with errors?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [['#DIV/0!', '#N/A', '#NAME?', '#REF!', '#VALUE!', '#ERROR!']],
    see({ sheet }) {
      const formulas = ['=1/0', '=NA()', '=NOSUCHFUNCTION(1)', '=INDIRECT("ZZZZ1")', '="a"+1', '=1+'];
      return plain(sheet.getRange('A1:F1').setFormulas([formulas]).getValues());
    },
  },
  {
    name: 'values.rootOfNegative',
    asks: 'What does the root of a negative number read as?',
    source: SOURCE,
    basis: 'field',
    expected: '#NUM!',
    see: ({ sheet }) => plain(sheet.getRange('A1').setFormula('=SQRT(-1)').getValue()),
  },
  {
    name: 'values.circular',
    asks: 'What does a formula that needs itself read as?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '#REF!',
    see: ({ sheet }) => plain(sheet.getRange('A1').setFormula('=A1+1').getValue()),
  },
  {
    name: 'values.emptyReference',
    asks: 'Is a formula that refers to an empty cell 0 or empty?',
    source: SOURCE,
    basis: 'host',
    expected: '',
    see: ({ sheet }) => plain(sheet.getRange('A1').setFormula('=C9').getValue()),
  },
  {
    name: 'values.blankFormula',
    asks: 'Is a cell whose formula gives an empty text blank?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['', false],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setFormula('=""');
      return [plain(cell.getValue()), cell.isBlank()];
    },
  },
  {
    name: 'values.clearContent',
    asks: 'Does clearContent keep format, note and validation?',
    source: SOURCE,
    basis: 'host',
    expected: ['', '0.00', 'note', true],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setNumberFormat('0.00').setNote('note').insertCheckboxes();
      cell.clearContent();
      const rule = cell.getDataValidation();
      return [plain(cell.getValue()), cell.getNumberFormat(), cell.getNote(), rule !== null];
    },
  },
  {
    name: 'values.wrongArguments',
    asks: 'How is a call with arguments of no known kind refused?',
    source: SOURCE,
    basis: 'field',
    expected: "fails: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    see: ({ sheet }) =>
      // The declarations forbid what this asks.
      outcome(() => sheet.getRange('A1').setValues('text' as unknown as string[][])),
  },
];
