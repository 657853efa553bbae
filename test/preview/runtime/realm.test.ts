import { describe, expect, it } from 'vitest';
import { FRIDAY, openHost, probe, resultOf } from '../fixtures/host';

describe('the global object of a script', () => {
  const host = openHost();

  it.each([
    ...['setTimeout', 'setInterval', 'fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'btoa'],
    ...['crypto', 'performance', 'process', 'require', 'module', 'Buffer', 'window', 'document', 'navigator'],
    ...['structuredClone', 'queueMicrotask', 'Atomics', 'SharedArrayBuffer', 'FormData', 'Blob', 'AbortController'],
  ])('has no %s', (name) => {
    expect(resultOf(host, `return typeof ${name}`)).toBe('undefined');
  });

  it.each([
    'Promise',
    'Map',
    'Proxy',
    'Symbol',
    'WebAssembly',
    'Intl',
    'console',
    'SpreadsheetApp',
    'Utilities',
    'Logger',
  ])('has %s', (name) => {
    expect(resultOf(host, `return typeof ${name}`)).not.toBe('undefined');
  });

  it('is new for every execution', () => {
    expect([1, 2].map(() => host.run('count', [], { kind: 'direct' }).value)).toEqual([1, 1]);
  });

  it('lists functions declared at the top, without constants, objects and private names', () => {
    const names = host.functions();
    expect(names).toContain('probe');
    expect(names).not.toContain('private_');
    expect(names).not.toContain('notReachable');
    expect(names).not.toContain('tools');
  });
});

describe('values from the host', () => {
  const host = openHost();

  it.each([
    { code: 'SpreadsheetApp.getActiveSheet().getRange("A1:B2").getValues()', type: 'Array' },
    { code: 'SpreadsheetApp.getActiveSheet().getRange("A1:B2").getValues()[0]', type: 'Array' },
    { code: 'Utilities.parseDate("2026-01-01", "UTC", "yyyy-MM-dd")', type: 'Date' },
    { code: 'PropertiesService.getScriptProperties().getProperties()', type: 'Object' },
    { code: 'Utilities.newBlob("x").getBytes()', type: 'Array' },
    { code: 'input', type: 'Object' },
  ])('$code is an instance of the script’s own $type', ({ code, type }) => {
    expect(resultOf(host, `return (${code}) instanceof ${type}`, { input: { a: 1 } })).toBe(true);
  });

  it('include errors that are instances of Error and named Exception', () => {
    const code =
      'try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (e) { return [e instanceof Error, e.name]; }';
    expect(resultOf(host, code)).toEqual([true, 'Exception']);
  });
});

describe('the clock of a script', () => {
  const host = openHost();

  it('is the host’s', () => {
    expect(resultOf(host, 'return [Date.now(), new Date().getTime(), +new Date(Date())]')).toEqual([
      FRIDAY,
      FRIDAY,
      FRIDAY,
    ]);
  });

  it('leaves given dates and the type of dates alone', () => {
    const code =
      'const d = new Date(2026, 0, 1); return [d instanceof Date, d.constructor === Date, d.toISOString(), typeof Date.UTC]';
    expect(resultOf(host, code)).toEqual([true, true, '2025-12-31T23:00:00.000Z', 'function']);
  });

  it('shows local times in the zone of the manifest, whatever the process has', () => {
    const before = process.env.TZ;
    expect(resultOf(host, 'return new Date(Date.UTC(2026, 6, 1)).getHours()')).toBe(2);
    expect(process.env.TZ).toBe(before);
  });
});

describe('a script that takes too long', () => {
  const limited = () => openHost({ world: { limits: { runMs: 60, simpleTriggerMs: 60 } } });

  it.each([
    { what: 'a plain loop', code: 'while (true) {}' },
    { what: 'a loop of service calls', code: 'while (true) Session.getScriptTimeZone();' },
    { what: 'a loop that swallows errors', code: 'while (true) { try { Session.getScriptTimeZone(); } catch (e) {} }' },
    { what: 'a loop of promises', code: 'const again = () => Promise.resolve().then(again); again();' },
  ])('is stopped: $what', ({ code }) => {
    const report = probe(limited(), code);
    expect(report.ok).toBe(false);
    expect(report.error?.message).toBe('Exceeded maximum execution time');
    expect(report.ms).toBeLessThan(3000);
  });

  it('cannot be hidden by catching the error', () => {
    const code = 'try { while (true) Session.getScriptTimeZone(); } catch (e) { return "saved"; }';
    expect(probe(limited(), code)).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time' } });
  });
});
