import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day';
import { isGivenStarts, ranBefore, startsFor } from '../../src/domain/starts';
import { aCycle, aKeyResult, QUARTER_ENDS, QUARTER_STARTS } from '../support/builders';

const DAY = parseDay('2026-10-20');
const NEW = aKeyResult({ current: null });

describe('the start day of a goal that is written down late', () => {
  it('is the day it gets its ID, while nothing is reported', () => {
    expect(startsFor(NEW, aCycle(), DAY)).toBe(DAY);
  });

  it.each([
    ['on the cycle’s first day', NEW, QUARTER_STARTS],
    ['on its last day', NEW, QUARTER_ENDS],
    ['after it', NEW, QUARTER_ENDS + 5],
    ['with a value already', aKeyResult({ current: 0 }), DAY],
    ['that it outlives', aKeyResult({ current: null, ends: DAY }), DAY],
    ['with a start of its own', aKeyResult({ current: null, starts: DAY - 3 }), DAY],
  ])('is left to the cycle %s', (_, keyResult, added) => {
    expect(startsFor(keyResult, aCycle(), added)).toBeNull();
  });

  it('is left to a cycle that is missing or has no days', () => {
    expect([startsFor(NEW, undefined, DAY), startsFor(NEW, aCycle({ ends: null }), DAY)]).toEqual([null, null]);
  });

  it('is known from one that was typed by Added', () => {
    expect(isGivenStarts({ starts: DAY, added: DAY + 0.4 })).toBe(true);
    expect(isGivenStarts({ starts: DAY, added: DAY + 1 })).toBe(false);
    expect(isGivenStarts({ starts: DAY, added: null })).toBe(false);
  });
});

describe('a first value on the day a goal was written down', () => {
  const given = (fields: Partial<typeof NEW>) => ranBefore({ ...NEW, starts: DAY, added: DAY, ...fields }, DAY);

  it('tells that the goal ran before when it differs from Start', () => {
    expect(given({ start: 10, current: 25 })).toBe(true);
    expect(given({ start: null, current: 25 })).toBe(true);
    expect(given({ start: null, current: 'Yes' })).toBe(true);
  });

  it('tells nothing when it is the Start, or when there is none', () => {
    expect(given({ start: 10, current: 10 })).toBe(false);
    expect(given({ start: null, current: 0 })).toBe(false);
    expect(given({ current: null })).toBe(false);
  });

  it('tells nothing on a later day, or where Starts was typed', () => {
    expect(ranBefore({ ...NEW, starts: DAY, added: DAY, current: 25 }, DAY + 1)).toBe(false);
    expect(given({ starts: DAY - 1, current: 25 })).toBe(false);
  });
});
