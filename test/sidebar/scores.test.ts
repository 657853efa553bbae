import { describe, expect, it } from 'vitest';
import type { CycleAverage } from '../../src/commands/apiScoring';
import { percent, scoreText, shortDay } from '../../src/sidebar/kit/format';
import { averageWith, objectiveScoreWith } from '../../src/sidebar/scoring/averages';
import {
  begunScore,
  gradeFor,
  resumedScore,
  scoreToEdit,
  scoreToSend,
  scoreTyped,
  startingDraft,
} from '../../src/sidebar/scoring/drafts';
import { randomFrom } from '../support/random';
import { aGoalCard, aScoreCard } from './samples';

const LIMITS = { achieved: 0.7, committed: 1, partial: 0.4 };
const card = (id: string, finalScore: number | null, grade = finalScore === null ? '' : 'Partial', weight = 1) =>
  aScoreCard({ goal: aGoalCard({ id }), finalScore, grade, weight });

describe('the average with a score as it is typed', () => {
  const average: CycleAverage = { mean: 0.5, scored: 2, of: 4, dropped: 1, advice: '' };

  it.each([
    {
      when: 'a first score',
      before: card('A', null),
      typed: { score: 0.8, grade: 'Achieved' },
      mean: 0.6,
      scored: 3,
      of: 4,
      dropped: 1,
    },
    {
      when: 'another score',
      before: card('A', 0.4),
      typed: { score: 0.8, grade: 'Achieved' },
      mean: 0.7,
      scored: 2,
      of: 4,
      dropped: 1,
    },
    {
      when: 'a score taken back',
      before: card('A', 0.4),
      typed: { score: null, grade: '' },
      mean: 0.6,
      scored: 1,
      of: 4,
      dropped: 1,
    },
    {
      when: 'dropped now',
      before: card('A', 0.4),
      typed: { score: 0.4, grade: 'Dropped' },
      mean: 0.6,
      scored: 1,
      of: 3,
      dropped: 2,
    },
    {
      when: 'dropped before',
      before: card('A', null, 'Dropped'),
      typed: { score: 0.8, grade: 'Achieved' },
      mean: 0.6,
      scored: 3,
      of: 5,
      dropped: 0,
    },
  ])('$when', ({ before, typed, mean, scored, of, dropped }) => {
    const after = averageWith(average, before, typed);
    expect(after.mean).toBeCloseTo(mean, 12);
    expect([after.scored, after.of, after.dropped]).toEqual([scored, of, dropped]);
  });

  it('equals the mean worked out afresh (seed 7)', () => {
    const { next: random } = randomFrom(7);
    for (let round = 0; round < 200; round += 1) {
      const scores = Array.from({ length: 1 + Math.floor(random() * 6) }, () => (random() < 0.3 ? null : random()));
      const mean = (of: readonly (number | null)[]) => {
        const given = of.filter((score) => score !== null);
        return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length;
      };
      const scored = scores.filter((score) => score !== null).length;
      const saved = { mean: mean(scores), scored, of: scores.length, dropped: 0, advice: '' };
      const typed = random() < 0.2 ? null : random();
      const after = averageWith(saved, card('A', scores[0] ?? null), { score: typed, grade: '' });
      const expected = mean([typed, ...scores.slice(1)]);
      if (expected === null) expect(after.mean).toBeNull();
      else expect(after.mean).toBeCloseTo(expected, 9);
    }
  });
});

describe("the objective's score with a score as it is typed", () => {
  const within = (have: number, ...cards: ReturnType<typeof card>[]) =>
    cards.map((each) => ({ ...each, objectiveScored: { have, of: 3 } }));

  it('is weighted, over those that have one', () => {
    const cards = within(1, card('A', null, '', 3), card('B', 0.4), card('C', null));
    const [first] = cards;
    const after = first && objectiveScoreWith(cards, first, { score: 0.8, grade: 'Achieved' });
    expect(after?.score).toBeCloseTo((3 * 0.8 + 0.4) / 4, 12);
    expect(after).toMatchObject({ have: 2, of: 3 });
  });

  it('leaves out weight 0 and dropped ones', () => {
    const cards = within(1, card('A', null), card('B', 0.4), card('C', 0.9, 'Partial', 0));
    const [first] = cards;
    expect(first && objectiveScoreWith(cards, first, { score: 1, grade: 'Dropped' })).toEqual({
      score: 0.4,
      have: 1,
      of: 2,
    });
    const [gone] = within(1, card('A', null, 'Dropped'), card('B', 0.4));
    expect(gone && objectiveScoreWith([gone, ...cards.slice(1)], gone, { score: 1, grade: 'Achieved' })?.of).toBe(4);
    const light = card('C', null, '', 0);
    expect(objectiveScoreWith([light], light, { score: null, grade: 'Dropped' })?.of).toBe(2);
  });

  it('is not guessed when others score parts of it', () => {
    const cards = within(2, card('A', null), card('B', 0.4));
    const [first] = cards;
    expect(first && objectiveScoreWith(cards, first, { score: 1, grade: 'Achieved' })).toBeUndefined();
  });
});

