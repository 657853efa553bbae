import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/domain/lookup';
import { isAdmin, mayApprove, mayCheckIn, mayReopen, mayScoreFinally, maySelfScore } from '../../src/domain/permission';
import { aKeyResult, aPerson } from '../support/builders';

const people = lookupOf(
  [
    aPerson(),
    aPerson({ email: 'mia@example.com', manager: '', role: 'Manager' }),
    aPerson({ email: 'bo@example.com', manager: '' }),
    aPerson({ email: 'root@example.com', role: 'admin' }),
    aPerson({ email: '', role: 'Admin' }),
  ],
  (person) => person.email,
);
const goal = aKeyResult({ owner: 'Ana@example.com', delegate: 'bo@example.com' });
const proved = (email: string) => ({ email, proved: true });
const picked = (email: string) => ({ email, proved: false });

describe('who may do what', () => {
  it.each([
    ['the owner', proved('ana@example.com'), true, false],
    ['the owner, picked', picked('ana@example.com'), true, false],
    ['the delegate', proved('bo@example.com'), true, false],
    ['the owner’s manager', proved('MIA@example.com'), false, true],
    ['the manager, picked', picked('mia@example.com'), false, false],
    ['an Admin', proved('root@example.com'), false, true],
    ['an Admin, picked', picked('root@example.com'), false, false],
    ['a colleague', proved('eve@example.com'), false, false],
    ['nobody, though Google says so', proved(''), false, false],
    ['nobody', picked(''), false, false],
  ])('%s', (_who, actor, own, inCharge) => {
    expect([mayCheckIn(actor, goal), maySelfScore(actor, goal)]).toEqual([own, own]);
    const charge = [mayScoreFinally, mayReopen, mayApprove].map((may) => may(actor, goal, people));
    expect(charge).toEqual([inCharge, inCharge, inCharge]);
  });

  it('a goal without owner and an owner without manager are nobody’s to score but an Admin’s', () => {
    for (const owner of ['', 'bo@example.com', 'eve@example.com']) {
      expect(mayScoreFinally(proved(''), aKeyResult({ owner }), people)).toBe(false);
      expect(mayScoreFinally(proved('mia@example.com'), aKeyResult({ owner }), people)).toBe(false);
      expect(mayScoreFinally(proved('root@example.com'), aKeyResult({ owner }), people)).toBe(true);
    }
  });

  it('a blank address is no Admin, even where a row of People says so', () => {
    expect(isAdmin(proved(''), people)).toBe(false);
  });
});
