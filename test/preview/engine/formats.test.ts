import { expect, it } from 'vitest';
import { formatIn, formatOut } from '../../../src/preview/engine/formats';
import { openApp } from '../spreadsheet/support';

it.each([
  ['0.00%', 0.256, '25.60%'],
  ['d mmm yyyy', 46348, '22 Nov 2026'],
  ['d mmm yyyy hh:mm', 46348.5, '22 Nov 2026 12:00'],
  ['ddd d mmm yyyy', 46348, 'Sun 22 Nov 2026'],
  ['#,##0.00', 1234.5, '1,234.50'],
  ['h:mm AM/PM', 0.75, '6:00 PM'],
  ['d/m/yyyy h:mm', 46348.25, '22/11/2026 6:00'],
  ['[h]:mm', 1.5, '36:00'],
  ['0.00E+00', 12345, '1.23E+04'],
  ['0.0;[Red]-0.0', -3, '-3.0'],
  ['# ?/?', 0.5, ' 1/2'],
  ['"€"#,##0', 1200, '€1,200'],
])('a number in the format %j is shown, and the format read back as given', (format, value, shown) => {
  const { sheet } = openApp();
  sheet.getRange('A1').setValue(value).setNumberFormat(format);
  expect(sheet.getRange('A1').getDisplayValue()).toBe(shown);
  expect(sheet.getRange('A1').getNumberFormat()).toBe(format);
});

it('stores and returns every pattern without loss', () => {
  for (const format of ['[h]:mm', '0 "a ""b"', '[Blue]0', 'h:mm AM/PM', '0%', '@']) {
    expect(formatOut(formatIn(format))).toBe(format);
  }
});

it('reads times in elapsed hours as dates, and numbers with an exponent as numbers', () => {
  const { sheet, realm } = openApp();
  sheet
    .getRange('A1:B1')
    .setNumberFormats([['d/m/yyyy h:mm AM/PM', '0.00E+00']])
    .setValues([[46348.5, 12345]]);
  const [[date, number]] = sheet.getRange('A1:B1').getValues() as [[Date, number]];
  expect(realm.isDate(date) && date.toISOString()).toBe('2026-11-22T12:00:00.000Z');
  expect(number).toBe(12345);
});

it('calls a cell without a format General, and takes General for none', () => {
  const { sheet } = openApp();
  expect(sheet.getRange('A1').getNumberFormat()).toBe('General');
  sheet.getRange('A1').setValue(5).setNumberFormat('0.00').setNumberFormat('General');
  expect(sheet.getRange('A1').getDisplayValue()).toBe('5');
});
