import { expect, it } from 'vitest';
import { spreadsheetCoverage } from '../../../src/preview/services/spreadsheet/coverage';
import { openApp } from './support';

it('writes a link, reads it back, and the value is its text', () => {
  const { app, sheet } = openApp();
  const link = app.newRichTextValue().setText('Plan').setLinkUrl('https://example.com/plan').build();
  sheet.getRange('A1').setRichTextValue(link);
  expect(sheet.getRange('A1').getValue()).toBe('Plan');
  expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBe('https://example.com/plan');
  sheet.getRange('A1').setValue('other');
  expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBeNull();
});

it('keeps links and looks of parts of a text', () => {
  const { app, sheet, engine } = openApp();
  const bold = app.newTextStyle().setBold(true).build();
  const value = app
    .newRichTextValue()
    .setText('see here now')
    .setLinkUrl(4, 8, 'https://a.example/')
    .setTextStyle(9, 12, bold)
    .build();
  sheet.getRange('B2').setRichTextValue(value);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) })
    .sheet.getRange('B2')
    .getRichTextValue();
  expect(again?.getText()).toBe('see here now');
  expect(again?.getLinkUrl()).toBeNull();
  expect(again?.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()])).toEqual([
    ['see ', null, null],
    ['here', 'https://a.example/', null],
    [' ', null, null],
    ['now', null, true],
  ]);
});

it('gives no rich text for a number', () => {
  const { sheet } = openApp();
  sheet.getRange('A1').setValue(5);
  expect(sheet.getRange('A1').getRichTextValue()).toBeNull();
});

it('lists exactly the members of SpreadsheetApp that are there', () => {
  const { app } = openApp();
  for (const name of spreadsheetCoverage.SpreadsheetApp ?? []) expect(typeof Reflect.get(app, name)).toBe('function');
  expect(() => Reflect.get(app, 'openById')).toThrow('not in the local host yet: SpreadsheetApp.openById');
  expect(spreadsheetCoverage.Range).toContain('setRichTextValue');
});

it('leaves a text in the signs of a link a text, typed, calculated, copied, sorted and saved', () => {
  const { sheet, engine } = openApp();
  const text = '[a](http://b.com)';
  sheet.getRange('A1:C1').setValues([[text, '=A1', '="[a]"&"(http://b.com)"']]);
  sheet.getRange('A1').copyTo(sheet.getRange('D1'));
  sheet
    .getRange('E1:E2')
    .setValues([['z'], [text]])
    .sort(5);
  const row = [text, text, text, text, text];
  expect(sheet.getRange('A1:E1').getValues()).toEqual([row]);
  expect(sheet.getRange('A1:E1').getDisplayValues()).toEqual([row]);
  expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBeNull();
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  expect(again.sheet.getRange('A1:E1').getValues()).toEqual([row]);
});

it('leaves such texts texts where an array formula fills cells with them, and links links', () => {
  const { sheet } = openApp();
  sheet.getRange('A1:A3').setValues([['x'], ['[a](http://b.com)'], ['[c](http://d.com)']]);
  sheet.getRange('C1').setFormula('=ARRAYFORMULA(A1:A3)');
  sheet.getRange('E1').setFormula('={A2;A3}');
  expect(sheet.getRange('C1:C3').getValues()).toEqual([['x'], ['[a](http://b.com)'], ['[c](http://d.com)']]);
  expect(sheet.getRange('C1:C3').getDisplayValues()).toEqual([['x'], ['[a](http://b.com)'], ['[c](http://d.com)']]);
  expect(sheet.getRange('E1:E2').getValues()).toEqual([['[a](http://b.com)'], ['[c](http://d.com)']]);
  expect(sheet.getRange('C3').getRichTextValue()?.getLinkUrl()).toBeNull();
  sheet.getRange('G1').setFormula('={1;HYPERLINK("https://example.com/a";"Guide")}');
  expect(sheet.getRange('G2').getValue()).toBe('Guide');
  expect(sheet.getRange('G2').getRichTextValue()?.getLinkUrl()).toBe('https://example.com/a');
});

it('shows what fills cells as it shows what is in them: fractions and errors', () => {
  const { sheet } = openApp();
  sheet.getRange('A1').setFormula('={1;1/3;1/0;SQRT(-1)}');
  expect(sheet.getRange('A1:A4').getDisplayValues().flat()).toEqual(['1', '0.3333333333', '#DIV/0!', '#NUM!']);
});

it('keeps a link over a whole cell a link when it is copied and sorted', () => {
  const { app, sheet } = openApp();
  const link = app.newRichTextValue().setText('Guide').setLinkUrl('https://example.com/a').build();
  sheet.getRange('A2').setRichTextValue(link);
  sheet.getRange('A1').setValue('Zebra');
  sheet.getRange('A2').copyTo(sheet.getRange('C2'));
  sheet.getRange('A1:A2').sort(1);
  for (const cell of ['A1', 'C2']) {
    expect(sheet.getRange(cell).getValue()).toBe('Guide');
    expect(sheet.getRange(cell).getRichTextValue()?.getLinkUrl()).toBe('https://example.com/a');
  }
});

it('makes a link of HYPERLINK', () => {
  const { sheet } = openApp();
  sheet.getRange('A1').setFormula('=HYPERLINK("https://example.com/a";"Guide")');
  expect(sheet.getRange('A1').getValue()).toBe('Guide');
  expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBe('https://example.com/a');
});
