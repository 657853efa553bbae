import { describe, expect, it } from 'vitest';
import { acceptKeyResult } from '../../src/domain/acceptKeyResult';
import { acceptObjective } from '../../src/domain/acceptObjective';
import type { KeyResult, Objective } from '../../src/domain/book';
import { cascadeOf } from '../../src/domain/cascade';
import { parseDay } from '../../src/domain/day';
import { askReason, drop, keyResultRevisions, objectiveRevisions } from '../../src/domain/goalChange';
import type { GoalSurroundings, KeyResultDraft, ObjectiveDraft } from '../../src/domain/goalDraft';
import { KEY_RESULT_FIELDS, OBJECTIVE_FIELDS } from '../../src/domain/goalFields';
import { goalWarnings } from '../../src/domain/goalLimits';
import { legalParents } from '../../src/domain/legalParents';
import { lookupOf } from '../../src/domain/lookup';
import { directoryOf } from '../../src/domain/person';
import type { Faults } from '../../src/domain/problem';
import { keyResults as keyResultTable } from '../../src/schema/tables/keyResults';
import { objectives as objectiveTable } from '../../src/schema/tables/objectives';
import { aCycle, aKeyResult, anObjective, aPerson, TODAY } from '../support/builders';
import { randomBook } from '../support/randomBook';

const COMPANY = anObjective({ id: 'O-9', level: 'Company' });
const around = (fields: Partial<GoalSurroundings> = {}): GoalSurroundings => ({
  objectives: [COMPANY, anObjective({ id: 'O-1', parent: 'O-9' })],
  cycles: lookupOf([aCycle(), aCycle({ id: 'Q1 FY27', phase: 'Drafting' })], (cycle) => cycle.id),
  directory: directoryOf([aPerson(), aPerson({ email: 'bo@example.com', name: 'Bo Lind' })]),
  locale: 'en_US',
  mayApprove: () => false,
  ...fields,
});

const objectiveDraft = (fields: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  id: '',
  title: 'Customers stay',
  why: '',
  level: 'Team',
  team: 'Growth',
  owner: 'ana@example.com',
  parent: '',
  cycle: 'Q4 FY26',
  type: '',
  weight: '',
  stage: '',
  waved: '',
  ...fields,
});
const keyResultDraft = (fields: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  id: '',
  title: 'Trials rise to 100',
  owner: '',
  delegate: '',
  measure: 'Reach',
  unit: '',
  start: '',
  target: '100',
  weight: '',
  cadence: '',
  starts: '',
  ends: '',
  scoringRule: '',
  stage: '',
  waved: '',
  ...fields,
});

function objective(fields: Partial<ObjectiveDraft>, more: Partial<GoalSurroundings> = {}, standing?: Objective) {
  const faults: Faults = {};
  return { cells: acceptObjective(objectiveDraft(fields), standing, around(more), faults), faults };
}
function keyResult(fields: Partial<KeyResultDraft>, more: Partial<GoalSurroundings> = {}, standing?: KeyResult) {
  const faults: Faults = {};
  return { cells: acceptKeyResult(keyResultDraft(fields), 0, standing, anObjective(), around(more), faults), faults };
}

describe('an objective from the form', () => {
  it('has the list’s own words, the usual type and a stage by the cycle’s phase', () => {
    const { cells } = objective({ level: 'team', owner: 'ANA@example.com', parent: 'o-9', cycle: 'q4 fy26' });
    expect(cells).toMatchObject({
      level: 'Team',
      owner: 'ana@example.com',
      parent: 'O-9',
      cycle: 'Q4 FY26',
      type: 'Aspirational',
      weight: null,
      stage: 'Approved',
    });
    expect(objective({ cycle: 'Q1 FY27' }).cells?.stage).toBe('Draft');
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ level: '' }, 'level'],
    [{ level: 'Squad' }, 'level'],
    [{ owner: '' }, 'owner'],
    [{ owner: 'stranger@example.com' }, 'owner'],
    [{ cycle: '' }, 'cycle'],
    [{ cycle: 'Q9' }, 'cycle'],
    [{ parent: 'O-77' }, 'parent'],
    [{ parent: 'O-1' }, 'parent'],
    [{ type: 'Wild' }, 'type'],
    [{ weight: '-1' }, 'weight'],
    [{ weight: 'two' }, 'weight'],
    [{ stage: 'Dropped' }, 'stage'],
    [{ cycle: 'Q1 FY27', stage: 'Approved' }, 'stage'],
  ] as const)('%o is refused at %s', (fields, field) => {
    const { cells, faults } = objective(fields);
    expect([cells, Object.keys(faults)]).toEqual([null, [`objective.${field}`]]);
    expect(faults[`objective.${field}`]).toMatch(/\.$/);
  });

  it('takes any address while People is empty, and an owner who stands there already', () => {
    const nobody = { directory: directoryOf([]) };
    expect(objective({ owner: 'new@example.com' }, nobody).cells?.owner).toBe('new@example.com');
    expect(objective({ owner: 'Ana' }, nobody).faults).toHaveProperty(['objective.owner']);
    expect(
      objective({ owner: 'gone@example.com' }, {}, anObjective({ owner: 'gone@example.com' })).cells,
    ).not.toBeNull();
  });

  it('is approved by those who may', () => {
    const draft = anObjective({ stage: 'Submitted' });
    expect(objective({ id: 'O-1', stage: 'Approved' }, {}, draft).faults).toHaveProperty(['objective.stage']);
    expect(objective({ id: 'O-1', stage: 'Approved' }, { mayApprove: () => true }, draft).cells?.stage).toBe(
      'Approved',
    );
  });
});

