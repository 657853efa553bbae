import { beforeEach, expect, it } from 'vitest';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import type { RevisionMessage } from '../../../src/preview/server/protocol';
import { Relay } from '../../../src/preview/server/relay';
import { UndoSteps } from '../../../src/preview/server/undo';

const AREA = { row: 0, column: 0, rows: 1, columns: 1 };

let engine: EngineWorkbook;
let relay: Relay;
let undo: UndoSteps;
let published: RevisionMessage[];

beforeEach(() => {
  engine = new EngineWorkbook({ locale: 'en_GB', now: Date.UTC(2026, 2, 6) });
  published = [];
  relay = new Relay(engine, (message) => published.push(message));
  undo = new UndoSteps(relay);
});

const write = (row: number, content: string) => {
  engine.write('Sheet1', [{ row, column: 0, content }]);
  engine.flush();
};
const cell = (row: number) => engine.evaluated({ sheet: 'Sheet1', ...AREA, row })[0]?.[0];

it('passes every change of the workbook on, each once', () => {
  write(0, 'one');
  write(1, 'two');
  expect(published).toHaveLength(2);
  expect(relay.snapshot().revisions).toEqual(published);
});

it('undoes and redoes what a window did as one step, and leaves what others did', () => {
  undo.record('window-ann', () => {
    write(0, 'typed');
    write(1, 'by the script');
  });
  undo.record('window-bo', () => write(2, "Bo's"));
  expect(undo.undo('window-ann')).toBeDefined();
  expect([cell(0), cell(1), cell(2)]).toEqual([null, null, "Bo's"]);
  expect(undo.redo('window-ann')).toBeDefined();
  expect([cell(0), cell(1), cell(2)]).toEqual(['typed', 'by the script', "Bo's"]);
  expect(undo.redo('window-ann')).toBeUndefined();
});

it('tells a window what it can undo and redo, and no other', () => {
  const told: unknown[] = [];
  undo = new UndoSteps(relay, (window, steps) => told.push([window, steps]));
  undo.record('window-ann', () => write(0, 'typed'));
  undo.record('window-ann', () => undefined);
  undo.undo('window-ann');
  undo.redo('window-ann');
  expect(told).toEqual([
    ['window-ann', { undo: true, redo: false }],
    ['window-ann', { undo: false, redo: true }],
    ['window-ann', { undo: true, redo: false }],
  ]);
  expect(undo.stepsOf('window-bo')).toEqual({ undo: false, redo: false });
});

it('offers no step that it has forgotten', () => {
  undo.record('window-ann', () => write(0, 'typed'));
  relay.rebase();
  expect(undo.stepsOf('window-ann')).toEqual({ undo: false, redo: false });
  expect(undo.undo('window-ann')).toBeUndefined();
  expect(cell(0)).toBe('typed');
});

it('drops a revision that does not follow the newest one', () => {
  write(0, 'one');
  const late = { type: 'REMOTE_REVISION', version: 1, clientId: 'window-x', commands: [] };
  expect(relay.receive({ ...late, serverRevisionId: 'START_REVISION', nextRevisionId: 'a' })).toBe(false);
  expect(relay.receive({ ...late, serverRevisionId: relay.head, nextRevisionId: 'b' })).toBe(true);
  expect(relay.head).toBe('b');
});
