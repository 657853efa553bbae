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
