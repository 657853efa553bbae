import { describe, expect, it } from 'vitest';
import type { KeyResult, Pace } from '../../src/domain/book';
import { expectedOf, measureOf, progressOf, type Span } from '../../src/domain/keyResult';
import { disagrees, paceOf, paceOfGap } from '../../src/domain/pace';
import { aKeyResult, QUARTER_ENDS, QUARTER_STARTS } from '../support/builders';

const LIMITS = { onTrackGap: 0.1, atRiskGap: 0.25 };
const SPAN = { from: QUARTER_STARTS, to: QUARTER_ENDS };
/** 50 of the 100 days have gone by, so half of a Reach is expected. */
const HALF_WAY = QUARTER_STARTS + 50;

function paceIn(span: Span, fields: Partial<KeyResult>, today = HALF_WAY): Pace {
  const keyResult = aKeyResult(fields);
  const measure = measureOf(keyResult);
  const [progress, expected] = [progressOf(keyResult), expectedOf(measure, span, today)];
  return paceOf({ measure, current: keyResult.current, progress, expected, from: span.from }, today, LIMITS);
}

it.each<[progress: number, expected: number | null, pace: Pace]>([
  [0.5, 0.5, 'On track'],
  [0.9, 0.5, 'On track'],
  [0.4, 0.5, 'On track'],
  [0.1 + 0.2, 0.4, 'On track'],
  [0.399, 0.5, 'At risk'],
  [0.25, 0.5, 'At risk'],
  [0.249, 0.5, 'Off track'],
  [0, 1, 'Off track'],
  [0.5, null, ''],
])('progress %d where %d is expected is %s: a limit is the last that still counts', (progress, expected, pace) => {
  expect(paceOfGap(progress, expected, LIMITS)).toBe(pace);
});

describe('the pace of a key result', () => {
  it.each<{ when: string; keyResult: Partial<KeyResult>; today?: number; pace: Pace }>([
    { when: 'it is where it should be', keyResult: { current: 50 }, pace: 'On track' },
    { when: 'it lies behind', keyResult: { current: 30 }, pace: 'At risk' },
    { when: 'it lies far behind', keyResult: { current: 10 }, pace: 'Off track' },
    { when: 'its days have not begun', keyResult: { current: 30 }, today: QUARTER_STARTS - 1, pace: 'Not started' },
    { when: 'this is its first day', keyResult: { current: 0 }, today: QUARTER_STARTS, pace: 'On track' },
    { when: 'nobody has reported', keyResult: { current: null }, pace: 'No data' },
    { when: 'the target is reached', keyResult: { current: 100 }, pace: 'Done' },
    { when: 'the target is overshot', keyResult: { current: 130 }, pace: 'Done' },
    { when: 'the target is below the start and reached', keyResult: { start: 8, target: 3, current: 3 }, pace: 'Done' },
    { when: 'the answer is yes', keyResult: { measure: 'Yes/No', current: true }, pace: 'Done' },
    {
      when: 'a limit holds: it can still be broken',
      keyResult: { measure: 'At least', current: 120 },
      pace: 'On track',
    },
    { when: 'a limit is broken', keyResult: { measure: 'At most', target: 10, current: 12 }, pace: 'Off track' },
    { when: 'progress cannot be worked out', keyResult: { current: 'a lot' }, pace: '' },
  ])('is “$pace” when $when', ({ keyResult, today, pace }) => {
    expect(paceIn(SPAN, keyResult, today)).toBe(pace);
  });

  it('is none when its days are not known', () => {
    expect(paceIn({ from: null, to: null }, { current: 30 })).toBe('');
  });
});

it.each<[status: string, pace: Pace, disagrees: boolean]>([
  ['On track', 'At risk', true],
  ['on track', 'Off track', true],
  ['At risk', 'Off track', true],
  ['At risk', 'At risk', false],
  ['Off track', 'On track', false],
  ['On track', 'No data', false],
  ['Achieved', 'Off track', false],
  ['', 'Off track', false],
])('a status of “%s” says better than a pace of “%s”: %j', (status, pace, expected) => {
  expect(disagrees(status, pace)).toBe(expected);
});
