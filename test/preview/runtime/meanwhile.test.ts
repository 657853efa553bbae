import { describe, expect, it } from 'vitest';
import type { LocalHost } from '../../../src/preview/host';
import type { Deed } from '../../../src/preview/runtime/meanwhile';
import { openHost, probe } from '../fixtures/host';

const BO = 'bo@example.com';

/** Three rows below a heading. */
function table(): LocalHost {
  const host = openHost();
  host.typeIn('Sheet1!A1:B4', [
    ['Name', 'Size'],
    ['pear', '3'],
    ['apple', '1'],
    ['fig', '=B3+1'],
  ]);
  return host;
}

const run = (host: LocalHost, code: string, atCall: number, deed: Deed) =>
  probe(host, code, { meanwhile: [{ ...deed, atCall, user: BO }] });

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('a colleague who acts before a call of a run', () => {
  it.each([
    { atCall: 4, seen: 'plum' },
    { atCall: 5, seen: 'pear' },
  ])('at call $atCall leaves $seen to what is read by call 4', ({ atCall, seen }) => {
    const host = table();
    const code = `${SHEET} sheet.getName(); const cell = sheet.getRange("A2"); const seen = cell.getValue(); sheet.getName(); return seen`;
    const { value, meanwhile } = run(host, code, atCall, { does: 'type', place: 'Sheet1!A2', text: 'plum' });
    expect(value).toBe(seen);
    expect(host.get('Sheet1!A2')).toEqual([['plum']]);
    expect(meanwhile).toMatchObject([{ deed: { atCall }, runs: [{ functionName: 'onEdit', ok: true }] }]);
  });

  it('fires onEdit after the run, as themselves, with what they typed', () => {
    const host = openHost({ world: { namesEditors: true } });
    const { meanwhile } = run(host, `${SHEET} sheet.getRange("A2").setValue("ours")`, 1, {
      ...{ does: 'type', place: 'Sheet1!A2', text: '7' },
    } as const);
    expect(JSON.parse(meanwhile[0]?.runs[0]?.logs[0]?.text ?? '')).toEqual({
      ...{ at: 'A2', value: '7', user: BO, now: [['ours']] },
    });
    expect(host.executions.map(({ functionName, user }) => [functionName, user])).toEqual([
      ['probe', 'ann@example.com'],
      ['onEdit', BO],
    ]);
  });

  it('does not see what the script has not flushed, and is written over by it', () => {
    const host = table();
    const code = `${SHEET} sheet.getRange("A2").setValue("first"); sheet.getRange("A3").setValue("second"); sheet.getName()`;
    run(host, code, 6, { does: 'sort', place: 'Sheet1!A' });
    // apple, fig, pear: then the two texts arrive where they were addressed to
    expect(host.get('Sheet1!A2:A4')).toEqual([['first'], ['second'], ['pear']]);
  });

  it.each(['SpreadsheetApp.flush()', 'sheet.getLastRow()'])('sees what left with %s', (leaving) => {
    const host = table();
    const code = `${SHEET} sheet.getRange("A2").setValue("zebra"); ${leaving}; sheet.getName()`;
    run(host, code, 5, { does: 'sort', place: 'Sheet1!A' });
    expect(host.get('Sheet1!A2:A4')).toEqual([['apple'], ['fig'], ['zebra']]);
  });

  it('acts after the last call too, before Google has what was not flushed', () => {
    const host = table();
    const code = `${SHEET} sheet.getRange("A2").setValue("ours")`;
    run(host, code, 4, { does: 'insert', place: 'Sheet1!2' });
    expect(host.get('Sheet1!A2:A3')).toEqual([['ours'], ['pear']]);
  });

  it('sorts whole rows below the heading, formulas along with theirs', () => {
    const host = table();
    run(host, SHEET, 1, { does: 'sort', place: 'Sheet1!B' });
    expect(host.get('Sheet1!A1:B4')).toEqual([
      ['Name', 'Size'],
      ['apple', 1],
      ['fig', 2],
      ['pear', 3],
    ]);
    expect(host.get('Sheet1!B3', 'formulas')).toEqual([['=B2+1']]);
  });

  it.each([
    { deed: { does: 'insert', place: 'Sheet1!3' }, names: ['pear', '', 'apple'], changeType: 'INSERT_ROW' },
    { deed: { does: 'delete', place: 'Sheet1!3' }, names: ['pear', 'fig', ''], changeType: 'REMOVE_ROW' },
  ] as const)('$deed.does: the rows below move, and only onChange hears of it', ({ deed, names, changeType }) => {
    const host = table();
    probe(host, 'ScriptApp.newTrigger("echo").forSpreadsheet(SpreadsheetApp.getActive()).onChange().create()', {
      kind: 'menu',
    });
    const { meanwhile } = run(host, SHEET, 1, deed);
    expect(host.get('Sheet1!A2:A4').flat()).toEqual(names);
    expect(meanwhile[0]?.runs).toMatchObject([{ functionName: 'echo', value: { changeType } }]);
  });

  it('waits for the lock of the run they fell into', () => {
    const host = openHost();
    const code =
      'const lock = LockService.getDocumentLock(); lock.waitLock(1); SpreadsheetApp.getActive(); return lock.hasLock()';
    const { value, meanwhile } = run(host, code, 3, { does: 'type', place: 'Sheet1!A2', text: 'x' });
    expect([value, meanwhile[0]?.runs[0]?.ok]).toEqual([true, true]);
  });

  it('is refused what the sheet refuses them, and the script hears nothing of it', () => {
    const host = table();
    probe(host, 'SpreadsheetApp.getActiveSheet().protect().removeEditors(["bo@example.com"])');
    const { ok, meanwhile } = run(host, SHEET, 1, { does: 'type', place: 'Sheet1!A2', text: 'x' });
    expect(ok).toBe(true);
    expect(meanwhile).toMatchObject([{ refused: expect.stringContaining('protected'), runs: [] }]);
    expect(host.get('Sheet1!A2')).toEqual([['pear']]);
  });

  it('comes too late for a run that makes fewer calls', () => {
    const host = table();
    const { meanwhile } = run(host, SHEET, 3, { does: 'type', place: 'Sheet1!A2', text: 'x' });
    expect(meanwhile).toMatchObject([{ refused: 'The run made only 1 calls to Google.' }]);
    expect(host.get('Sheet1!A2')).toEqual([['pear']]);
  });
});

