import { expect, it } from 'vitest';
import type { Evaluated } from '../../../src/preview/engine/engine';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';

const AT = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 };
const open = (locale = 'en_US') =>
  new EngineWorkbook({ locale, now: Date.UTC(2026, 10, 22, 6), timeZone: 'Europe/Berlin' });

/** K1 5 · K2 text · K3 TRUE · K4 empty · K5 ="" · K6 0.5 · K7 the text 5 · K8 #DIV/0! */
function book(locale: string) {
  const workbook = open(locale);
  const contents = [5, 'text', true, null, { formula: '=""' }, 0.5, '5', { formula: '=1/0' }];
  workbook.write(
    'Sheet1',
    contents.map((content, row) => ({ row, column: 10, content })),
  );
  return workbook;
}

const books = { en_US: book('en_US'), de_DE: book('de_DE') };

function result(locale: keyof typeof books, formula: string): Evaluated | undefined {
  const text = locale === 'de_DE' ? formula.replace(/(\d)\.(\d)/g, '$1,$2') : formula;
  books[locale].write('Sheet1', [{ row: 0, column: 0, content: { formula: text } }]);
  return books[locale].evaluated(AT)[0]?.[0];
}

const error = (name: string) => ({ error: name });
const CASES: readonly (readonly [formula: string, expected: Evaluated, rule: string])[] = [
  ['=K2>K1', true, 'text is greater than any number'],
  ['=K3>K2', true, 'TRUE is greater than any text'],
  ['=TRUE=1', false, 'a boolean equals no number'],
  ['=K4=""', true, 'an empty cell equals ""'],
  ['=K4=0', true, 'an empty cell equals 0'],
  ['=K5=0', false, '"" does not equal 0'],
  ['="a"="A"', true, 'texts compare without case'],
  ['=K1="5"', false, 'a number equals no text'],
  ['=K7=5', false, 'a text of digits equals no number'],
  ['=K4<1', true, 'an empty cell counts as 0 in comparisons with numbers'],
  ['=Z99', null, 'a reference to an empty cell is empty'],
  ['=K4+1', 1, 'an empty cell is 0 in sums'],
  ['=K5+1', error('#VALUE!'), '"" is no number'],
  ['=ROUND(K5;0)', error('#VALUE!'), '"" is no number to functions of numbers either'],
  ['=WEEKDAY(K5)', error('#VALUE!'), '"" is no day'],
  ['=SQRT(0-4)', error('#NUM!'), 'a root of a negative number is #NUM!'],
  ['=SQRT(K4)', 0, 'an empty cell is 0 to SQRT'],
  ['=IF(TRUE;)', null, 'an empty branch is an empty cell'],
  ['=IF(FALSE;1)', null, 'a branch left out is an empty cell'],
  ['=IF(FALSE;1;)', null, 'an empty second branch is an empty cell'],
  ['=NOSUCHNAME*2', error('#NAME?'), 'an unknown name is #NAME?'],
  ['=DATE(2026;3;2)-DATE(2026;3;1)', 1, 'days are subtracted as numbers'],
  ['=K2+1', error('#VALUE!'), 'text is no number'],
  ['=K7+1', 6, 'a text of digits is a number in sums'],
  ['=SUMIFS(K1:K7;K1:K7;">0")', 5.5, 'SUMIFS adds numbers only'],
  ['=COUNTIF(K1:K7;"")', 2, '"" counts empty cells and empty texts'],
  ['=COUNTIF(K1:K7;5)', 2, 'a number finds texts of its digits'],
  ['=COUNTIF(K1:K7;"te*")', 1, '* stands for any letters'],
  ['=COUNTIF(K1:K6;TRUE)', 1, 'TRUE finds booleans'],
  ['=COUNTIF(K1:K7;">"&1/2)', 1, 'a joined number is read back in the locale'],
  ['=COUNTIFS(K1:K7;"<>text")', 6, '<> counts everything else'],
  ['=AVERAGEIFS(K1:K7;K1:K7;"zzz")', error('#DIV/0!'), 'an average of nothing is #DIV/0!'],
  ['=MAXIFS(K1:K7;K1:K7;"zzz")', 0, 'a maximum of nothing is 0'],
  ['=SUMPRODUCT((K1:K6="")*1)', 2, 'SUMPRODUCT takes conditions'],
  ['=SUMPRODUCT(--(K1:K6>0);K1:K6)', 5.5, '-- makes numbers of booleans'],
  ['=INDEX(K1:K7;4)', null, 'INDEX of an empty cell is empty'],
  ['=MATCH("TEXT";K1:K7;0)', 2, 'MATCH ignores case'],
  ['=MATCH(9;K1:K7;0)', error('#N/A'), 'MATCH of nothing is #N/A'],
  ['=IFERROR(MATCH(9;K1:K7;0);"")', '', 'IFERROR replaces errors'],
  ['=IFERROR(1/0)', null, 'IFERROR without a replacement is empty'],
  ['=IFNA(MATCH(9;K1:K7;0);"none")', 'none', 'IFNA replaces #N/A'],
  ['=IFS(FALSE;1)', error('#N/A'), 'IFS without a match is #N/A'],
  ['=XLOOKUP(5;K1:K7;K2:K8)', 'text', 'XLOOKUP returns the cell beside'],
  ['=XLOOKUP("zz";K1:K7;K1:K7;"no")', 'no', 'XLOOKUP takes a replacement'],
  ['=TEXTJOIN(", ";TRUE;K1:K5)', '5, text, TRUE', 'TEXTJOIN skips empty cells'],
  ['=TEXT(0.256;"0%")', '26%', 'TEXT rounds'],
  ['=TEXT("abc";"0%")', 'abc', 'TEXT leaves texts'],
  ['=TEXT(DATE(2026;11;22);"d mmm yyyy")', '22 Nov 2026', 'TEXT writes dates'],
  ['=WEEKDAY(DATE(2026;11;22);2)', 7, 'WEEKDAY type 2 starts on Monday'],
  ['=MOD(-3;7)', 4, 'MOD takes the sign of the divisor'],
  ['=INT(-1.5)', -2, 'INT rounds down'],
  ['=ROUND(-2.5;0)', -3, 'ROUND rounds halves away from 0'],
  ['=ISNUMBER(SEARCH("x";K2))', true, 'SEARCH finds a place'],
  ['=SEARCH("q";K2)', error('#VALUE!'), 'SEARCH of nothing is #VALUE!'],
  ['=ISTEXT(K5)', true, 'an empty text is a text'],
  ['=ISBLANK(K5)', false, 'an empty text is not blank'],
  ['=ISBLANK(K4)', true, 'an empty cell is blank'],
  ['=MIN(K1:K7)', 0.5, 'MIN takes the numbers of a range'],
  ['=CHOOSE(2;"a";"b")', 'b', 'CHOOSE counts from 1'],
  ['=REPT("x";3)', 'xxx', 'REPT repeats'],
  ['=HYPERLINK("https://a.b/c";"label")', 'label', 'HYPERLINK shows its label'],
  ['=TODAY()', 46348, 'TODAY comes from the host’s clock'],
  ['=REGEXMATCH(K2;"^t.x")', true, 'REGEXMATCH finds a pattern'],
  ['=ISDATE(DATE(2026;1;1))', true, 'ISDATE knows dates'],
  ['=ARRAYFORMULA(SUM(K1:K1*2))', 10, 'ARRAYFORMULA is understood'],
  ['=SPARKLINE(K1:K6)', '█▂', 'SPARKLINE shows bars'],
  ['=A1', error('#REF!'), 'a loop is #REF!'],
  ['=SUM(', error('#ERROR!'), 'what cannot be read is #ERROR!'],
  ['=NOSUCH(1)', error('#NAME?'), 'an unknown function is #NAME?'],
];

