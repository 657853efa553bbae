import { alone, type Probe, type Round, together } from '../probe';
import { plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Structure';

/** Which of the first rows below the heading a filter on column A hides. */
function hiddenRows(sheet: Sheet, values: readonly unknown[], criteria: GoogleAppsScript.Spreadsheet.FilterCriteria) {
  sheet.getFilter()?.remove();
  const range = sheet.getRange(1, 1, values.length + 1, 1);
  range.setValues([['Heading'], ...values.map((value) => [value])]);
  range.createFilter().setColumnFilterCriteria(1, criteria);
  return values.map((_, row) => row + 2).filter((row) => sheet.isRowHiddenByFilter(row));
}

/** Ways to find cells and to show some of them. */
const probes: readonly Probe[] = [
  {
    name: 'finding.end',
    asks: 'What does a text finder give behind its last match, and behind the cell it starts from?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'cells',
    expected: ['A1', 'A2', null, 'A2'],
    see({ sheet, at }) {
      at('A1:A2').setValue('word');
      const finder = sheet.createTextFinder('word');
      const found = [1, 2, 3].map(() => plain(finder.findNext()?.getA1Notation() ?? null));
      const from = sheet.createTextFinder('word').startFrom(at('A1'));
      return [...found, plain(from.findNext()?.getA1Notation() ?? null)];
    },
  },
  {
    name: 'finding.replace',
    asks: 'Does a text finder count each occurrence it replaces, leave formulas, and read the new text as typed?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'cells',
    expected: [3, [['02 02'], [2], ['x']]],
    see({ sheet, at }) {
      at('A1:A3').setValues([['x x'], ['x'], ['="x"']]);
      return [sheet.createTextFinder('x').replaceAllWith('02'), plain(at('A1:A3').getValues())];
    },
  },
  {
    name: 'finding.regionCorner',
    asks: 'Does a cell that touches only at a corner belong to the data region?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'cells',
    expected: 'A1',
    see({ at }) {
      at('A1').setValue(1);
      at('B2').setValue(1);
      return at('A1').getDataRegion().getA1Notation();
    },
  },
  {
    name: 'finding.nextDataCell',
    asks: 'Where does the next data cell lie from inside a block, from its end, and below the last one?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'cells',
    expected: ['A3', 'A6', 'A1000'],
    see({ at }) {
      at('A1:A3').setValue(1);
      at('A6').setValue(1);
      const { DOWN } = SpreadsheetApp.Direction;
      return ['A1', 'A3', 'A6'].map((cell) => at(cell).getNextDataCell(DOWN).getA1Notation());
    },
  },
  {
    name: 'finding.asJson',
    asks: 'What is a range as JSON?',
    source: '1 V8 runtime',
    basis: 'field',
    leaves: 'nothing',
    expected: '{}',
    see: ({ at }) => JSON.stringify(at('A1')),
  },
];

const filters: readonly Probe[] = [
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
    see({ sheet, at }) {
      const before = hiddenRows(sheet, ['a', 'b'], SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build());
      at('A2').setValue('b');
      SpreadsheetApp.flush();
      return [before, [2, 3].filter((row) => sheet.isRowHiddenByFilter(row))];
    },
  },
];

export const finding: readonly Round[] = [together('everything', filters), ...probes.map(alone)];
