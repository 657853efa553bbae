import { expect, it } from 'vitest';
import { say } from '../../src/domain/message';
import { Problem, refuseIfAny } from '../../src/domain/problem';

it('a problem carries its sentence, its code and what is wrong with each field', () => {
  const problem = new Problem('goal.unknown', { goal: 'KR-9' }, { 'KR-9.value': 'Gone.' });
  expect(problem).toBeInstanceOf(Error);
  expect([problem.code, problem.fields]).toEqual(['goal.unknown', { 'KR-9.value': 'Gone.' }]);
  expect(problem.message).toBe(say('goal.unknown', { goal: 'KR-9' }));
});

it('a form is refused once, with everything that is wrong in it', () => {
  expect(() => refuseIfAny({})).not.toThrow();
  expect(() => refuseIfAny({ a: 'A.' })).toThrow('One field needs another look. Nothing was saved yet');
  expect(() => refuseIfAny({ a: 'A.', b: 'B.' })).toThrow('2 fields need another look.');
});

it.each([
  { owner: 'ana@example.com', said: 'KR-9 belongs to ana@example.com. Ask' },
  { owner: '', said: 'KR-9 belongs to nobody yet. Ask' },
  { owner: '{goal}', said: 'KR-9 belongs to {goal}. Ask' },
])('a sentence says its facts as they are, and what stands for an empty one: "$owner"', ({ owner, said }) => {
  expect(say('checkIn.notYours', { goal: 'KR-9', owner })).toContain(said);
});
