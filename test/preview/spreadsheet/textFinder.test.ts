import { describe, expect, it } from 'vitest';
import { openApp } from './support';

function furnished() {
  const host = openApp();
  const { spreadsheet, sheet } = host;
  sheet.getRange('A1:C3').setValues([
    ['Café Nord', 'cafe', 12.5],
    ['CAFE', '="ca"&"fe 2"', '12.5 cafe cafe'],
    ['', 'x', true],
  ]);
  sheet.getRange('C1').setNumberFormat('0.00');
  spreadsheet.insertSheet('Other').getRange('B2').setValue('another cafe');
  spreadsheet.setActiveSheet(sheet);
  return host;
}

const cellsOf = (ranges: readonly GoogleAppsScript.Spreadsheet.Range[]) => ranges.map((range) => range.getA1Notation());

describe('a text finder', () => {
  type Finder = GoogleAppsScript.Spreadsheet.TextFinder;
  it.each<[string, string, (finder: Finder) => Finder, string[]]>([
    ['looks for parts of what is shown, in any case', 'cafe', (finder) => finder, ['B1', 'A2', 'B2', 'C2']],
    ['tells upper from lower case when asked', 'cafe', (finder) => finder.matchCase(true), ['B1', 'B2', 'C2']],
    ['takes whole cells only when asked', 'CAFE', (finder) => finder.matchEntireCell(true), ['B1', 'A2']],
    [
      'reads accents away when asked',
      'cafe',
      (finder) => finder.ignoreDiacritics(true),
      ['A1', 'B1', 'A2', 'B2', 'C2'],
    ],
    ['looks through formulas instead when asked', 'ca"&', (finder) => finder.matchFormulaText(true), ['B2']],
    ['takes a pattern when asked', '^c.*e( \\d)?$', (finder) => finder.useRegularExpression(true), ['B1', 'A2', 'B2']],
    ['takes signs of patterns as they are otherwise', 'c.fe', (finder) => finder, []],
    ['sees numbers as they are formatted', '12.50', (finder) => finder, ['C1']],
    ['sees booleans', 'true', (finder) => finder, ['C3']],
    ['finds nothing for nothing', '', (finder) => finder, []],
  ])('%s', (_rule, text, set, cells) => {
    const { sheet } = furnished();
    expect(cellsOf(set(sheet.createTextFinder(text)).findAll())).toEqual(cells);
  });

  it('stays in its range, and in a workbook goes through all tabs in order', () => {
    const { sheet, spreadsheet } = furnished();
    expect(cellsOf(sheet.getRange('A1:A9').createTextFinder('cafe').findAll())).toEqual(['A2']);
    expect(cellsOf(sheet.getRange('Z9').createTextFinder('cafe').findAll())).toEqual([]);
    const all = spreadsheet.createTextFinder('cafe').findAll();
    expect(all.map((range) => range.getSheet().getName()).at(-1)).toBe('Other');
    expect(all).toHaveLength(5);
  });

  it('goes from match to match, both ways, from where it is told to start', () => {
    const { sheet } = furnished();
    const finder = sheet.createTextFinder('cafe');
    expect(finder.getCurrentMatch()).toBeNull();
    expect(
      [finder.findNext(), finder.findNext(), finder.findNext(), finder.findNext()].map((at) => at?.getA1Notation()),
    ).toEqual([...['B1', 'A2', 'B2', 'C2']]);
    expect(finder.findNext()).toBeNull();
    expect(finder.findPrevious()?.getA1Notation()).toBe('B2');
    expect(finder.getCurrentMatch()?.getA1Notation()).toBe('B2');
    expect(finder.startFrom(sheet.getRange('A2')).findNext()?.getA1Notation()).toBe('B2');
    expect(sheet.createTextFinder('cafe').findPrevious()?.getA1Notation()).toBe('C2');
  });

  it('replaces every occurrence and counts them, leaves what formulas show, and reads the new text as typed', () => {
    const { sheet } = furnished();
    expect(sheet.createTextFinder('cafe').replaceAllWith('5')).toBe(4);
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['Café Nord', 5, 12.5],
      [5, 'cafe 2', '12.5 5 5'],
      ['', 'x', true],
    ]);
  });

  it('replaces one match, groups of a pattern, and the text of formulas', () => {
    const { sheet } = furnished();
    const finder = sheet.createTextFinder('(\\w+) Nord').useRegularExpression(true).ignoreDiacritics(true);
    expect(finder.replaceWith('x')).toBe(0);
    finder.findNext();
    expect(finder.replaceWith('Bar $1')).toBe(1);
    expect(sheet.getRange('A1').getValue()).toBe('Bar Cafe');
    expect(sheet.createTextFinder('fe 2').matchFormulaText(true).replaceAllWith('r')).toBe(1);
    expect(sheet.getRange('B2').getFormula()).toBe('="ca"&"r"');
  });

  it('writes within the rules of the sheet, and refuses a pattern that cannot be read', () => {
    const { app, sheet } = furnished();
    const rule = app.newDataValidation().requireValueInList(['cafe', 'bar']).setAllowInvalid(false).build();
    sheet.getRange('B1').setDataValidation(rule);
    expect(() => sheet.createTextFinder('cafe').replaceAllWith('pub')).toThrow('violates the data validation rules');
    expect(() => sheet.createTextFinder('(').useRegularExpression(true).findAll()).toThrow('Invalid argument: (');
  });
});
