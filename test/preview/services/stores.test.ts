import { describe, expect, it } from 'vitest';
import { HeadlessDialogs } from '../../../src/preview/dialogs';
import { errorOf, FRIDAY, openHost, probe, resultOf } from '../fixtures/host';

describe('properties', () => {
  it('have a store for the file, for the script and for each person', () => {
    const host = openHost();
    const set = (value: string) =>
      `PropertiesService.getDocumentProperties().setProperty("k", "d${value}");
       PropertiesService.getScriptProperties().setProperty("k", "s${value}");
       PropertiesService.getUserProperties().setProperty("k", "u${value}")`;
    const read = `return [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(),
      PropertiesService.getUserProperties()].map((store) => store.getProperty("k"))`;
    resultOf(host, set('1'), { user: 'ann@example.com' });
    resultOf(host, set('2'), { user: 'bo@example.com' });
    expect(resultOf(host, read, { user: 'ann@example.com' })).toEqual(['d2', 's2', 'u1']);
    expect(resultOf(host, read, { user: 'bo@example.com' })).toEqual(['d2', 's2', 'u2']);
  });

  it('are texts, and reads are copies', () => {
    const code = `const p = PropertiesService.getScriptProperties().setProperty("a", 1).setProperties({ b: true });
      p.getProperties().a = "changed"; return [p.getProperty("a"), p.getProperty("b"), p.getProperty("none"), p.getKeys()]`;
    expect(resultOf(openHost(), code)).toEqual(['1', 'true', null, ['a', 'b']]);
  });

  it('can be replaced and deleted', () => {
    const code = `const p = PropertiesService.getScriptProperties().setProperties({ a: "1", b: "2" });
      const seen = [p.setProperties({ c: "3" }, true).getProperties(), p.deleteProperty("c").getKeys()];
      p.setProperty("d", "4"); return seen.concat([p.deleteAllProperties().getKeys()])`;
    expect(resultOf(openHost(), code)).toEqual([{ c: '3' }, [], []]);
  });

  it('refuse a value and a store that are too large, and stay as they were', () => {
    const host = openHost({ world: { limits: { propertyValueBytes: 4, propertyStoreBytes: 10 } } });
    const store = 'const p = PropertiesService.getScriptProperties();';
    resultOf(host, `${store} p.setProperty("a", "1234")`);
    expect(errorOf(host, `${store} p.setProperty("a", "€€")`)).toBe('Argument too large: value');
    expect(errorOf(host, `${store} p.setProperties({ b: "1", c: "1234" })`)).toContain('property storage quota');
    expect(resultOf(host, `${store} return p.getProperties()`)).toEqual({ a: '1234' });
  });

  it('are saved with the workbook', () => {
    const host = openHost();
    resultOf(host, 'PropertiesService.getDocumentProperties().setProperty("a", "1")');
    const again = openHost({ saved: JSON.parse(JSON.stringify(host.save())) });
    expect(resultOf(again, 'return PropertiesService.getDocumentProperties().getProperty("a")')).toBe('1');
  });
});

describe('the cache', () => {
  const cache = 'const c = CacheService.getDocumentCache();';

  it('forgets after ten minutes, or when it was told to, by the host’s clock', () => {
    const host = openHost();
    resultOf(host, `${cache} c.put("short", "1", 60); c.put("usual", "2"); c.putAll({ long: "3" }, 999999)`);
    const kept = () => Object.keys(resultOf(host, `${cache} return c.getAll(["short", "usual", "long"])`) as object);
    expect(kept()).toEqual(['short', 'usual', 'long']);
    host.setNow(FRIDAY + 60_000);
    expect(kept()).toEqual(['usual', 'long']);
    host.setNow(FRIDAY + 600_000);
    expect(kept()).toEqual(['long']);
    host.setNow(FRIDAY + 21_600_000);
    expect(kept()).toEqual([]);
  });

  it('keeps at most 1,000 values, dropping those that end first', () => {
    const code = `${cache} for (let i = 0; i < 1001; i++) c.put("k" + i, "v", 1001 + i); return [c.get("k0"), c.get("k1"), c.get("k1000")]`;
    expect(resultOf(openHost(), code)).toEqual([null, 'v', 'v']);
  });

  it.each([
    { code: 'c.put("k".repeat(251), "v")', error: 'Argument too large: key' },
    { code: 'c.put("k", "v".repeat(102401))', error: 'Argument too large: value' },
  ])('refuses $code', ({ code, error }) => {
    expect(errorOf(openHost(), cache + code)).toBe(error);
  });

  it('removes what it is told to', () => {
    const code = `${cache} c.putAll({ a: "1", b: "2", c: "3" }); c.remove("a"); c.removeAll(["b"]); return c.getAll(["a", "b", "c"])`;
    expect(resultOf(openHost(), code)).toEqual({ c: '3' });
  });
});

