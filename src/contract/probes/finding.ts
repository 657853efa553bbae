import type { Probe } from '../probe';
import { failure, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Structure';

/** Which of the first rows below the heading a filter on column A hides. */
function hiddenRows(sheet: Sheet, values: readonly unknown[], criteria: GoogleAppsScript.Spreadsheet.FilterCriteria) {
  sheet.getRange(1, 1, values.length + 1, 1).setValues([['Heading'], ...values.map((value) => [value])]);
  sheet
    .getRange(1, 1, values.length + 1, 1)
    .createFilter()
    .setColumnFilterCriteria(1, criteria);
  return values.map((_, row) => row + 2).filter((row) => sheet.isRowHiddenByFilter(row));
}

/** Ways to find cells and to show some of them. */
export const finding: readonly Probe[] = [
  {
    name: 'finding.end',
    asks: 'What does a text finder give behind its last match, and behind the cell it starts from?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['A1', 'A2', null, 'A2'],
    see({ sheet }) {
      sheet.getRange('A1:A2').setValue('word');
      const finder = sheet.createTextFinder('word');
      const found = [1, 2, 3].map(() => plain(finder.findNext()?.getA1Notation() ?? null));
      const from = sheet.createTextFinder('word').startFrom(sheet.getRange('A1'));
      return [...found, plain(from.findNext()?.getA1Notation() ?? null)];
    },
  },
  {
    name: 'finding.replace',
    asks: 'Does a text finder count each occurrence it replaces, leave formulas, and read the new text as typed?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [3, [['02 02'], [2], ['x']]],
    see({ sheet }) {
      sheet.getRange('A1:A3').setValues([['x x'], ['x'], ['="x"']]);
      return [sheet.createTextFinder('x').replaceAllWith('02'), plain(sheet.getRange('A1:A3').getValues())];
    },
  },
  {
    name: 'finding.regionCorner',
    asks: 'Does a cell that touches only at a corner belong to the data region?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: 'A1',
    see({ sheet }) {
      sheet.getRange('A1').setValue(1);
      sheet.getRange('B2').setValue(1);
      return sheet.getRange('A1').getDataRegion().getA1Notation();
    },
  },
  {
    name: 'finding.nextDataCell',
    asks: 'Where does the next data cell lie from inside a block, from its end, and below the last one?',
    source: SOURCE,
    basis: 'documented',
    expected: ['A3', 'A6', 'A1000'],
    see({ sheet }) {
      sheet.getRange('A1:A3').setValue(1);
      sheet.getRange('A6').setValue(1);
      const { DOWN } = SpreadsheetApp.Direction;
      return ['A1', 'A3', 'A6'].map((cell) => sheet.getRange(cell).getNextDataCell(DOWN).getA1Notation());
    },
  },
  {
    name: 'finding.filterPastWeek',
    asks: 'Which days are in the past week to a filter: seven, six and no days ago, tomorrow?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [2, 5],
    see({ sheet }) {
      const days = ['=TODAY()-7', '=TODAY()-6', '=TODAY()', '=TODAY()+1'];
      const { PAST_WEEK } = SpreadsheetApp.RelativeDate;
      return hiddenRows(sheet, days, SpreadsheetApp.newFilterCriteria().whenDateEqualTo(PAST_WEEK).build());
    },
  },
  {
    name: 'finding.filterFormula',
    asks: 'Is a filter’s formula written for the first row below the heading?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [2, 4],
    see: ({ sheet }) =>
      hiddenRows(sheet, [1, 5, 2], SpreadsheetApp.newFilterCriteria().whenFormulaSatisfied('=A2>2').build()),
  },
  {
    name: 'finding.filterAfterChange',
    asks: 'Does a filter look again when a script changes a cell?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [[3], [2, 3]],
    doubt: 'the same rows until the filter is applied again',
    see({ sheet }) {
      const before = hiddenRows(sheet, ['a', 'b'], SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build());
      sheet.getRange('A2').setValue('b');
      SpreadsheetApp.flush();
      return [before, [2, 3].filter((row) => sheet.isRowHiddenByFilter(row))];
    },
  },
  {
    name: 'finding.groups',
    asks: 'Are rows of a collapsed group hidden, and where is its control?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [[false, true, true, false], 4, 1],
    see({ sheet }) {
      sheet.getRange('2:3').shiftRowGroupDepth(1);
      const group = sheet.getRowGroup(2, 1)?.collapse();
      const hidden = [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row));
      return [hidden, plain(group?.getControlIndex()), sheet.getRowGroupDepth(2)];
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
    see({ sheet }) {
      const range = sheet.getRange('A1:B4');
      const bands = range.applyRowBanding();
      const colors = [bands.getHeaderRowColor(), bands.getFirstRowColor(), bands.getSecondRowColor()];
      return [
        [...colors, bands.getFooterRowColor()].map(plain),
        sheet.getRange('A1').getBackground(),
        failure(() => range.applyRowBanding()),
      ];
    },
  },
  {
    name: 'finding.asJson',
    asks: 'What is a range as JSON?',
    source: '1 V8 runtime',
    basis: 'field',
    expected: '{}',
    see: ({ sheet }) => JSON.stringify(sheet.getRange('A1')),
  },
];
