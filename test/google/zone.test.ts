import { expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day';
import { clockFrom } from '../../src/google/zone';

/** The offset Node knows, as a stand-in for Google's `formatDate(…, 'Z')`. */
function offsetOf(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (ms) => {
    const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? ['', '+', '0', '0'];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

const ZONES = [
  'Etc/UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
];

it.each(ZONES)('two years have the right wall clock in %s, to the quarter hour where it changes', (zone) => {
  const offset = offsetOf(zone);
  const clock = clockFrom(offset);
  const agree = (ms: number) => expect(clock(ms)).toBeCloseTo((ms + offset(ms) * 60_000) / 86_400_000 + 25_569, 9);
  const step = 11 * 3_600_000;
  for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2028, 0, 1); ms += step) {
    agree(ms);
    if (offset(ms) === offset(ms + step)) continue;
    for (let quarter = ms; quarter < ms + step; quarter += 900_000) agree(quarter);
  }
});

it('midnight of a day is a whole number on both sides of a clock change', () => {
  const clock = clockFrom(offsetOf('Europe/Berlin'));
  expect(clock(Date.UTC(2026, 9, 24, 22))).toBe(parseDay('2026-10-25'));
  expect(clock(Date.UTC(2026, 9, 25, 23))).toBe(parseDay('2026-10-26'));
  expect(clock(Date.UTC(2028, 1, 28, 23))).toBe(parseDay('2028-02-29'));
});

/** Zones with a clock change that skips midnight, and the first instants of the days that begin late. */
const skipping = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
  const offset = offsetOf(zone);
  const days: number[] = [];
  for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
    const [before, after] = [offset(day - 43_200_000), offset(day + 43_200_000)];
    const change = day - before * 60_000;
    if (after > before && offset(change - 1) === before && offset(change) === after) days.push(change);
  }
  return days.length > 0 ? [{ zone, days }] : [];
});

it('a day whose midnight the clock skips is still a whole number, in every zone that does so', () => {
  expect(skipping.map(({ zone }) => zone)).toEqual(expect.arrayContaining(['Africa/Cairo', 'America/Santiago']));
  for (const { zone, days } of skipping) {
    const offset = offsetOf(zone);
    const clock = clockFrom(offset);
    for (const first of days) {
      expect(clock(first) % 1, zone).toBe(0);
      // a minute later the clock shows 01:01, and the day before ends as every day does
      expect((clock(first + 60_000) % 1) * 1440, zone).toBeCloseTo(61, 6);
      expect((clock(first - 60_000) % 1) * 1440, zone).toBeCloseTo(1439, 6);
    }
  }
});

it('thousands of dates within a year cost a few dozen questions', () => {
  const offset = offsetOf('Europe/Berlin');
  let questions = 0;
  const clock = clockFrom((ms) => {
    questions += 1;
    return offset(ms);
  });
  for (let hour = 0; hour < 8760; hour += 1) clock(Date.UTC(2026, 0, 1, hour));
  expect(questions).toBeLessThan(45);
});
