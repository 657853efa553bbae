import { describe, expect, it } from 'vitest';
import type { Book, CheckIn, KeyResult } from '../../src/domain/book';
import { acceptCheckIn } from '../../src/domain/checkIn';
import { numbersOf } from '../../src/domain/numbers';
import type { Faults } from '../../src/domain/problem';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { type Logged, reconcile, reconcileObjectives } from '../../src/domain/typedAnswer';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, TODAY } from '../support/builders';
import { randomFrom } from '../support/random';

const MINUTE = 1 / 1440;
const NOW = TODAY + 0.5;

const bookOf = (keyResults: readonly KeyResult[], checkIns: readonly CheckIn[] = []) =>
  aBook({ keyResults, checkIns, objectives: [anObjective()], cycles: [aCycle()] });

const logged = (book: Book, now = NOW, by = 'bo@example.com') =>
  reconcile(book, () => numbersOf(book, DEFAULT_RULES, Math.floor(now)), now, by);

/** The book after what was logged stands in it. */
function withLogged(book: Book, changes: readonly Logged[]): Book {
  const completed = book.checkIns.map((row) => {
    const change = changes.find((each) => each.do === 'complete' && each.row === row.row);
    return change?.do === 'complete' ? { ...row, ...change.fields } : row;
  });
  const appended = changes.flatMap((change, index) =>
    change.do === 'append'
      ? [{ ...change.checkIn, row: completed.length + index + 2, id: `CI-${completed.length + index + 1}` }]
      : [],
  );
  return { ...book, checkIns: [...completed, ...appended] };
}

describe('answers typed into the sheet', () => {
  it('are logged with all four cells when a new row says something for the first time', () => {
    const changes = logged(bookOf([aKeyResult({ status: 'On track', confidence: 6, note: 'First week' })]));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      do: 'append',
      checkIn: {
        at: NOW,
        goal: 'KR-1',
        by: 'bo@example.com',
        value: 40,
        progress: 0.4,
        status: 'On track',
        confidence: 6,
        accomplishments: 'First week',
        source: 'Sheet',
        cadence: 1,
        cycle: 'Q4 FY26',
      },
    });
  });

  it('are not logged while nothing stands in the four cells', () => {
    expect(logged(bookOf([aKeyResult({ current: null })]))).toEqual([]);
  });

  it('complete the last typed check-in while it is younger than 15 minutes, keeping its moment', () => {
    const typed = aCheckIn({ at: NOW - 14 * MINUTE, source: 'Sheet' });
    const changes = logged(bookOf([aKeyResult({ status: 'At risk', note: 'Late' })], [typed]));
    expect(changes).toMatchObject([
      { do: 'complete', row: 2, id: 'CI-1', fields: { value: 40, status: 'At risk', accomplishments: 'Late' } },
    ]);
  });

  it.each([
    ['is 15 minutes old', aCheckIn({ at: NOW - 15 * MINUTE, source: 'Sheet' })],
    ['came from the sidebar', aCheckIn({ at: NOW - MINUTE, source: 'Sidebar' })],
  ])('append when the last check-in %s', (_when, last) => {
    expect(logged(bookOf([aKeyResult({ current: 41 })], [last]))).toMatchObject([{ do: 'append' }]);
  });

  it('append after another goal’s answer', () => {
    const other = aCheckIn({ goal: 'KR-2', at: NOW, source: 'Sheet' });
    expect(logged(bookOf([aKeyResult()], [other]))).toMatchObject([{ do: 'append' }]);
  });

  it('that are taken back are logged too', () => {
    const said = aCheckIn({ at: NOW - 1, source: 'Sheet', accomplishments: 'Note' });
    expect(logged(bookOf([aKeyResult({ current: null })], [said]))).toMatchObject([
      { do: 'append', checkIn: { value: null, progress: 0, accomplishments: '' } },
    ]);
  });

  it('are logged once where an ID stands twice, and wait where there is none', () => {
    const rows = [aKeyResult(), aKeyResult({ current: 70 }), aKeyResult({ id: '' })];
    const book = bookOf(rows);
    expect(logged(book)).toHaveLength(1);
    expect(logged(withLogged(book, logged(book)))).toEqual([]);
  });

  it('are the same answer as a ticked box and as Yes', () => {
    const yes = aKeyResult({ measure: 'Yes/No', current: true });
    expect(logged(bookOf([yes], [aCheckIn({ value: 'Yes' })]))).toEqual([]);
  });
});

