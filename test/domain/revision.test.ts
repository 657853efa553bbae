import { expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { revisionOf, revisionsOf } from '../../src/domain/revision';
import { TODAY } from '../support/builders';

const revising = { by: 'mia@example.com', now: TODAY + 0.5, reason: 'They grew', approvedBy: 'ana@example.com' };

it('a revision says who changed which field from what to what, when, why and with whose word', () => {
  expect(revisionOf('KR-1', 'Target', 100, 120, revising)).toEqual({
    at: TODAY + 0.5,
    by: 'mia@example.com',
    goal: 'KR-1',
    field: 'Target',
    from: 100,
    to: 120,
    reason: 'They grew',
    approvedBy: 'ana@example.com',
  });
});

it.each<{ when: string; before: Cell | undefined; after: Cell | undefined; kept: readonly Cell[] }>([
  { when: 'is another number', before: 100, after: 120, kept: [100, 120] },
  { when: 'is taken away', before: 100, after: null, kept: [100, null] },
  { when: 'is set for the first time', before: undefined, after: 5, kept: [null, 5] },
  { when: 'is a text instead of a number', before: 1, after: '1', kept: [1, '1'] },
  { when: 'is written otherwise', before: 'Grow', after: 'grow', kept: ['Grow', 'grow'] },
  { when: 'stays', before: 'Grow', after: 'Grow', kept: [] },
  { when: 'is an empty text instead of an empty cell', before: null, after: '', kept: [] },
  { when: 'is an empty cell instead of an empty text', before: '', after: null, kept: [] },
  { when: 'is not touched', before: 100, after: undefined, kept: [] },
])('a field that $when is kept as $kept', ({ before, after, kept }) => {
  const revisions = revisionsOf('KR-1', { target: 'Target' }, { target: before }, { target: after }, revising);
  expect(revisions.flatMap(({ from, to }) => [from, to])).toEqual(kept);
});

it('each field that changed has a row under its heading, in the order of the headings; no other field has one', () => {
  const headings = { title: 'Key result', start: 'Start', target: 'Target' };
  const before = { title: 'Grow', start: 0, target: 100, note: 'a' };
  const after = { target: 120, title: 'Grow fast', note: 'b' };
  const revisions = revisionsOf('KR-1', headings, before, after, revising);
  expect(revisions.map(({ goal, field }) => [goal, field])).toEqual([
    ['KR-1', 'Key result'],
    ['KR-1', 'Target'],
  ]);
});
