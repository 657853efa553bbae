import { alone, type Probe, type Round, together } from '../probe';
import { failure, plain } from '../see';

const SOURCE = '5 Structure';

const probes: readonly Probe[] = [
  {
    name: 'grid.appendRow',
    asks: 'Does appendRow go below the last row with content, and read texts as typed?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'cells',
    expected: [
      ['', 'x'],
      [2, 4],
    ],
    see({ sheet, at }) {
      at('B3').setValue('x');
      sheet.appendRow(['02', '=2+2']);
      return plain(at('A3:B4').getValues());
    },
  },
  {
    name: 'grid.appendRowBelowFormulas',
    asks: 'Does appendRow go below formulas that show nothing?',
    source: SOURCE,
    basis: 'field',
    leaves: 'cells',
    expected: 6,
    see({ sheet, at }) {
      at('B1:B5').setFormula('=IF(TRUE;"";1)');
      sheet.appendRow(['new']);
      return sheet.getLastRow();
    },
  },
  {
    name: 'grid.deleteBeyond',
    asks: 'How does deleting rows that are not there fail?',
    source: SOURCE,
    basis: 'field',
    leaves: 'nothing',
    expected: 'at the call: Those rows are out of bounds.',
    see: ({ sheet }) => failure(() => sheet.deleteRows(1001, 1)),
  },
  {
    name: 'grid.sortMovesFormulas',
    asks: 'Does sorting carry formulas along, relative to their row?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'cells',
    expected: [
      [1, '=A1*2'],
      [2, '=A2*2'],
      [3, '=A3*2'],
    ],
    see({ at }) {
      at('A1:A3').setValues([[3], [1], [2]]);
      at('B1:B3').setFormulas([['=A1*2'], ['=A2*2'], ['=A3*2']]);
      at('A1:B3').sort(1);
      const range = at('A1:B3');
      const formulas = range.getFormulas();
      return range.getValues().map(([value], row) => [plain(value), String(formulas[row]?.[1])]);
    },
  },
  {
    name: 'grid.sortOrder',
    asks: 'In which order do numbers, texts, booleans and empty cells sort?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'cells',
    expected: [[-1], [2], ['a'], ['B'], [false], [true], ['']],
    see({ at }) {
      const range = at('A1:A7').setValues([['B'], [''], [true], [2], ['a'], [false], [-1]]);
      return plain(range.sort(1).getValues());
    },
  },
  {
    name: 'grid.copyTo',
    asks: 'Does copyTo repeat one row over a larger target, with formulas relative?',
    source: '5 copyTo',
    basis: 'unconfirmed',
    leaves: 'cells',
    finds: 'cells',
    expected: [['=A3*2'], ['=A4*2']],
    see({ at }) {
      at('B1').setFormula('=A1*2');
      at('B1').copyTo(at('B3:B4'));
      return plain(at('B3:B4').getFormulas());
    },
  },
];

/** In this order on one tab, whose rows grow and shrink; each has columns of its own. */
const growing: readonly Probe[] = [
  {
    name: 'grid.insertedRowLook',
    asks: 'Does a row inserted below another take format and validation from that one?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['0.00', true],
    see({ sheet }) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      sheet.getRange('E1:E2').setNumberFormat('0.00').setDataValidation(rule);
      sheet.getRange('B1').setBackground('#ff0000');
      sheet.getRange('B2').setBackground('#00ff00');
      sheet.getRange('C1:D1').setFormulas([['=SUM(A1:A3)', '=SUM(A2:A)']]);
      sheet.insertRowsAfter(1, 1);
      const fresh = sheet.getRange('E2');
      return [fresh.getNumberFormat(), fresh.getDataValidation() !== null];
    },
  },
  {
    name: 'grid.insertRowsInsideRange',
    asks: 'Does a formula’s range grow when a row is inserted inside it, not when one is added at its end, and does an open one stay open?',
    source: SOURCE,
    basis: 'host',
    expected: [
      ['=SUM(A1:A4)', '=SUM(A3:A)'],
      ['=SUM(A1:A4)', '=SUM(A3:A)'],
    ],
    see({ sheet }) {
      const cells = sheet.getRange('C1:D1');
      const inside = plain(cells.getFormulas()[0]);
      sheet.getRange('J2:J1001').protect();
      sheet.insertRowsAfter(4, 1);
      return [inside, plain(cells.getFormulas()[0])];
    },
  },
  {
    name: 'protection.wholeColumn',
    asks: 'Does a protection of a column to its end grow with rows added inside?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: 'J2:J1002',
    see({ sheet }) {
      const [kept] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return plain(kept?.getRange().getA1Notation());
    },
  },
  {
    name: 'grid.insertedRowsLook',
    asks: 'Does a row put in above another look like that one, and not like the headings before it?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '#00ff00',
    see({ sheet }) {
      // row 3 is the green one by now
      sheet.insertRowsBefore(3, 1);
      return sheet.getRange('B3').getBackground();
    },
  },
  {
    name: 'grid.deleteReferredRow',
    asks: 'What is left of a formula when the row it refers to is deleted?',
    source: SOURCE,
    basis: 'documented',
    expected: ['=#REF!*2', '#REF!'],
    see({ sheet }) {
      const cell = sheet.getRange('F1').setFormula('=F20*2');
      sheet.deleteRow(20);
      return [cell.getFormula(), plain(cell.getValue())];
    },
  },
  {
    name: 'grid.moveRows',
    asks: 'Is the goal of moveRows counted before the move, and do formulas follow?',
    source: SOURCE,
    basis: 'documented',
    expected: [['b', 'c', 'a'], '=G32'],
    see({ sheet }) {
      const cells = sheet.getRange('G30:G32').setValues([['a'], ['b'], ['c']]);
      const formula = sheet.getRange('H1').setFormula('=G30');
      sheet.moveRows(sheet.getRange('A30'), 33);
      return [cells.getValues().map(([value]) => plain(value)), formula.getFormula()];
    },
  },
  {
    name: 'grid.appendRowOnFullGrid',
    asks: 'Does appendRow add a row to a full grid?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [4, 4],
    see({ sheet }) {
      sheet.deleteRows(4, sheet.getMaxRows() - 3);
      sheet.getRange('A1:A3').setValue('x');
      sheet.appendRow(['new']);
      return [sheet.getMaxRows(), sheet.getLastRow()];
    },
  },
  {
    name: 'grid.deleteAllUnfrozen',
    asks: 'How does deleting all unfrozen rows fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Sorry, it is not possible to delete all non-frozen rows.',
    see({ sheet }) {
      sheet.setFrozenRows(1);
      return failure(() => sheet.deleteRows(2, 3));
    },
  },
  {
    name: 'looks.freeze',
    asks: 'How does freezing all rows fail?',
    source: '5 Structure, look',
    basis: 'unconfirmed',
    expected: 'fails',
    see({ sheet }) {
      const frozen = failure(() => sheet.setFrozenRows(4));
      return frozen === 'no error' ? frozen : 'fails';
    },
  },
];

/** Rows added, deleted, moved, sorted and copied, and what comes along. */
export const rows: readonly Round[] = [together('everything', growing), ...probes.map(alone)];
