import { type CellQuestion, values as looked, theValue } from '../cells';
import { alone, type Basis, type Plain, type Probe, type Round } from '../probe';
import { failure, outcome, plain } from '../see';

const SOURCE = '5 Values';

const cell = (
  name: string,
  asks: string,
  basis: Basis,
  expected: Plain,
  about: Pick<CellQuestion, 'puts' | 'asFormulas' | 'look'>,
): CellQuestion => ({ name: `values.${name}`, asks, source: SOURCE, basis, expected, ...about });

const MIXED = [1.5, true, 'text', '', -0.25, 1e21];

export const valueCells: readonly CellQuestion[] = [
  cell('roundTrip', 'Do numbers, booleans, texts and empty cells come back as they were given?', 'documented', MIXED, {
    puts: MIXED,
    look: looked,
  }),
  cell(
    'errors',
    'What does getValues give for cells with errors?',
    'unconfirmed',
    ['#DIV/0!', '#N/A', '#NAME?', '#REF!', '#VALUE!', '#ERROR!'],
    {
      puts: ['=1/0', '=NA()', '=NOSUCHFUNCTION(1)', '=INDIRECT("ZZZZ1")', '="a"+1', '=1+'],
      asFormulas: true,
      look: looked,
    },
  ),
  cell('rootOfNegative', 'What does the root of a negative number read as?', 'field', '#NUM!', {
    puts: ['=SQRT(-1)'],
    asFormulas: true,
    look: theValue,
  }),
  cell('emptyReference', 'Is a formula that refers to an empty cell 0 or empty?', 'host', '', {
    puts: ['=C9'],
    asFormulas: true,
    look: theValue,
  }),
];

const DATA = 'in the data does not match the number of';
const differ = (what: string, given: number, wanted: number): string =>
  `at the call: The number of ${what} ${DATA} ${what} in the range. The data has ${given} but the range has ${wanted}.`;

const sizes = [
  { name: 'tooFewRows', asks: 'too few rows', a1: 'A1:B2', values: [[1, 2]], says: differ('rows', 1, 2) },
  { name: 'tooManyRows', asks: 'too many rows', a1: 'A1', values: [[1], [2]], says: differ('rows', 2, 1) },
  { name: 'tooFewColumns', asks: 'a short row', a1: 'A1:B1', values: [[1]], says: differ('columns', 1, 2) },
].map(
  ({ name, asks, a1, values: given, says }): Probe => ({
    name: `values.${name}`,
    asks: `How does setValues refuse ${asks}?`,
    source: SOURCE,
    basis: 'field',
    expected: says,
    leaves: 'nothing',
    see: ({ at }) => failure(() => at(a1).setValues(given)),
  }),
);

/** Reading and writing values that are no text. */
const probes: readonly Probe[] = [
  ...sizes,
  {
    name: 'values.raggedRow',
    asks: 'How does setValues refuse a short second row, and is the first one written?',
    source: SOURCE,
    basis: 'field',
    expected: [differ('columns', 1, 2), ''],
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) => [failure(() => at('W1:X2').setValues([[1, 2], [3]])), plain(at('W1').getValue())],
  },
  {
    name: 'values.nothing',
    asks: 'Do null and undefined empty a cell, in setValues and in setValue?',
    source: SOURCE,
    basis: 'documented',
    expected: ['', '', ''],
    leaves: 'cells',
    finds: 'cells',
    see({ at }) {
      const range = at('A1:C1').setValues([[1, 2, 3]]);
      at('A1:B1').setValues([[null, undefined]]);
      at('C1').setValue(undefined);
      return plain(range.getValues()[0]);
    },
  },
  {
    name: 'values.emptyTextIsEmpty',
    asks: 'Is a cell that was given an empty text blank, and one whose formula gives an empty text?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [true, 0, '', false],
    leaves: 'cells',
    see({ sheet, at }) {
      at('A1').setValue('');
      const empty = [at('A1').isBlank(), sheet.getLastRow()];
      const cell = at('B1').setFormula('=""');
      return [...empty, plain(cell.getValue()), cell.isBlank()];
    },
  },
  {
    name: 'values.notANumber',
    asks: 'What do NaN and Infinity become?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [['#NUM!', '#NUM!']],
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) =>
      outcome(() =>
        at('A1:B1')
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
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) =>
      outcome(() =>
        String(
          at('A1')
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
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) => outcome(() => at('A1').setValue({ a: 1 }).getValue()),
  },
  {
    name: 'values.longest',
    asks: 'Does a text of 50,000 characters fit, and where and how do 50,001 fail?',
    source: '4 spreadsheet',
    basis: 'field',
    expected: [50_000, 'at the call: Your input contains more than the maximum of 50000 characters in a single cell.'],
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) => [
      String(at('A1').setValue('x'.repeat(50_000)).getValue()).length,
      failure(() => at('A1').setValue('x'.repeat(50_001))),
    ],
  },
  {
    name: 'values.circular',
    asks: 'What does a formula that needs itself read as?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '#REF!',
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) => plain(at('A1').setFormula('=A1+1').getValue()),
  },
  {
    name: 'values.linkInText',
    asks: 'Is a link inside a text gone when its cell is written with the same text?',
    source: '5 Structure, rich text',
    basis: 'field',
    expected: ['https://example.org/', null],
    leaves: 'cells',
    finds: 'cells',
    see({ at }) {
      const text = SpreadsheetApp.newRichTextValue().setText('see here').setLinkUrl('https://example.org/').build();
      const cell = at('A1').setRichTextValue(text);
      const before = plain(cell.getRichTextValue()?.getLinkUrl());
      cell.setValues([['see here']]);
      return [before, plain(cell.getRichTextValue()?.getLinkUrl())];
    },
  },
  {
    name: 'values.wrongArguments',
    asks: 'How is a call with arguments of no known kind refused?',
    source: SOURCE,
    basis: 'field',
    expected: "fails: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    leaves: 'nothing',
    see: ({ at }) =>
      // The declarations forbid what this asks.
      outcome(() => at('A1').setValues('text' as unknown as string[][])),
  },
];

export const values: readonly Round[] = probes.map(alone);
