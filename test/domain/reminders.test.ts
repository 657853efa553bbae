import { describe, expect, it } from 'vitest';
import type { Book, KeyResult } from '../../src/domain/book';
import { isoOf, isoWeekOf, parseDay } from '../../src/domain/day';
import { numbersOf } from '../../src/domain/numbers';
import { planDigests, previewDigests } from '../../src/domain/reminders';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { nextSlot, openSlot } from '../../src/domain/slot';
import { aBook, aCheckIn, aCycle, aKeyResult, aMailLogRow, anObjective, aPerson } from '../support/builders';
import { randomFrom } from '../support/random';
import { randomBook } from '../support/randomBook';

const FRIDAY = parseDay('2026-11-20');
const NINE = FRIDAY + 9 / 24;

const bookOf = (keyResults: readonly Partial<KeyResult>[], rest: Partial<Parameters<typeof aBook>[0]> = {}): Book =>
  aBook({
    cycles: [aCycle()],
    objectives: [anObjective()],
    keyResults: keyResults.map((fields, index) => aKeyResult({ id: `KR-${index + 1}`, ...fields })),
    people: [aPerson(), aPerson({ email: 'bo@example.com', name: 'Bo Lind' })],
    ...rest,
  });
/** The tests' people are at example.com. */
const RULES = { ...DEFAULT_RULES, exampleLetters: true };
const planned = (book: Book, now = NINE, rules = RULES) =>
  planDigests(book, rules, now, (day) => numbersOf(book, rules, day));
const readers = (book: Book, now = NINE) =>
  planned(book, now).digests.map(({ to, goals }) => [to, ...goals.map((goal) => goal.keyResult.id)]);

describe('a slot', () => {
  it.each([
    ['2026-11-20', 8.99, null],
    ['2026-11-20', 9, '2026-W47'],
    ['2026-11-20', 23, '2026-W47'],
    ['2026-11-22', 8.9, '2026-W47'],
    ['2026-11-22', 9, null],
    ['2026-11-26', 12, null],
    ['2027-01-01', 10, '2026-W53'],
  ])('on %s at %d h is %s', (iso, hour, name) => {
    expect(openSlot(DEFAULT_RULES, parseDay(iso) + hour / 24)?.name ?? null).toBe(name);
  });

  it('opens next on the set weekday and hour, later than now', () => {
    expect(isoOf(nextSlot(DEFAULT_RULES, NINE).day)).toBe('2026-11-27');
    expect(isoOf(nextSlot(DEFAULT_RULES, NINE - 0.01).day)).toBe('2026-11-20');
    expect(isoOf(nextSlot({ reminderWeekday: 1, reminderHour: 0 }, NINE).day)).toBe('2026-11-23');
  });

  it('has an ISO week of its own, across years', () => {
    expect(['2026-01-01', '2027-01-03', '2027-01-04', '2028-02-29'].map((iso) => isoWeekOf(parseDay(iso)))).toEqual([
      '2026-W01',
      '2026-W53',
      '2027-W01',
      '2028-W09',
    ]);
  });
});

