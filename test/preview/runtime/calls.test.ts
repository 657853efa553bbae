import { describe, expect, it } from 'vitest';
import { acceptArguments, handBack, shown } from '../../../src/preview/runtime/transfer';
import { openHost, probe, resultOf } from '../fixtures/host';

const rpc = (name: string, ...args: unknown[]) => openHost().run(name, args, { kind: 'rpc' });

describe('a call from a panel', () => {
  it.each([
    { value: { a: [1, 'x', true, null, { b: 2 }] }, arrives: { a: [1, 'x', true, null, { b: 2 }] } },
    { value: [1, undefined, 2], arrives: [1, null, 2] },
    { value: { a: undefined, b: 1 }, arrives: { b: 1 } },
    { value: undefined, arrives: null },
  ])('carries $value', ({ value, arrives }) => {
    expect(rpc('echo', value).value).toEqual(arrives);
  });

  it.each([
    { what: 'a Date', value: { at: [new Date()] }, where: '0.at.0' },
    { what: 'a function', value: () => 1, where: '0' },
    { what: 'a Map', value: { m: new Map() }, where: '0.m' },
    { what: 'a big integer', value: { n: BigInt(1) }, where: '0.n' },
  ])('is refused with $what, before the function runs', ({ value, where }) => {
    expect(rpc('echo', value)).toMatchObject({
      ok: false,
      error: { name: 'TypeError', message: `Failed due to illegal value in property: ${where}` },
    });
  });

  it('is refused with a cycle', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => acceptArguments([loop])).toThrow('illegal value in property: 0.self');
  });

  it.each([
    { what: 'a Date deep inside', code: 'return { a: [{ b: new Date() }] }', lost: /holds a Date/ },
    { what: 'a function', code: 'return { f: function () {} }', lost: /illegal value/ },
    { what: 'a Google object', code: 'return SpreadsheetApp.getActiveSheet()', lost: /illegal value/ },
  ])('gets null for a result with $what, and the host tells why', ({ code, lost }) => {
    const report = rpc('probe', code);
    expect(report).toMatchObject({ ok: true, value: null });
    expect(report.lost).toMatch(lost);
  });

  it('gets null for a function without a result, and nothing was lost', () => {
    expect(handBack(undefined)).toEqual({ value: null });
  });

  it('gets copies, not the objects themselves', () => {
    const given = { a: [1] };
    const report = rpc('echo', given);
    expect(report.value).toEqual(given);
    expect((report.value as typeof given).a).not.toBe(given.a);
  });

  it.each(['nowhere', 'private_', 'tools.nested', 'Object', 'SpreadsheetApp', 'toString', 'constructor', ''])(
    'finds no function "%s"',
    (name) => {
      expect(rpc(name)).toMatchObject({ ok: false, error: { message: `Script function not found: ${name}` } });
    },
  );

  it('gets the message of what the function throws', () => {
    expect(rpc('probe', 'throw new Error("not today")').error).toMatchObject({ name: 'Error', message: 'not today' });
    expect(rpc('probe', 'throw "text"').error?.message).toBe('text');
  });
});

it('a menu and a trigger reach methods of objects too', () => {
  expect(openHost().run('tools.nested', [], { kind: 'menu' }).value).toBe('nested');
});

it('results for people keep dates as ISO text and name what cannot be printed', () => {
  expect(shown({ at: new Date(0), n: Number.NaN, f: undefined, list: [1n] })).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    n: 'NaN',
    f: null,
    list: ['1'],
  });
});

describe('errors', () => {
  it('of Google can be in another language, the script’s own stay', () => {
    const host = openHost({ world: { errorLanguage: 'de' } });
    expect(probe(host, 'SpreadsheetApp.getActiveSheet().getRange(0, 1)').error?.message).toMatch(/^\[de\] /);
    expect(probe(host, 'throw new Error("mine")').error?.message).toBe('mine');
  });

  it('name the line of the script', () => {
    const { error } = openHost().run('probe', ['null.x'], { kind: 'direct' });
    expect(error?.stack).toContain('Code.js:');
    expect(error?.stack).not.toContain('preview');
  });
});

