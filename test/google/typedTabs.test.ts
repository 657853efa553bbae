import { beforeAll, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { ANA, NOW, openHost, opensPanel, reply, rowsOf } from './host';

const HOUR = 3_600_000;
let saved: SavedWorkbook;

/** Three key results with 10, 20 and 30 in Current, logged an hour ago. */
beforeAll(() => {
  const host = openHost();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  const rows = ['One', 'Two', 'Three'].map((title, index) => [title, 'O-1', ANA, index]);
  host.typeIn(
    'Key results!B2:K4',
    rows.map(([title = '', objective = '', owner = '', index]) =>
      [title, objective, owner, '', '', '', '', '0', '100', (Number(index) + 1) * 10].map(String),
    ),
  );
  saved = host.save();
}, 180_000);

const open = (): LocalHost => openHost({ now: NOW + HOUR }, saved);
const checkIns = (host: LocalHost) => rowsOf(host, 'Check-ins').slice(3);
const submit = (host: LocalHost, goal: string, value: string) =>
  reply(host, 'submitCheckIn', {
    request: `request-of-${goal}`,
    answers: [{ goal, value, noChange: false, status: 'On track', confidence: '', ...texts }],
  });
const texts = { accomplishments: 'Done', blockers: '', nextSteps: '' };

/** Changes the shape of a tab as a person does in the grid, where no `onEdit` comes. */
function reshape(host: LocalHost, command: Readonly<Record<string, unknown>>): void {
  const sheet = host.engine.sheets().find(({ name }) => name === 'Key results');
  if (!sheet) throw new Error('There is no tab Key results');
  const shown = host.engine.getters.getActiveSheetId();
  host.engine.run([
    { type: 'ACTIVATE_SHEET', sheetIdFrom: shown, sheetIdTo: sheet.id },
    { sheetId: sheet.id, sheetName: sheet.name, ...command } as never, // one of the library's commands, by type
  ]);
  host.engine.flush();
}

it('a pasted block of answers is one check-in for each row, with who pasted it', () => {
  const host = open();
  host.typeIn('Key results!K2:M4', [
    ['15', 'On track', '8'],
    ['25', 'At risk', ''],
    ['35', '', '3'],
  ]);
  expect(checkIns(host)).toMatchObject([
    { Goal: 'KR-1', Value: 15, Status: 'On track', Confidence: 8, Source: 'Sheet' },
    { Goal: 'KR-2', Value: 25, Status: 'At risk', Confidence: '', Source: 'Sheet' },
    { Goal: 'KR-3', Value: 35, Status: '', Confidence: 3, Source: 'Sheet' },
  ]);
});

it('an overwritten formula stays until a repair puts it back and keeps what stood there', () => {
  const host = open();
  const [headings = []] = host.get('Key results!A1:AJ1');
  const column = String.fromCharCode(65 + headings.indexOf('Progress'));
  host.typeIn(`Key results!${column}2`, '0.5');
  expect(host.get(`Key results!${column}2`, 'formulas')).toEqual([['']]);
  host.run('setUpWorkbook', [], { kind: 'menu' });
  expect(host.get(`Key results!${column}2`, 'formulas')[0]?.[0]).toMatch(/^=/);
  expect(rowsOf(host, 'Key results')[0]?.Progress).toBeCloseTo(0.1, 9);
});

it('columns that were moved and strange ones between them are found and left alone', () => {
  const host = open();
  const dimension = 'COL';
  reshape(host, { type: 'ADD_COLUMNS_ROWS', dimension, base: 10, position: 'before', quantity: 1 });
  host.typeIn('Key results!K1:K4', [['Our own'], ['a'], ['b'], ['c']]);
  reshape(host, { type: 'MOVE_COLUMNS_ROWS', dimension, base: 1, elements: [3], position: 'before' });
  const { goals } = submit(host, 'KR-2', '40');
  expect(goals).toMatchObject([{ current: '40', progress: 0.4 }]);
  const [headings = []] = host.get('Key results!A1:AJ1');
  expect(headings.slice(0, 5)).not.toEqual(['ID', 'Key result', 'Objective', 'Owner', 'Delegate']);
  host.typeIn(`Key results!${'ABCDEF'[headings.indexOf('Key result')]}5`, 'Four');
  const rows = rowsOf(host, 'Key results');
  expect(rows.map((row) => row['Our own'])).toEqual(['a', 'b', 'c', '']);
  expect(rows.map(({ Current }) => Current)).toEqual([10, 40, 30, '']);
  expect(rows.map(({ Owner }) => Owner)).toEqual([ANA, ANA, ANA, '']);
  expect(rows[3]).toMatchObject({ ID: 'KR-4', 'Key result': 'Four', Check: expect.stringMatching(/\w/) });
  expect(checkIns(host)).toMatchObject([{ Goal: 'KR-2', Value: 40, Source: 'Sidebar' }]);
});

it('a row inserted above moves nobody’s answers to somebody else', () => {
  const host = open();
  reshape(host, { type: 'ADD_COLUMNS_ROWS', dimension: 'ROW', base: 1, position: 'before', quantity: 1 });
  submit(host, 'KR-2', '40');
  host.typeIn('Key results!B2:D2', [['Zero', 'O-1', ANA]]);
  expect(rowsOf(host, 'Key results')).toMatchObject([
    { ID: 'KR-4', 'Key result': 'Zero', Current: '' },
    { ID: 'KR-1', Current: 10 },
    { ID: 'KR-2', Current: 40, Status: 'On track' },
    { ID: 'KR-3', Current: 30 },
  ]);
  expect(checkIns(host)).toMatchObject([{ Goal: 'KR-2', Value: 40 }]);
});

it('a sorted tab logs nothing, and answers go on to their own rows', () => {
  const host = open();
  const zone = { left: 0, right: 35, top: 1, bottom: 3 };
  reshape(host, { type: 'SORT_CELLS', col: 10, row: 1, zone, sortDirection: 'desc' });
  expect(rowsOf(host, 'Key results').map(({ ID }) => ID)).toEqual(['KR-3', 'KR-2', 'KR-1']);
  opensPanel(host);
  expect(checkIns(host)).toEqual([]);
  submit(host, 'KR-1', '40');
  expect(rowsOf(host, 'Key results').map(({ ID, Current }) => `${ID} ${Current}`)).toEqual([
    'KR-3 30',
    'KR-2 20',
    'KR-1 40',
  ]);
});

it('two people who save at once both get their rows, each with an ID of its own', () => {
  const host = open();
  const first = submit(host, 'KR-1', '41');
  const again = submit(host, 'KR-1', '41');
  const other = submit(host, 'KR-2', '42');
  expect([first.saved, again.saved, other.saved]).toEqual([true, false, true]);
  expect(checkIns(host)).toMatchObject([
    { ID: 'CI-4', Goal: 'KR-1', Value: 41 },
    { ID: 'CI-5', Goal: 'KR-2', Value: 42 },
  ]);
});
