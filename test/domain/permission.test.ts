import { describe, expect, it } from 'vitest';
import type { KeyResult } from '../../src/domain/book';
import { isAdmin, mayApprove, mayCheckIn, mayReopen, mayScoreFinally, maySelfScore } from '../../src/domain/permission';
import { directoryOf } from '../../src/domain/person';
import { aKeyResult, aPerson } from '../support/builders';

const people = [
  aPerson(),
  aPerson({ email: 'mia@example.com', name: 'Mia', manager: '', standIn: 'Sam', role: 'Manager' }),
  aPerson({ email: 'bo@example.com', name: 'Bo', manager: '' }),
  aPerson({ email: 'cy@example.com', name: 'Cy', manager: 'Mia' }),
  aPerson({ email: 'sam@example.com', name: 'Sam', manager: '' }),
  aPerson({ email: 'root@example.com', name: 'Root', role: 'admin' }),
  aPerson({ email: '', name: 'Blank', role: 'Admin' }),
];
const directory = directoryOf(people);
const goal = aKeyResult({ owner: 'Ana@example.com', delegate: 'Bo, cy@example.com' });
const proved = (email: string) => ({ email, proved: true });
const picked = (email: string) => ({ email, proved: false });

describe('who may do what', () => {
  it.each([
    ['the owner', proved('ana@example.com'), true, false],
    ['the owner, picked', picked('ana@example.com'), true, false],
    ['a delegate by name', proved('bo@example.com'), true, false],
    ['a delegate by address', proved('cy@example.com'), true, false],
    ['the owner’s manager', proved('MIA@example.com'), false, true],
    ['the manager, picked', picked('mia@example.com'), false, false],
    ['the manager’s stand-in', proved('sam@example.com'), false, true],
    ['the stand-in, picked', picked('sam@example.com'), false, false],
    ['an Admin', proved('root@example.com'), false, true],
    ['an Admin, picked', picked('root@example.com'), false, false],
    ['a colleague', proved('eve@example.com'), false, false],
    ['nobody, though Google says so', proved(''), false, false],
    ['nobody', picked(''), false, false],
  ])('%s', (_who, actor, own, inCharge) => {
    expect([mayCheckIn(actor, goal, directory), maySelfScore(actor, goal, directory)]).toEqual([own, own]);
    const charge = [mayScoreFinally, mayReopen, mayApprove].map((may) => may(actor, goal, directory));
    expect(charge).toEqual([inCharge, inCharge, inCharge]);
  });

  it('a goal without owner and an owner without manager are nobody’s to score but an Admin’s', () => {
    for (const owner of ['', 'bo@example.com', 'eve@example.com']) {
      expect(mayScoreFinally(proved(''), aKeyResult({ owner }), directory)).toBe(false);
      expect(mayScoreFinally(proved('mia@example.com'), aKeyResult({ owner }), directory)).toBe(false);
      expect(mayScoreFinally(proved('root@example.com'), aKeyResult({ owner }), directory)).toBe(true);
    }
  });

  it('who is not in People owns nothing', () => {
    expect(mayCheckIn(proved('eve@example.com'), aKeyResult({ owner: 'eve@example.com' }), directory)).toBe(false);
  });

  it('of two rows with one address the second gives no rights', () => {
    const twice = directoryOf([...people, aPerson({ email: 'bo@example.com', name: 'Bo', role: 'Admin' })]);
    expect(isAdmin(proved('bo@example.com'), twice)).toBe(false);
  });

  it('a blank address is no Admin, even where a row of People says so', () => {
    expect(isAdmin(proved(''), directory)).toBe(false);
  });
});

describe('a goal of one’s own is approved and scored by somebody else', () => {
  type Case = readonly [when: string, goal: Partial<KeyResult>, actor: string, may: boolean];
  it.each<Case>([
    ['an Admin owns it, and has a manager', { owner: 'root@example.com' }, 'root@example.com', false],
    ['… the manager may', { owner: 'root@example.com' }, 'mia@example.com', true],
    ['the manager is its delegate', { owner: 'ana@example.com', delegate: 'Mia' }, 'mia@example.com', false],
    ['… the stand-in may', { owner: 'ana@example.com', delegate: 'Mia' }, 'sam@example.com', true],
    [
      'the stand-in is its third delegate',
      { owner: 'ana@example.com', delegate: 'Bo, Cy, Sam' },
      'sam@example.com',
      false,
    ],
  ])('%s', (_when, fields, actor, may) => {
    const own = aKeyResult(fields);
    expect([mayApprove, mayScoreFinally].map((right) => right(proved(actor), own, directory))).toEqual([may, may]);
  });

  it('unless nobody else in People could', () => {
    const alone = directoryOf([aPerson({ manager: '', role: 'Admin' })]);
    expect(mayScoreFinally(proved('ana@example.com'), aKeyResult({}), alone)).toBe(true);
    const both = directoryOf([
      aPerson({ manager: 'Mia', role: 'Admin' }),
      aPerson({ email: 'mia@example.com', name: 'Mia', manager: '' }),
    ]);
    const shared = aKeyResult({ delegate: 'Mia' });
    expect(mayScoreFinally(proved('ana@example.com'), shared, both)).toBe(true);
    expect(mayScoreFinally(proved('ana@example.com'), aKeyResult({}), both)).toBe(false);
  });

  it('reopening decides nothing, so it stays open to those in charge', () => {
    expect(mayReopen(proved('root@example.com'), aKeyResult({ owner: 'Root' }), directory)).toBe(true);
  });
});