describe('a live formula in Current', () => {
  const live = (current: KeyResult['current']) => aKeyResult({ live: true, current });

  it('has its value logged at most once a day', () => {
    const book = bookOf([live(41)], [aCheckIn({ at: NOW - 1 })]);
    const first = logged(book);
    expect(first).toMatchObject([{ do: 'append', checkIn: { source: 'Live', value: 41, by: '' } }]);
    const moved = { ...withLogged(book, first), keyResults: [{ ...live(42), row: 2 }] };
    expect(logged(moved, NOW + 0.1)).toEqual([]);
    expect(logged(moved, NOW + 1)).toMatchObject([{ do: 'append', checkIn: { value: 42 } }]);
  });

  it('is not logged while it shows an error', () => {
    expect(logged(bookOf([live('#N/A')], [aCheckIn()]))).toEqual([]);
  });

  it('does not take the Note from the words typed before', () => {
    const book = bookOf(
      [{ ...live(50), note: 'Words' }],
      [aCheckIn({ at: NOW - 2, source: 'Sheet', accomplishments: 'Words' })],
    );
    const changes = logged(book);
    expect(changes).toMatchObject([{ checkIn: { source: 'Live', accomplishments: '' } }]);
    expect(logged(withLogged(book, changes))).toEqual([]);
  });
});

it('typed status and words of an objective are logged before the sidebar may replace them', () => {
  const book = aBook({ objectives: [anObjective({ status: 'At risk', note: 'Thin team' })], cycles: [aCycle()] });
  const numbers = numbersOf(book, DEFAULT_RULES, TODAY);
  const changes = reconcileObjectives(book, () => numbers, NOW, '');
  expect(changes).toMatchObject([
    { do: 'append', checkIn: { goal: 'O-1', value: null, status: 'At risk', accomplishments: 'Thin team' } },
  ]);
  const first = changes[0];
  if (first?.do !== 'append') throw new Error('Not appended');
  const then = { ...book, checkIns: [{ ...first.checkIn, id: 'CI-1', row: 2 }] };
  expect(reconcileObjectives(then, () => numbers, NOW, '')).toEqual([]);
});

describe('over random edits, check-ins and runs, seeds 1–60', () => {
  it('what is logged is what the cells say, nothing is logged twice, and the sidebar’s own writes never', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      let book = bookOf([aKeyResult({ current: null, live: random.chance(0.2) })]);
      let now = NOW;
      for (let step = 0; step < 25; step++) {
        now += random.int(40) * MINUTE;
        const keyResult = book.keyResults[0] ?? aKeyResult();
        if (random.chance(0.5)) {
          const typed = random.pick<Partial<KeyResult>>([
            { current: random.int(100) },
            { current: null },
            { status: random.pick(['On track', 'At risk', '']) },
            { confidence: random.int(11) },
            { note: random.pick(['', 'one', 'two\nlines ']) },
          ]);
          book = { ...book, keyResults: [{ ...keyResult, ...typed }] };
        } else {
          // a check-in logs what was typed before it writes over it
          book = withLogged(book, logged(book, now));
          const draft = {
            goal: 'KR-1',
            value: keyResult.live ? '' : random.pick(['', '55', '60%']),
            noChange: random.chance(0.3),
            status: random.pick(['', 'Off track']),
            confidence: random.pick(['', '3']),
            accomplishments: random.pick(['', 'done']),
            blockers: random.pick(['', 'stuck']),
            nextSteps: random.pick(['', 'go']),
          };
          const faults: Faults = {};
          const answering = { by: 'ana@example.com', now, locale: 'en_US', request: `${step}` };
          const accepted = acceptCheckIn(draft, keyResult, { answers: null, cadence: 1 }, answering, faults);
          if (!accepted) continue;
          const row = { ...accepted.checkIn, row: book.checkIns.length + 2, id: `CI-${book.checkIns.length + 1}` };
          book = {
            ...book,
            checkIns: [...book.checkIns, row],
            // the command's cells are named after the KR's fields
            keyResults: [{ ...keyResult, ...(accepted.cells as Partial<KeyResult>) }],
          };
          expect(logged(book, now), `seed ${seed} step ${step}`).toEqual([]);
        }
        const before = book.checkIns.length;
        const changes = logged(book, now);
        book = withLogged(book, changes);
        expect(book.checkIns.length - before, `seed ${seed}`).toBeLessThanOrEqual(1);
        if (!keyResult.live) expect(logged(book, now + 20 * MINUTE), `seed ${seed} step ${step}`).toEqual([]);
      }
    }
  });
});
