import type { Probe } from '../probe';
import { failure, outcome, plain } from '../see';

const SOURCE = '5 Structure, validation';

const list = (allowInvalid: boolean): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(allowInvalid).build();

const REJECTED = 'The data you entered in cell A1 violates the data validation rules set on this cell.';

export const validation: readonly Probe[] = [
  {
    name: 'validation.rejectsScripts',
    asks: 'Does a strict list refuse what a script writes, and when?',
    source: SOURCE,
    basis: 'field',
    expected: [`at the call: ${REJECTED}`, ''],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setDataValidation(list(false));
      SpreadsheetApp.flush();
      return [failure(() => cell.setValue('c')), plain(cell.getValue())];
    },
  },
  {
    name: 'validation.rejectsWholeBlock',
    asks: 'Is nothing of a block written when one of its cells is refused?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [['', '']],
    see({ sheet }) {
      sheet.getRange('A1').setDataValidation(list(false));
      SpreadsheetApp.flush();
      failure(() => sheet.getRange('A1:B1').setValues([['c', 'other']]));
      return plain(sheet.getRange('A1:B1').getValues());
    },
  },
  {
    name: 'validation.warnsOnly',
    asks: 'Does a list that only warns let a script write anything?',
    source: SOURCE,
    basis: 'documented',
    expected: ['no error', 'c'],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setDataValidation(list(true));
      return [failure(() => cell.setValue('c')), plain(cell.getValue())];
    },
  },
  {
    name: 'validation.listCase',
    asks: 'Does a strict list tell upper from lower case, and let an empty cell be?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['no error', 'no error'],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setDataValidation(list(false));
      SpreadsheetApp.flush();
      return [failure(() => cell.setValue('A')), failure(() => cell.setValue(''))];
    },
  },
  {
    name: 'validation.formulaEscapes',
    asks: 'Does a strict list look at what a formula gives?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['no error'],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setDataValidation(list(false));
      SpreadsheetApp.flush();
      return [failure(() => cell.setFormula('="c"'))];
    },
  },
  {
    name: 'validation.existingValues',
    asks: 'Can a strict rule be set on a cell whose value breaks it?',
    source: SOURCE,
    basis: 'host',
    expected: ['no error', 'c'],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setValue('c');
      return [failure(() => cell.setDataValidation(list(false))), plain(cell.getValue())];
    },
  },
  {
    name: 'validation.readBack',
    asks: 'What does a list rule read back as?',
    source: SOURCE,
    basis: 'documented',
    expected: ['VALUE_IN_LIST', [['a', 'b'], true], true, 'help'],
    see({ sheet }) {
      const cell = sheet.getRange('A1');
      cell.setDataValidation(list(true).copy().setHelpText('help').build());
      const rule = cell.getDataValidation();
      const kind = String(rule?.getCriteriaType());
      return [kind, plain(rule?.getCriteriaValues()), plain(rule?.getAllowInvalid()), plain(rule?.getHelpText())];
    },
  },
  {
    name: 'validation.openRange',
    asks: 'Does a list from an open range of another tab follow new rows, and read back open?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['VALUE_IN_RANGE', 'A2:A1000', 'no error'],
    see({ sheet, another }) {
      const other = another();
      other.getRange('A2').setValue('a');
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(other.getRange('A2:A'), true);
      const cell = sheet.getRange('A1').setDataValidation(rule.setAllowInvalid(false).build());
      other.getRange('A900').setValue('late');
      SpreadsheetApp.flush();
      const kept = cell.getDataValidation();
      // The first criterion of such a rule is its range.
      const range = kept?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
      return [String(kept?.getCriteriaType()), range.getA1Notation(), failure(() => cell.setValue('late'))];
    },
  },
  {
    name: 'validation.longList',
    asks: 'How does a list of more than 500 items fail?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: 'fails',
    see() {
      const items = Array.from({ length: 501 }, (_, at) => `item ${at}`);
      return String(outcome(() => String(SpreadsheetApp.newDataValidation().requireValueInList(items).build()))).slice(
        0,
        5,
      );
    },
  },
  {
    name: 'validation.checkboxes',
    asks: 'Do new checkboxes hold false, and refuse other values?',
    source: '5 Structure, checkboxes',
    basis: 'documented',
    expected: [false, false, null, `at the call: ${REJECTED}`],
    see({ sheet }) {
      const boxes = sheet.getRange('A1:A2').insertCheckboxes();
      SpreadsheetApp.flush();
      const value = plain(sheet.getRange('A1').getValue());
      const none = plain(boxes.isChecked());
      sheet.getRange('A2').check();
      return [value, none, plain(boxes.isChecked()), failure(() => sheet.getRange('A1').setValue('text'))];
    },
  },
  {
    name: 'validation.followsRows',
    asks: 'Does a rule move with its cell when rows are inserted above?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: [false, true],
    see({ sheet }) {
      sheet.getRange('A5').setDataValidation(list(true));
      sheet.insertRowsBefore(2, 1);
      return ['A5', 'A6'].map((cell) => sheet.getRange(cell).getDataValidation() !== null);
    },
  },
];
