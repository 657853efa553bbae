import { expect, it } from 'vitest';
import { GOAL_FIELDS, goalIdsNamed, nextIds } from '../../src/domain/ids';
import { aBook, aCheckIn, aKeyResult } from '../support/builders';

it.each([
  { standing: [], last: 0, ids: ['KR-1', 'KR-2'] },
  { standing: ['KR-1', 'KR-7', 'kr-9'], last: 0, ids: ['KR-10', 'KR-11'] },
  { standing: ['KR-1'], last: 12, ids: ['KR-13', 'KR-14'] },
  { standing: ['O-50', 'KR-x', 'KR-', 'mine'], last: 3, ids: ['KR-4', 'KR-5'] },
])('IDs go on after the highest that stands or ever stood: $ids', ({ standing, last, ids }) => {
  const next = nextIds('KR', standing, last, 2);
  expect(next.ids).toEqual(ids);
  expect(nextIds('KR', [], next.last, 1).ids).not.toContain(ids[1]);
});

it('an ID that only a log still names is not given again', () => {
  const book = aBook({ keyResults: [aKeyResult()], checkIns: [aCheckIn({ goal: 'KR-8' })] });
  expect(nextIds('KR', goalIdsNamed(book, GOAL_FIELDS), 0, 1).ids).toEqual(['KR-9']);
});
