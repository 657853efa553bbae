import { expect, it } from 'vitest';
import type { RevisionMessage } from '../../../src/preview/server/protocol';
import { revisionEdits } from '../../../src/preview/server/revisionEdits';
import { openApp } from '../spreadsheet/support';

const zone = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

/** A grid whose every change is looked at as the server looks at a window's revision. */
function grid() {
  const { engine, sheet } = openApp();
  sheet.getRange('A1:B3').setValues([
    [3, 'c'],
    [1, 'a'],
    [2, 'b'],
  ]);
  engine.flush();
  const { model } = engine;
  const seen: { edits: string[]; changeType: unknown }[] = [];
  model.config.transportService.onNewMessage('test', (message) => {
    if (message.type !== 'REMOTE_REVISION') return;
    const { edits, changeType } = revisionEdits(engine, message as unknown as RevisionMessage);
    seen.push({ edits: edits('ann@example.com').map(({ sheet: tab, range }) => `${tab}!${range}`), changeType });
  });
  // The grid's commands are of the library's own types.
  const dispatch = model.dispatch as unknown as (type: string, payload?: object) => unknown;
  const select = (area: ReturnType<typeof zone>) =>
    model.selection.selectZone({ cell: { col: area.left, row: area.top }, zone: area });
  return { dispatch, select, seen };
}

const [SHEET, target] = ['Sheet1', [zone(0, 0, 2, 1)]];
const rows = { sheetId: SHEET, sheetName: SHEET, dimension: 'ROW' };
type Grid = ReturnType<typeof grid>;
const edit = (range: string) => ({ edits: [`Sheet1!${range}`], changeType: undefined });
const change = (changeType: string) => ({ edits: [], changeType });

it.each<[string, (grid: Grid) => unknown, object]>([
  ['typing', ({ dispatch }) => dispatch('UPDATE_CELL', { sheetId: SHEET, col: 2, row: 4, content: 'x' }), edit('C5')],
  ['clearing a block', ({ dispatch }) => dispatch('DELETE_CONTENT', { sheetId: SHEET, target }), edit('A1:B3')],
  [
    'pasting a block',
    ({ dispatch, select }) => {
      select(zone(0, 0, 2, 1));
      dispatch('COPY');
      dispatch('PASTE', { target: [zone(4, 3)] });
    },
    edit('D5:E7'),
  ],
  [
    'sorting',
    ({ dispatch }) =>
      dispatch('SORT_CELLS', { sheetId: SHEET, col: 0, row: 0, zone: zone(0, 0, 2, 1), sortDirection: 'asc' }),
    edit('A1:B3'),
  ],
  [
    'a format',
    ({ dispatch }) => dispatch('SET_FORMATTING', { sheetId: SHEET, target, style: { bold: true } }),
    change('FORMAT'),
  ],
  [
    'an inserted row',
    ({ dispatch }) => dispatch('ADD_COLUMNS_ROWS', { ...rows, base: 0, quantity: 1, position: 'after' }),
    change('INSERT_ROW'),
  ],
  [
    'a removed column',
    ({ dispatch }) => dispatch('REMOVE_COLUMNS_ROWS', { ...rows, dimension: 'COL', elements: [1] }),
    change('REMOVE_COLUMN'),
  ],
  [
    'a new tab',
    ({ dispatch }) => dispatch('CREATE_SHEET', { sheetId: 's2', position: 1, name: 'Two' }),
    change('INSERT_GRID'),
  ],
  [
    'a renamed tab',
    ({ dispatch }) => dispatch('RENAME_SHEET', { sheetId: SHEET, oldName: SHEET, newName: 'One' }),
    change('OTHER'),
  ],
])('%s in the grid is told to the triggers as Sheets tells it', (_what, act, expected) => {
  const host = grid();
  act(host);
  expect(host.seen).toEqual([expected]);
});

it('a new width of a column and a moved cursor are no edit', () => {
  const { dispatch, select, seen } = grid();
  dispatch('RESIZE_COLUMNS_ROWS', { sheetId: SHEET, dimension: 'COL', elements: [0], size: 200 });
  select(zone(5, 5));
  expect(seen.flatMap(({ edits }) => edits)).toEqual([]);
});
