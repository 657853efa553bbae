import { describe, expect, it } from 'vitest';
import { keyResultDraft, objectiveDraft } from '../../src/commands/goalDraft';
import { saveGoals } from '../../src/commands/saveGoals';
import { takeIn } from '../../src/commands/takeIn';
import { keyResultWording } from '../../src/commands/wording';
import type { KeyResult } from '../../src/domain/book';
import { directoryOf } from '../../src/domain/person';
import { aBook, aCycle, aKeyResult, anObjective, aPerson, aRevision } from '../support/builders';
import { anEdit } from '../support/typing';
import { decided, problemOf } from './support';

const HUGO = 'hugo@example.com';
const people = ['ana@example.com', HUGO].map((email, index) => aPerson({ row: index + 2, email, role: 'Member' }));
const mine = anObjective({ row: 2, id: 'O-1', owner: HUGO });
const hers = anObjective({ row: 3, id: 'O-2', owner: 'ana@example.com' });
const herKeyResult = aKeyResult({ row: 2, id: 'KR-1', objective: 'O-2', owner: 'ana@example.com' });
const book = aBook({ people, cycles: [aCycle()], objectives: [mine, hers], keyResults: [herKeyResult] });

const shown = { directory: directoryOf(people), locale: 'en_GB' };

const draftOf = (objective: typeof mine, ...keyResults: readonly (typeof herKeyResult)[]) => ({
  request: 'request-0001',
  reason: 'Because',
  objective: objectiveDraft(objective, shown),
  keyResults: keyResults.map((row) => keyResultDraft(row, shown)),
});

it('nobody takes a key result over by putting it under an objective of their own', () => {
  const stolen = draftOf(mine, { ...herKeyResult, owner: HUGO, title: 'Mine now' });
  expect(problemOf(() => decided(saveGoals, book, stolen, { user: HUGO })).code).toBe('goal.notYours');
});

/** What is written beside a key result about its title: not the empty cells. */
const said = (row: KeyResult) =>
  Object.fromEntries(Object.entries(keyResultWording(row, hers.team, 'en_US', '')).filter(([, text]) => text !== ''));

it('what is said about a title is written with the title it is about, and what was waved off with it', () => {
  const form = draftOf(hers, { ...herKeyResult, title: 'Train 200 end users', wordingTitle: 'Train 200 end users' });
  const written = (waved: string) => {
    const keyResults = form.keyResults.map((draft) => ({ ...draft, waved }));
    const { changes = [] } = decided(saveGoals, book, { ...form, keyResults });
    return changes.flatMap((change) => (change.do === 'set' && change.table === 'keyResults' ? [change.fields] : []));
  };
  expect(written('')).toEqual([
    {
      title: 'Train 200 end users',
      wordingTitle: 'Train 200 end users',
      wordingSaid: expect.stringContaining('What will users do differently'),
    },
  ]);
  expect(written('activity nonsense')).toEqual([
    { title: 'Train 200 end users', wordingTitle: 'Train 200 end users', wordingWaved: 'activity' },
  ]);
});

it('the owner of the objective above may change a key result', () => {
  const changed = draftOf(hers, { ...herKeyResult, owner: HUGO, title: 'Trial customers stay' });
  const theirs = aBook({ ...book, keyResults: [{ ...herKeyResult, owner: HUGO }] });
  const { changes = [] } = decided(saveGoals, theirs, changed);
  expect(changes).toContainEqual({
    ...{ do: 'set', table: 'keyResults', row: theirs.keyResults[0] },
    fields: {
      title: 'Trial customers stay',
      ...said({ ...herKeyResult, title: 'Trial customers stay' }),
    },
  });
});

it('what a form left alone is not written over what somebody else did since it was opened', () => {
  const opened = draftOf(hers, herKeyResult);
  const form = {
    ...opened,
    opened: { objectives: [opened.objective], keyResults: opened.keyResults },
    keyResults: opened.keyResults.map((draft) => ({ ...draft, unit: 'teams' })),
  };
  const since = { ...herKeyResult, target: 200, weight: 2 };
  const now = aBook({ ...book, objectives: [mine, { ...hers, title: 'Said better' }], keyResults: [since] });
  const { changes = [] } = decided(saveGoals, now, form);
  expect(changes.filter((change) => change.do === 'set')).toEqual([
    { do: 'set', table: 'keyResults', row: now.keyResults[0], fields: { unit: 'teams', ...said(since) } },
  ]);
  // a form that does not say what it opened with means everything it sends
  const { opened: _, ...blunt } = form;
  const { changes: all = [] } = decided(saveGoals, now, blunt);
  expect(all).toContainEqual(
    expect.objectContaining({
      table: 'objectives',
      fields: expect.objectContaining({ title: hers.title, wordingTitle: hers.title }),
    }),
  );
});

