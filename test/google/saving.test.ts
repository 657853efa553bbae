import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/all';
import type { Api, CommandName } from '../../src/commands/api';
import type { LocalHost } from '../../src/preview/host';
import { ANA, ask, MIA, openHost, reply, rowsOf } from './host';

// sets the workbook up where this build has not done so yet
beforeAll(() => void openHost(), 180_000);

const KEY_RESULTS = 30;

/** An objective with thirty key results. */
function withGoals(): LocalHost {
  const host = openHost();
  host.typeIn('People!A3:G3', [[MIA, 'Mia', 'Growth', ANA, '', 'Member', 'on']]);
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn(
    `Key results!B2:J${KEY_RESULTS + 1}`,
    Array.from({ length: KEY_RESULTS }, (_, index) => [`Trials ${index}`, 'O-1', ANA, '', '', '', '', '0', '100']),
  );
  return host;
}

let goals: ReturnType<LocalHost['save']>;
beforeAll(() => {
  goals = withGoals().save();
}, 180_000);
const open = (): LocalHost => openHost({}, goals);

const anAnswer = (goal: string, value: string) => ({
  ...{ goal, value, noChange: false, status: 'On track', confidence: '7' },
  ...{ accomplishments: 'Ten more', blockers: '', nextSteps: '' },
});
const checkIn = (request: string, value = '25'): Api['submitCheckIn']['input'] => ({
  request,
  locale: 'en_GB',
  answers: [anAnswer('KR-3', value)],
});
const score = { managerScore: '', discussed: '', deviation: '', reason: '', grade: '', impact: 'Fewer calls' };

/** Every command that saves, with something to save. */
const saving: { readonly [Name in CommandName]?: (host: LocalHost, request: string) => Api[Name]['input'] } = {
  submitCheckIn: (_, request) => checkIn(request),
  saveGoals: (host, request) => {
    const { draft } = reply(host, 'openGoals', { goal: 'O-1' });
    return { ...draft, request, reason: 'Better said', objective: { ...draft.objective, title: 'Customers stay' } };
  },
  addPeople: (host, request) => {
    host.typeIn('Key results!D7', 'bo@example.com');
    return { request, people: [{ email: 'bo@example.com' }] };
  },
  dropGoal: (_, request) => ({ request, goal: 'KR-4', reason: 'No longer ours to do' }),
  saveScore: (_, request) => ({
    ...{ ...score, request, keyResult: 'KR-5', act: 'finish', score: '0.8', evidence: '' },
  }),
  reopenScore: (host, request) => {
    reply(host, 'saveScore', {
      ...{ ...score, request: 'finish-00', keyResult: 'KR-6', act: 'finish', score: '0.8', evidence: '' },
    });
    return { request, keyResult: 'KR-6', reason: 'Counted wrongly' };
  },
};

const savingCommands = (Object.keys(commands) as CommandName[]).filter((name) => commands[name].kind === 'command');

describe.each(savingCommands)('%s', (name) => {
  it('leaves a row with its request in its log, by which a retry is known and writes nothing', () => {
    const host = open();
    const input = saving[name]?.(host, 'request-0001');
    const first = ask(host, name, input);
    expect(first.answer).toMatchObject({ ok: true, reply: { saved: true } });
    const logged = [...rowsOf(host, 'Check-ins'), ...rowsOf(host, 'Revisions')];
    expect(logged.filter(({ Request }) => Request === 'request-0001')).not.toEqual([]);
    const before = JSON.stringify(host.save().data);
    const again = ask(host, name, input);
    expect(again.answer).toMatchObject({ ok: true, reply: { saved: false } });
    expect(again.report.calls.writes).toBe(0);
    expect(JSON.stringify(host.save().data)).toBe(before);
  });

  it('writes no cell that stays as it was, and flushes twice at the most', () => {
    const host = open();
    const input = saving[name]?.(host, 'request-0001');
    const { calls } = ask(host, name, input).report;
    expect(calls.cells.unchanged).toBe(0);
    expect(calls.flushes).toBeLessThanOrEqual(2);
  });
});

it('a hundred saves of an objective with thirty key results fill no property, and the next one is saved too', () => {
  const host = open();
  const { draft } = reply(host, 'openGoals', { goal: 'O-1' });
  for (let save = 0; save < 100; save += 1) {
    const objective = { ...draft.objective, title: `Customers stay ${save}` };
    expect(
      reply(host, 'saveGoals', { ...draft, objective, request: `request-${1000 + save}`, reason: 'x' }).saved,
    ).toBe(true);
  }
  const kept = Object.values(host.save().host.properties.document ?? {});
  expect(kept.join('').length).toBeLessThan(1_000);
  expect(rowsOf(host, 'Objectives')[0]?.Objective).toBe('Customers stay 99');
}, 300_000);

