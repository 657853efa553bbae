import type { Probe } from '../probe';
import { outcome, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where a name points after the tab was changed. */
const named = (name: string, asks: string, change: (sheet: Sheet) => unknown, expected: string): Probe => ({
  name: `names.${name}`,
  asks,
  source: '5 Structure, named ranges',
  basis: 'unconfirmed',
  expected,
  see({ spreadsheet, sheet, nameFor }) {
    const word = nameFor('Cell');
    spreadsheet.setNamedRange(word, sheet.getRange('B5'));
    change(sheet);
    return spreadsheet.getRangeByName(word)?.getA1Notation() ?? 'gone';
  },
});

export const names: readonly Probe[] = [
  named(
    'afterInsert',
    'Where is a name after rows were inserted above it?',
    (sheet) => sheet.insertRowsBefore(1, 2),
    'B7',
  ),
  named('afterDelete', 'Where is a name after a row above it was deleted?', (sheet) => sheet.deleteRow(1), 'B4'),
  named('afterDeletingIt', 'What is left of a name when its row is deleted?', (sheet) => sheet.deleteRow(5), 'gone'),
  named(
    'afterMove',
    'Where is a name after its row was moved?',
    (sheet) => sheet.moveRows(sheet.getRange('A5'), 2),
    'B2',
  ),
  named(
    'afterSort',
    'Where is a name after its row was sorted elsewhere?',
    (sheet) => {
      sheet.getRange('A4:B5').setValues([
        [2, 'two'],
        [1, 'one'],
      ]);
      sheet.getRange('A4:B5').sort(1);
    },
    'B5',
  ),
  {
    name: 'names.absent',
    asks: 'What does getRangeByName give for a name that is not there?',
    source: '5 Structure, named ranges',
    basis: 'documented',
    expected: null,
    see: ({ spreadsheet }) => plain(spreadsheet.getRangeByName('NoSuchContractName')),
  },
  {
    name: 'names.twice',
    asks: 'Does setting a name again move it?',
    source: '5 Structure, named ranges',
    basis: 'host',
    expected: ['C3', 1],
    see({ spreadsheet, sheet, nameFor }) {
      const word = nameFor('Cell');
      spreadsheet.setNamedRange(word, sheet.getRange('B2'));
      spreadsheet.setNamedRange(word, sheet.getRange('C3'));
      const all = spreadsheet.getNamedRanges().filter((each) => each.getName() === word);
      return [plain(spreadsheet.getRangeByName(word)?.getA1Notation()), all.length];
    },
  },
  {
    name: 'names.bad',
    asks: 'Is a name that looks like a cell refused?',
    source: '5 Structure, named ranges',
    basis: 'documented',
    expected: 'fails',
    see({ spreadsheet, sheet }) {
      return String(outcome(() => spreadsheet.setNamedRange('AB12', sheet.getRange('A1')))).slice(0, 5);
    },
  },
];
