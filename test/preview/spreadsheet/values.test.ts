import { expect, it } from 'vitest';
import { openApp } from './support';

it('reads back numbers, booleans, texts and empty cells as they are', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:D1').setValues([[1.5, true, 'text', '']]);
  expect(sheet.getRange('A1:D1').getValues()).toEqual([[1.5, true, 'text', '']]);
});

it.each([
  ['1-2', 'en_US', 46024],
  ['01', 'en_US', 1],
  ['50%', 'en_US', 0.5],
  ['€1.250,50', 'de_DE', 1250.5],
  ['1.250,50 €', 'de_DE', 1250.5],
  ['$1,250.50', 'en_US', 1250.5],
  ['TRUE', 'en_US', true],
  ['true', 'en_US', true],
  ["'01", 'en_US', '01'],
  ["'=1+1", 'en_US', '=1+1'],
  ['1.5', 'de_DE', 46143],
  ['1.5', 'en_US', 1.5],
  ['2.500', 'de_DE', 2500],
  ['1,2,3', 'en_US', '1,2,3'],
  ['Q1 FY26', 'en_US', 'Q1 FY26'],
  ['hello', 'en_US', 'hello'],
  ['+49 30 1234', 'en_US', '#ERROR!'],
  ['-', 'en_US', '-'],
])('setValue takes %j in %s as typing would: %j', (text, locale, expected) => {
  const { sheet, engine } = openApp({ locale });
  sheet.getRange('A1').setValue(text);
  const [[evaluated]] = engine.evaluated({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 }) as [[unknown]];
  expect(typeof evaluated === 'object' ? sheet.getRange('A1').getValue() : evaluated).toEqual(expected);
});

it('makes a formula of a text that starts with = or +', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:A2').setValues([['=1+2'], ['+A1*2']]);
  expect(sheet.getRange('A1:A2').getValues()).toEqual([[3], [6]]);
  expect(sheet.getRange('A2').getFormula()).toBe('=+A1*2');
});

it('keeps text in a cell whose format is @', () => {
  const { sheet } = openApp();
  sheet
    .getRange('A1:A3')
    .setNumberFormat('@')
    .setValues([['1-2'], ['01'], ['TRUE']]);
  expect(sheet.getRange('A1:A3').getValues()).toEqual([['1-2'], ['01'], ['TRUE']]);
});

it('takes null and undefined as emptying the cell', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:B1').setValues([[1, 2]]);
  sheet.getRange('A1:B1').setValues([[null, undefined]]);
  expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']]);
  expect(sheet.getLastRow()).toBe(0);
});

it('refuses arrays of another size in Google’s words', () => {
  const { sheet } = openApp();
  expect(() => sheet.getRange('A1:B2').setValues([[1, 2]])).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(() => sheet.getRange('A1:B1').setValues([[1]])).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
});

it('refuses more than 50,000 characters in a cell', () => {
  const { sheet } = openApp();
  expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

it('stores a Date as the wall clock of the workbook’s zone and reads the same instant back', () => {
  const { sheet, engine, realm } = openApp({ timeZone: 'America/Los_Angeles' });
  const instant = Date.parse('2026-03-08T10:30:00Z');
  sheet.getRange('A1').setValue(realm.date(instant));
  expect(engine.evaluated({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]).toBeCloseTo(
    46089 + 3.5 / 24,
    9,
  );
  expect(sheet.getRange('A1').getValue().getTime()).toBe(instant);
  expect(realm.isDate(sheet.getRange('A1').getValue())).toBe(true);
});

it('reads errors as their text', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:E1').setFormulas([['=1/0', '=NA()', '=FOO(1)', '=D1', '="a"+1']]);
  expect(sheet.getRange('A1:E1').getValues()).toEqual([['#DIV/0!', '#N/A', '#NAME?', '#REF!', '#VALUE!']]);
});

it('shows values by number format and locale', () => {
  const { sheet } = openApp({ locale: 'de_DE' });
  sheet.getRange('A1:C1').setValues([[1250.5, 0.256, 46348]]);
  sheet.getRange('A1:C1').setNumberFormats([['#,##0.00', '0.0%', 'dd.mm.yyyy']]);
  expect(sheet.getRange('A1:C1').getDisplayValues()).toEqual([['1.250,50', '25,6%', '22.11.2026']]);
});

it('keeps one style when another is set in the same flush', () => {
  const { sheet } = openApp();
  sheet.getRange('A1').setBackground('#FF0000').setFontWeight('bold');
  expect(sheet.getRange('A1').getBackground()).toBe('#ff0000');
  expect(sheet.getRange('A1').getFontWeight()).toBe('bold');
});

it('keeps notes on their cells when rows are inserted above', () => {
  const { sheet, engine } = openApp();
  sheet.getRange('A1').setNote('a note');
  engine.run([
    {
      type: 'ADD_COLUMNS_ROWS',
      sheetId: 'Sheet1',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 0,
      quantity: 2,
      position: 'before',
    },
  ]);
  expect(sheet.getRange('A3').getNote()).toBe('a note');
  expect(sheet.getRange('A1').getNote()).toBe('');
});
