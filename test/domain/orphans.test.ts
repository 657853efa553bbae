import { describe, expect, it } from 'vitest';
import { absentOwners } from '../../src/domain/orphans';
import { aBook, aCycle, aKeyResult, anObjective, aPerson, QUARTER_ENDS, TODAY } from '../support/builders';

const people = [aPerson(), aPerson({ email: 'bo@example.com', name: 'Ana Silva' })];
const absentIn = (tables: Parameters<typeof aBook>[0], today = TODAY) =>
  absentOwners(aBook({ people, cycles: [aCycle()], ...tables }), today);

describe('owners who are not in People', () => {
  it('are listed once with all their goals, objectives first, however they are written', () => {
    expect(
      absentIn({
        objectives: [anObjective({ id: 'O-1', owner: 'Eve@acme.io' }), anObjective({ id: 'O-2' })],
        keyResults: [
          aKeyResult({ id: 'KR-1', owner: ' eve@acme.io\u200b' }),
          aKeyResult({ id: 'KR-2', owner: 'Ana Silva' }),
          aKeyResult({ id: 'KR-3', owner: 'eve@acme.io' }),
        ],
      }),
    ).toEqual([
      { owner: 'Eve@acme.io', address: 'eve@acme.io', goals: ['O-1', 'KR-1', 'KR-3'] },
      { owner: 'Ana Silva', address: '', goals: ['KR-2'] },
    ]);
  });

  it.each([
    ['a goal without an owner', { owner: '' }],
    ['a goal whose Owner shows an error', { owner: '#N/A' }],
    ['a dropped goal', { owner: 'eve@acme.io', stage: 'dropped' }],
    ['a row without an ID', { owner: 'eve@acme.io', id: '' }],
  ])('are none for %s', (_what, fields) => expect(absentIn({ keyResults: [aKeyResult(fields)] })).toEqual([]));

  it.each([
    ['its word says so', { phase: 'Closed' }, TODAY, 0],
    ['its days say so', { phase: '' }, QUARTER_ENDS + 29, 0],
    ['it is being graded', { phase: '' }, QUARTER_ENDS + 28, 1],
  ])('are left alone in a cycle that is closed: %s', (_how, cycle, today, count) => {
    const keyResults = [aKeyResult({ owner: 'eve@acme.io' })];
    expect(absentIn({ keyResults, cycles: [aCycle(cycle)] }, today)).toHaveLength(count);
  });
});