describe('the fault switch', () => {
  const write = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("A1").setValue("first"); sheet.getRange("A2").setValue("second")`;

  it('makes the n-th service call fail, once, and counts what was called', () => {
    const calls = probe(openHost(), write).calls.total;
    for (let n = 1; n <= calls; n += 1) {
      const report = probe(openHost(), write, { failAtCall: n });
      expect(report).toMatchObject({ ok: false, calls: { total: n } });
      expect(report.error?.message).toContain('a server error occurred');
    }
    expect(probe(openHost(), write, { failAtCall: calls + 1 }).ok).toBe(true);
  });

  it('leaves what was written before, as Google does', () => {
    const host = openHost();
    const report = probe(host, write, { failAtCall: probe(openHost(), write).calls.total });
    expect(report.ok).toBe(false);
    expect(host.get('Sheet1!A1:A2')).toEqual([['first'], ['']]);
  });

  it('can be caught by the script, whose next calls work', () => {
    const code =
      'try { SpreadsheetApp.getActiveSheet(); } catch (e) {} return SpreadsheetApp.getActiveSheet().getName()';
    expect(probe(openHost(), code, { failAtCall: 1 })).toMatchObject({ ok: true, value: 'Sheet1' });
  });
});

describe('calls are counted', () => {
  it('by kind and by method', () => {
    const { calls } = probe(
      openHost(),
      'const r = SpreadsheetApp.getActiveSheet().getRange("A1"); r.setValue(1); r.getValue(); r.getValue()',
    );
    expect(calls).toMatchObject({ total: 5, reads: 2, writes: 1, by: { 'Range.getValue': 2, 'Range.setValue': 1 } });
  });

  it('but not what the host itself does for an event', () => {
    const [report] = openHost().typeIn('Sheet1!A1', '1');
    expect(Object.keys(report?.calls.by ?? {}).sort()).toEqual([
      'Range.getA1Notation',
      'Range.getValues',
      'User.getEmail',
    ]);
  });
});

describe('the execution log', () => {
  it('names user, function, kind, calls and error, and is saved', () => {
    const host = openHost();
    probe(host, 'SpreadsheetApp.getActiveSheet()', { user: 'bo@example.com' });
    probe(host, 'throw new Error("no")', { kind: 'menu' });
    expect(host.executions).toMatchObject([
      { user: 'bo@example.com', functionName: 'probe', kind: 'direct', calls: 1 },
      { user: 'ann@example.com', functionName: 'probe', kind: 'menu', calls: 0, error: 'no' },
    ]);
    expect(openHost({ saved: host.save() }).executions).toHaveLength(2);
  });
});

it('a run inside a run leaves the outer one as it was', () => {
  const host = openHost();
  host.typeIn('Sheet1!A1', 'before');
  const inner = resultOf(host, 'return SpreadsheetApp.getActiveSheet().getRange("A1").getValue()');
  expect(inner).toBe('before');
});

describe('a write that the sheet refuses', () => {
  const rule =
    'const sheet = SpreadsheetApp.getActiveSheet(); const cell = sheet.getRange("A1");' +
    'cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(false).build());';
  const refused = 'The data you entered in cell A1 violates the data validation rules set on this cell.';
  const tried = (later: string) => `${rule} try { cell.setValue(5); } catch (e) { return 'at once'; } ${later}`;

  it('fails at once', () => {
    expect(resultOf(openHost(), tried('return "not at all"'))).toBe('at once');
  });

  it.each([
    ['the next read', 'try { sheet.getLastRow(); } catch (e) { return e.message; }'],
    ['flush', 'sheet.getRange("B1").setValue(1); try { SpreadsheetApp.flush(); } catch (e) { return e.message; }'],
  ])('can be told of late, by %s, and is not written', (_when, later) => {
    const host = openHost({ world: { lateErrors: true } });
    expect(resultOf(host, tried(later))).toBe(refused);
    expect(host.get('Sheet1!A1')).toEqual([['']]);
  });

  it('can be told of late, by the end of the run', () => {
    const report = probe(openHost({ world: { lateErrors: true } }), tried('return "fine"'));
    expect(report).toMatchObject({ ok: false, error: { message: refused } });
  });

  it('is told of once', () => {
    const host = openHost({ world: { lateErrors: true } });
    const twice = 'try { sheet.getLastRow(); } catch (e) {} return sheet.getLastRow()';
    expect(resultOf(host, tried(twice))).toBe(0);
  });
});
