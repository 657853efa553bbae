import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/domain/book';
import { adviceOn, cycleAverage } from '../../src/domain/cycleAverage';
import { numbersOf } from '../../src/domain/numbers';
import { type Faults, Problem } from '../../src/domain/problem';
import { acceptScore, reopen, type ScoringDraft } from '../../src/domain/scoring';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { aBook, aCycle, aKeyResult, anObjective, aScore, TODAY } from '../support/builders';

const NOW = TODAY + 0.5;
const draft = (fields: Partial<ScoringDraft> = {}): ScoringDraft => ({
  act: 'finish',
  score: '',
  evidence: '',
  managerScore: '',
  discussed: '',
  grade: '',
  impact: '',
  deviation: '',
  reason: '',
  ...fields,
});

function score(fields: Partial<ScoringDraft>, more: { final?: Score; committed?: boolean; locale?: string } = {}) {
  const faults: Faults = {};
  const scored = acceptScore(
    draft(fields),
    {
      keyResult: aKeyResult(),
      objective: anObjective({ type: more.committed ? 'Committed' : 'Aspirational' }),
      standing: more.final,
      final: more.final,
      by: 'mia@example.com',
      now: NOW,
      locale: more.locale ?? 'en_US',
      rules: DEFAULT_RULES,
    },
    faults,
  );
  return { scored, faults };
}

describe('finishing a score', () => {
  it('keeps in Revisions what others had written and it writes over, and nothing else', () => {
    const standing = aScore({ round: 'Final', finalAt: null, finalBy: '', grade: '', finalScore: null });
    const kept = { ...standing, discussed: 'Said by Bo', impact: 'Fewer calls', managerScore: 0.6, deviation: '' };
    const { scored } = score({ score: '0.8', impact: 'Fewer calls', deviation: 'Late' }, { final: kept });
    expect(scored?.revisions.slice(2)).toMatchObject([
      { field: 'Manager score', from: 0.6, to: 0.8, by: 'mia@example.com' },
      { field: 'Discussed', from: 'Said by Bo', to: '', reason: 'Final round' },
    ]);
  });

  it('locks score, grade and who set it', () => {
    const { scored, faults } = score({ score: '0.8', impact: 'Fewer calls', discussed: 'Team grew' });
    expect(faults).toEqual({});
    expect(scored).toEqual({
      fields: {
        keyResult: 'KR-1',
        round: 'Final',
        managerScore: 0.8,
        discussed: 'Team grew',
        impact: 'Fewer calls',
        deviation: '',
        reason: '',
        finalScore: 0.8,
        grade: 'Achieved',
        finalBy: 'mia@example.com',
        finalAt: NOW,
      },
      keyResult: {},
      revisions: [
        expect.objectContaining({ field: 'Final score', from: null, to: 0.8, by: 'mia@example.com' }),
        expect.objectContaining({ field: 'Grade', from: null, to: 'Achieved' }),
      ],
    });
  });

  it('reads scores as the workbook writes numbers', () => {
    expect(score({ score: '0,7', impact: 'x' }, { locale: 'de_DE' }).scored?.fields.finalScore).toBe(0.7);
    expect(score({ score: '70%', impact: 'x' }).scored?.fields.finalScore).toBe(0.7);
  });

  it('asks a commitment for 1.0', () => {
    const { scored } = score({ score: '0.9', impact: 'x', reason: 'y' }, { committed: true });
    expect(scored?.fields.grade).toBe('Partial');
  });

  it('lets people choose another grade than the suggested one', () => {
    expect(score({ score: '0.65', grade: 'achieved', impact: 'x' }).scored?.fields.grade).toBe('Achieved');
  });

  it('drops with a reason and without a score, and takes the goal out of the rollup', () => {
    const { scored } = score({ score: '0.2', grade: 'Dropped', impact: 'none', reason: 'Law changed' });
    expect(scored?.fields).toMatchObject({ grade: 'Dropped', finalScore: null });
    expect(scored?.keyResult).toEqual({ stage: 'Dropped' });
    expect(scored?.revisions).toMatchObject([
      { field: 'Grade', from: null, to: 'Dropped', reason: 'Law changed' },
      { field: 'Stage', from: 'Approved', to: 'Dropped', reason: 'Law changed' },
    ]);
  });

  it.each([
    [{ score: '', impact: 'x' }, ['score']],
    [{ score: '7', impact: 'x' }, ['score']],
    [{ score: 'good', impact: 'x' }, ['score']],
    [{ score: '0.8' }, ['impact']],
    [{ score: '0.5', impact: 'x' }, ['reason']],
    [{ score: '0.1' }, ['impact', 'reason']],
    [{ grade: 'Dropped', impact: 'x' }, ['reason']],
    [{ score: '0.8', grade: 'Great', impact: 'x' }, ['grade']],
    [{ score: '0.8', managerScore: '2', impact: 'x' }, ['managerScore']],
  ] as const)('%o is refused for %o', (fields, wrong) => {
    const { scored, faults } = score(fields);
    expect([scored, Object.keys(faults)]).toEqual([null, wrong]);
  });

  it('that is locked takes nothing more, from anybody', () => {
    const final = aScore({ finalScore: 0.8, grade: 'Achieved', finalBy: 'mia@example.com', finalAt: NOW });
    for (const act of ['expect', 'selfScore', 'review', 'finish'] as const) {
      expect(() => score({ act, score: '0.5', evidence: 'x', impact: 'x' }, { final })).toThrow(
        'The final score of KR-1 was locked by mia@example.com. Reopen it first if it should change.',
      );
    }
  });
});

