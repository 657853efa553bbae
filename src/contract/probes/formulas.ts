import type { Plain, Probe } from '../probe';
import { calculated, failure, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Formulas and locale';

/** What a formula gives and reads back as, in a locale. */
function inCell(sheet: Sheet, formula: string): Plain {
  const cell = sheet.getRange('F1').setFormula(formula);
  return [plain(cell.getValue()), cell.getFormula()];
}

const parsing = (
  name: string,
  { locale, formula, basis = 'unconfirmed' }: { locale: string; formula: string; basis?: Probe['basis'] },
  expected: Plain,
): Probe => ({
  name: `formulas.${name}`,
  asks: `What does setFormula make of ${formula} in ${locale}?`,
  source: SOURCE,
  basis,
  expected,
  see: ({ sheet, inLocale }) => inLocale(locale, () => inCell(sheet, formula)),
});

export const formulas: readonly Probe[] = [
  parsing('semicolonInEnglish', { locale: 'en_GB', formula: '=IF(1=1;"a";"b")', basis: 'field' }, [
    'a',
    '=IF(1=1,"a","b")',
  ]),
  parsing('commaInEnglish', { locale: 'en_GB', formula: '=IF(1=1,"a","b")', basis: 'host' }, ['a', '=IF(1=1,"a","b")']),
  parsing('semicolonInGerman', { locale: 'de_DE', formula: '=IF(1=1;"a";"b")', basis: 'field' }, [
    'a',
    '=IF(1=1;"a";"b")',
  ]),
  parsing('commaInGerman', { locale: 'de_DE', formula: '=IF(1=1,"a","b")' }, ['#ERROR!', '=IF(1=1,"a","b")']),
  parsing('pointInGerman', { locale: 'de_DE', formula: '=0.5*2' }, ['#ERROR!', '=0.5*2']),
  parsing('fractionInGerman', { locale: 'de_DE', formula: '=7/10', basis: 'host' }, [0.7, '=7/10']),
  parsing('germanName', { locale: 'de_DE', formula: '=WENN(1=1;"a";"b")' }, ['#NAME?', '=WENN(1=1;"a";"b")']),
  parsing('rowsArrayInGerman', { locale: 'de_DE', formula: '=SUM({1;2})' }, [3, '=SUM({1;2})']),
  parsing('columnsArrayInGerman', { locale: 'de_DE', formula: '=SUM({1\\2})' }, [3, '=SUM({1\\2})']),
  parsing('columnsArrayInEnglish', { locale: 'en_GB', formula: '=SUM({1,2})', basis: 'host' }, [3, '=SUM({1,2})']),
  parsing('rowsArrayInEnglish', { locale: 'en_GB', formula: '=SUM({1;2})', basis: 'host' }, [3, '=SUM({1;2})']),
  parsing('withoutEquals', { locale: 'en_GB', formula: '1+1', basis: 'field' }, [2, '=1+1']),
  parsing('lowerCase', { locale: 'en_GB', formula: '=sum(a1:a2)' }, [0, '=sum(A1:A2)']),
  parsing('spacesKept', { locale: 'en_GB', formula: '=SUM( 1 ; 2 )' }, [3, '=SUM(1,2)']),
  {
    name: 'formulas.localeSwitch',
    asks: 'Does getFormula follow the workbook’s locale when it changes later?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['=IF(1=1,"a","b")', '=IF(1=1;"a";"b")', 'a'],
    see({ sheet, inLocale }) {
      const cell = sheet.getRange('A1').setFormula('=IF(1=1;"a";"b")');
      const english = cell.getFormula();
      return inLocale('de_DE', () => [english, cell.getFormula(), plain(cell.getValue())]);
    },
  },
  {
    name: 'formulas.inSetValues',
    asks: 'Does setValues take formulas with ; in a comma-decimal locale?',
    source: SOURCE,
    basis: 'documented',
    expected: [['a', 3]],
    see: ({ sheet, inLocale }) =>
      inLocale('de_DE', () =>
        plain(
          sheet
            .getRange('A1:B1')
            .setValues([['=IF(1=1;"a";"b")', '=1+2']])
            .getValues(),
        ),
      ),
  },
  {
    name: 'formulas.none',
    asks: 'What do getFormula, getFormulas and getFormulaR1C1 give where there is no formula?',
    source: SOURCE,
    basis: 'documented',
    expected: ['', [['', '=1+1']], null],
    see({ sheet }) {
      sheet.getRange('A1:B1').setValues([[1, '=1+1']]);
      const [a, both] = [sheet.getRange('A1'), sheet.getRange('A1:B1')];
      return [a.getFormula(), plain(both.getFormulas()), plain(a.getFormulaR1C1())];
    },
  },
  {
    name: 'formulas.r1c1',
    asks: 'Do R1C1 formulas translate both ways?',
    source: SOURCE,
    basis: 'documented',
    expected: ['=A1*2', '=R[0]C[-1]*2'],
    see({ sheet }) {
      const cell = sheet.getRange('B1').setFormulaR1C1('=R[0]C[-1]*2');
      return [cell.getFormula(), plain(cell.getFormulaR1C1())];
    },
  },
  {
    name: 'formulas.broken',
    asks: 'Does setFormula take a formula that cannot be read, and when does it complain?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['no error', '#ERROR!'],
    see: ({ sheet }) => [
      failure(() => sheet.getRange('A1').setFormula('=IF(')),
      plain(sheet.getRange('A1').getValue()),
    ],
  },
  {
    name: 'formulas.openRange',
    asks: 'Do open ranges reach rows that come later?',
    source: SOURCE,
    basis: 'host',
    expected: [6, '=SUM(A2:A)', 10],
    see({ sheet }) {
      sheet.getRange('A2:A4').setValues([[1], [2], [3]]);
      const cell = sheet.getRange('C1').setFormula('=SUM(A2:A)');
      const before = plain(cell.getValue());
      sheet.getRange('A900').setValue(4);
      return [before, cell.getFormula(), plain(cell.getValue())];
    },
  },
  {
    name: 'formulas.openRangeAfterInsert',
    asks: 'Does an open range stay open when rows are inserted above and inside?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['=SUM(A3:A)', '=SUM(A3:A)'],
    see({ sheet }) {
      sheet.getRange('C1').setFormula('=SUM(A2:A)');
      sheet.insertRowsAfter(1, 1);
      const above = sheet.getRange('C1').getFormula();
      sheet.insertRowsAfter(5, 1);
      return [above, sheet.getRange('C1').getFormula()];
    },
  },
  {
    name: 'formulas.spill',
    asks: 'Does a formula of several values fill the cells next to it, and stop with #REF! where something stands?',
    source: SOURCE,
    basis: 'documented',
    expected: [[[1], [2]], '#REF!'],
    see({ sheet }) {
      sheet.getRange('A1').setFormula('={1;2}');
      const spilt = plain(sheet.getRange('A1:A2').getValues());
      sheet.getRange('C2').setValue('in the way');
      return [spilt, plain(sheet.getRange('C1').setFormula('={1;2}').getValue())];
    },
  },
  {
    name: 'formulas.otherTab',
    asks: 'Does a formula find another tab by quoted name, and follow when that tab is renamed?',
    source: SOURCE,
    basis: 'documented',
    expected: [7, "='Contract scratch moved'!A1"],
    see({ sheet, another }) {
      const other = another();
      other.getRange('A1').setValue(7);
      const cell = sheet.getRange('A1').setFormula(`='${other.getName()}'!A1`);
      const value = plain(cell.getValue());
      other.setName('Contract scratch moved');
      return [value, cell.getFormula()];
    },
  },
  {
    name: 'formulas.removedTab',
    asks: 'What does a formula show when the tab it refers to is deleted?',
    source: SOURCE,
    basis: 'host',
    expected: '#REF!',
    see({ spreadsheet, sheet }) {
      const other = spreadsheet.insertSheet('Contract scratch gone', spreadsheet.getNumSheets());
      const cell = sheet.getRange('A1').setFormula(`='${other.getName()}'!A1`);
      SpreadsheetApp.flush();
      spreadsheet.deleteSheet(other);
      return plain(cell.getValue());
    },
  },
  {
    name: 'formulas.namedRange',
    asks: 'Do formulas find a workbook name, also before it exists?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['#NAME?', 14],
    see({ spreadsheet, sheet, nameFor }) {
      const name = nameFor('Late');
      const cell = sheet.getRange('B1').setFormula(`=${name}*2`);
      const before = plain(cell.getValue());
      sheet.getRange('A1').setValue(7);
      spreadsheet.setNamedRange(name, sheet.getRange('A1'));
      return [before, plain(cell.getValue())];
    },
  },
  {
    name: 'formulas.hyperlink',
    asks: 'What do HYPERLINK cells read as?',
    source: SOURCE,
    basis: 'host',
    expected: { '=HYPERLINK("https://example.org";"shown")': 'shown' },
    see: ({ sheet }) => calculated(sheet, ['=HYPERLINK("https://example.org";"shown")']),
  },
];
