import { expect, it } from 'vitest';
import { instantOf, serialOf } from '../../../src/preview/engine/serial';

it.each([
  ['1899-12-30T00:00:00Z', 'UTC', 0],
  ['2026-11-22T00:00:00Z', 'UTC', 46348],
  ['2026-11-22T08:00:00Z', 'America/Los_Angeles', 46348],
  ['2026-11-21T18:30:00Z', 'Asia/Kolkata', 46348],
  ['2026-07-01T22:00:00Z', 'Europe/Berlin', 46205],
])('%s in %s is serial %d and back', (iso, zone, serial) => {
  expect(serialOf(Date.parse(iso), zone)).toBeCloseTo(serial, 9);
  expect(instantOf(serial, zone)).toBe(Date.parse(iso));
});

it('reads every hour of a day with a clock change back as the same instant, but for the hour that repeats', () => {
  for (const zone of ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe']) {
    for (let hour = 0; hour < 24 * 366; hour++) {
      const instant = Date.UTC(2028, 0, 1) + hour * 3_600_000;
      const back = instantOf(serialOf(instant, zone), zone);
      expect([0, -3_600_000, -1_800_000, 3_600_000, 1_800_000]).toContain(back - instant);
      expect(serialOf(back, zone)).toBeCloseTo(serialOf(instant, zone), 9);
    }
  }
});