describe('before the finish', () => {
  it('the owner’s expected score goes into the middle round and touches nothing else', () => {
    expect(score({ act: 'expect', score: '0.6' }).scored).toEqual({
      fields: { keyResult: 'KR-1', round: 'Mid', ownerScore: 0.6, evidence: '', ownerAt: NOW },
      keyResult: {},
      revisions: [expect.objectContaining({ field: 'Owner score', from: null, to: 0.6, at: NOW, reason: 'Mid round' })],
    });
  });

  it.each(['expect', 'selfScore'] as const)('is asked for in words that are true of %s too', (act) => {
    expect(score({ act, evidence: 'x' }).faults.score).toBe('Choose the score, from 0.0 to 1.0.');
  });

  it('a self-score rests on evidence', () => {
    expect(score({ act: 'selfScore', score: '0.6' }).faults).toHaveProperty('evidence');
    expect(score({ act: 'selfScore', score: '0', evidence: 'Report' }).scored?.fields.ownerScore).toBe(0);
    expect(score({ act: 'selfScore', evidence: 'Report' }).faults).toHaveProperty('score');
  });

  it('a review keeps the manager’s view without setting a final score', () => {
    const { scored } = score({ act: 'review', managerScore: '0.5', discussed: 'Scope' });
    expect(scored?.fields).toMatchObject({ managerScore: 0.5, discussed: 'Scope' });
    expect(scored?.fields).not.toHaveProperty('finalScore');
    expect(scored?.revisions).toMatchObject([
      { goal: 'KR-1', field: 'Manager score', from: null, to: 0.5 },
      { goal: 'KR-1', field: 'Discussed', to: 'Scope' },
    ]);
  });
});

describe('reopening', () => {
  const locked = aScore({ finalScore: 0.5, grade: 'Partial', finalBy: 'mia@example.com', finalAt: NOW - 9 });

  it('empties score and grade and keeps what they said in Revisions', () => {
    const scored = reopen(locked, aKeyResult(), 'New data', { by: 'mia@example.com', now: NOW }, {});
    expect(scored?.fields).toEqual({
      keyResult: 'KR-1',
      round: 'Final',
      finalScore: null,
      grade: '',
      finalBy: '',
      finalAt: null,
    });
    expect(scored?.revisions.map(({ field, from, to, reason }) => [field, from, to, reason])).toEqual([
      ['Final score', 0.5, null, 'New data'],
      ['Grade', 'Partial', null, 'New data'],
    ]);
  });

  it('of a dropped goal takes it up again', () => {
    const scored = reopen(
      { ...locked, grade: 'Dropped' },
      aKeyResult({ stage: 'Dropped' }),
      'x',
      { by: '', now: NOW },
      {},
    );
    expect(scored?.keyResult).toEqual({ stage: 'Approved' });
  });

  it('needs a reason and a locked score', () => {
    const faults: Faults = {};
    expect(reopen(locked, aKeyResult(), ' ', { by: '', now: NOW }, faults)).toBeNull();
    expect(faults).toHaveProperty('reason');
    expect(() => reopen(aScore({ finalScore: 0.5 }), aKeyResult(), 'x', { by: '', now: NOW }, {})).toThrow(Problem);
  });
});

describe('the cycle average', () => {
  const average = (scores: readonly (number | string)[], stages: readonly string[] = []) => {
    const keyResults = [...scores, ...stages].map((_, index) =>
      aKeyResult({ id: `KR-${index + 1}`, stage: stages[index - scores.length] ?? 'Approved' }),
    );
    const rows = scores.map((value, index) =>
      aScore({
        keyResult: `KR-${index + 1}`,
        finalScore: typeof value === 'number' ? value : 0.3,
        grade: typeof value === 'number' ? '' : value,
      }),
    );
    const book = aBook({ keyResults, scores: rows, objectives: [anObjective()], cycles: [aCycle()] });
    return cycleAverage(book, numbersOf(book, DEFAULT_RULES, TODAY), 'q4 fy26');
  };

  it('is the plain mean of what is scored, and says what was left out', () => {
    expect(average([0.5, 0.8, 'Dropped'], ['Approved', 'Draft', 'Dropped'])).toEqual({
      mean: 0.65,
      scored: 2,
      of: 3,
      dropped: 2,
      advice: '0.6 to 0.7: the healthy band. Left out: 1 not scored yet, 2 dropped.',
    });
  });

  it('counts a score of 0 like any other', () => {
    expect(average([0, 1])).toMatchObject({ mean: 0.5, scored: 2, of: 2 });
  });

  it('is nothing while nothing is scored', () => {
    expect(average([], ['Approved'])).toMatchObject({ mean: null, scored: 0, of: 1 });
  });

  it.each([
    [0.91, 'too easy'],
    [0.9, 'no need to change'],
    [0.39, 'unrealistic'],
    [0.4, 'no need to change'],
    [0.6, 'healthy'],
    [0.7, 'healthy'],
    [(0.6 + 0.7 + 0.8) / 3, 'healthy'],
    [0.71, 'no need to change'],
    [null, 'Nothing is scored'],
  ])('of %s is %s', (mean, words) => {
    expect(adviceOn(mean)).toContain(words);
  });
});
