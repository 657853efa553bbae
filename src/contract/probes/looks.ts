import type { Probe } from '../probe';
import { failure, plain } from '../see';

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
