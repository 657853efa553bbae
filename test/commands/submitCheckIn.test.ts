import { describe, expect, it } from 'vitest';
import type { GoalAnswer } from '../../src/commands/apiCheckIn';
import { submitCheckIn } from '../../src/commands/submitCheckIn';
import { parseDay } from '../../src/domain/day';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, aScore, TODAY } from '../support/builders';
import { decided, problemOf } from './support';

const anAnswer = (facts: Partial<GoalAnswer> = {}): GoalAnswer => ({
  goal: 'KR-1',
  value: '60',
  noChange: false,
  status: 'At risk',
  confidence: '7',
  accomplishments: 'Ten new teams',
  blockers: '',
  nextSteps: '',
  ...facts,
});

const submission = (...answers: readonly GoalAnswer[]) => ({ request: 'request-0001', answers });

const shown = { value: 40, status: 'On track', confidence: 8, accomplishments: 'Began' };
const running = { status: 'On track', confidence: 8, note: 'Began' };
const aRunningBook = () =>
  aBook({
    cycles: [aCycle()],
    objectives: [anObjective({ id: 'O-2', level: 'Company' }), anObjective({ parent: 'O-2' })],
    keyResults: [aKeyResult(running), aKeyResult({ id: 'KR-2', current: 0 })],
    checkIns: [
      aCheckIn({ at: TODAY - 7, ...shown }),
      aCheckIn({ id: 'CI-2', goal: 'KR-2', at: TODAY - 7, value: 0, progress: 0 }),
    ],
  });

it('writes the answer cells first, then appends the check-in with everything that was said', () => {
  const book = aRunningBook();
  const { changes, lastIds } = decided(submitCheckIn, book, submission(anAnswer()), { lastIds: { CI: 9 } });
  expect(changes).toEqual([
    {
      do: 'set',
      table: 'keyResults',
      row: book.keyResults[0],
      fields: { current: 60, status: 'At risk', confidence: 7, note: 'Ten new teams' },
    },
    {
      do: 'append',
      table: 'checkIns',
      fields: expect.objectContaining({
        id: 'CI-10',
        goal: 'KR-1',
        at: TODAY + 10 / 24,
        by: 'ana@example.com',
        value: 60,
        progress: 0.6,
        source: 'Sidebar',
        request: 'request-0001',
      }),
    },
  ]);
  expect(lastIds).toEqual({ CI: 10 });
});

it('replies with the new progress and what it did to the objectives above', () => {
  const { reply } = decided(submitCheckIn, aRunningBook(), submission(anAnswer()));
  expect(reply.goals).toMatchObject([{ id: 'KR-1', progress: 0.6, current: '60', lastCheckIn: '2026-11-24' }]);
  expect(reply.objectives).toMatchObject([
    { id: 'O-1', progress: 0.3, status: '' },
    { id: 'O-2', progress: 0.3 },
  ]);
  expect(reply.moves).toEqual([
    { id: 'O-1', title: 'Customers stay with us', before: 0.2, after: 0.3, pace: 'At risk' },
    { id: 'O-2', title: 'Customers stay with us', before: 0.2, after: 0.3, pace: 'At risk' },
  ]);
});

it('a request that was saved before writes nothing and gives the same reply', () => {
  const book = aRunningBook();
  const saved = { ...book, checkIns: [...book.checkIns, aCheckIn({ row: 9, id: 'CI-3', request: 'request-0001' })] };
  const outcome = decided(submitCheckIn, saved, submission(anAnswer()));
  expect(outcome.changes).toBeUndefined();
  expect(outcome.reply).toMatchObject({ saved: false, goals: [{ id: 'KR-1' }] });
});

it('several goals and an objective go in one submit', () => {
  const { changes = [] } = decided(
    submitCheckIn,
    aRunningBook(),
    submission(
      anAnswer(),
      anAnswer({ goal: 'kr-2', value: '5' }),
      anAnswer({ goal: 'O-1', value: '', confidence: '', accomplishments: 'All good', status: 'On track' }),
    ),
  );
  expect(changes.map((change) => `${change.do} ${change.table}`)).toEqual([
    'set keyResults',
    'set keyResults',
    'set objectives',
    'append checkIns',
    'append checkIns',
    'append checkIns',
  ]);
});

it('a live formula is logged and never written', () => {
  const book = aBook({ ...aRunningBook(), keyResults: [aKeyResult({ ...running, live: true, current: 55 })] });
  const { changes = [] } = decided(submitCheckIn, book, submission(anAnswer({ value: '' })));
  expect(changes.find((change) => change.do === 'set')).toMatchObject({
    fields: expect.not.objectContaining({ current: expect.anything() }),
  });
  expect(changes[changes.length - 1]).toMatchObject({ do: 'append', fields: { value: 55 } });
});

it('what was typed into the cells before is logged as an answer of its own', () => {
  const book = aRunningBook();
  const typed = {
    ...book,
    keyResults: book.keyResults.map((row) => (row.id === 'KR-1' ? { ...row, current: 45 } : row)),
  };
  const { changes = [] } = decided(submitCheckIn, typed, submission(anAnswer()));
  const logged = changes.filter(({ do: kind }) => kind === 'append');
  expect(logged).toMatchObject([
    { fields: { value: 45, source: 'Sheet' } },
    { fields: { value: 60, source: 'Sidebar' } },
  ]);
});

it.each([
  { answer: anAnswer({ value: 'lots' }), field: 'KR-1.value' },
  { answer: anAnswer({ confidence: '11' }), field: 'KR-1.confidence' },
  { answer: anAnswer({ status: 'Great' }), field: 'KR-1.status' },
  { answer: anAnswer({ goal: 'KR-9' }), field: 'KR-9.value' },
])('what is wrong is named by goal and field: $field', ({ answer, field }) => {
  const problem = problemOf(() => decided(submitCheckIn, aRunningBook(), submission(answer)));
  expect(problem.code).toBe('form.wrong');
  expect(Object.keys(problem.fields)).toEqual([field]);
});