describe('cells are counted', () => {
  it.each([
    { code: 'sheet.getRange("A1:B3").getValues()', read: 6 },
    { code: 'sheet.getRange("A1:B3").getValue()', read: 1 },
    { code: 'sheet.getRange("A1:B3").getFormulas(); sheet.getRange("A1:A2").getDisplayValues()', read: 8 },
    { code: 'sheet.getSheetValues(1, 1, -1, -1)', read: 8 },
    { code: 'sheet.getLastRow(); sheet.getRange("A1").getNote()', read: 0 },
  ])('when $code fetches them: $read', ({ code, read }) => {
    const { calls } = probe(table(), `${SHEET} ${code}`);
    expect(calls.cells).toEqual({ read, written: 0, unchanged: 0 });
  });

  it.each([
    { code: 'sheet.getRange("A2:B2").setValues([["pear", 4]])', written: 2, unchanged: 1 },
    { code: 'sheet.getRange("A9:B9").setValues([["", null]])', written: 2, unchanged: 0 },
    { code: 'sheet.getRange("C2").setValue("")', written: 1, unchanged: 1 },
    {
      code: 'sheet.getRange("B4").setFormula("=B3+1"); sheet.getRange("B4").setFormula("=B3+2")',
      written: 2,
      unchanged: 1,
    },
    { code: 'const a = sheet.getRange("A2"); a.setValue("x"); a.setValue("x")', written: 2, unchanged: 1 },
    { code: 'sheet.appendRow(["kiwi", 5])', written: 2, unchanged: 0 },
    { code: 'sheet.getRange("A1:B9").clearContent()', written: 8, unchanged: 0 },
    { code: 'sheet.getRange("A1:B9").setNumberFormat("@")', written: 0, unchanged: 0 },
  ])('when $code writes them: $written, $unchanged as they were', ({ code, written, unchanged }) => {
    const { calls } = probe(table(), `${SHEET} ${code}`);
    expect(calls.cells).toMatchObject({ written, unchanged });
  });

  it('but not what a colleague reads and writes', () => {
    const { calls } = run(table(), SHEET, 1, { does: 'sort', place: 'Sheet1!A' });
    expect(calls).toMatchObject({ total: 1, cells: { read: 0, written: 0 }, flushes: 0 });
  });
});

it.each([
  { code: 'sheet.getRange("A1").setValue(1); sheet.getRange("A2").setValue(2)', flushes: 0 },
  { code: 'sheet.getRange("A1").setValue(1); SpreadsheetApp.flush(); sheet.getLastRow()', flushes: 1 },
  { code: 'sheet.getRange("A1").setValue(1); sheet.getLastRow(); sheet.getLastRow()', flushes: 1 },
  { code: 'sheet.getLastRow(); sheet.getRange("A1").getValue()', flushes: 0 },
  { code: 'PropertiesService.getDocumentProperties().setProperty("a", "b"); sheet.getLastRow()', flushes: 0 },
])('flushes are counted, what a read forces too: $code makes $flushes', ({ code, flushes }) => {
  expect(probe(openHost(), `${SHEET} ${code}`).calls.flushes).toBe(flushes);
});