describe('a lock', () => {
  const lock = 'const l = LockService.getDocumentLock();';

  it('is had, kept and given back', () => {
    const code = `${lock} return [l.hasLock(), l.tryLock(10), l.hasLock(), l.releaseLock(), l.hasLock()]`;
    expect(resultOf(openHost(), code)).toEqual([false, true, true, null, false]);
  });

  it('does not outlast the run', () => {
    const host = openHost();
    resultOf(host, `${lock} l.waitLock(10)`);
    expect(resultOf(host, `${lock} return l.tryLock(10)`)).toBe(true);
  });

  it('that another process holds cannot be had', () => {
    const host = openHost();
    const release = host.holdLock('document');
    expect(resultOf(host, `${lock} return l.tryLock(30000)`)).toBe(false);
    expect(errorOf(host, `${lock} l.waitLock(30000)`)).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(resultOf(host, 'return LockService.getUserLock().tryLock(1)')).toBe(true);
    release();
    expect(resultOf(host, `${lock} return l.tryLock(1)`)).toBe(true);
  });

  it('is worth waiting for as long as the other process needs', () => {
    const host = openHost({ world: { limits: { lockWaitMs: 5000 } } });
    expect(resultOf(host, `${lock} return [l.tryLock(4999), l.tryLock(5000)]`)).toEqual([false, true]);
  });

  it('is lost while an alert waits, so that another run can take it', () => {
    const dialogs = new HeadlessDialogs();
    const host = openHost({ dialogs });
    let other: unknown;
    dialogs.alert = () => {
      other = resultOf(host, `${lock} return l.tryLock(1)`, { user: 'bo@example.com' });
      return 'OK';
    };
    expect(resultOf(host, `${lock} l.waitLock(1); SpreadsheetApp.getUi().alert("?"); return l.hasLock()`)).toBe(false);
    expect(other).toBe(true);
  });
});

describe('the session', () => {
  it('tells who acts, the script’s zone and the language', () => {
    const code = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      Session.getScriptTimeZone(), Session.getActiveUserLocale()]`;
    expect(resultOf(openHost(), code)).toEqual(['ann@example.com', 'ann@example.com', 'Europe/Berlin', 'en']);
  });

  it('gives each person a key of their own that changes after 30 days', () => {
    const host = openHost();
    const key = (user: string) => resultOf(host, 'return Session.getTemporaryActiveUserKey()', { user });
    const [ann, bo] = [key('ann@example.com'), key('bo@example.com')];
    expect(ann).not.toBe(bo);
    expect(key('ann@example.com')).toBe(ann);
    host.setNow(FRIDAY + 31 * 86_400_000);
    expect(key('ann@example.com')).not.toBe(ann);
  });

  it('knows nobody for an account that hides its address', () => {
    expect(resultOf(openHost(), 'return Session.getActiveUser().getEmail()', { user: '' })).toBe('');
  });
});

describe('logs', () => {
  it('keep level and text, with directives and objects', () => {
    const code = `console.log("%s has %d", "Ann", 3); console.warn({ a: [1] }); console.error(new Error("no").message);
      Logger.log("%s!", "hi").log({ b: 1 }); return Logger.getLog()`;
    const report = probe(openHost(), code);
    expect(report.logs).toEqual([
      { level: 'log', text: 'Ann has 3' },
      { level: 'warn', text: '{"a":[1]}' },
      { level: 'error', text: 'no' },
      { level: 'info', text: 'hi!' },
      { level: 'info', text: '{"b":1}' },
    ]);
    expect(report.value).toBe('hi!\n{"b":1}\n');
  });

  it('a text alone is logged as it is: there is nothing to put in its place holders', () => {
    const { logs } = probe(openHost(), 'console.log("50% done"); Logger.log("100%"); console.log("%s of %d", "1", 2)');
    expect(logs.map(({ text }) => text)).toEqual(['50% done', '100%', '1 of 2']);
  });

  it('of console cost no service call', () => {
    expect(probe(openHost(), 'console.log("x"); console.time("t"); console.timeEnd("t")').calls.total).toBe(0);
  });
});
