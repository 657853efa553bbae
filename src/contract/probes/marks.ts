import type { Probe } from '../probe';
import { failure, outcome, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const RANGE = (): GoogleAppsScript.Spreadsheet.ProtectionType => SpreadsheetApp.ProtectionType.RANGE;

export const protection: readonly Probe[] = [
  {
    name: 'protection.rangeStacks',
    asks: 'Does protecting the same range twice make two protections, and the same tab twice one?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: [2, 1],
    see({ sheet }) {
      sheet.getRange('A1:A2').protect();
      sheet.getRange('A1:A2').protect();
      sheet.protect();
      sheet.protect();
      return [sheet.getProtections(RANGE()).length, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
    },
  },
  {
    name: 'protection.warningOnly',
    asks: 'Does a range that only warns let its owner’s script write, and keep its description?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: ['no error', true, 'why'],
    see({ sheet }) {
      const range = sheet.getRange('A1');
      const kept = range.protect().setDescription('why').setWarningOnly(true);
      return [failure(() => range.setValue(1)), kept.isWarningOnly(), kept.getDescription()];
    },
  },
  {
    name: 'protection.ofTheWorkbook',
    asks: 'Does getProtections of the workbook find ranges on all tabs, by which repair knows its own?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: ['on the first', 'on the second'],
    see({ spreadsheet, sheet, another }) {
      sheet.getRange('A1').protect().setDescription('on the first');
      another().getRange('A1').protect().setDescription('on the second');
      return spreadsheet
        .getProtections(RANGE())
        .map((each) => each.getDescription())
        .filter((description) => description.startsWith('on the '));
    },
  },
  {
    name: 'protection.newEditors',
    asks: 'Does a new protection list the person who made it among its editors?',
    source: '5 Structure, protection',
    basis: 'field',
    expected: [0, true],
    see({ sheet }) {
      const kept = sheet.getRange('A1').protect();
      return [kept.getEditors().length, kept.canEdit()];
    },
  },
  {
    name: 'protection.removeOneself',
    asks: 'Can the person who made it be removed from its editors?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: [true, 'no error'],
    see({ sheet }) {
      const kept = sheet.getRange('A1').protect();
      kept.removeEditors(kept.getEditors().map((user) => user.getEmail()));
      return [kept.canEdit(), failure(() => sheet.getRange('A1').setValue(1))];
    },
  },
  {
    name: 'protection.followsRows',
    asks: 'Does a protected range move with inserted rows?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: 'A4:A5',
    see({ sheet }) {
      sheet.getRange('A2:A3').protect();
      sheet.insertRowsBefore(1, 2);
      return plain(sheet.getProtections(RANGE())[0]?.getRange().getA1Notation());
    },
  },
  {
    name: 'protection.wholeColumn',
    asks: 'Does a protection of a column to its end grow with rows added below?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: 'A2:A1001',
    see({ sheet }) {
      sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1).protect();
      sheet.insertRowsAfter(500, 1);
      return plain(sheet.getProtections(RANGE())[0]?.getRange().getA1Notation());
    },
  },
];

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

/** The row that carries a mark after the tab was changed. */
const metadata = (name: string, asks: string, change: (sheet: Sheet) => unknown, expected: number | string): Probe => ({
  name: `metadata.${name}`,
  asks,
  source: '5 Structure, developer metadata',
  basis: 'unconfirmed',
  expected,
  see({ sheet }) {
    sheet.getRange('A1:B6').setValues([1, 2, 3, 4, 6, 5].map((value) => [value, `row ${value}`]));
    sheet.getRange('5:5').addDeveloperMetadata('contract', 'objective 42');
    change(sheet);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('contract').find();
    return found?.getLocation().getRow()?.getRow() ?? 'gone';
  },
});

export const metadatas: readonly Probe[] = [
  metadata(
    'afterInsert',
    'Does a row’s mark follow it when rows are inserted above?',
    (sheet) => sheet.insertRowsBefore(1, 2),
    7,
  ),
  metadata('afterMove', 'Does it follow when the row is moved?', (sheet) => sheet.moveRows(sheet.getRange('A5'), 2), 2),
  metadata(
    'afterSort',
    'Does it follow when the row is sorted elsewhere?',
    (sheet) => sheet.getRange('A1:B6').sort(1),
    5,
  ),
  metadata('afterDelete', 'Is it gone with its row?', (sheet) => sheet.deleteRow(5), 'gone'),
  {
    name: 'metadata.notOnCells',
    asks: 'How is a mark on a single cell refused?',
    source: '5 Structure, developer metadata',
    basis: 'documented',
    expected: 'fails',
    see: ({ sheet }) => String(outcome(() => sheet.getRange('A1').addDeveloperMetadata('contract'))).slice(0, 5),
  },
];

export const looks: readonly Probe[] = [
  {
    name: 'looks.notes',
    asks: 'Do notes keep line breaks, and does null remove them?',
    source: '5 Structure, look',
    basis: 'documented',
    expected: ['two\nlines', ''],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setNote('two\nlines');
      const note = cell.getNote();
      // The declarations leave null out; Google documents it.
      return [note, cell.setNote(null as unknown as string).getNote()];
    },
  },
  {
    name: 'looks.notesFollowRows',
    asks: 'Do notes move with inserted rows?',
    source: '5 Structure, references',
    basis: 'host',
    expected: ['', 'note'],
    see({ sheet }) {
      sheet.getRange('A1').setNote('note');
      sheet.insertRowsBefore(1, 1);
      return [sheet.getRange('A1').getNote(), sheet.getRange('A2').getNote()];
    },
  },
  {
    name: 'looks.richText',
    asks: 'Does a linked text keep text and link, and read as text?',
    source: '5 Structure, rich text',
    basis: 'documented',
    expected: ['see here', 'https://example.org/', 'see here'],
    see({ sheet }) {
      const text = SpreadsheetApp.newRichTextValue().setText('see here').setLinkUrl('https://example.org/').build();
      const cell = sheet.getRange('A1').setRichTextValue(text);
      const read = cell.getRichTextValue();
      return [plain(cell.getValue()), plain(read?.getLinkUrl()), plain(read?.getText())];
    },
  },
  {
    name: 'looks.richTextOfNumber',
    asks: 'What does getRichTextValue give for a number?',
    source: '5 Structure, rich text',
    basis: 'documented',
    expected: null,
    see: ({ sheet }) => plain(sheet.getRange('A1').setValue(5).getRichTextValue()),
  },
  {
    name: 'looks.colours',
    asks: 'How do colours read back?',
    source: '5 Structure, look',
    basis: 'documented',
    expected: ['#ff0000', '#ffffff', '#ff0000'],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setBackground('red');
      sheet.setTabColor('#FF0000');
      return [cell.getBackground(), sheet.getRange('B1').getBackground(), plain(sheet.getTabColor())];
    },
  },
  {
    name: 'looks.toast',
    asks: 'May a script started from the menu show a toast?',
    source: '5 Structure, look',
    basis: 'documented',
    expected: 'no error',
    see: ({ spreadsheet }) => failure(() => spreadsheet.toast('Probing …', 'Contract', 1)),
  },
  {
    name: 'looks.freeze',
    asks: 'How does freezing all rows fail?',
    source: '5 Structure, look',
    basis: 'unconfirmed',
    expected: 'fails',
    see({ sheet }) {
      sheet.deleteRows(4, sheet.getMaxRows() - 3);
      const frozen = failure(() => sheet.setFrozenRows(3));
      return frozen === 'no error' ? frozen : 'fails';
    },
  },
  {
    name: 'looks.chart',
    asks: 'Can a chart be built, inserted, found again and removed?',
    source: '5 Structure, charts',
    basis: 'documented',
    expected: [1, 'A1:B3', 0],
    see({ sheet }) {
      sheet.getRange('A1:B3').setValues([
        ['x', 'y'],
        [1, 2],
        [2, 3],
      ]);
      const chart = sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B3')).setPosition(5, 1, 0, 0).build();
      sheet.insertChart(chart);
      const charts = sheet.getCharts();
      const [found] = charts;
      const range = plain(found?.getRanges()[0]?.getA1Notation());
      if (found) sheet.removeChart(found);
      return [charts.length, range, sheet.getCharts().length];
    },
  },
];
