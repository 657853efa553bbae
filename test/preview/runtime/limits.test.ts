import { describe, expect, it } from 'vitest';
import { GOOGLE_LIMITS } from '../../../src/preview/world';
import { bundleWith, errorOf, openHost, probe, resultOf } from '../fixtures/host';

it('are Google’s when nothing else is said: six minutes, thirty seconds, 100 letters, 9 kB, 500 kB, 100 kB', () => {
  expect(openHost().world.limits).toEqual(GOOGLE_LIMITS);
  expect(GOOGLE_LIMITS).toMatchObject({
    runMs: 6 * 60_000,
    simpleTriggerMs: 30_000,
    triggerMsPerDay: 90 * 60_000,
    mailRecipientsLeft: 100,
    propertyValueBytes: 9 * 1024,
    propertyStoreBytes: 500 * 1024,
    cacheValueBytes: 100 * 1024,
  });
});

describe('a run', () => {
  const busy = 'const end = Date.now(); for (let i = 0; i < 4e8; i += 1); return "done"';
  const bundle = bundleWith(
    {},
    {
      'Late.js': 'function onEdit() { while (true) Session.getScriptTimeZone(); } function onOpen() { while (true); }',
    },
  );

  it('of a simple trigger is stopped sooner than others', () => {
    const host = openHost({ bundle, world: { limits: { simpleTriggerMs: 50 } } });
    const stopped = { ok: false, error: { message: 'Exceeded maximum execution time' } };
    expect(host.typeIn('Sheet1!A1', 'x')).toMatchObject([stopped]);
    expect(host.open()).toMatchObject([stopped]);
    expect(host.get('Sheet1!A1')).toEqual([['x']]);
    expect(probe(host, busy, { kind: 'menu' })).toMatchObject({ ok: true, value: 'done' });
  });

  it('that was stopped in the middle of services says so, since what it wrote may be half', () => {
    // Long enough that the write is reached on a busy machine, too.
    const limited = () => openHost({ world: { limits: { runMs: 750 } } });
    const writing = 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); while (true);';
    expect(probe(limited(), writing)).toMatchObject({ ok: false, spoiled: true });
    expect(probe(limited(), 'while (true);')).toMatchObject({ ok: false, spoiled: false });
  });
});

describe('each quota can be set low', () => {
  const low = openHost({
    world: { limits: { mailRecipientsLeft: 1, propertyValueBytes: 5, propertyStoreBytes: 12, cacheValueBytes: 3 } },
  });

  it.each([
    [
      'letters',
      'MailApp.sendEmail("a@example.com,b@example.com", "s", "b")',
      'Service invoked too many times for one day: email.',
    ],
    ['a property', 'PropertiesService.getDocumentProperties().setProperty("k", "123456")', 'Argument too large: value'],
    [
      'a store',
      'PropertiesService.getUserProperties().setProperties({ a: "12345", b: "12345", c: "1" })',
      'property storage quota',
    ],
    ['a cached value', 'CacheService.getUserCache().put("k", "1234")', 'Argument too large: value'],
  ])('of %s', (_what, code, message) => {
    expect(errorOf(low, code)).toContain(message);
  });

  it('and again while the workbook is open', () => {
    const host = openHost();
    host.change({ limits: { cacheValueBytes: 1 } });
    expect(errorOf(host, 'CacheService.getScriptCache().put("k", "12")')).toBe('Argument too large: value');
    expect(resultOf(host, 'return MailApp.getRemainingDailyQuota()')).toBe(100);
  });
});
