import { describe, expect, it } from 'vitest';
import { instantOf, isZone, offsetMinutes, wallClock } from '../../../src/preview/runtime/zones';

const at = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second: 0, ms: 0 };
};

describe('the instant of a wall clock', () => {
  it.each([
    { local: '2026-03-06 09:00', zone: 'Europe/Berlin', iso: '2026-03-06T08:00:00.000Z', when: 'winter' },
    { local: '2026-07-06 09:00', zone: 'Europe/Berlin', iso: '2026-07-06T07:00:00.000Z', when: 'summer' },
    {
      local: '2026-03-29 02:30',
      zone: 'Europe/Berlin',
      iso: '2026-03-29T01:30:00.000Z',
      when: 'the hour is skipped: 03:30',
    },
    {
      local: '2026-10-25 02:30',
      zone: 'Europe/Berlin',
      iso: '2026-10-25T00:30:00.000Z',
      when: 'the hour comes twice: the first',
    },
    { local: '2028-02-29 12:00', zone: 'America/Los_Angeles', iso: '2028-02-29T20:00:00.000Z', when: 'a leap day' },
    { local: '2026-03-06 09:00', zone: 'Asia/Kolkata', iso: '2026-03-06T03:30:00.000Z', when: 'a half-hour zone' },
    { local: '2026-03-06 09:00', zone: 'GMT-03:30', iso: '2026-03-06T12:30:00.000Z', when: 'a bare offset' },
  ])('$local in $zone is $iso ($when)', ({ local, zone, iso }) => {
    expect(new Date(instantOf(at(local), zone)).toISOString()).toBe(iso);
  });

  it.each(['Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kolkata', 'GMT+2', 'UTC'])(
    'gives back each hour of a year in %s, except the second of a doubled one',
    (zone) => {
      for (let instant = Date.UTC(2028, 0, 1); instant < Date.UTC(2029, 0, 1); instant += 3_600_000 * 5) {
        const again = instantOf(wallClock(instant, zone), zone);
        const doubled = again < instant && offsetMinutes(again, zone) !== offsetMinutes(instant, zone);
        expect(doubled || again === instant).toBe(true);
      }
    },
  );
});

it.each(['Mars/Olympus', '', 'GMT+', 'Berlin'])('"%s" is no time zone', (zone) => {
  expect(isZone(zone)).toBe(false);
});
