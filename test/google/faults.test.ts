import { beforeAll, describe, expect, it } from 'vitest';
import type { Api, CommandName } from '../../src/commands/api';
import type { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/executor';
import type { SavedWorkbook } from '../../src/preview/saved';
import { ANA, ask, openHost, reply } from './host';

/** More key results than any command makes service calls, so that each fault meets goals of its own. */
const GOALS = 45;
const COMPUTED = ['Progress', 'Expected', 'Pace', 'Check'];

let saved: SavedWorkbook;
beforeAll(() => {
  const host = openHost();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  const rows = Array.from({ length: GOALS }, (_, index) => [`Trials ${index}`, 'O-1', ANA, '', '', '', '', '0', '100']);
  host.typeIn(`Key results!B2:J${GOALS + 1}`, rows);
  saved = host.save();
}, 180_000);

type Row = Readonly<Record<string, unknown>>;

/** All rows of a tab by heading, with the formulas where there are some. */
function rowsIn(host: LocalHost, tab: string, what: 'values' | 'formulas' = 'values'): readonly Row[] {
  const [headings = []] = host.get(`${tab}!A1:AJ1`);
  const values = host.get(`${tab}!A2:AJ160`);
  const cells = what === 'values' ? values : host.get(`${tab}!A2:AJ160`, what);
  const named = cells.map((line) => Object.fromEntries(headings.map((heading, at) => [String(heading), line[at]])));
  return named.filter((_, index) => values[index]?.some((cell) => cell !== ''));
}

/** No half rows: every goal has an ID of its own and its formulas, every check-in says when, on what and whence. */
function expectWhole(host: LocalHost, when: string): void {
  for (const tab of ['Objectives', 'Key results']) {
    const ids = rowsIn(host, tab).map(({ ID }) => ID);
    expect(ids.includes(''), `${tab} without ID ${when}`).toBe(false);
    expect(new Set(ids).size, `${tab} with the same ID ${when}`).toBe(ids.length);
    for (const row of rowsIn(host, tab, 'formulas'))
      expect(
        COMPUTED.filter((heading) => String(row[heading]) === ''),
        `formulas missing in ${tab} ${when}`,
      ).toEqual([]);
  }
  const checkIns = rowsIn(host, 'Check-ins');
  expect(new Set(checkIns.map(({ ID }) => ID)).size, `check-ins with the same ID ${when}`).toBe(checkIns.length);
  const newest = new Map(checkIns.map((row) => [row.Goal, row]));
  for (const { ID, Current, Status } of rowsIn(host, 'Key results')) {
    const { Value = '', Status: said = '' } = newest.get(ID) ?? {};
    expect([Value, said], `${ID} and its newest check-in ${when}`).toEqual([Current, Status]);
  }
  for (const { At, Goal, Source } of checkIns) expect([At, Goal, Source].includes(''), `check-in ${when}`).toBe(false);
}

/**
 * Runs a job with a fault at its last call, the one before, and so on, each followed by the same job without a fault,
 * until a fault comes before anything is written: any earlier one leaves the workbook as it was.
 */
function breakOff(
  host: LocalHost,
  calls: number,
  attempt: (round: number, failAtCall?: number) => RunReport,
  check: (round: number, when: string) => void,
): void {
  let round = 1;
  for (let call = calls; call > 0; call -= 1) {
    const broken = attempt(round, call);
    const answered = attempt(round);
    const when = `after a fault at call ${call} of ${calls}`;
    expect(answered.ok, `${when}: ${answered.error?.message}`).toBe(true);
    host.run('showCheckIn', [], { kind: 'menu' });
    expectWhole(host, when);
    check(round, when);
    if (broken.calls.writes === 0) return;
    round += 1;
  }
  throw new Error('Every fault came after something was written');
}

/** A panel's command, sent again with the same request. */
function breakOffCommand<Name extends CommandName>(
  name: Name,
  inputOf: (round: number) => Api[Name]['input'],
  check: (host: LocalHost, round: number, when: string) => void,
  prepare: (host: LocalHost) => void = () => undefined,
): void {
  const host = openHost({}, saved);
  prepare(host);
  const { calls } = ask(host, name, inputOf(0)).report;
  breakOff(
    host,
    calls.total,
    (round, failAtCall) => {
      const { answer, report } = ask(host, name, inputOf(round), failAtCall ? { failAtCall } : {});
      if (!failAtCall) expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
      return report;
    },
    (round, when) => check(host, round, when),
  );
}

describe('a save that breaks off at any call and is sent again', () => {
  it('logs each check-in once and sets its cells', () => {
    const answer = { noChange: false, status: 'At risk', confidence: '4', blockers: '', nextSteps: '' };
    breakOffCommand(
      'submitCheckIn',
      (round) => ({
        request: `check-in-${round}`,
        answers: ['KR-1', 'KR-3'].map((goal) => ({
          ...answer,
          goal,
          value: String(10 + round),
          accomplishments: `Round ${round}`,
        })),
      }),
      (host, round, when) => {
        const logged = rowsIn(host, 'Check-ins').filter(({ Value }) => Value === 10 + round);
        expect(
          logged.map(({ Goal, Source }) => `${Goal} ${Source}`),
          when,
        ).toEqual(['KR-1 Sidebar', 'KR-3 Sidebar']);
      },
    );
  }, 240_000);

  it('adds new goals once and changes the others once', () => {
    const draftOf = (host: LocalHost) => reply(host, 'openGoals', { goal: '' }).draft;
    const blank = { id: '', owner: ANA, delegate: '', measure: 'Reach', unit: '', start: '0', weight: '', cadence: '' };
    const fresh = { ...blank, starts: '', ends: '', scoringRule: '', stage: 'Approved', target: '10' };
    let draft: Api['saveGoals']['input'] | undefined;
    breakOffCommand(
      'saveGoals',
      (round) => {
        if (!draft) throw new Error('Nothing prepared');
        const objective = { ...draft.objective, title: `New ${round}`, team: 'Growth', stage: 'Approved' };
        const keyResults = ['first', 'second'].map((title) => ({ ...fresh, title: `${title} of round ${round}` }));
        return { request: `save-goals-${round}`, objective, keyResults, reason: '' };
      },
      (host, round, when) => {
        const objectives = rowsIn(host, 'Objectives').filter(({ Objective }) => Objective === `New ${round}`);
        expect(objectives, when).toHaveLength(1);
        const keyResults = rowsIn(host, 'Key results').filter(({ Objective }) => Objective === objectives[0]?.ID);
        const titles = keyResults.map((row) => row['Key result']);
        expect(titles, when).toEqual([`first of round ${round}`, `second of round ${round}`]);
      },
      (host) => {
        draft = draftOf(host);
      },
    );
  }, 240_000);

  it('drops a goal once, and Revisions tell of it once', () => {
    breakOffCommand(
      'dropGoal',
      (round) => ({ request: `drop-goal-${round}`, goal: `KR-${10 + round}`, reason: 'No longer ours to do' }),
      (host, round, when) => {
        const goal = `KR-${10 + round}`;
        expect(rowsIn(host, 'Key results').find(({ ID }) => ID === goal)?.Stage, when).toBe('Dropped');
        expect(
          rowsIn(host, 'Revisions').filter(({ Goal }) => Goal === goal),
          when,
        ).toHaveLength(1);
      },
    );
  }, 240_000);

  const score = { score: '0.7', evidence: 'Shown in May', managerScore: '', discussed: '', grade: '', impact: '' };
  const draft = { ...score, deviation: '', reason: '' };

  it('keeps an owner’s score once', () => {
    breakOffCommand(
      'saveScore',
      (round) => ({ ...draft, request: `self-score-${round}`, keyResult: `KR-${10 + round}`, act: 'selfScore' }),
      (host, round, when) => {
        const rows = rowsIn(host, 'Scores').filter((row) => row['Key result'] === `KR-${10 + round}`);
        expect(rows, when).toHaveLength(1);
        expect(rows[0], when).toMatchObject({ Round: 'Final', 'Owner score': 0.7 });
      },
    );
  }, 240_000);

  it('locks a final score once, and opens it again once', () => {
    const finish = { ...draft, act: 'finish', grade: 'Achieved', impact: 'Fewer calls' } as const;
    const scoreOf = (host: LocalHost, round: number) =>
      rowsIn(host, 'Scores').filter((row) => row['Key result'] === `KR-${10 + round}`);
    breakOffCommand(
      'saveScore',
      (round) => ({ ...finish, request: `final-score-${round}`, keyResult: `KR-${10 + round}` }),
      (host, round, when) => {
        expect(scoreOf(host, round), when).toHaveLength(1);
        expect(scoreOf(host, round)[0], when).toMatchObject({ 'Final score': 0.7, Grade: 'Achieved', 'Final by': ANA });
      },
    );
    breakOffCommand(
      'reopenScore',
      (round) => ({ request: `reopen-it-${round}`, keyResult: `KR-${10 + round}`, reason: 'Counted wrongly' }),
      (host, round, when) => {
        expect(scoreOf(host, round), when).toMatchObject([{ 'Final at': '' }]);
        const told = rowsIn(host, 'Revisions').filter(({ Goal }) => Goal === `KR-${10 + round}`);
        expect(new Set(told.map((row) => `${row.Field}`)).size, when).toBe(told.length);
      },
      (host) => {
        for (let round = 0; round < 16; round += 1)
          reply(host, 'saveScore', { ...finish, request: `finish-now-${round}`, keyResult: `KR-${10 + round}` });
      },
    );
  }, 240_000);
});

describe('taking in what was typed', () => {
  /** Edits whose events were lost, as Google loses some. */
  function typeUnseen(host: LocalHost, round: number): void {
    const release = host.holdLock('document');
    const row = GOALS + 1 + round;
    host.typeIn(`Key results!B${row}:D${row}`, [[`Typed ${round}`, 'O-1', ANA]]);
    host.typeIn(`Key results!J${row}:L${row}`, [['50', '20', 'On track']]);
    host.typeIn('Key results!K5', String(round));
    release();
  }

  it.each([
    { what: 'a menu action', run: 'showCheckIn', kind: 'menu' },
    { what: 'the clock', run: 'hourly', kind: 'trigger' },
  ] as const)(
    'by $what, broken off at any call, gives each row one ID and each answer one check-in',
    ({ run, kind }) => {
      const host = openHost({}, saved);
      typeUnseen(host, 1);
      const { calls } = host.run(run, [], { kind });
      let typed = 1;
      breakOff(
        host,
        calls.total,
        (round, failAtCall) => {
          if (failAtCall) {
            typed = round + 1;
            host.setNow(host.world.now + 20 * 60_000);
            typeUnseen(host, typed);
          }
          return host.run(run, [], failAtCall ? { kind, failAtCall } : { kind });
        },
        (_, when) => {
          const row = rowsIn(host, 'Key results').find((candidate) => candidate['Key result'] === `Typed ${typed}`);
          const logged = (goal: unknown, value: number) =>
            rowsIn(host, 'Check-ins').filter(({ Goal, Value }) => Goal === goal && Value === value);
          expect(logged(row?.ID, 20), when).toHaveLength(1);
          expect(logged('KR-4', typed), when).toHaveLength(1);
        },
      );
    },
    240_000,
  );
});

it('setting up that broke off is finished by the next time', () => {
  const empty = { data: undefined, host: openHost().save().host };
  const fresh = () => openHost({}, { ...empty, host: { ...empty.host, properties: {} } });
  const { calls } = fresh().run('setUpWorkbook', [], { kind: 'menu' });
  for (const share of [0.3, 0.9]) {
    const host = fresh();
    host.run('setUpWorkbook', [], { kind: 'menu', failAtCall: Math.round(calls.total * share) });
    host.run('setUpWorkbook', [], { kind: 'menu' });
    const { alerts, calls: third } = host.run('setUpWorkbook', [], { kind: 'menu' });
    expect(alerts.at(-1)?.message, `broken off at ${share}`).toMatch(/Everything is in order/);
    expect(third.writes, `broken off at ${share}`).toBe(0);
    expect(rowsIn(host, 'Cycles').map(({ ID }) => ID)).toEqual(['FY26', 'Q1 FY26', 'Q2 FY26', 'Q3 FY26', 'Q4 FY26']);
    expect(rowsIn(host, 'People')).toMatchObject([{ Email: ANA, Role: 'Admin' }]);
  }
}, 300_000);
