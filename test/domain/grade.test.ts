import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { gradeOf, gradeSuggested, isCommitted, scoreOf, scoresOfRound } from '../../src/domain/grade';
import { followed } from '../../src/domain/lookup';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { anObjective, aScore } from '../support/builders';

it.each<[Cell, number | null]>([
  [0, 0],
  [0.7, 0.7],
  [1, 1],
  [1.01, null],
  [-0.1, null],
  [null, null],
  ['', null],
  ['0.7', null],
  [true, null],
  ['#N/A', null],
])('a score cell with %j is the score %j', (cell, score) => {
  expect(scoreOf(cell)).toBe(score);
});

it.each([
  ['Committed', true],
  ['committed', true],
  ['Aspirational', false],
  ['', false],
])('an objective of type “%s” is a promise: %j', (type, committed) => {
  expect(isCommitted(anObjective({ type }))).toBe(committed);
});

it('no objective is no promise', () => expect(isCommitted(undefined)).toBe(false));

describe('the grade suggested', () => {
  it.each([
    { score: 1, hoped: 'Achieved', promised: 'Achieved' },
    { score: 0.99, hoped: 'Achieved', promised: 'Partial' },
    { score: 0.7, hoped: 'Achieved', promised: 'Partial' },
    { score: 0.1 * 7, hoped: 'Achieved', promised: 'Partial' },
    { score: 0.69, hoped: 'Partial', promised: 'Partial' },
    { score: 0.4, hoped: 'Partial', promised: 'Partial' },
    { score: 0.39, hoped: 'Missed', promised: 'Missed' },
    { score: 0, hoped: 'Missed', promised: 'Missed' },
  ])('for $score is $hoped, for a promise $promised', ({ score, hoped, promised }) => {
    expect(gradeSuggested(score, false, DEFAULT_RULES)).toBe(hoped);
    expect(gradeSuggested(score, true, DEFAULT_RULES)).toBe(promised);
  });
});

describe('the grade of a key result', () => {
  it.each([
    { when: 'nobody has scored', final: undefined, stage: 'Approved', grade: '' },
    { when: 'its final score is empty', final: {}, stage: 'Approved', grade: '' },
    { when: 'its final score suggests it', final: { finalScore: 0.5 }, stage: 'Approved', grade: 'Partial' },
    { when: 'somebody chose it', final: { finalScore: 0.5, grade: 'Missed' }, stage: 'Approved', grade: 'Missed' },
    { when: 'it was dropped', final: { finalScore: 0.5 }, stage: 'dropped', grade: 'Dropped' },
    { when: 'it was graded before', final: { grade: 'Achieved' }, stage: 'Dropped', grade: 'Achieved' },
  ])('is “$grade” when $when', ({ final, stage, grade }) => {
    expect(gradeOf(final && aScore(final), stage, false, DEFAULT_RULES)).toBe(grade);
  });
});

it('the scores of a round are one a key result, the first row winning, however ID and round are written', () => {
  const rows = [
    aScore({ id: 'S-1', keyResult: 'KR-1', round: 'Mid' }),
    aScore({ id: 'S-2', keyResult: 'kr-1', round: 'final' }),
    aScore({ id: 'S-3', keyResult: 'KR-1', round: 'Final' }),
    aScore({ id: 'S-4', keyResult: '', round: 'Final' }),
    aScore({ id: 'S-5', keyResult: 'KR-2', round: 'Half' }),
  ];
  const finals = scoresOfRound(rows, 'Final');
  expect([...finals.values()].map(({ id }) => id)).toEqual(['S-2']);
  expect(followed(finals, 'KR-1')?.id).toBe('S-2');
  expect(followed(scoresOfRound(rows, 'Mid'), 'KR-1')?.id).toBe('S-1');
});