it('in a copy, which remembers nothing, a goal that only Revisions names keeps its ID to itself', () => {
  const host = open();
  host.typeIn('Revisions!C2:D2', [['KR-77', 'Target']]);
  const saved = host.save();
  const copy = openHost(
    {},
    { ...saved, host: { ...saved.host, properties: { ...saved.host.properties, document: {} } } },
  );
  const typed = ['Typed in the copy', 'O-1', ANA, '', '', '', '', '0', '100'];
  copy.typeIn(`Key results!B${KEY_RESULTS + 2}:J${KEY_RESULTS + 2}`, [typed]);
  expect(rowsOf(copy, 'Key results').at(-1)).toMatchObject({ ID: 'KR-78', 'Key result': 'Typed in the copy' });
  const { draft } = reply(copy, 'openGoals', { goal: 'O-1' });
  const [first] = draft.keyResults;
  const fresh = { ...first, id: '', title: 'Saved in the copy', target: '100' };
  reply(copy, 'saveGoals', { ...draft, keyResults: [...draft.keyResults, fresh], request: 'request-copy', reason: '' });
  expect(rowsOf(copy, 'Key results').at(-1)).toMatchObject({ ID: 'KR-79', 'Key result': 'Saved in the copy' });
});

describe('what somebody is not let into', () => {
  const closeFor = (host: LocalHost, a1: string): void => {
    host.inspect(
      `(() => { const p = SpreadsheetApp.getActiveSpreadsheet().getRange(${JSON.stringify(a1)}).protect(); p.removeEditors(p.getEditors()); return p; })()`,
      [],
    );
    host.engine.flush();
  };
  const answers = (host: LocalHost) =>
    rowsOf(host, 'Key results').map(({ Current, Status, Note }) => [Current, Status, Note]);

  it.each([
    { closed: 'Check-ins!A:Z', named: 'all columns of the tab Check-ins' },
    { closed: 'Key results!K4:N4', named: 'Current, Status, Confidence and Note of the tab Key results' },
    { closed: 'Key results!L4', named: 'Status of the tab Key results' },
  ])('$closed is named, and cells and log say the same: nothing', ({ closed, named }) => {
    const host = open();
    host.typeIn('Key results!D4', MIA);
    closeFor(host, closed);
    const before = answers(host);
    const { answer } = ask(host, 'submitCheckIn', checkIn('request-0001'), { user: MIA });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'sheet.refused' } });
    expect(answer.ok ? '' : answer.problem.message).toContain(named);
    expect(answers(host)).toEqual(before);
    expect(rowsOf(host, 'Check-ins')).toEqual([]);
    expect(ask(host, 'submitCheckIn', checkIn('request-0001'), { user: ANA }).answer.ok).toBe(false);
  });
});

describe('an edit', () => {
  const costs = (host: LocalHost, a1: string, value: string) => host.typeIn(a1, value).map(({ calls }) => calls);

  it.each([
    { what: 'a title in a row that has its ID', a1: 'Key results!B5', value: 'Said better' },
    { what: 'a target', a1: 'Key results!J5', value: '200' },
    { what: 'a description', a1: 'Objectives!C2', value: 'Since they pay' },
    { what: 'a person’s name', a1: 'People!B3', value: 'Mia Berg' },
    { what: 'a cycle', a1: 'Cycles!B3', value: 'Quarter' },
  ])('of $what asks for nothing: it takes no lock, reads at most fifty cells and writes none', ({ a1, value }) => {
    const [calls] = costs(open(), a1, value);
    expect(calls?.by['LockService.getDocumentLock'] ?? 0).toBe(0);
    expect(calls?.cells.read).toBeLessThanOrEqual(50);
    expect(calls?.writes).toBe(0);
  });

  it('that finds others saving gives up after three seconds, and the next panel takes it in', () => {
    const host = open();
    const release = host.holdLock('document');
    const [run] = host.typeIn('Key results!K5', '12');
    release();
    expect(run?.ok).toBe(true);
    expect(rowsOf(host, 'Check-ins')).toEqual([]);
    reply(host, 'openCheckIn', {});
    expect(rowsOf(host, 'Check-ins')).toMatchObject([{ Goal: 'KR-4', Value: 12 }]);
  });
});

it('IDs that every object knows are IDs like any other', () => {
  const host = open();
  host.typeIn('Objectives!A2', '__proto__');
  host.typeIn('Key results!C2', '__proto__');
  host.typeIn('Key results!A3', 'constructor');
  expect(reply(host, 'openGoals', { goal: '__proto__' }).draft.keyResults).toMatchObject([{ id: 'KR-1' }]);
  const saved = reply(host, 'submitCheckIn', { ...checkIn('request-0001'), answers: [anAnswer('constructor', '10')] });
  expect(saved).toMatchObject({ saved: true, goals: [{ id: 'constructor', progress: 0.1 }] });
});