describe('a key result from the form', () => {
  it('belongs to its objective’s owner and cycle unless it says otherwise', () => {
    expect(keyResult({ target: '1,250', starts: '2026-10-20' }).cells).toEqual({
      title: 'Trials rise to 100',
      objective: 'O-1',
      owner: 'ana@example.com',
      delegate: '',
      cycle: 'Q4 FY26',
      measure: 'Reach',
      unit: '',
      start: null,
      target: 1250,
      weight: null,
      cadence: null,
      starts: parseDay('2026-10-20'),
      ends: null,
      scoringRule: '',
      stage: 'Approved',
    });
  });

  it('in percent is kept in whole percents, unless it has been counted in fractions', () => {
    const percent = { unit: '%', start: '20%', target: '42' };
    expect(keyResult(percent).cells).toMatchObject({ start: 20, target: 42 });
    const standing = aKeyResult({ unit: '%', start: 0.2, target: 0.4 });
    expect(keyResult({ ...percent, target: '42%' }, {}, standing).cells).toMatchObject({ start: 0.2, target: 0.42 });
  });

  it('that is Yes/No needs no numbers', () => {
    expect(keyResult({ measure: 'Yes/No', target: '' }).cells).toMatchObject({ start: null, target: null });
  });

  it('may have start and target the same when it is a limit', () => {
    expect(keyResult({ measure: 'At least', start: '99', target: '99' }).cells).not.toBeNull();
  });

  it.each([
    [{ title: '' }, ['title']],
    [{ target: '' }, ['target']],
    [{ target: 'many' }, ['target']],
    [{ start: 'few' }, ['start']],
    [{ start: '100' }, ['target']],
    [{ target: '0' }, ['target']],
    [{ measure: 'Count' }, ['measure']],
    [{ delegate: 'stranger@example.com' }, ['delegate']],
    [{ cadence: '3' }, ['cadence']],
    [{ starts: '2026-02-30' }, ['starts']],
    [{ ends: 'soon' }, ['ends']],
    [{ starts: '2026-12-01', ends: '2026-11-01' }, ['ends']],
    [{ starts: '2027-06-01' }, ['starts']],
    [{ title: '', target: '', weight: 'x' }, ['title', 'target', 'weight']],
  ] as const)('%o is refused at %o', (fields, wrong) => {
    const { cells, faults } = keyResult(fields);
    expect(cells).toBeNull();
    expect(Object.keys(faults)).toEqual(wrong.map((field) => `keyResults.0.${field}`));
  });
});

describe('legal parents', () => {
  it('stand on a higher level, are not dropped and not below it', () => {
    const all = [
      COMPANY,
      anObjective({ id: 'O-2', level: 'Department', parent: 'O-9' }),
      anObjective({ id: 'O-3', level: 'Department', stage: 'Dropped' }),
      anObjective({ id: 'O-4', level: 'Department', parent: 'O-1' }),
      anObjective({ id: 'O-1', level: 'Team' }),
      anObjective({ id: 'O-5', level: 'Individual' }),
      anObjective({ id: 'O-6', level: 'Squad' }),
    ];
    expect(legalParents(all, { id: 'O-1', level: 'Team' }).map(({ id }) => id)).toEqual(['O-9', 'O-2']);
    expect(legalParents(all, { id: '', level: 'Company' })).toEqual([]);
    expect(legalParents(all, { id: '', level: 'Squad' })).toEqual([]);
  });

  it('every parent offered makes a link that counts, seeds 1–150', () => {
    const illegal: string[] = [];
    for (let seed = 1; seed <= 150; seed++) {
      const { book } = randomBook(seed);
      for (const each of book.objectives) {
        const unique = book.objectives.filter(({ id }) => id.toLowerCase() === each.id.toLowerCase()).length === 1;
        if (!unique) continue;
        for (const parent of legalParents(book.objectives, each)) {
          const linked = { ...each, parent: parent.id };
          const all = book.objectives.map((row) => (row === each ? linked : row));
          if (!cascadeOf(all).linkOf(linked).legal) illegal.push(`seed ${seed}: ${parent.id} above ${each.id}`);
        }
      }
    }
    expect(illegal).toEqual([]);
  });
});

