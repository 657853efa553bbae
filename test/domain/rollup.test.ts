import { describe, expect, it } from 'vitest';
import type { KeyResult, Objective } from '../../src/domain/book';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { aBook, aCycle, aKeyResult, anObjective, aScore, QUARTER_STARTS, TODAY } from '../support/builders';

interface Goals {
  readonly objectives?: readonly Partial<Objective>[];
  readonly keyResults?: readonly Partial<KeyResult>[];
  /** Final scores by key result, in order; null for one that has none. */
  readonly scores?: readonly (number | null)[];
  readonly today?: number;
}

/** Objectives O-1, O-2 … and key results KR-1, KR-2 …, those of O-1 where they do not say. */
function rolledUp({ objectives = [{}], keyResults = [], scores = [], today = TODAY }: Goals) {
  const book = aBook({
    cycles: [aCycle()],
    objectives: objectives.map((fields, index) => anObjective({ id: `O-${index + 1}`, ...fields })),
    keyResults: keyResults.map((fields, index) => aKeyResult({ id: `KR-${index + 1}`, ...fields })),
    scores: scores.flatMap((finalScore, index) =>
      finalScore === null ? [] : [aScore({ id: `S-${index + 1}`, keyResult: `KR-${index + 1}`, finalScore })],
    ),
  });
  const { objectives: of } = numbersOf(book, DEFAULT_RULES, today);
  return book.objectives.map(({ row }) => {
    const numbers = of.get(row);
    if (!numbers) throw new Error(`Row ${row} has no numbers`);
    return numbers;
  });
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);

describe('the progress of an objective is the mean of what counts in it', () => {
  it.each<{ when: string; keyResults: readonly Partial<KeyResult>[]; progress: number | null; count: number }>([
    { when: 'nothing stands under it', keyResults: [], progress: null, count: 0 },
    { when: 'two weigh the same', keyResults: [{ current: 20 }, { current: 60 }], progress: 0.4, count: 2 },
    { when: 'one weighs three', keyResults: [{ current: 20 }, { current: 60, weight: 3 }], progress: 0.5, count: 2 },
    { when: 'one weighs nothing', keyResults: [{ current: 20 }, { current: 60, weight: 0 }], progress: 0.2, count: 1 },
    { when: 'one weight is wrong', keyResults: [{ current: 20 }, { weight: 'two' }], progress: 0.2, count: 1 },
    { when: 'one has reported nothing', keyResults: [{ current: 20 }, { current: null }], progress: 0.1, count: 2 },
    { when: 'one cannot be worked out', keyResults: [{ current: 20 }, { target: null }], progress: 0.2, count: 1 },
    { when: 'one overshoots', keyResults: [{ current: 20 }, { current: 300 }], progress: 0.6, count: 2 },
    { when: 'one is a draft', keyResults: [{ current: 20 }, { stage: 'Draft' }], progress: 0.2, count: 1 },
    { when: 'one is dropped', keyResults: [{ current: 20 }, { stage: 'Dropped' }], progress: 0.2, count: 1 },
    { when: 'one names another', keyResults: [{ current: 20 }, { objective: 'O-9' }], progress: 0.2, count: 1 },
    { when: 'one names it in small letters', keyResults: [{ current: 20, objective: 'o-1' }], progress: 0.2, count: 1 },
    { when: 'nothing in it counts', keyResults: [{ stage: 'Draft' }], progress: null, count: 0 },
  ])('when $when', ({ keyResults, progress, count }) => {
    const [objective] = rolledUp({ keyResults });
    expect(rounded(objective?.progress ?? null)).toBe(progress);
    expect(objective?.keyResults).toBe(count);
  });
});

describe('an objective under another counts in it like a key result', () => {
  const company = { level: 'Company' };
  const team = { level: 'Team', parent: 'O-1' };
  const keyResults = [{ current: 20 }, { current: 60, objective: 'O-2' }];

  it.each<{ when: string; child: Partial<Objective>; progress: number; counts: boolean }>([
    { when: 'it weighs what an empty weight does', child: {}, progress: 0.4, counts: true },
    { when: 'it weighs three', child: { weight: 3 }, progress: 0.5, counts: true },
    { when: 'not when it weighs nothing', child: { weight: 0 }, progress: 0.2, counts: false },
    { when: 'not when it is not agreed', child: { stage: 'Submitted' }, progress: 0.2, counts: false },
    { when: 'not when it stands on the same level', child: { level: 'Company' }, progress: 0.2, counts: false },
    { when: 'not when it names no parent', child: { parent: '' }, progress: 0.2, counts: false },
  ])('$when', ({ child, progress, counts }) => {
    const [above, below] = rolledUp({ objectives: [company, { ...team, ...child }], keyResults });
    expect(rounded(above?.progress ?? null)).toBe(progress);
    expect(rounded(below?.progress ?? null)).toBe(0.6);
    expect(below?.linkCounts).toBe(counts);
    expect(above?.keyResults).toBe(1);
  });

  it('through all four levels, wherever the rows stand', () => {
    const levels = ['Individual', 'Company', 'Team', 'Department'];
    const parents = ['O-3', '', 'O-4', 'O-2'];
    const objectives = levels.map((level, index) => ({ level, parent: parents[index] ?? '' }));
    const numbers = rolledUp({ objectives, keyResults: [{ current: 30 }] });
    expect(numbers.map(({ progress }) => rounded(progress))).toEqual([0.3, 0.3, 0.3, 0.3]);
    expect(numbers.map(({ parentRow }) => parentRow)).toEqual([4, null, 5, 3]);
  });

  it('in a loop of parents nothing counts above, and everything ends', () => {
    const objectives = [
      { level: 'Company', parent: 'O-2' },
      { level: 'Team', parent: 'O-1' },
    ];
    const numbers = rolledUp({ objectives, keyResults });
    expect(numbers.map(({ progress, parentRow }) => [rounded(progress), parentRow])).toEqual([
      [0.2, null],
      [0.6, null],
    ]);
  });
});

describe('the score of an objective', () => {
  it.each([
    { scores: [null, null], score: null, have: 0 },
    { scores: [0.8, null], score: 0.8, have: 1 },
    { scores: [0.8, 0.2], score: 0.35, have: 2 },
  ])('of $scores, the second weighing three, is $score', ({ scores, score, have }) => {
    const [objective] = rolledUp({ keyResults: [{}, { weight: 3 }], scores });
    expect(rounded(objective?.score ?? null)).toBe(score);
    expect(objective?.scored).toEqual({ have, of: 2 });
  });
});

describe('the pace of an objective', () => {
  it.each([
    { when: 'nothing counts in it', keyResults: [], pace: '' },
    { when: 'nobody has reported', keyResults: [{ current: null }], pace: 'No data' },
    { when: 'one has reported', keyResults: [{ current: null }, { current: 100 }], pace: 'On track' },
    { when: 'it lies far behind', keyResults: [{ current: 1 }], pace: 'Off track' },
  ])('is “$pace” when $when', ({ keyResults, pace }) => {
    expect(rolledUp({ keyResults })[0]?.pace).toBe(pace);
  });

  it('does not count before the cycle starts, when nothing counts yet either', () => {
    expect(rolledUp({ keyResults: [{}], today: QUARTER_STARTS - 1 })[0]).toMatchObject({ progress: null, pace: '' });
  });
});