describe('a field that two people have changed', () => {
  const opened = draftOf(hers, herKeyResult);
  const form = {
    ...opened,
    opened: { objectives: [opened.objective], keyResults: opened.keyResults },
    objective: { ...opened.objective, title: 'Mine', why: 'Because' },
    keyResults: opened.keyResults.map((draft) => ({ ...draft, target: '120', unit: 'teams' })),
  };
  const now = aBook({
    ...book,
    objectives: [mine, { ...hers, title: 'Theirs', why: 'Because' }],
    keyResults: [{ ...herKeyResult, target: 200, owner: HUGO }],
  });

  it('asks the second, naming both texts, and writes nothing', () => {
    const { fields, stands } = problemOf(() => decided(saveGoals, now, form));
    expect(stands).toEqual({ 'objective.title': 'Theirs', 'keyResults.0.target': '200' });
    expect(fields['objective.title']).toMatch(/says “Theirs” now, and you wrote “Mine”/);
    // what both changed to the same, or only one of them, is nothing to choose
    expect(Object.keys(fields).sort()).toEqual(Object.keys(stands).sort());
  });

  it('is the second’s when they have seen the other text and keep theirs', () => {
    const seen = {
      objectives: [{ ...opened.objective, title: 'Theirs' }],
      keyResults: opened.keyResults.map((draft) => ({ ...draft, target: '200' })),
    };
    const { changes = [] } = decided(saveGoals, now, { ...form, opened: seen });
    expect(changes.flatMap((change) => (change.do === 'set' ? [change.fields] : []))).toMatchObject([
      { title: 'Mine' },
      { target: 120, unit: 'teams' },
    ]);
  });

  it('is asked about again when a third text stands there by then', () => {
    const seen = { ...form.opened, objectives: [{ ...opened.objective, title: 'Theirs' }], keyResults: [] };
    const third = { ...now, objectives: [mine, { ...hers, title: 'A third' }] };
    const alone = { ...form, keyResults: [], opened: seen };
    expect(problemOf(() => decided(saveGoals, third, alone)).stands).toEqual({ 'objective.title': 'A third' });
  });

  it('is no question to a save that is tried again', () => {
    const written = {
      ...now,
      objectives: [mine, { ...hers, title: 'Mine', why: 'Because' }],
      keyResults: [{ ...herKeyResult, target: 120, unit: 'teams' }],
    };
    expect(decided(saveGoals, written, form).changes).toEqual([]);
  });
});

it('who adds a goal or works on a draft stands in Revisions', () => {
  const fresh = draftOf({ ...mine, id: '' }, { ...herKeyResult, id: '', owner: HUGO });
  const { changes: added = [] } = decided(saveGoals, book, fresh, { user: HUGO });
  const told = added.flatMap((change) =>
    change.do === 'append' && change.table === 'revisions' ? [change.fields] : [],
  );
  expect(told).toMatchObject([
    { goal: 'O-3', field: 'Added', by: HUGO },
    { goal: 'KR-2', field: 'Added', by: HUGO },
  ]);
  const drafts = aBook({ ...book, objectives: [{ ...mine, stage: 'Draft' }] });
  const { changes = [] } = decided(saveGoals, drafts, draftOf({ ...mine, stage: 'Draft', title: 'Other' }), {
    user: HUGO,
  });
  expect(changes[0]).toMatchObject({ table: 'revisions', fields: { goal: 'O-1', field: 'Draft', to: 'edited' } });
});

it('a typed row never gets the ID of a goal that logs still name, also where nothing else remembers it', () => {
  const typed = aKeyResult({ row: 3, id: '', objective: 'O-2' });
  const left = aBook({ ...book, keyResults: [herKeyResult, typed], revisions: [aRevision({ goal: 'KR-7' })] });
  const { changes = [] } = decided(takeIn, left, anEdit());
  expect(changes.find(({ table }) => table === 'keyResults')).toMatchObject({ row: typed, fields: { id: 'KR-8' } });
});

it('a link to a goal that is being typed in at the same time takes no ID away from it', () => {
  const rows = [anObjective({ row: 2, id: '', parent: '' }), anObjective({ row: 3, id: '', parent: 'O-1' })];
  const { changes = [] } = decided(takeIn, aBook({ ...book, objectives: rows, keyResults: [] }), anEdit());
  const ids = changes.flatMap((change) =>
    'fields' in change && change.table === 'objectives' && 'id' in change.fields ? [change.fields.id] : [],
  );
  expect(ids).toEqual(['O-1', 'O-2']);
});

it('a key result that the form leaves alone stays as it was typed, and asks for no reason', () => {
  const rough = aKeyResult({
    ...herKeyResult,
    title: 'Ends with a blank ',
    owner: 'Ana@Example.com',
    measure: 'yes/no',
    start: 0,
    target: 1,
    starts: 'mid October',
  });
  const messy = aBook({ ...book, keyResults: [rough] });
  const fresh = { ...herKeyResult, row: 3, id: '', title: 'Another' };
  const form = { ...draftOf(hers, rough, fresh), reason: '' };
  const { changes = [], reply } = decided(saveGoals, messy, form);
  expect(changes.map((change) => [change.do, change.table])).toEqual([
    ['append', 'revisions'],
    ['append', 'keyResults'],
  ]);
  expect(reply.panel.draft.keyResults[0]).toEqual(form.keyResults[0]);
  // what is changed is changed, and the rest still stays
  const { changes: edited = [] } = decided(saveGoals, messy, {
    ...draftOf(hers, { ...rough, title: 'Ends without' }),
  });
  expect(edited.filter((change) => change.do === 'set')).toEqual([
    {
      do: 'set',
      table: 'keyResults',
      row: messy.keyResults[0],
      fields: { title: 'Ends without', ...said({ ...rough, title: 'Ends without' }) },
    },
  ]);
});

it('what is changed back and forth stands in Revisions every time, and once when a save is tried again', () => {
  const [was, is] = [hers, { ...hers, title: 'Other' }];
  const told = (from: string, to: string, request: string) =>
    aRevision({ goal: 'O-2', field: 'Objective', from, to, reason: 'Because', request });
  const there = told(was.title, is.title, 'request-0001');
  const back = told(is.title, was.title, 'request-0002');
  const appended = (request: string, ...revisions: readonly (typeof there)[]) =>
    (
      decided(saveGoals, aBook({ ...book, objectives: [mine, was], revisions }), { ...draftOf(is), request }).changes ??
      []
    ).filter(({ do: what, table }) => what === 'append' && table === 'revisions').length;
  expect([appended('request-0001'), appended('request-0001', there), appended('request-0003', there, back)]).toEqual([
    1, 0, 1,
  ]);
});
