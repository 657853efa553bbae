import { describe, expect, it } from 'vitest';
import { adherenceOf } from '../../src/domain/adherence';
import type { CheckIn, Cycle, KeyResult, Score } from '../../src/domain/book';
import { isoOf, parseDay, weekdayOf } from '../../src/domain/day';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { reconcile } from '../../src/domain/typedAnswer';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, aScore, QUARTER_STARTS } from '../support/builders';
import { randomFrom } from '../support/random';
import { typing } from '../support/typing';

const on = (at: string, due: string, cadence = 1): CheckIn =>
  aCheckIn({ at: parseDay(at) + 0.5, due: parseDay(due), cadence });
const adherence = (
  checkIns: readonly CheckIn[],
  today: string,
  keyResult: Partial<KeyResult> = {},
  cycle: Partial<Cycle> = {},
  scores: readonly Score[] = [],
) => {
  const book = aBook({
    checkIns,
    scores,
    keyResults: [aKeyResult(keyResult)],
    objectives: [anObjective()],
    cycles: [aCycle(cycle)],
  });
  const numbers = numbersOf(book, DEFAULT_RULES, parseDay(today));
  const { weeks, ...all } = adherenceOf(book, numbers, 'Q4 FY26', DEFAULT_RULES, parseDay(today));
  const said = weeks.map(({ day, onTime, late, missed }) => `${isoOf(day).slice(5)} ${onTime}/${late}/${missed}`);
  return { ...all, said };
};

describe('adherence', () => {
  it('counts on time, late and missed on the check-in day that was answered', () => {
    const kept = adherence([on('2026-10-08', '2026-10-09'), on('2026-10-19', '2026-10-16')], '2026-10-24');
    expect(kept.said).toEqual(['10-09 1/0/0', '10-16 0/1/0', '10-23 0/0/1']);
    expect(kept.adherence).toBeCloseTo(1 / 3);
  });

  it('counts each check-in day that passed before the answer came', () => {
    const kept = adherence([on('2026-10-27', '2026-10-09')], '2026-10-28');
    expect(kept.said).toEqual(['10-09 0/1/0', '10-16 0/0/1', '10-23 0/0/1']);
  });

  it('an early answer is on time for the day it answers', () => {
    expect(adherence([on('2026-10-06', '2026-10-09')], '2026-10-09').said).toEqual(['10-09 1/0/0']);
  });

  it('an answer so early that the same day stays due is not counted as keeping it', () => {
    const monday = parseDay('2026-10-12');
    const answered = (day: number) =>
      numbersOf(
        aBook({
          keyResults: [aKeyResult()],
          objectives: [anObjective()],
          cycles: [aCycle()],
          checkIns: [aCheckIn({ at: parseDay('2026-10-09') })],
        }),
        DEFAULT_RULES,
        day,
      ).keyResults.get(2)?.answers;
    expect([answered(monday), answered(monday + 1)]).toEqual([null, parseDay('2026-10-16')]);
  });

  it('a day is not missed before it has passed', () => {
    expect(adherence([], '2026-10-09').said).toEqual(['10-09 0/0/0']);
    expect(adherence([], '2026-10-10').said).toEqual(['10-09 0/0/1']);
  });

  it('what was missed stays missed when the cycle is closed, up to its last day', () => {
    const closed = { phase: 'Closed', ends: parseDay('2026-10-23') };
    const said = ['10-09 1/0/0', '10-16 0/0/1', '10-23 0/0/1'];
    expect(adherence([on('2026-10-08', '2026-10-09')], '2026-12-01', {}, closed).said).toEqual(said);
  });

  it('a graded goal is asked up to the day of its final score', () => {
    const graded = [aScore({ finalScore: 0.7, finalAt: parseDay('2026-10-23') + 0.5 })];
    const said = ['10-09 0/0/1', '10-16 0/0/1', '10-23 0/0/0', '10-30 0/0/0'];
    expect(adherence([], '2026-10-31', {}, {}, graded).said).toEqual(said);
    expect(adherence([], '2026-10-16', {}, {}, graded).said).toEqual(['10-09 0/0/1', '10-16 0/0/0']);
  });

  it('nobody is asked while goals are being written', () => {
    expect(adherence([], '2026-10-31', {}, { phase: 'Drafting' }).missed).toBe(0);
  });

  it('counts by the cadence', () => {
    expect(adherence([], '2026-11-28', { cadence: 4 }).said).toContain('11-27 0/0/1');
    expect(adherence([], '2026-11-28', { cadence: 4 }).missed).toBe(2);
  });

  it('is empty when nothing was due', () => {
    expect(adherence([], '2026-10-08')).toMatchObject({ adherence: null, said: [] });
  });

  it('leaves out other cycles and answers to nothing due', () => {
    const other = { ...on('2026-10-08', '2026-10-09'), cycle: 'Q3 FY26' };
    const early = aCheckIn({ at: parseDay('2026-10-08'), due: null });
    expect(adherence([other, early], '2026-10-09')).toMatchObject({ onTime: 0, late: 0 });
  });
});

it('over random weeks each check-in day is kept, late or missed at most once, seeds 1–60', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    let book = aBook({ keyResults: [aKeyResult({ current: null })], objectives: [anObjective()], cycles: [aCycle()] });
    const days = 7 * random.between(3, 12);
    for (let day = QUARTER_STARTS; day < QUARTER_STARTS + days; day++) {
      const numbers = numbersOf(book, DEFAULT_RULES, day);
      if (!random.chance(0.2)) continue;
      const keyResult = aKeyResult({ row: 2, current: day });
      const logged = reconcile(
        { ...book, objectives: [], keyResults: [keyResult] },
        typing({ now: day + 0.5, today: day, numbers: () => numbers }),
      )[0];
      if (logged?.do !== 'append') throw new Error(`seed ${seed}: not logged`);
      const row = { ...logged.checkIn, id: `CI-${book.checkIns.length + 1}`, row: book.checkIns.length + 2 };
      book = { ...book, keyResults: [keyResult], checkIns: [...book.checkIns, row] };
    }
    const today = QUARTER_STARTS + days;
    const { weeks } = adherenceOf(book, numbersOf(book, DEFAULT_RULES, today), 'Q4 FY26', DEFAULT_RULES, today);
    for (const { day, onTime, late, missed } of weeks.filter((week) => week.day < today)) {
      expect(weekdayOf(day)).toBe(5);
      expect(onTime + late + missed, `seed ${seed} ${isoOf(day)}`).toBeLessThanOrEqual(1);
    }
    const last = weeks[weeks.length - 1];
    expect(last?.day, `seed ${seed}`).toBeLessThanOrEqual(today + 7);
  }
});
