import { type CellQuestion, theValue } from '../cells';
import { alone, type Basis, type Plain, type Probe, type Round } from '../probe';
import { failure, plain } from '../see';

const SOURCE = '5 Formulas and locale';

interface Parsed {
  readonly name: string;
  readonly formula: string;
  readonly basis?: Basis;
  readonly gives: Plain;
  /** In the locale's own separators; as it was given when left out. */
  readonly reads?: string;
}

const question = (locale: string, { name, formula, basis = 'unconfirmed', gives, reads }: Parsed): CellQuestion => ({
  name: `formulas.${name}`,
  asks: `What does setFormula make of ${formula} in ${locale}?`,
  source: SOURCE,
  basis,
  expected: [gives, reads ?? formula],
  puts: [formula],
  asFormulas: true,
  look: ([cell]) => [cell?.value ?? null, cell?.formula ?? ''],
});

const ENGLISH: readonly Parsed[] = [
  { name: 'semicolonInEnglish', formula: '=IF(1=1;"a";"b")', basis: 'field', gives: 'a', reads: '=IF(1=1,"a","b")' },
  { name: 'commaInEnglish', formula: '=IF(1=1,"a","b")', basis: 'host', gives: 'a' },
  { name: 'columnsArrayInEnglish', formula: '=SUM({1,2})', basis: 'host', gives: 3 },
  { name: 'rowsArrayInEnglish', formula: '=SUM({1;2})', basis: 'host', gives: 3 },
  { name: 'withoutEquals', formula: '1+1', basis: 'field', gives: 2, reads: '=1+1' },
  { name: 'lowerCase', formula: '=sum(a1:a2)', gives: 0, reads: '=sum(A1:A2)' },
  { name: 'spacesKept', formula: '=SUM( 1 ; 2 )', gives: 3, reads: '=SUM(1,2)' },
];

const GERMAN: readonly Parsed[] = [
  { name: 'semicolonInGerman', formula: '=IF(1=1;"a";"b")', basis: 'field', gives: 'a' },
  { name: 'commaInGerman', formula: '=IF(1=1,"a","b")', gives: '#ERROR!' },
  { name: 'pointInGerman', formula: '=0.5*2', gives: '#ERROR!' },
  { name: 'fractionInGerman', formula: '=7/10', basis: 'host', gives: 0.7 },
  { name: 'germanName', formula: '=WENN(1=1;"a";"b")', gives: '#NAME?' },
  { name: 'rowsArrayInGerman', formula: '=SUM({1;2})', gives: 3 },
  { name: 'columnsArrayInGerman', formula: '=SUM({1\\2})', gives: 3 },
];

const inSetValues: CellQuestion = {
  name: 'formulas.inSetValues',
  asks: 'Does setValues take formulas with ; in a comma-decimal locale?',
  source: SOURCE,
  basis: 'documented',
  expected: ['a', 3],
  puts: ['=IF(1=1;"a";"b")', '=1+2'],
  look: (seen) => seen.map(({ value }) => value),
};

/** Number formats inside a formula, which the product writes as numbers read in English. */
const textInGerman: CellQuestion = {
  name: 'formulas.textInGerman',
  asks: 'What do TEXT’s patterns and joined numbers give in a comma-decimal locale?',
  source: SOURCE,
  basis: 'unconfirmed',
  expected: ['0,5', '1.234,50', '50%', '31 Jan 2026', '0,25'],
  doubt: 'patterns with the locale’s own separators: 0,0 instead of 0.0',
  puts: [
    ...['=TEXT(1/2;"0.0")', '=TEXT(2469/2;"#,##0.00")', '=TEXT(1/2;"0%")', '=TEXT(DATE(2026;1;31);"d mmm yyyy")'],
    '=1/4&""',
  ],
  asFormulas: true,
  look: (seen) => seen.map(({ value }) => value),
};

const hyperlink: CellQuestion = {
  name: 'formulas.hyperlink',
  asks: 'What do HYPERLINK cells read as?',
  source: SOURCE,
  basis: 'host',
  expected: 'shown',
  puts: ['=HYPERLINK("https://example.org";"shown")'],
  asFormulas: true,
  look: theValue,
};

