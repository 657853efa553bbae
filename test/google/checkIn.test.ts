import { beforeAll, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import { ANA, ask, MIA, openHost, reply, rowsOf } from './host';

// sets the workbook up where this build has not done so yet
beforeAll(() => void openHost(), 180_000);

/** Objectives O-1 and O-2 above it, and as many key results as wanted. */
function withGoals(keyResults = 1): LocalHost {
  const host = openHost();
  host.typeIn('Objectives!B2:G3', [
    ['Grow', '', 'Company', '', MIA, ''],
    ['Customers love us', '', 'Team', 'Growth', ANA, 'O-1'],
  ]);
  host.typeIn(
    `Key results!B2:J${keyResults + 1}`,
    Array.from({ length: keyResults }, (_, index) => [`Trials ${index}`, 'O-2', ANA, '', '', '', '', '0', '100']),
  );
  return host;
}

const submission = (request: string, goals: readonly string[], value = '25') => ({
  request,
  locale: 'en_GB',
  answers: goals.map((goal) => ({
    goal,
    value,
    noChange: false,
    status: 'On track',
    confidence: '7',
    accomplishments: '=1+1 teams',
    blockers: '',
    nextSteps: '',
  })),
});

it('from typed rows to the objective above: the panel opens, one submit logs, sets and rolls up', () => {
  const host = withGoals();
  expect(reply(host, 'openCheckIn', {})).toMatchObject({
    who: { email: ANA, picked: false },
    today: '2026-11-24',
    goals: [{ id: 'KR-1', objective: 'Customers love us', pace: 'No data' }],
    objectives: [{ id: 'O-2' }],
    empty: '',
  });
  const saved = reply(host, 'submitCheckIn', submission('request-0001', ['KR-1']));
  expect(saved).toMatchObject({
    saved: true,
    goals: [{ current: '25', progress: 0.25 }],
    objectives: [
      { id: 'O-2', progress: 0.25 },
      { id: 'O-1', progress: 0.25 },
    ],
    moves: [
      { id: 'O-2', before: 0, after: 0.25 },
      { id: 'O-1', before: 0, after: 0.25 },
    ],
  });
  expect(rowsOf(host, 'Key results')).toMatchObject([
    { Current: 25, Status: 'On track', Confidence: 7, Progress: 0.25 },
  ]);
  expect(rowsOf(host, 'Objectives')).toMatchObject([{ Progress: 0.25 }, { Progress: 0.25 }]);
  expect(rowsOf(host, 'Check-ins')).toMatchObject([
    { ID: 'CI-1', Goal: 'KR-1', By: ANA, Value: 25, Source: 'Sidebar' },
  ]);
});

it('a key result that was not agreed in time is due, so the panel has it; a dropped one it has not', () => {
  const host = withGoals(4);
  const stages = ['Draft', 'Submitted', 'Returned', 'Dropped'];
  host.typeIn(
    'Key results!V2:V5',
    stages.map((stage) => [stage]),
  );
  const rows = rowsOf(host, 'Key results');
  expect(rows.map(({ Stage }) => Stage)).toEqual(stages);
  const due = rows.filter(({ Due }) => Due !== '').map(({ ID }) => ID);
  expect(due).toEqual(['KR-1', 'KR-2', 'KR-3']);
  expect(reply(host, 'openCheckIn', {}).goals.map(({ id }) => id)).toEqual(due);
});

it('what the reply says is what the formulas in the sheet say', () => {
  const host = withGoals(3);
  const { goals } = reply(host, 'submitCheckIn', submission('request-0001', ['KR-1', 'KR-3'], '42.5'));
  const rows = rowsOf(host, 'Key results');
  for (const goal of goals) {
    const row = rows.find(({ ID }) => ID === goal.id);
    expect(row?.Progress).toBeCloseTo(goal.progress ?? Number.NaN, 9);
    expect(row?.Expected).toBeCloseTo(goal.expected ?? Number.NaN, 9);
    expect(row?.Pace).toBe(goal.pace);
  }
});

it('a retry writes nothing and says the same; the next submit is a new one', () => {
  const host = withGoals();
  const first = reply(host, 'submitCheckIn', submission('request-0001', ['KR-1']));
  const again = reply(host, 'submitCheckIn', submission('request-0001', ['KR-1']));
  expect(again).toMatchObject({ saved: false, goals: first.goals });
  reply(host, 'submitCheckIn', submission('request-0002', ['KR-1'], '30'));
  expect(rowsOf(host, 'Check-ins').map(({ ID }) => ID)).toEqual(['CI-1', 'CI-2']);
});

it('a panel opens with one read a tab; a submit of one goal and of fifty flushes twice and writes what changes', () => {
  const host = withGoals(50);
  const opened = ask(host, 'openCheckIn', {}).report.calls;
  expect(opened.writes).toBe(0);
  expect(opened.by['Sheet.getSheetValues']).toBe(7);
  expect(opened.by['Range.getFormulas']).toBe(1);
  const flushes = (request: string, goals: readonly string[]) =>
    ask(host, 'submitCheckIn', submission(request, goals)).report.calls.by['SpreadsheetApp.flush'];
  expect(flushes('request-0001', ['KR-1'])).toBe(2);
  const all = Array.from({ length: 50 }, (_, index) => `KR-${index + 1}`);
  expect(flushes('request-0050', all)).toBe(2);
  expect(rowsOf(host, 'Check-ins')).toHaveLength(51);
});

it('somebody else saving for too long is told in words, and nothing is written', () => {
  const host = withGoals();
  const release = host.holdLock('document');
  const { answer } = ask(host, 'submitCheckIn', submission('request-0001', ['KR-1']));
  expect(answer).toMatchObject({ ok: false, problem: { code: 'sheet.busy' } });
  release();
  expect(rowsOf(host, 'Check-ins')).toEqual([]);
});

it('in a workbook that is not set up the panel says what to do', () => {
  const host = withGoals();
  host.typeIn('Key results!K1', 'Heute');
  const { answer } = ask(host, 'openCheckIn', {});
  expect(answer).toMatchObject({ ok: false, problem: { code: 'sheet.columnMissing' } });
});
