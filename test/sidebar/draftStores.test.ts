import { describe, expect, it } from 'vitest';
import { browserDrafts } from '../../src/sidebar/kit/form/browserDrafts';
import { type Kept, keptFrom, type Place, textOf } from '../../src/sidebar/kit/form/draftStore';
import { momentText } from '../../src/sidebar/kit/form/momentText';

const PLACE: Place = { workbook: '1x2y', panel: 'Goals', person: 'ana@acme.test' };
const kept = (begun: unknown, at = 1_000): Kept => ({ at, sent: false, begun });

/** A browser's storage that takes `room` letters. */
function aStorage(room = Number.POSITIVE_INFINITY): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      const others = [...values].filter(([name]) => name !== key).flat();
      if ([...others, key, value].join('').length > room) throw new DOMException('Full.', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

const silent = () => undefined;

describe('drafts in the browser', () => {
  it.each(['O-1', '', '__proto__', 'a","b', 'O.1'])('of a goal called %j come back as they were', (goal) => {
    const store = browserDrafts(aStorage(), silent);
    store.keep(PLACE, goal, kept({ title: 'Half' }));
    store.keep(PLACE, 'O-2', kept({ title: 'Other' }, 2_000));
    expect(store.read(PLACE).get(goal)).toEqual(kept({ title: 'Half' }));
    store.forget(PLACE, goal);
    expect([...store.read(PLACE).keys()]).toEqual(['O-2']);
  });

  it.each([
    { ...PLACE, workbook: '1x2' },
    { ...PLACE, panel: 'Scoring' as const },
    { ...PLACE, person: 'ana@acme.tes' },
    { ...PLACE, person: '' },
  ])('are not those of %j', (other) => {
    const store = browserDrafts(aStorage(), silent);
    store.keep(PLACE, 'O-1', kept({}));
    expect(store.read(other).size).toBe(0);
  });

  it('that cannot be read are none, and what others keep in the same storage is left alone', () => {
    const storage = aStorage();
    storage.setItem('other', 'x');
    storage.setItem('["cadence draft","1x2y","Goals","ana@acme.test","O-1"]', '7 {broken');
    storage.setItem('["cadence draft",broken', '7 {}');
    const store = browserDrafts(storage, silent);
    expect(store.read(PLACE).size).toBe(0);
    store.keep(PLACE, 'O-2', kept('x'.repeat(990_000)));
    expect(storage.getItem('other')).toBe('x');
  });

  it('are a million letters at most: the oldest make room', () => {
    const store = browserDrafts(aStorage(), silent);
    for (let at = 1; at <= 5; at++) store.keep(PLACE, `O-${at}`, kept('x'.repeat(300_000), at));
    expect([...store.read(PLACE).keys()]).toEqual(['O-3', 'O-4', 'O-5']);
  });

  it('tell when one could not be kept, and when the next one could', () => {
    const told: string[] = [];
    const store = browserDrafts(aStorage(500), (why) => told.push(why));
    store.keep(PLACE, 'O-1', kept('x'.repeat(600)));
    store.keep(PLACE, 'O-1', kept('x'));
    expect(told).toEqual(['Full.', '']);
  });
});

it.each(['', 'null', '7', '{}', '{"sent":true}', 'no json'])('%j in a store is no draft', (text) =>
  expect(keptFrom(1, text)).toBeNull(),
);

it('a draft is read as it was written, and without a moment it is none', () => {
  const sent = { at: 5, sent: true, begun: { value: '950' } };
  expect([keptFrom(5, textOf(sent)), keptFrom(Number.NaN, textOf(sent))]).toEqual([sent, null]);
});

describe('a moment', () => {
  const now = new Date(2026, 11, 1, 15, 0).getTime(); // a Tuesday
  it.each([
    { at: new Date(2026, 11, 1, 9, 5), says: 'today 09:05' },
    { at: new Date(2026, 10, 30, 23, 59), says: 'on Mon 23:59' },
    { at: new Date(2026, 10, 26, 10, 40), says: 'on Thu 10:40' },
    { at: new Date(2026, 10, 24, 10, 40), says: 'on 24 Nov 10:40' },
    { at: new Date(2025, 10, 3, 0, 0), says: 'on 3 Nov 2025 00:00' },
  ])('is told as $says', ({ at, says }) => expect(momentText(at.getTime(), now)).toBe(says));
});