it('one wrong answer keeps the others from being saved', () => {
  const both = submission(anAnswer(), anAnswer({ goal: 'KR-2', value: 'lots' }));
  expect(problemOf(() => decided(submitCheckIn, aRunningBook(), both)).fields).toHaveProperty('KR-2.value');
});

it.each([{ what: 'somebody else', user: 'bo@example.com', text: /belongs to ana@example.com/ }])(
  '$what may not answer',
  ({ user, text }) => {
    const problem = problemOf(() => decided(submitCheckIn, aRunningBook(), submission(anAnswer()), { user }));
    expect(problem.fields['KR-1.value']).toMatch(text);
  },
);

it('a picked person counts only where Google names nobody', () => {
  const asAna = { ...submission(anAnswer()), as: 'Ana@Example.com' };
  expect(decided(submitCheckIn, aRunningBook(), asAna, { user: '' }).reply.saved).toBe(true);
  expect(problemOf(() => decided(submitCheckIn, aRunningBook(), asAna, { user: 'bo@example.com' })).code).toBe(
    'form.wrong',
  );
  expect(problemOf(() => decided(submitCheckIn, aRunningBook(), submission(anAnswer()), { user: '' })).code).toBe(
    'who.unknown',
  );
});

it('a graded key result takes no more check-ins', () => {
  const book = {
    ...aRunningBook(),
    scores: [aScore({ row: 2, finalScore: 0.7, grade: 'Achieved', finalAt: parseDay('2026-11-20') })],
  };
  expect(problemOf(() => decided(submitCheckIn, book, submission(anAnswer()))).fields['KR-1.value']).toMatch(
    /final grade/,
  );
});

it('an ID that stands twice is nobody’s to answer', () => {
  const book = aRunningBook();
  const twice = { ...book, keyResults: [...book.keyResults, aKeyResult({ row: 9 })] };
  expect(problemOf(() => decided(submitCheckIn, twice, submission(anAnswer()))).fields['KR-1.value']).toMatch(
    /Two rows/,
  );
});

it('what the panel leaves alone stays as somebody else has it by now', () => {
  const theirs = { status: 'Off track', confidence: 7.5 };
  const since = aCheckIn({ at: TODAY - 1, ...shown, ...theirs });
  const book = aBook({ ...aRunningBook(), keyResults: [aKeyResult({ ...running, ...theirs })], checkIns: [since] });
  const { confidence: _, ...alone } = anAnswer({ status: '' });
  const { changes = [] } = decided(submitCheckIn, book, submission(alone), { locale: 'de_DE' });
  expect(changes).toMatchObject([
    { do: 'set', fields: { current: 60, note: 'Ten new teams' } },
    { do: 'append', fields: { value: 60, ...theirs } },
  ]);
});

describe('no change', () => {
  const seen = { value: '40', status: 'On track', confidence: 8 };
  const noChange = (facts: Partial<GoalAnswer> = {}) =>
    submission(anAnswer({ value: '', status: '', accomplishments: '', noChange: true, shown: seen, ...facts }));
  const typedOver = () => {
    const book = aRunningBook();
    return { ...book, keyResults: [aKeyResult({ ...running, current: 50 })] };
  };

  it('confirms what was shown', () => {
    expect(decided(submitCheckIn, aRunningBook(), noChange()).changes).toMatchObject([
      {
        do: 'append',
        table: 'checkIns',
        fields: { by: 'ana@example.com', value: 40, status: 'On track', confidence: 8 },
      },
    ]);
  });

  it('asks when something else stands by now, naming both, and writes nothing', () => {
    const { fields } = problemOf(() => decided(submitCheckIn, typedOver(), noChange()));
    expect(fields['KR-1.noChange']).toMatch(/“40, On track, confidence 8”; by now “50, On track, confidence 8”/);
  });

  it('of what somebody typed is two answers: theirs, and its confirmation', () => {
    const { changes } = decided(submitCheckIn, typedOver(), noChange({ shown: { ...seen, value: '50' } }));
    expect(changes).toMatchObject([
      { do: 'append', fields: { by: '', source: 'Sheet', value: 50, due: TODAY + 3 } },
      // one due day is answered once
      { do: 'append', fields: { by: 'ana@example.com', source: 'Sidebar', value: 50, due: null } },
    ]);
  });
});

it('an answer on a live formula logs its value before, in a row of its own', () => {
  const live = aKeyResult({ ...running, live: true, current: 55 });
  const book = aBook({ ...aRunningBook(), keyResults: [live] });
  const { changes = [] } = decided(submitCheckIn, book, submission(anAnswer({ value: '' })));
  const rows = changes.flatMap((change) =>
    change.do === 'append' && change.table === 'checkIns' ? [change.fields] : [],
  );
  expect(rows).toMatchObject([
    { by: '', source: 'Live', value: 55, status: '', due: null },
    { by: 'ana@example.com', source: 'Sidebar', value: 55, status: 'At risk' },
  ]);
});

it('a Note that says same gets its words back when the panel answers without words of its own', () => {
  const book = { ...aRunningBook(), keyResults: [aKeyResult({ ...running, note: 'same' })] };
  const notes = (words: string) =>
    (decided(submitCheckIn, book, submission(anAnswer({ accomplishments: words }))).changes ?? []).flatMap((change) =>
      change.do === 'set' && change.table === 'keyResults' && 'note' in change.fields ? [change.fields.note] : [],
    );
  expect([notes(''), notes('New words')]).toEqual([['Began'], ['New words']]);
});
