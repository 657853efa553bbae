import { describe, expect, it } from 'vitest';
import type { KeyResult } from '../../src/domain/book';
import { acceptCheckIn, acceptStatusUpdate, type CheckInDraft, TEXT_LIMIT } from '../../src/domain/checkIn';
import type { Faults } from '../../src/domain/problem';
import type { ShownAnswer } from '../../src/domain/standing';
import { aKeyResult, anObjective, TODAY } from '../support/builders';

const ANSWERING = { by: 'ana@example.com', now: TODAY + 0.5, locale: 'en_US', request: 'r-1' };
const RHYTHM = { answers: TODAY + 3, cadence: 1 };
const draft = (fields: Partial<CheckInDraft> = {}): CheckInDraft => ({
  goal: 'KR-1',
  value: '',
  noChange: false,
  status: '',
  confidence: '',
  accomplishments: '',
  blockers: '',
  nextSteps: '',
  ...fields,
});

function accept(fields: Partial<CheckInDraft>, keyResult = aKeyResult()) {
  const faults: Faults = {};
  const accepted = acceptCheckIn(draft(fields), keyResult, RHYTHM, ANSWERING, faults);
  return { accepted, faults };
}

describe('a check-in on a key result', () => {
  it('becomes one row with its progress, and the four answer cells', () => {
    const { accepted, faults } = accept(
      {
        value: '1,250',
        status: 'at risk',
        confidence: '7',
        accomplishments: 'Won Acme',
        blockers: 'Legal',
        nextSteps: 'Call them',
      },
      aKeyResult({ target: 2500 }),
    );
    expect(faults).toEqual({});
    expect(accepted?.checkIn).toEqual({
      at: TODAY + 0.5,
      goal: 'KR-1',
      by: 'ana@example.com',
      value: 1250,
      progress: 0.5,
      status: 'At risk',
      confidence: 7,
      accomplishments: 'Won Acme',
      blockers: 'Legal',
      nextSteps: 'Call them',
      needs: '',
      source: 'Sidebar',
      asOf: null,
      due: TODAY + 3,
      cadence: 1,
      cycle: 'Q4 FY26',
      request: 'r-1',
    });
    expect(accepted?.cells).toEqual({
      current: 1250,
      status: 'At risk',
      confidence: 7,
      note: 'Won Acme\nBlockers: Legal\nNext: Call them',
    });
  });

  it('with no change confirms value, status and confidence and leaves the cells alone', () => {
    const standing = aKeyResult({ status: 'On track', confidence: 8, note: 'as before' });
    const { accepted } = accept({ noChange: true, status: 'Off track', confidence: '1' }, standing);
    expect(accepted?.checkIn).toMatchObject({ value: 40, status: 'On track', confidence: 8, progress: 0.4 });
    expect(accepted?.cells).toEqual({});
  });

  describe('with no change', () => {
    const standing = aKeyResult({ current: 1250, unit: 'shops', status: 'On track', confidence: 8 });
    const seen = { value: '1,250 shops', status: 'On track', confidence: 8 };

    it.each<[string, Partial<KeyResult>, Partial<ShownAnswer>, string | undefined]>([
      ['what was shown stands', {}, {}, undefined],
      [
        'another value stands now',
        { current: 1300 },
        {},
        '“1,250 shops, On track, confidence 8”; by now “1,300 shops, On',
      ],
      ['another status stands now', { status: 'At risk' }, {}, 'by now “1,250 shops, At risk, confidence 8” stands'],
      ['no confidence stands any more', { confidence: null }, {}, 'by now “1,250 shops, On track” stands'],
      ['a live formula has moved on', { current: 1300, live: true }, {}, undefined],
      ['a live formula and the status have moved on', { status: 'At risk', live: true }, {}, 'by now “1,250 shops, At'],
    ])('%s', (_what, fields, shown, message) => {
      const { accepted, faults } = accept({ noChange: true, shown: { ...seen, ...shown } }, { ...standing, ...fields });
      expect(faults['KR-1.noChange']).toEqual(message === undefined ? undefined : expect.stringContaining(message));
      expect(accepted === null).toBe(message !== undefined);
    });

    it('nothing is asked of a panel that does not say what it showed', () => {
      expect(accept({ noChange: true }, standing).faults).toEqual({});
    });
  });

  it('keeps of what stands only what makes sense, and leaves the cells as they were typed', () => {
    const odd = aKeyResult({ current: 'n/a', status: '62', confidence: 11 });
    const { confidence: _, ...words } = draft({ accomplishments: 'Slow week' });
    const { accepted, faults } = accept({ ...words, confidence: undefined }, odd);
    expect(faults).toEqual({});
    expect(accepted?.checkIn).toMatchObject({ value: null, progress: null, status: '', confidence: null });
    expect(accepted?.cells).toEqual({ note: 'Slow week' });
  });

  it('with no change and words keeps the words', () => {
    const { accepted } = accept({ noChange: true, blockers: 'Waiting for legal' }, aKeyResult({ note: 'as before' }));
    expect(accepted?.checkIn.blockers).toBe('Waiting for legal');
    expect(accepted?.cells.note).toMatch(/Waiting for legal/);
  });

  it('with words only keeps the last value', () => {
    const { accepted } = accept({ accomplishments: 'Slow week' });
    expect(accepted?.checkIn.value).toBe(40);
    expect(accepted?.cells).not.toHaveProperty('current');
  });

  it('never writes over a live formula, and logs what it shows', () => {
    const { accepted } = accept({ status: 'On track' }, aKeyResult({ live: true, current: 55 }));
    expect(accepted?.checkIn.value).toBe(55);
    expect(accepted?.cells).not.toHaveProperty('current');
  });

  it.each([
    [{ value: 'lots' }, aKeyResult(), 'KR-1.value', '“lots” is not a number'],
    [{ value: '50' }, aKeyResult({ live: true }), 'KR-1.value', 'Current holds a formula'],
    [{ noChange: true }, aKeyResult({ current: null }), 'KR-1.value', 'Nothing has been reported'],
    [{ noChange: true }, aKeyResult({ current: 'n/a' }), 'KR-1.value', '“n/a”, which is no value'],
    [{}, aKeyResult(), 'KR-1.value', 'Give the new value'],
    [{}, aKeyResult({ status: '62' }), 'KR-1.value', 'Give the new value'],
    [{ value: '5', status: 'Great' }, aKeyResult(), 'KR-1.status', 'On track, At risk, Off track'],
    [{ value: '5', status: 'Achieved' }, aKeyResult(), 'KR-1.status', 'not a status'],
    [{ value: '5', confidence: '11' }, aKeyResult(), 'KR-1.confidence', 'from 0 (no hope) to 10'],
    [{ value: '5', confidence: 'high' }, aKeyResult(), 'KR-1.confidence', '“high” is not a confidence'],
    [{ blockers: 'x'.repeat(TEXT_LIMIT + 1) }, aKeyResult(), 'KR-1.blockers', 'Shorten it'],
    [{ value: 'maybe' }, aKeyResult({ measure: 'Yes/No' }), 'KR-1.value', 'neither yes nor no'],
  ] as const)('is refused with the field named: %o', (fields, keyResult, field, message) => {
    const { accepted, faults } = accept(fields, keyResult);
    expect(accepted).toBeNull();
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toContain(message);
  });

  it('names all that is wrong at once', () => {
    const { faults } = accept({ value: 'lots', status: 'Great', confidence: '99' });
    expect(Object.keys(faults)).toEqual(['KR-1.value', 'KR-1.status', 'KR-1.confidence']);
  });
});

describe('a status update on an objective', () => {
  it('is a row without a value', () => {
    const faults: Faults = {};
    const update = acceptStatusUpdate(
      draft({ goal: 'O-1', status: 'On track', accomplishments: 'Good quarter' }),
      anObjective(),
      0.4,
      ANSWERING,
      faults,
    );
    expect(faults).toEqual({});
    expect(update?.checkIn).toMatchObject({ goal: 'O-1', value: null, progress: 0.4, status: 'On track', due: null });
    expect(update?.cells).toEqual({ status: 'On track', note: 'Good quarter' });
  });

  it('takes no value and needs a status or some words', () => {
    const faults: Faults = {};
    expect(acceptStatusUpdate(draft({ value: '5' }), anObjective(), null, ANSWERING, faults)).toBeNull();
    expect(Object.keys(faults)).toEqual(['O-1.value', 'O-1.status']);
  });
});