const probes: readonly Probe[] = [
  {
    name: 'formulas.localeSwitch',
    asks: 'Does getFormula follow the workbook’s locale when it changes later?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['=IF(1=1;"a";"b")', '=IF(1=1,"a","b")', 'a'],
    leaves: 'cells',
    finds: 'cells',
    locale: 'de_DE',
    see({ at, inLocale }) {
      const cell = at('A1').setFormula('=IF(1=1;"a";"b")');
      const german = cell.getFormula();
      return inLocale('en_GB', () => [german, cell.getFormula(), plain(cell.getValue())]);
    },
  },
  {
    name: 'formulas.givenBack',
    asks: 'Does setValues take back in German what getFormulas gave there, and give the same?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [['=IF(1=1;"a";"b")', '=SUM(Y98:Y99)*7/10'], 'a', 0],
    leaves: 'cells',
    finds: 'cells',
    locale: 'de_DE',
    see({ at }) {
      const row = at('U1:V1');
      const [given] = row.setFormulas([['=IF(1=1;"a";"b")', '=SUM(Y98:Y99)*7/10']]).getFormulas();
      at('U2:V2').setValues([given ?? []]);
      const [again] = row.getFormulas();
      const [a, b] = at('U2:V2').getValues()[0] ?? [];
      return [plain(again), plain(a), plain(b)];
    },
  },
  {
    name: 'formulas.none',
    asks: 'What do getFormula, getFormulas and getFormulaR1C1 give where there is no formula?',
    source: SOURCE,
    basis: 'documented',
    expected: ['', [['', '=1+1']], null],
    leaves: 'cells',
    finds: 'cells',
    see({ at }) {
      const both = at('A1:B1').setValues([[1, '=1+1']]);
      return [at('A1').getFormula(), plain(both.getFormulas()), plain(at('A1').getFormulaR1C1())];
    },
  },
  {
    name: 'formulas.r1c1',
    asks: 'Do R1C1 formulas translate both ways?',
    source: SOURCE,
    basis: 'documented',
    expected: ['=A1*2', '=R[0]C[-1]*2'],
    leaves: 'cells',
    finds: 'cells',
    see({ at }) {
      const cell = at('B1').setFormulaR1C1('=R[0]C[-1]*2');
      return [cell.getFormula(), plain(cell.getFormulaR1C1())];
    },
  },
  {
    name: 'formulas.broken',
    asks: 'Does setFormula take a formula that cannot be read, and when does it complain?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['no error', '#ERROR!'],
    leaves: 'cells',
    finds: 'cells',
    see: ({ at }) => [failure(() => at('A1').setFormula('=IF(')), plain(at('A1').getValue())],
  },
  {
    name: 'formulas.openRange',
    asks: 'Do open ranges reach rows that come later?',
    source: SOURCE,
    basis: 'host',
    expected: [6, '=SUM(A2:A)', 10],
    leaves: 'cells',
    see({ at }) {
      at('A2:A4').setValues([[1], [2], [3]]);
      const cell = at('C1').setFormula('=SUM(A2:A)');
      const before = plain(cell.getValue());
      at('A900').setValue(4);
      return [before, cell.getFormula(), plain(cell.getValue())];
    },
  },
  {
    name: 'formulas.spill',
    asks: 'Does a formula of several values fill the cells next to it, and stop with #REF! where something stands?',
    source: SOURCE,
    basis: 'documented',
    expected: [[1, 2], '#REF!'],
    leaves: 'cells',
    see({ at }) {
      at('A1:C2').setValues([
        ['={1;2}', '', '={1;2}'],
        ['', '', 'in the way'],
      ]);
      const [top = [], below = []] = at('A1:C2').getValues();
      return [[plain(top[0]), plain(below[0])], plain(top[2])];
    },
  },
  {
    name: 'formulas.otherTab',
    asks: 'Does a formula find another tab by quoted name, follow when it is renamed, and show #REF! when it is deleted?',
    source: SOURCE,
    basis: 'documented',
    expected: [7, "='Contract scratch moved'!A1", '#REF!'],
    leaves: 'cells',
    finds: 'cells',
    see({ spreadsheet, at }) {
      const other = spreadsheet.insertSheet('Contract scratch other', 1);
      other.getRange('A1').setValue(7);
      const cell = at('N1').setFormula("='Contract scratch other'!A1");
      const value = plain(cell.getValue());
      other.setName('Contract scratch moved');
      const moved = cell.getFormula();
      spreadsheet.deleteSheet(other);
      return [value, moved, plain(cell.getValue())];
    },
  },
  {
    name: 'formulas.namedRange',
    asks: 'Do formulas find a workbook name, also before it exists?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['#NAME?', 14],
    leaves: 'cells',
    finds: 'cells',
    see({ spreadsheet, at, nameFor }) {
      const name = nameFor('Late');
      const cell = at('O1').setFormula(`=${name}*2`);
      const before = plain(cell.getValue());
      spreadsheet.setNamedRange(name, at('O2').setValue(7));
      return [before, plain(cell.getValue())];
    },
  },
  {
    name: 'formulas.todayName',
    asks: 'May a workbook name be called Today, and does a formula tell it from the function TODAY()?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [46053, true, true],
    leaves: 'cells',
    finds: 'cells',
    see({ spreadsheet, at, afterwards }) {
      spreadsheet.setNamedRange('Today', at('P1').setValue(46053));
      afterwards(() => {
        for (const named of spreadsheet.getNamedRanges()) if (named.getName() === 'Today') named.remove();
      });
      const [row = []] = at('Q1:S1')
        .setFormulas([['=Today*1', '=TODAY()=INT(NOW())', '=today=Today']])
        .getValues();
      return row.map(plain);
    },
  },
];

/** What becomes of formulas, in English and where the comma is the decimal sign. */
export const formulaCells: readonly CellQuestion[] = [
  ...[...ENGLISH.map((each) => question('en_GB', each)), hyperlink],
  ...[...GERMAN.map((each) => question('de_DE', each)), inSetValues, textInGerman].map(
    (each): CellQuestion => ({ ...each, locale: 'de_DE' }),
  ),
];

export const formulas: readonly Round[] = probes.map(alone);
