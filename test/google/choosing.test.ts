import { beforeAll, expect, it } from 'vitest';
import { ANA, ask, openHost, reply, rowsOf } from './host';

// sets the workbook up where this build has not done so yet
beforeAll(() => void openHost(), 180_000);

it('of two people who change the same field the second sees both texts, and the chosen one is written', () => {
  const host = openHost();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn('Key results!B2:J2', [['Trials', 'O-1', ANA, '', '', '', '', '0', '100']]);
  const { draft } = reply(host, 'openGoals', { goal: 'O-1' });
  const opened = { objectives: [draft.objective], keyResults: draft.keyResults };
  const form = {
    ...{ ...draft, opened, request: 'request-0001', reason: 'Better said' },
    objective: { ...draft.objective, title: 'Customers stay' },
    keyResults: draft.keyResults.map((keyResult) => ({ ...keyResult, target: '120' })),
  };
  host.typeIn('Objectives!B2', 'Customers come back');
  host.typeIn('Key results!H2', 'trials');
  const { answer } = ask(host, 'saveGoals', form);
  expect(answer).toMatchObject({
    ok: false,
    problem: {
      code: 'form.wrong',
      fields: {
        'objective.title': expect.stringMatching(/says “Customers come back” now, and you wrote “Customers stay”/),
      },
      stands: { 'objective.title': 'Customers come back' },
    },
  });
  expect([rowsOf(host, 'Objectives')[0]?.Objective, rowsOf(host, 'Key results')[0]?.Target]).toEqual([
    'Customers come back',
    100,
  ]);
  const seen = { ...opened, objectives: [{ ...draft.objective, title: 'Customers come back' }] };
  expect(reply(host, 'saveGoals', { ...form, opened: seen })).toMatchObject({ saved: true });
  expect(rowsOf(host, 'Objectives')).toMatchObject([{ Objective: 'Customers stay' }]);
  // what only one of them changed is as that one left it
  expect(rowsOf(host, 'Key results')).toMatchObject([{ Target: 120, Unit: 'trials' }]);
});
