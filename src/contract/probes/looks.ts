import { alone, type Probe, type Round, together } from '../probe';
import { failure, plain } from '../see';

/** Side by side on one tab; where it ends is asked first. */
const dressed: readonly Probe[] = [
  {
    name: 'grid.lastRowWithLooks',
    asks: 'Do formats, notes and validation count for getLastRow?',
    source: '5 Structure',
    basis: 'host',
    expected: 1,
    see({ sheet, at }) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      at('L1').setValue(1);
      at('L2:L9').setBackground('#ff0000').setNote('note').setDataValidation(rule);
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.lastRowWithCheckboxes',
    asks: 'Do unchecked boxes count for getLastRow?',
    source: '5 Structure',
    basis: 'field',
    expected: 5,
    see({ sheet, at }) {
      at('M1:M5').insertCheckboxes();
      return sheet.getLastRow();
    },
  },

  {
    name: 'looks.notes',
    asks: 'Do notes keep line breaks, and does null remove them?',
    source: '5 Structure, look',
    basis: 'documented',
    expected: ['two\nlines', ''],
    see({ at }) {
      const cell = at('A1').setNote('two\nlines');
      const note = cell.getNote();
      // The declarations leave null out; Google documents it.
      return [note, cell.setNote(null as unknown as string).getNote()];
    },
  },
  {
    name: 'looks.colours',
    asks: 'How do colours read back?',
    source: '5 Structure, look',
    basis: 'documented',
    expected: ['#ff0000', '#ffffff', '#ff0000'],
    see({ sheet, at }) {
      const cell = at('C1').setBackground('red');
      sheet.setTabColor('#FF0000');
      return [cell.getBackground(), at('D1').getBackground(), plain(sheet.getTabColor())];
    },
  },
  {
    name: 'looks.chart',
    asks: 'Can a chart be built, inserted, found again and removed?',
    source: '5 Structure, charts',
    basis: 'documented',
    expected: [1, 'E1:F3', 0],
    see({ sheet, at }) {
      at('E1:F3').setValues([
        ['x', 'y'],
        [1, 2],
        [2, 3],
      ]);
      const chart = sheet.newChart().asLineChart().addRange(at('E1:F3')).setPosition(5, 1, 0, 0).build();
      sheet.insertChart(chart);
      const charts = sheet.getCharts();
      const [found] = charts;
      const range = plain(found?.getRanges()[0]?.getA1Notation());
      if (found) sheet.removeChart(found);
      return [charts.length, range, sheet.getCharts().length];
    },
  },
  {
    name: 'values.clearContent',
    asks: 'Do clearContent and setValues keep format, note and validation?',
    source: '5 Values',
    basis: 'host',
    expected: ['', '0.00', 'note', true, '0.00', 'note', true],
    see({ at }) {
      const cell = at('K1').setNumberFormat('0.00').setNote('note').insertCheckboxes();
      const look = () => [cell.getNumberFormat(), cell.getNote(), cell.getDataValidation() !== null];
      const cleared = [plain(cell.clearContent().getValue()), ...look()];
      cell.setValues([[true]]);
      return [...cleared, ...look()];
    },
  },
  {
    name: 'finding.bandings',
    asks: 'Which colours has the plain banding, what is the background of its cells, and how is a second one refused?',
    source: '5 look',
    basis: 'unconfirmed',
    expected: [
      ['#bdbdbd', '#ffffff', '#f3f3f3', null],
      '#ffffff',
      'at the call: You cannot add alternating background colors to a range that already has alternating background colors.',
    ],
    doubt: 'the band’s colour as background',
    see({ at }) {
      const range = at('H1:I4');
      const bands = range.applyRowBanding();
      const colors = [bands.getHeaderRowColor(), bands.getFirstRowColor(), bands.getSecondRowColor()];
      return [
        [...colors, bands.getFooterRowColor()].map(plain),
        at('H1').getBackground(),
        failure(() => range.applyRowBanding()),
      ];
    },
  },
  {
    name: 'finding.groups',
    asks: 'Are rows of a collapsed group hidden, and where is its control?',
    source: '5 Structure',
    basis: 'unconfirmed',
    expected: [[false, true, true, false], 4, 1],
    see({ sheet, at }) {
      at('2:3').shiftRowGroupDepth(1);
      const group = sheet.getRowGroup(2, 1)?.collapse();
      const hidden = [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row));
      return [hidden, plain(group?.getControlIndex()), sheet.getRowGroupDepth(2)];
    },
  },
];

const probes: readonly Probe[] = [
  {
    name: 'looks.richText',
    asks: 'Does a linked text keep text and link, and read as text?',
    source: '5 Structure, rich text',
    basis: 'documented',
    leaves: 'cells',
    finds: 'cells',
    expected: ['see here', 'https://example.org/', 'see here'],
    see({ at }) {
      const text = SpreadsheetApp.newRichTextValue().setText('see here').setLinkUrl('https://example.org/').build();
      const cell = at('A1').setRichTextValue(text);
      const read = cell.getRichTextValue();
      return [plain(cell.getValue()), plain(read?.getLinkUrl()), plain(read?.getText())];
    },
  },
  {
    name: 'looks.richTextOfNumber',
    asks: 'What does getRichTextValue give for a number?',
    source: '5 Structure, rich text',
    basis: 'documented',
    leaves: 'cells',
    finds: 'cells',
    expected: null,
    see: ({ at }) => plain(at('A1').setValue(5).getRichTextValue()),
  },
  {
    name: 'looks.toast',
    asks: 'May a script started from the menu show a toast?',
    source: '5 Structure, look',
    basis: 'documented',
    leaves: 'nothing',
    expected: 'no error',
    see: ({ spreadsheet }) => failure(() => spreadsheet.toast('Probing …', 'Contract', 1)),
  },
];

export const looks: readonly Round[] = [together('everything', dressed), ...probes.map(alone)];
