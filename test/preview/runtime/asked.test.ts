import { expect, it } from 'vitest';
import { askedFor } from '../../../src/preview/runtime/asked';

const job = { functionName: 'rpc', activeUser: '', effectiveUser: '' };

it("a panel's call tells what it asked the add-on's one door for", () => {
  const ask = JSON.stringify({ name: 'submitCheckIn', input: { name: 'other' } });
  expect(askedFor({ ...job, kind: 'rpc', args: [ask] })).toEqual({ asked: 'submitCheckIn' });
});

it.each([
  { what: 'other text', kind: 'rpc', args: ['hello'] },
  { what: 'markup', kind: 'rpc', args: ['{"name":"<b>"}'] },
  { what: 'a number', kind: 'rpc', args: [7] },
  { what: 'no argument', kind: 'rpc', args: [] },
  { what: 'a run from a menu', kind: 'menu', args: ['{"name":"submitCheckIn"}'] },
] as const)('nothing is read into $what', ({ kind, args }) => {
  expect(askedFor({ ...job, kind, args })).toEqual({});
});
