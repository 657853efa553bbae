import { expect, it } from 'vitest';
import type { Cycle, KeyResult, Objective } from '../../src/domain/book';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { snapshotOf } from '../../src/domain/snapshot';
import { aBook, aCycle, aKeyResult, anObjective, aScore, TODAY } from '../support/builders';

interface Goals {
  readonly cycle?: Partial<Cycle>;
  readonly objective?: Partial<Objective>;
  readonly keyResult?: Partial<KeyResult>;
}

function snapshot({ cycle, objective, keyResult }: Goals) {
  const book = aBook({
    cycles: [aCycle(cycle)],
    objectives: [anObjective({ status: 'At risk', ...objective })],
    keyResults: [aKeyResult({ owner: 'bo@example.com', status: 'On track', confidence: 7, ...keyResult })],
    scores: [aScore({ finalScore: 0.6 })],
  });
  return snapshotOf(book, numbersOf(book, DEFAULT_RULES, TODAY), TODAY);
}

it('keeps where each goal stood that day, objectives first; a key result has its objective’s level and team', () => {
  const place = { day: TODAY, cycle: 'Q4 FY26', level: 'Team', team: 'Growth' };
  const numbers = { progress: 0.4, expected: 0.5, pace: 'On track', score: 0.6 };
  expect(snapshot({})).toEqual([
    { ...place, ...numbers, goal: 'O-1', owner: 'ana@example.com', status: 'At risk', confidence: null },
    { ...place, ...numbers, goal: 'KR-1', owner: 'bo@example.com', status: 'On track', confidence: 7 },
  ]);
});

it.each<{ when: string; goals: Goals; kept: readonly string[] }>([
  { when: 'the cycle is being graded', goals: { cycle: { phase: 'grading' } }, kept: ['O-1', 'KR-1'] },
  { when: 'goals are being written', goals: { cycle: { phase: 'Drafting' } }, kept: [] },
  { when: 'goals are being agreed', goals: { cycle: { phase: 'Finalization' } }, kept: [] },
  { when: 'the cycle is closed', goals: { cycle: { phase: 'Closed' } }, kept: [] },
  { when: 'the cycle is not known', goals: { cycle: { id: 'Q1 FY27' } }, kept: [] },
  { when: 'the key result is a draft', goals: { keyResult: { stage: 'Draft' } }, kept: [] },
  { when: 'the key result weighs nothing', goals: { keyResult: { weight: 0 } }, kept: [] },
  { when: 'the key result stands in another cycle', goals: { keyResult: { cycle: 'Q1 FY27' } }, kept: [] },
  { when: 'the objective stands in another cycle', goals: { objective: { cycle: 'Q1 FY27' } }, kept: ['KR-1'] },
  { when: 'the objective is not agreed', goals: { objective: { stage: 'Submitted' } }, kept: ['O-1', 'KR-1'] },
])('of what is there when $when it keeps $kept', ({ goals, kept }) => {
  expect(snapshot(goals).map(({ goal }) => goal)).toEqual(kept);
});
