import { describe, expect, it } from 'vitest';
import { openApp } from '../spreadsheet/support';

const zone = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

/** Cells cut or copied and pasted by hand: the grid's own commands. */
function byHand(how: 'CUT' | 'COPY') {
  const host = openApp();
  const { app, sheet, engine } = host;
  const rule = (help: string) => app.newDataValidation().requireNumberBetween(0, 1).setHelpText(help).build();
  sheet.getRange('A1:A2').setDataValidation(rule('0 to 1'));
  sheet.getRange('B1').setDataValidation(rule('another'));
  sheet.getRange('A3').setDataValidation(app.newDataValidation().requireCheckbox('yes', 'no').build());
  engine.flush();
  // The grid's commands are of the library's own types; the selection decides what is cut.
  const dispatch = engine.model.dispatch as unknown as (type: string, payload?: object) => unknown;
  const select = (from: ReturnType<typeof zone>) =>
    engine.model.selection.selectZone({ cell: { col: from.left, row: from.top }, zone: from });
  const paste = (from: ReturnType<typeof zone>, to: ReturnType<typeof zone>) => {
    select(from);
    dispatch(how);
    dispatch('PASTE', { target: [to] });
  };
  const help = (cell: string) => sheet.getRange(cell).getDataValidation()?.getHelpText() ?? null;
  return { ...host, paste, help };
}

describe('rules that go with cells pasted by hand keep what they say', () => {
  it('when cut', () => {
    const { paste, help, sheet } = byHand('CUT');
    paste(zone(0, 0, 2, 0), zone(0, 3));
    expect(['D1', 'D2', 'A1', 'B1'].map(help)).toEqual(['0 to 1', '0 to 1', null, 'another']);
    expect(sheet.getRange('D3').getDataValidation()?.getCriteriaValues()).toEqual(['yes', 'no']);
  });

  it('when copied, beside others of the same terms', () => {
    const { paste, help } = byHand('COPY');
    paste(zone(0, 0, 0, 1), zone(4, 0));
    expect(['A5', 'B5', 'A1', 'B1'].map(help)).toEqual(['0 to 1', 'another', '0 to 1', 'another']);
  });

  it('when copied to another tab, twice', () => {
    const { paste, spreadsheet, engine } = byHand('COPY');
    const other = spreadsheet.insertSheet('Other');
    engine.flush();
    const [from = '', to = ''] = engine.sheets().map(({ id }) => id);
    const dispatch = engine.model.dispatch as unknown as (type: string, payload?: object) => unknown;
    paste(zone(0, 0), zone(9, 9));
    dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
    dispatch('PASTE', { target: [zone(0, 0)] });
    dispatch('PASTE', { target: [zone(4, 2)] });
    expect(['A1', 'C5'].map((cell) => other.getRange(cell).getDataValidation()?.getHelpText())).toEqual([
      '0 to 1',
      '0 to 1',
    ]);
  });
});
