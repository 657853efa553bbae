import { expect, it } from 'vitest';
import type { Change } from '../../src/commands/command';
import { keyResultDraft, objectiveDraft } from '../../src/commands/goalDraft';
import { saveGoals } from '../../src/commands/saveGoals';
import { submitCheckIn } from '../../src/commands/submitCheckIn';
import { takeIn } from '../../src/commands/takeIn';
import type { KeyResult } from '../../src/domain/book';
import { directoryOf } from '../../src/domain/person';
import {
  aBook,
  aCheckIn,
  aCycle,
  aKeyResult,
  anObjective,
  aPerson,
  QUARTER_ENDS,
  QUARTER_STARTS,
  TODAY,
} from '../support/builders';
import { decided } from './support';

const ANA = 'ana@example.com';
const NEW: Partial<KeyResult> = { id: '', current: null };
const GIVEN: Partial<KeyResult> = { current: null, starts: TODAY, added: TODAY };
const CYCLES = [aCycle(), aCycle({ id: 'Q1 FY27', starts: QUARTER_ENDS + 1, ends: QUARTER_ENDS + 90, phase: '' })];

const bookWith = (keyResult: Partial<KeyResult>, more: Partial<Parameters<typeof aBook>[0]> = {}) =>
  aBook({
    people: [aPerson()],
    cycles: CYCLES,
    objectives: [anObjective()],
    keyResults: [aKeyResult(keyResult)],
    ...more,
  });

/** What is written into the key results, all changes taken together. */
const written = (changes: readonly Change[] = []): object =>
  Object.assign(
    {},
    ...changes.map((change) => ('fields' in change && change.table === 'keyResults' ? change.fields : {})),
  );

const taken = (keyResult: Partial<KeyResult>, more: Parameters<typeof bookWith>[1] = {}, today = TODAY) =>
  written(decided(takeIn, bookWith(keyResult, more), null, { today, now: today + 0.5 }).changes);

it('a typed row is added today, and starts today in a cycle that runs', () => {
  expect(taken(NEW)).toMatchObject({ id: 'KR-1', added: TODAY, starts: TODAY });
  const { changes } = decided(takeIn, bookWith({}, { objectives: [anObjective({ id: '' })] }), null);
  expect(changes).toContainEqual(
    expect.objectContaining({ table: 'objectives', fields: expect.objectContaining({ added: TODAY }) }),
  );
});

it('on the first day of its cycle, with a value or a Starts of its own it starts as it says', () => {
  expect(taken(NEW, {}, QUARTER_STARTS)).toMatchObject({ added: QUARTER_STARTS });
  expect(taken(NEW, {}, QUARTER_STARTS)).not.toHaveProperty('starts', QUARTER_STARTS);
  expect(taken({ ...NEW, current: 10 })).not.toHaveProperty('starts', TODAY);
  expect(taken({ ...NEW, starts: TODAY - 9 })).not.toHaveProperty('starts');
});

it('a row copied without its ID is added today', () => {
  expect(taken({ ...NEW, added: TODAY - 30 })).toMatchObject({ added: TODAY });
});

it('a first value of the same day that is not the Start empties the given Starts, also after a status', () => {
  expect(taken({ ...GIVEN, current: 25 })).toMatchObject({ starts: null });
  const status = aCheckIn({ at: TODAY + 0.499, source: 'Sheet', value: null, status: 'On track' });
  expect(taken({ ...GIVEN, current: 25, status: 'On track' }, { checkIns: [status] })).toMatchObject({ starts: null });
});

it('a value that is the Start, a later one and one of another day leave it', () => {
  expect(taken({ ...GIVEN, current: 0 })).not.toHaveProperty('starts');
  const first = aCheckIn({ at: TODAY + 0.3, source: 'Sheet', value: 0 });
  expect(taken({ ...GIVEN, current: 25 }, { checkIns: [first] })).not.toHaveProperty('starts');
  expect(taken({ ...GIVEN, current: 25 }, {}, TODAY + 1)).not.toHaveProperty('starts');
});

it('the first value may come from the panel', () => {
  const answer = {
    ...{ goal: 'KR-1', value: '25', noChange: false, status: 'On track', confidence: '7' },
    ...{ accomplishments: '', blockers: '', nextSteps: '' },
  };
  const submitted = (keyResult: Partial<KeyResult>, value = '25') => {
    const submission = { request: 'request-0001', as: ANA, locale: 'en_GB', answers: [{ ...answer, value }] };
    return written(decided(submitCheckIn, bookWith(keyResult), submission).changes);
  };
  expect(submitted(GIVEN)).toMatchObject({ current: 25, starts: null });
  expect(submitted(GIVEN, '0')).not.toHaveProperty('starts');
  expect(submitted({ ...GIVEN, current: 0 })).not.toHaveProperty('starts');
});

it('a Starts that nobody typed does not stay behind in another cycle, until the goal is agreed', () => {
  const moved = { ...GIVEN, cycle: 'Q1 FY27' };
  expect(taken(moved)).toMatchObject({ starts: null });
  expect(taken({ ...moved, stage: 'Draft' }, {}, TODAY + 5)).toMatchObject({ starts: null });
  expect(taken(moved, {}, TODAY + 5)).not.toHaveProperty('starts');
  expect(taken({ ...moved, added: TODAY - 1 })).not.toHaveProperty('starts');
});

it('a goal of the panel is added today too, and starts today in a cycle that runs', () => {
  const around = { directory: directoryOf([aPerson()]), locale: 'en_GB' };
  const draft = {
    request: 'request-0001',
    reason: '',
    objective: { ...objectiveDraft(anObjective({ owner: ANA }), around), id: '' },
    keyResults: [{ ...keyResultDraft(aKeyResult(NEW), around), id: '' }],
  };
  const { changes = [] } = decided(saveGoals, aBook({ people: [aPerson()], cycles: CYCLES }), draft);
  expect(written(changes)).toMatchObject({ id: 'KR-1', added: TODAY, starts: TODAY, stage: 'Approved' });
  const objective = changes.find(({ table }) => table === 'objectives');
  expect(objective).toMatchObject({ fields: { id: 'O-1', added: TODAY } });
});
