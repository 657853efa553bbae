import { describe, expect, it } from 'vitest';
import type { LocalHost } from '../../../src/preview/host';
import type { RunReport } from '../../../src/preview/runtime/job';
import { bundleWith, openHost, probe, resultOf } from '../fixtures/host';

/** Logs every field that an edit's event has, however it was made. */
const LISTING = `
  function onEdit(e) {
    const plain = (key) => ({
      authMode: () => String(e.authMode), range: () => e.range.getA1Notation(), source: () => e.source.getName(),
      user: () => e.user.getEmail(),
    }[key] || (() => e[key]))();
    console.log(JSON.stringify(Object.fromEntries(Object.keys(e).sort().map((key) => [key, plain(key)]))));
  }
  function edited(e) { onEdit(e); }
`;
const bundle = bundleWith({}, { 'Edit.js': LISTING });
const eventsOf = (reports: readonly RunReport[]): unknown[] =>
  reports.map(({ ok, error, logs }) => (ok ? JSON.parse(logs[0]?.text ?? '') : error?.message));
const open = (world: Partial<LocalHost['world']> = {}): LocalHost => openHost({ bundle, world });

const common = { authMode: 'LIMITED', source: 'Untitled spreadsheet', user: '' };

describe('the event of an edit', () => {
  it('in an empty cell has a value and no oldValue field at all', () => {
    expect(eventsOf(open().typeIn('Sheet1!B2', 'new'))).toEqual([{ ...common, range: 'B2', value: 'new' }]);
  });

  it('says who edited where the world says so, as within one organisation', () => {
    const host = open({ namesEditors: true, user: 'ann@example.com' });
    expect(eventsOf(host.typeIn('Sheet1!B2', 'new'))).toMatchObject([{ user: 'ann@example.com' }]);
  });

  it('in a full cell has both', () => {
    const host = open();
    host.typeIn('Sheet1!B2', '1,250.5');
    expect(eventsOf(host.typeIn('Sheet1!B2', 'TRUE'))).toEqual([
      { ...common, range: 'B2', oldValue: '1250.5', value: 'TRUE' },
    ]);
  });

  it('that empties a cell has only the oldValue', () => {
    const host = open();
    host.typeIn('Sheet1!B2', 'old');
    expect(eventsOf(host.typeIn('Sheet1!B2', ''))).toEqual([{ ...common, range: 'B2', oldValue: 'old' }]);
  });

  it('that types a formula has no value', () => {
    const host = open();
    host.typeIn('Sheet1!B2', '4');
    expect(eventsOf(host.typeIn('Sheet1!B2', '=1+1'))).toEqual([{ ...common, range: 'B2', oldValue: '4' }]);
  });

  it.each([
    { what: 'a pasted block', block: [['1', '2'], ['3']], range: 'B2:C3' },
    { what: 'a pasted cell', block: [['1']], range: 'B2' },
    {
      what: 'a cleared block',
      block: [
        ['', ''],
        ['', ''],
      ],
      range: 'B2:C3',
    },
  ])('of $what has neither', ({ block, range }) => {
    const host = open();
    host.typeIn('Sheet1!B2', 'old');
    expect(eventsOf(host.typeIn('Sheet1!B2', block))).toEqual([{ ...common, range }]);
  });

  it('for an installable trigger is the same, with full rights, its id and the editor’s address', () => {
    const host = open();
    resultOf(host, 'ScriptApp.newTrigger("edited").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create()');
    const [, installed] = eventsOf(host.typeIn('Sheet1!B2', 'new'));
    expect(installed).toEqual({
      ...common,
      authMode: 'FULL',
      user: 'ann@example.com',
      range: 'B2',
      value: 'new',
      triggerUid: host.triggers[0]?.id,
    });
  });
});

it('the event can be written as JSON, and its range tells its corners', () => {
  const writing = bundleWith(
    {},
    {
      'Edit.js':
        'function onEdit(e) { console.log(JSON.stringify(e)); const r = e.range; console.log([r.rowStart, r.rowEnd, r.columnStart, r.columnEnd, r.getNumRows()].join()); }',
    },
  );
  const [report] = openHost({ bundle: writing }).typeIn('Sheet1!B2', [
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
  expect(JSON.parse(report?.logs[0]?.text ?? '')).toEqual({
    authMode: 'LIMITED',
    range: { columnEnd: 3, columnStart: 2, rowEnd: 4, rowStart: 2 },
    source: {},
    user: {},
  });
  expect(report?.logs[1]?.text).toBe('2,4,2,3,3');
});

it('other objects of Google are empty as JSON', () => {
  const code =
    'const s = SpreadsheetApp.getActiveSheet(); return JSON.stringify([s, s.getRange("A1"), SpreadsheetApp, Session.getActiveUser()])';
  expect(resultOf(open(), code)).toBe('[{},{},{},{}]');
});

describe('an undo', () => {
  const undoing = (host: LocalHost) => {
    host.typeIn('Sheet1!B2', 'new');
    host.engine.undo();
    return host.undone({ user: 'ann@example.com', sheet: 'Sheet1', range: 'B2', value: 'x', oldValue: 'new' });
  };

  it('fires nothing as long as nobody has proved that it does', () => {
    const host = open();
    expect(undoing(host)).toEqual([]);
    expect(host.get('Sheet1!B2')).toEqual([['']]);
  });

  it('fires an event without values where the world says that it fires', () => {
    const host = open({ undoFiresEdit: true });
    expect(eventsOf(undoing(host))).toEqual([{ ...common, range: 'B2' }]);
    expect(host.get('Sheet1!B2')).toEqual([['']]);
  });
});

describe('onEdit is not fired by', () => {
  it.each([
    ['a script', (host: LocalHost) => [probe(host, 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1)')]],
    ['a formula that changes', (host: LocalHost) => host.setNow(host.world.now + 86_400_000)],
    ['an inserted row', (host: LocalHost) => host.changed('INSERT_ROW' as never)],
    ['a removed column', (host: LocalHost) => host.changed('REMOVE_COLUMN' as never)],
    ['a format', (host: LocalHost) => host.changed('FORMAT' as never)],
    ['opening', (host: LocalHost) => host.open()],
    ['moving the cursor', (host: LocalHost) => host.select('Sheet1!B5')],
  ])('%s', (_what, act) => {
    const host = open();
    host.typeIn('Sheet1!C1', '=NOW()');
    const before = host.executions.length;
    act(host);
    expect(host.executions.slice(before).map(({ functionName }) => functionName)).not.toContain('onEdit');
  });

  it('an edit that the sheet refuses', () => {
    const host = open();
    resultOf(
      host,
      'SpreadsheetApp.getActiveSheet().getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(false).build())',
    );
    expect(() => host.typeIn('Sheet1!A1', '5')).toThrow('violates the data validation rules');
    expect(host.executions.map(({ functionName }) => functionName)).toEqual(['probe']);
  });
});

it('what onEdit itself writes fires no second onEdit', () => {
  const echoing = bundleWith({}, { 'Edit.js': 'function onEdit(e) { e.range.offset(0, 1).setValue("echo"); }' });
  const host = openHost({ bundle: echoing });
  expect(host.typeIn('Sheet1!A1', 'x')).toHaveLength(1);
  expect(host.get('Sheet1!A1:C1')).toEqual([['x', 'echo', '']]);
});