describe('a typed score', () => {
  it.each([
    ['0.7', 'en_GB', 0.7],
    ['0,7', 'de_DE', 0.7],
    ['70%', 'en_GB', 0.7],
    ['1.1', 'en_GB', null],
    ['-0.1', 'en_GB', null],
    ['good', 'en_GB', null],
    ['', 'en_GB', null],
  ])('%j in %s is %j', (text, locale, score) => expect(scoreTyped(text, locale)).toBe(score));

  it.each([
    { score: 0.7, committed: false, grade: 'Achieved' },
    { score: 0.7, committed: true, grade: 'Partial' },
    { score: 1, committed: true, grade: 'Achieved' },
    { score: 0.39, committed: false, grade: 'Missed' },
    { score: null, committed: false, grade: '' },
  ])('$score suggests $grade (committed: $committed)', ({ score, committed, grade }) =>
    expect(gradeFor(score, { committed }, LIMITS)).toBe(grade),
  );
});

describe('the form of a score', () => {
  const write = (score: number | null) => scoreText(score, '.');
  const start = (facts: Parameters<typeof aScoreCard>[0], phase = 'Grading') =>
    startingDraft(aScoreCard(facts), phase, LIMITS, write);

  it('lets a grade go on following the score unless it was chosen', () => {
    expect(start({ finalScore: 0.5, grade: 'Partial' }).grade).toBe('');
    expect(start({ finalScore: 0.5, grade: 'Achieved' }).grade).toBe('Achieved');
  });

  it('opens with the manager’s saved score, else the final one', () => {
    expect(start({ managerScore: 0.6 }).final).toBe('0.6');
    expect(start({ managerScore: 0.6, finalScore: 0.7 }).final).toBe('0.7');
  });

  it.each([
    [0.667, '.', '0.667'],
    [0.6666666666666666, ',', '0,6666666666666666'],
    [0.7000000000000001, '.', '0.7'],
    [1, ',', '1,0'],
    [null, '.', ''],
  ] as const)(
    'holds every digit of the stored score %j, so that what is left alone goes back whole',
    (score, decimal, text) => expect(scoreToEdit(score, decimal)).toBe(text),
  );

  it('asks owners for a forecast while the cycle runs and for a self-score in Grading', () => {
    const may = { selfScore: true, finalScore: false, reopen: false };
    expect([start({ may }, 'Execution').act, start({ may }, 'Grading').act]).toEqual(['expect', 'selfScore']);
  });

  it('is unsaved only when more than the choice of part has changed', () => {
    const opened = start({});
    expect(begunScore({ ...opened, act: 'expect' }, opened)).toBeNull();
    expect(begunScore({ ...opened, impact: 'x' }, opened)).toEqual({ act: 'review', impact: 'x' });
  });

  it('is taken up in the part it was begun in, on what is saved by now', () => {
    const opened = start({});
    const begun: unknown = JSON.parse(
      JSON.stringify(begunScore({ ...opened, act: 'expect', expected: '0.4' }, opened)),
    );
    const now = { ...opened, evidence: 'Written meanwhile' };
    expect(resumedScore(begun, now)).toEqual({ ...now, act: 'expect', expected: '0.4' });
    for (const junk of [null, 'x', { act: 'sing', expected: 4 }]) expect(resumedScore(junk, now)).toEqual(now);
  });

  it('sends what was typed into the part that is being saved', () => {
    const draft = { ...start({}), expected: '0.1', own: '0.2', final: '0.3' };
    const send = (act: typeof draft.act, finish: boolean) =>
      scoreToSend({ ...draft, act }, { card: aScoreCard(), finish, grade: 'Missed', before: '0.9' });
    expect(send('expect', true)).toMatchObject({ act: 'expect', score: '0.1' });
    expect(send('selfScore', true)).toMatchObject({ act: 'selfScore', score: '0.2' });
    expect(send('review', false)).toMatchObject({ act: 'review', managerScore: '0.3' });
    expect(send('review', true)).toMatchObject({ act: 'finish', score: '0.3', managerScore: '0.9', grade: 'Missed' });
  });
});

describe('numbers as shown', () => {
  it.each([
    [0.285, '29%'],
    [0.284, '28%'],
    [-0.004, '0%'],
    [1.3, '130%'],
    [-0.25, '-25%'],
    [null, 'unknown'],
  ])('the fraction %j is %s', (fraction, text) => expect(percent(fraction)).toBe(text));

  it.each([
    [0, '0.0'],
    [0.75, '0.75'],
    [0.7000000000000001, '0.7'],
    [1, '1.0'],
    [null, ''],
  ])('the score %j is %j', (score, text) => expect(scoreText(score, '.')).toBe(text));

  it('days carry their year only when it is not this one', () => {
    expect([shortDay('2026-11-02 09:30', '2026-11-22'), shortDay('2025-12-31', '2026-11-22')]).toEqual([
      '2 Nov',
      '31 Dec 2025',
    ]);
  });
});