it.each(CASES)('%s is %j: %s', (formula, expected) => {
  expect(result('en_US', formula)).toEqual(expected);
  expect(result('de_DE', formula)).toEqual(expected);
});

it('reads , and ; between arguments, but where , is the decimal mark refuses it', () => {
  expect(result('en_US', '=SUM(K1,K6)')).toBe(5.5);
  expect(result('en_US', '=SUM(K1;K6)')).toBe(5.5);
  expect(result('de_DE', '=SUM(K1,K6)')).toEqual(error('#ERROR!'));
  expect(books.de_DE.content(AT)).toEqual([[{ formula: '=SUM(K1,K6)' }]]);
  expect(result('de_DE', '=SUM(K1;1,5)')).toBe(6.5);
  expect(books.de_DE.content(AT)).toEqual([[{ formula: '=SUM(K1;1,5)' }]]);
});

it('tells rows and columns of an array from the arguments of a function in it', () => {
  expect(result('en_US', '=SUM({1;IF(TRUE;2;0);3})')).toBe(6);
  expect(result('en_US', '=SUM({1,IF(TRUE,2,0);3,4})')).toBe(10);
  expect(result('de_DE', '=SUM({1\\IF(TRUE;2;0);3\\4})')).toBe(10);
  expect(books.de_DE.content(AT)).toEqual([[{ formula: '=SUM({1\\IF(TRUE;2;0);3\\4})' }]]);
});

