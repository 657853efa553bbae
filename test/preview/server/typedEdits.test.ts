import { expect, it } from 'vitest';
import { typedEdits } from '../../../src/preview/server/typedEdits';

it.each([
  ['text', 'B2'],
  [[['a', 'b'], ['c']], 'B2:C3'],
  [[['a']], 'B2'],
])('what %j typed at B2 changes is %s, without values', (text, range) => {
  expect(typedEdits([{ sheet: 'Goals', cell: 'B2', text }], 'ann@example.com')).toEqual([
    { user: 'ann@example.com', sheet: 'Goals', range },
  ]);
});