describe('changing what was agreed', () => {
  const revising = { by: 'ana@example.com', now: TODAY + 0.5, reason: 'New market', approvedBy: '' };

  it('is recorded field by field, by heading', () => {
    const rows = keyResultRevisions(aKeyResult(), { target: 120, start: 0, weight: null, title: 'Higher' }, revising);
    expect(rows.map(({ goal, field, from, to, reason }) => [goal, field, from, to, reason])).toEqual([
      ['KR-1', 'Key result', 'Trial customers who stay rise to 100', 'Higher', 'New market'],
      ['KR-1', 'Target', 100, 120, 'New market'],
    ]);
  });

  it('of a draft is recorded without its fields, except that it was approved', () => {
    const draft = anObjective({ stage: 'Submitted' });
    expect(objectiveRevisions(draft, { title: draft.title }, revising)).toEqual([]);
    expect(objectiveRevisions(draft, { title: 'Other' }, revising)).toMatchObject([
      { field: 'Draft', from: null, to: 'edited', by: 'ana@example.com' },
    ]);
    expect(objectiveRevisions(draft, { title: 'Other', stage: 'Approved' }, revising)).toMatchObject([
      { field: 'Stage', from: 'Submitted', to: 'Approved', approvedBy: 'ana@example.com' },
    ]);
  });

  it('needs a reason', () => {
    const rows = keyResultRevisions(aKeyResult(), { target: 120 }, revising);
    const faults: Faults = {};
    askReason(rows, ['KR-1'], ' ', faults);
    expect(faults.reason).toContain('KR-1 is agreed');
    const none: Faults = {};
    askReason([], ['KR-1'], '', none);
    askReason(rows, ['KR-1'], 'New market', none);
    expect(none).toEqual({});
  });

  it('uses the headings of the tabs', () => {
    const headings = (columns: object) =>
      Object.fromEntries(
        Object.entries(columns).map(([key, column]) => [key, (column as { heading: string }).heading]),
      );
    expect(headings(objectiveTable.columns)).toMatchObject(OBJECTIVE_FIELDS);
    expect(headings(keyResultTable.columns)).toMatchObject(KEY_RESULT_FIELDS);
  });
});

describe('dropping', () => {
  const revising = { by: 'ana@example.com', now: TODAY, reason: 'Law changed', approvedBy: '' };
  const goals = {
    objectives: [anObjective(), anObjective({ id: 'O-2', parent: 'O-1' })],
    keyResults: [
      aKeyResult(),
      aKeyResult({ id: 'KR-2', stage: 'Dropped' }),
      aKeyResult({ id: 'KR-3', objective: 'O-2' }),
    ],
  };

  it('an objective takes its key results along, each with a revision', () => {
    const dropped = drop(goals, 'o-1', revising, {});
    expect(dropped?.objectives.map(({ id }) => id)).toEqual(['O-1']);
    expect(dropped?.keyResults.map(({ id }) => id)).toEqual(['KR-1']);
    expect(dropped?.revisions.map(({ goal, to, reason }) => [goal, to, reason])).toEqual([
      ['O-1', 'Dropped', 'Law changed'],
      ['KR-1', 'Dropped', 'Law changed'],
    ]);
  });

  it('a key result leaves its objective alone', () => {
    expect(drop(goals, 'KR-3', revising, {})).toMatchObject({ objectives: [], keyResults: [{ id: 'KR-3' }] });
  });

  it('needs a reason and a goal that is there and not dropped', () => {
    const faults: Faults = {};
    expect(drop(goals, 'KR-1', { ...revising, reason: '' }, faults)).toBeNull();
    expect(faults).toHaveProperty('reason');
    expect(() => drop(goals, 'KR-9', revising, {})).toThrow('There is no goal KR-9');
    expect(() => drop(goals, '', revising, {})).toThrow('There is no goal');
    expect(() => drop(goals, 'KR-2', revising, {})).toThrow('dropped already');
    const twice = { ...goals, keyResults: [...goals.keyResults, aKeyResult({ id: 'kr-1' })] };
    expect(() => drop(twice, 'KR-1', revising, {})).toThrow('Two rows carry the ID');
  });
});

describe('warnings', () => {
  const written = (count: number) => Array.from({ length: count }, () => ({ title: 'x', scoringRule: 'y', stage: '' }));

  it('come from too many objectives beside it, counted once', () => {
    const all = [1, 2, 3, 4].map((number) => anObjective({ id: `O-${number}` }));
    expect(goalWarnings(anObjective({ id: 'O-4' }), written(3), all)).toEqual([]);
    expect(goalWarnings(anObjective({ id: '' }), written(3), all)).toEqual([
      'Growth has 5 objectives in Q4 FY26; more than 4 are hard to keep in mind.',
    ]);
  });

  it('come from too few and too many key results, and from missing scoring rules', () => {
    expect(goalWarnings(anObjective(), written(1), [])[0]).toContain('One key result rarely');
    expect(goalWarnings(anObjective(), written(6), [])[0]).toContain('6 key results are many');
    expect(goalWarnings(anObjective(), [...written(2), { title: 'z', scoringRule: '', stage: '' }], [])[0]).toContain(
      'no scoring rule',
    );
  });
});