it('lists formulas whose function is unknown', () => {
  const workbook = open();
  workbook.write('Sheet1', [
    { row: 0, column: 0, content: { formula: '=SUM(LAMBDAX(1);"FOO(")' } },
    { row: 1, column: 0, content: { formula: '=SUM(1)' } },
  ]);
  expect(workbook.unknownFunctions()).toEqual(['Sheet1!A1: LAMBDAX']);
});

it('spills array results, and stops with #REF! where something stands in the way', () => {
  const workbook = open();
  const area = { sheet: 'Sheet1', row: 0, column: 0, rows: 3, columns: 1 };
  workbook.write('Sheet1', [{ row: 0, column: 0, content: { formula: '={1;2;3}' } }]);
  expect(workbook.evaluated(area)).toEqual([[1], [2], [3]]);
  workbook.write('Sheet1', [{ row: 2, column: 0, content: 'mine' }]);
  expect(workbook.evaluated(area)).toEqual([[error('#REF!')], [null], ['mine']]);
});

it('moves TODAY with the host’s clock, in the workbook’s zone', () => {
  const workbook = open();
  workbook.write('Sheet1', [{ row: 0, column: 0, content: { formula: '=TODAY()' } }]);
  expect(workbook.evaluated(AT)).toEqual([[46348]]);
  workbook.setNow(Date.UTC(2026, 10, 22, 23, 30));
  expect(workbook.evaluated(AT)).toEqual([[46349]]);
  workbook.setNow(Date.UTC(2026, 10, 22, 23, 30), 'America/New_York');
  expect(workbook.evaluated(AT)).toEqual([[46348]]);
});

it('keeps open ranges open when rows are added at the end', () => {
  const workbook = open();
  workbook.write('Sheet1', [
    { row: 0, column: 1, content: { formula: '=SUM(A2:A)' } },
    { row: 999, column: 0, content: 4 },
  ]);
  const grow = {
    type: 'ADD_COLUMNS_ROWS',
    sheetId: 'Sheet1',
    sheetName: 'Sheet1',
    dimension: 'ROW',
    base: 999,
    quantity: 5,
    position: 'after',
  };
  workbook.run([grow]);
  workbook.write('Sheet1', [{ row: 1003, column: 0, content: 3 }]);
  expect(workbook.evaluated({ ...AT, column: 1 })).toEqual([[7]]);
});
