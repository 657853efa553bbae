import { expect, it } from 'vitest';
import { openApp } from './support';

it('replaces a tab’s conditional formats as a whole and keeps their order', () => {
  const { app, sheet, engine } = openApp();
  const chip = (word: string, color: string) =>
    app
      .newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setBackground(color)
      .setBold(true)
      .setRanges([sheet.getRange('B2:B')])
      .build();
  const scale = app
    .newConditionalFormatRule()
    .setGradientMinpoint('#ffffff')
    .setGradientMidpointWithValue('#ffff00', app.InterpolationType.PERCENT, '50')
    .setGradientMaxpointWithValue('#00ff00', app.InterpolationType.NUMBER, '1')
    .setRanges([sheet.getRange('C2:C')])
    .build();
  sheet.setConditionalFormatRules([chip('Done', '#00ff00'), scale]);
  sheet.setConditionalFormatRules([chip('Late', '#ff0000'), ...sheet.getConditionalFormatRules()]);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  const rules = again.sheet.getConditionalFormatRules();
  expect(rules.map((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0])).toEqual(['Late', 'Done', undefined]);
  expect(rules[0]?.getBooleanCondition()?.getBackground()).toBe('#ff0000');
  expect(rules[0]?.getRanges()[0]?.getA1Notation()).toBe('B2:B1000');
  expect(rules[2]?.getGradientCondition()?.getMidValue()).toBe('50');
  expect(rules[2]?.getGradientCondition()?.getMinType()).toBe(again.app.InterpolationType.MIN);
});

it('refuses a conditional format that looks at another tab', () => {
  const { app, spreadsheet, sheet } = openApp();
  spreadsheet.insertSheet('Other');
  const build = (formula: string) =>
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground('red')
      .setRanges([sheet.getRange('A1')])
      .build();
  expect(() => build('=Other!A1>0')).toThrow('Conditional format rule cannot reference a different sheet.');
  spreadsheet.setNamedRange('Today', spreadsheet.getRange('Other!A1'));
  expect(() => sheet.setConditionalFormatRules([build('=A1<Today')])).toThrow(
    'Conditional format rule cannot reference a different sheet.',
  );
});

it('paints cells whose formula condition holds, moving along the range', () => {
  const { app, sheet, engine } = openApp({ locale: 'de_DE' });
  sheet.getRange('A1:B2').setValues([
    [1, 5],
    [9, 5],
  ]);
  const rule = app
    .newConditionalFormatRule()
    .whenFormulaSatisfied('=AND($A1>$B1;TRUE)')
    .setBackground('#ff0000')
    .setRanges([sheet.getRange('A1:B2')])
    .build();
  sheet.setConditionalFormatRules([rule]);
  const color = (row: number) => engine.getters.getCellComputedStyle({ sheetId: 'Sheet1', col: 0, row }).fillColor;
  expect([color(0), color(1)]).toEqual([undefined, '#ff0000']);
  expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual([
    '=AND($A1>$B1;TRUE)',
  ]);
});

it('colours days near today by the host’s clock, also when it moves', () => {
  const { app, sheet, engine } = openApp({ now: '2026-11-22T09:30:00Z' });
  sheet.getRange('A1:A4').setValues([['2026-11-15'], ['2026-11-16'], ['2026-11-22'], ['2026-11-23']]);
  const rule = (when: (builder: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder) => unknown) => {
    const builder = app
      .newConditionalFormatRule()
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A4')]);
    when(builder);
    sheet.setConditionalFormatRules([builder.build()]);
    return coloured();
  };
  const coloured = () => {
    engine.flush();
    return [0, 1, 2, 3].filter(
      (row) => engine.getters.getCellComputedStyle({ sheetId: 'Sheet1', col: 0, row }).fillColor === '#ff0000',
    );
  };
  expect(rule((builder) => builder.whenDateEqualTo(app.RelativeDate.TODAY))).toEqual([2]);
  expect(rule((builder) => builder.whenDateEqualTo(app.RelativeDate.PAST_WEEK))).toEqual([1, 2]);
  expect(rule((builder) => builder.whenDateBefore(app.RelativeDate.TODAY))).toEqual([0, 1]);
  expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues().map(String)).toEqual([
    'TODAY',
  ]);
  engine.setNow(Date.parse('2026-11-23T09:30:00Z'));
  expect(coloured()).toEqual([0, 1, 2]);
  expect(rule((builder) => builder.whenFormulaSatisfied('=$A1=TODAY()'))).toEqual([3]);
  engine.setNow(Date.parse('2026-11-22T09:30:00Z'));
  expect(coloured()).toEqual([2]);
});

it('keeps a chart’s ranges, options and place, and finds it again after saving', () => {
  const { sheet, engine } = openApp();
  const builder = sheet.newChart();
  const chart = builder
    .asLineChart()
    .addRange(sheet.getRange('A1:C10'))
    .setNumHeaders(1)
    .setOption('title', 'Trend')
    .setPosition(3, 5, 0, 0)
    .build();
  sheet.insertChart(chart);
  sheet.insertRowsBefore(1, 1);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  const [found] = again.sheet.getCharts();
  expect(found?.getRanges()[0]?.getA1Notation()).toBe('A2:C11');
  expect(found?.getOptions().get('title')).toBe('Trend');
  expect(found?.getContainerInfo().getAnchorColumn()).toBe(5);
  if (found) again.sheet.updateChart(found.modify().setOption('title', 'Other').build());
  expect(again.sheet.getCharts().map((each) => each.getOptions().get('title'))).toEqual(['Other']);
  for (const each of again.sheet.getCharts()) again.sheet.removeChart(each);
  expect(again.sheet.getCharts()).toEqual([]);
});
