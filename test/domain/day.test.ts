import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, isoOf, nextWeekday, parseDay, WEEKDAYS, weekdayOf } from '../../src/domain/day';
import { clockOf, dueInWords, longDay, shortDay } from '../../src/domain/dayText';

const TODAY = parseDay('2026-11-24');

describe('a day', () => {
  it.each([
    ['1899-12-31', 1],
    ['2026-11-22', 46348],
    ['2028-02-29', 46812],
  ])('%s is %d, as the sheet counts', (iso, day) => {
    expect([parseDay(iso), isoOf(day), isoOf(day + 0.99)]).toEqual([day, iso, iso]);
  });

  it('comes back from its year, month and date, through leap days and years, for 40,000 days', () => {
    const days = Array.from({ length: 40_000 }, (_, index) => 20_000 + index);
    const lost = days.filter((day) => {
      const { year, month, date } = civilOf(day);
      return dayOf(year, month, date) !== day;
    });
    expect(lost).toEqual([]);
  });

  it('is the next of its weekday at most six days later', () => {
    for (let day = TODAY; day < TODAY + 14; day++) {
      for (let weekday = 1; weekday <= 7; weekday++) {
        const next = nextWeekday(day, weekday);
        expect(weekdayOf(next)).toBe(weekday);
        expect(next - day).toBeGreaterThanOrEqual(0);
        expect(next - day).toBeLessThan(7);
      }
    }
    expect(WEEKDAYS[weekdayOf(TODAY) - 1]).toBe('Tuesday');
  });

  it('is not read from anything else', () => {
    expect(() => parseDay('24.11.2026')).toThrow(RangeError);
  });
});

describe('days in words', () => {
  it('name the year only when it is another', () => {
    expect(longDay(TODAY)).toBe('Tuesday 24 November');
    expect(shortDay(TODAY, TODAY)).toBe('Tue 24 Nov');
    expect(shortDay(parseDay('2027-01-01'), TODAY)).toBe('Fri 1 Jan 2027');
  });

  it.each([
    [0, 'due today'],
    [1, 'due tomorrow'],
    [3, 'due Fri 27 Nov'],
    [-1, '1 day late'],
    [-12, '12 days late'],
  ])('due %d days from today is %s', (days, words) => {
    expect(dueInWords(TODAY + days, TODAY)).toBe(words);
  });

  it('clocks are told to the minute', () => {
    expect([clockOf(TODAY), clockOf(TODAY + 9.5 / 24), clockOf(TODAY + 0.999999)]).toEqual(['00:00', '09:30', '00:00']);
  });
});