describe('a digest', () => {
  it('goes to each owner with due or late goals, most overdue first', () => {
    const book = bookOf([{ owner: 'ana@example.com' }, { owner: 'bo@example.com' }, { owner: 'ana@example.com' }], {
      checkIns: [aCheckIn({ at: FRIDAY - 14 }), aCheckIn({ goal: 'KR-3', at: FRIDAY - 7 })],
    });
    expect(readers(book)).toEqual([
      ['bo@example.com', 'KR-2'],
      ['ana@example.com', 'KR-1', 'KR-3'],
    ]);
  });

  it('leaves out goals answered meanwhile', () => {
    const book = bookOf([{}, {}], { checkIns: [aCheckIn({ at: FRIDAY - 1 })] });
    expect(readers(book)).toEqual([['ana@example.com', 'KR-2']]);
    const all = { ...book, checkIns: [...book.checkIns, aCheckIn({ goal: 'KR-2', at: FRIDAY + 0.1 })] };
    expect(readers(all)).toEqual([]);
  });

  it('holds goals that fall due within two days, so that a midweek letter covers Friday', () => {
    const book = bookOf([{}], { checkIns: [aCheckIn({ at: FRIDAY - 7 })] });
    const rules = { ...RULES, reminderWeekday: 3 };
    expect(planned(book, FRIDAY - 2 + 0.5, rules).digests).toHaveLength(1);
    expect(planned(book, FRIDAY - 3 + 0.5, { ...rules, reminderWeekday: 2 }).digests).toHaveLength(0);
  });

  it.each([
    ['are off', { reminders: 'OFF' }, 'Reminders are off'],
    ['are off, with a blank behind the address', { email: 'ana@example.com ', reminders: 'off' }, 'Reminders are off'],
    ['are away today', { awayUntil: FRIDAY }, 'Away until 2026-11-20'],
  ])('does not go to people who %s', (_who, person, why) => {
    const plan = planned(bookOf([{}], { people: [aPerson(person)] }));
    expect(plan.digests).toEqual([]);
    expect(plan.skipped).toMatchObject([{ who: 'ana@example.com', why: expect.stringContaining(why) }]);
  });

  it.each([
    ['back from leave', { awayUntil: FRIDAY - 1 }],
    ['not on leave yet', { awayFrom: FRIDAY + 1, awayUntil: FRIDAY + 9 }],
    ['not on leave yet, without an end', { awayFrom: FRIDAY + 1 }],
  ])('goes to somebody %s', (_who, person) => {
    expect(readers(bookOf([{}], { people: [aPerson(person)] }))).toHaveLength(1);
  });

  it('goes to nobody who is not in People, nor to who left it: they are named', () => {
    for (const people of [[], [aPerson({ email: 'bo@example.com', name: 'Bo' })]]) {
      const plan = planned(bookOf([{}, { delegate: 'eve@real.com' }], { people }));
      expect(plan.digests).toEqual([]);
      expect(plan.skipped).toEqual([
        {
          who: 'ana@example.com',
          why: '“ana@example.com” is not in the People tab. Choose another owner, or add the person to People.',
        },
      ]);
    }
  });

  it('names goals without an owner and owners whom no row of People means', () => {
    const plan = planned(bookOf([{ owner: '' }, { owner: 'Ana' }]));
    expect(plan.skipped).toEqual([
      { who: 'Nobody', why: 'Goals are due that have no owner. Choose one in the Owner column of Key results.' },
      { who: 'ana', why: '“ana” is not in the People tab. Choose another owner, or add the person to People.' },
    ]);
  });

  it.each(['Ana Silva', ' ana  SILVA\u200b', 'ana@example.com\u200b\n', 'ANA@example.com'])(
    'goes to the owner that %j means',
    (owner) => expect(readers(bookOf([{ owner }]))).toEqual([['ana@example.com', 'KR-1']]),
  );

  it('goes once to each delegate who reads mail', () => {
    const people = [
      aPerson(),
      aPerson({ email: 'bo@example.com', name: 'Bo' }),
      aPerson({ email: 'cy@example.com', name: 'Cy' }),
    ];
    const goal = { delegate: 'Bo, cy@example.com, Bo' };
    expect(readers(bookOf([goal], { people }))).toEqual([
      ['bo@example.com', 'KR-1'],
      ['cy@example.com', 'KR-1'],
    ]);
  });

  it.each([
    ['ana@example.com', false],
    ['ana@mail.example.org', false],
    ['ana@clinic.test', false],
    ['ana@localhost', false],
    ['ana@myexample.com', true],
    ['ana@example.com.acme.io', true],
    ['ana@acme.io', true],
  ])('to %s leaves without “Letters to example addresses”: %s', (email, leaves) => {
    const book = bookOf([{ owner: email }], { people: [aPerson({ email })] });
    const plan = planned(book, NINE, DEFAULT_RULES);
    expect(plan.digests).toHaveLength(leaves ? 1 : 0);
    expect(plan.skipped.map(({ why }) => why)).toEqual(
      leaves ? [] : ['An example address, which reaches nobody. “Letters to example addresses” in Settings is off.'],
    );
    expect(planned(book).digests).toHaveLength(1);
  });

  it('goes to the delegate in place of the owner, and back to the owner while the delegate is away', () => {
    const handedOver = [{ delegate: 'bo@example.com' }];
    const plan = planned(bookOf(handedOver));
    expect(plan.digests.map(({ to, goals }) => [to, goals[0]?.onBehalfOf])).toEqual([['bo@example.com', 'Ana Silva']]);
    const nameless = [aPerson({ name: '' }), aPerson({ email: 'bo@example.com' })];
    const [digest] = planned(bookOf(handedOver, { people: nameless })).digests;
    expect(digest?.goals[0]?.onBehalfOf).toBe('ana@example.com');
    const away = [aPerson(), aPerson({ email: 'bo@example.com', awayUntil: FRIDAY })];
    expect(readers(bookOf(handedOver, { people: away }))).toEqual([['ana@example.com', 'KR-1']]);
  });

  it('is one letter however the address is written', () => {
    expect(readers(bookOf([{ owner: 'Ana@Example.com ' }, {}]))).toEqual([['ana@example.com', 'KR-1', 'KR-2']]);
  });

  it.each(['Sending', 'Sent', 'sent'])(
    'that the Mail log has as %s is not sent again in its slot, but in the next',
    (state) => {
      const key = 'digest|2026-W47|ana@example.com';
      const book = bookOf([{}], { mailLog: [aMailLogRow({ key, state })] });
      expect(readers(book)).toEqual([]);
      expect(readers(book, NINE + 7)).toHaveLength(1);
    },
  );

  it('that failed is tried again, three times in all', () => {
    const failed = aMailLogRow({ key: 'digest|2026-W47|ana@example.com', state: 'Failed' });
    expect(readers(bookOf([{}], { mailLog: [failed, failed] }))).toHaveLength(1);
    expect(readers(bookOf([{}], { mailLog: [failed, failed, failed] }))).toEqual([]);
  });

  it('goes to the most overdue first', () => {
    const book = bookOf([{}, { owner: 'bo@example.com' }], { checkIns: [aCheckIn({ at: FRIDAY - 9 })] });
    expect(planned(book).digests.map(({ to }) => to)).toEqual(['bo@example.com', 'ana@example.com']);
  });

  it('in a preview is worked out for the day it will leave, and nothing is needed to be open', () => {
    const book = bookOf([{}], { checkIns: [aCheckIn({ at: FRIDAY })] });
    const numbersOn = (day: number) => numbersOf(book, RULES, day);
    const preview = previewDigests(book, RULES, FRIDAY + 4.5, numbersOn);
    expect([isoOf(preview.slot.day), preview.digests.map(({ today }) => isoOf(today))]).toEqual([
      '2026-11-27',
      ['2026-11-27'],
    ]);
  });
});

it('a trigger that runs hourly for a fortnight sends each key once, whatever stands in the book, seeds 1–40', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed);
    const { book, today } = randomBook(seed);
    let mailLog = book.mailLog;
    const sent: string[] = [];
    for (let hour = 0; hour < 14 * 24; hour += 1 + random.int(4)) {
      const digests = planned({ ...book, mailLog }, today + hour / 24).digests.slice(0, random.int(4));
      sent.push(...digests.map(({ key }) => key));
      mailLog = [...mailLog, ...digests.map(({ key }) => aMailLogRow({ key, state: 'Sending' }))];
    }
    expect(new Set(sent).size, `seed ${seed}`).toBe(sent.length);
    expect(new Set(sent.map((key) => key.split('|')[1])).size, `seed ${seed}`).toBeLessThanOrEqual(3);
  }
});
