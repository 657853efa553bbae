import { expect, it } from 'vitest';
import { openApp } from './support';

function banded() {
  const host = openApp();
  const { app, sheet, engine } = host;
  const banding = sheet.getRange('A1:B6').applyRowBanding(app.BandingTheme.CYAN);
  const painted = (column: number, rows = 7) => {
    engine.flush();
    return Array.from({ length: rows }, (_, row) => {
      const style = engine.getters.getCellComputedStyle({ sheetId: 'Sheet1', col: column, row });
      return style.fillColor ?? null;
    });
  };
  return { ...host, banding, painted };
}

it('paints a header and two colours in turn, with a theme, until it is removed', () => {
  const { banding, painted } = banded();
  const rows = ['#4dd0e1', '#ffffff', '#e0f7fa', '#ffffff', '#e0f7fa', '#ffffff', null];
  expect(painted(0)).toEqual(rows);
  expect(painted(1)).toEqual(rows);
  expect(painted(2)).toEqual(rows.map(() => null));
  banding.setHeaderRowColor(null).setSecondRowColor('red').setFooterRowColor('#00ff00');
  expect(painted(0)).toEqual(['#ffffff', '#ff0000', '#ffffff', '#ff0000', '#ffffff', '#00ff00', null]);
  expect([banding.getHeaderRowColor(), banding.getSecondRowColor(), banding.getFirstColumnColor()]).toEqual([
    ...[null, '#ff0000', null],
  ]);
  banding.remove();
  expect(painted(0)).toEqual(rows.map(() => null));
  expect(() => banding.getRange()).toThrow('The banding no longer exists.');
});

it('leaves cells their own colours and those of conditional formats', () => {
  const { app, sheet, painted } = banded();
  sheet.getRange('A2').setBackground('#123456');
  const rule = app
    .newConditionalFormatRule()
    .whenCellNotEmpty()
    .setBackground('#654321')
    .setRanges([sheet.getRange('A3')]);
  sheet.setConditionalFormatRules([rule.build()]);
  sheet.getRange('A3').setValue('x');
  expect(painted(0, 3)).toEqual(['#4dd0e1', '#123456', '#654321']);
});

it('goes over columns, with header and footer as told, and can be copied and moved', () => {
  const { app, sheet, engine } = openApp();
  const banding = sheet.getRange('A1:D1').applyColumnBanding(app.BandingTheme.PINK, false, true);
  const painted = (row: number) => {
    engine.flush();
    return [0, 1, 2, 3].map(
      (col) => engine.getters.getCellComputedStyle({ sheetId: 'Sheet1', col, row }).fillColor ?? null,
    );
  };
  expect(painted(0)).toEqual(['#ffffff', '#fddce8', '#ffffff', '#f68ab0']);
  banding.copyTo(sheet.getRange('A5:B5'));
  expect(painted(4)).toEqual(['#ffffff', '#f68ab0', null, null]);
  banding.setRange(sheet.getRange('A9:B9'));
  expect([painted(0), painted(8)]).toEqual([
    [null, null, null, null],
    ['#ffffff', '#f68ab0', null, null],
  ]);
});

it('is found from the workbook, the tab and a range, follows inserted rows, and is saved', () => {
  const { app, spreadsheet, sheet, engine } = banded();
  spreadsheet.insertSheet('Other').getRange('A1:A2').applyRowBanding();
  sheet.insertRowsBefore(1, 2);
  sheet.insertRowsAfter(4, 1);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  expect(again.spreadsheet.getBandings()).toHaveLength(2);
  expect(again.sheet.getBandings().map((each) => each.getRange().getA1Notation())).toEqual(['A3:B9']);
  expect(again.sheet.getRange('B9').getBandings()).toHaveLength(1);
  expect(again.sheet.getRange('C9').getBandings()).toEqual([]);
  expect(app.BandingTheme.CYAN.toString()).toBe('CYAN');
});

it('refuses to lie on another and what is no theme', () => {
  const { sheet, banding } = banded();
  expect(() => sheet.getRange('B6:C9').applyRowBanding()).toThrow('already has alternating background colors');
  expect(banding.setRange(sheet.getRange('A1:C9')).getRange().getA1Notation()).toBe('A1:C9');
  expect(() => sheet.getRange('H1:H2').applyRowBanding('plaid' as never)).toThrow('Invalid argument: plaid');
});
