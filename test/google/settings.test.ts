import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import type { SavedWorkbook } from '../../src/preview/saved';
import { ANA, ask, MIA, openHost, opensPanel, reply, rowsOf } from './host';

/** Friday 27 November 2026, nine in Berlin: when letters leave. */
const FRIDAY = Date.parse('2026-11-27T08:00:00Z');
const HOUR = 3_600_000;

let saved: SavedWorkbook;
beforeAll(() => {
  const host = openHost();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn('People!A3:B3', [[MIA, 'Mia']]);
  host.typeIn('Key results!B2:J3', [
    ['Trials', 'O-1', ANA, '', '', '', '', '0', '100'],
    ['Churn', 'O-1', MIA, '', '', '', '', '0', '100'],
  ]);
  saved = host.save();
}, 180_000);

const SETTINGS = { lateErrors: true, activeInTimeTriggers: false } as const;

const late = (file = saved): LocalHost => openHost(SETTINGS, file);

const answerTo = (goal: string, value: string) => ({
  goal,
  value,
  noChange: false,
  status: 'On track',
  confidence: '7',
  accomplishments: '',
  blockers: '',
  nextSteps: '',
});

/** What the add-on logged as a failure, of whatever kind: it tells people in plain words and logs the reason. */
function faultsOf({ logs, error }: RunReport): readonly string[] {
  const logged = logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  return error ? [...logged, error.message] : logged;
}

describe('where refusals surface late', () => {
  it('an empty workbook is set up, filled with the sample and set up again', () => {
    const { host: state } = openHost().save();
    const host = late({ data: undefined, host: { ...state, properties: {} } });
    for (const name of ['setUpWorkbook', 'addSampleTeam', 'setUpWorkbook', 'showCheckIn', 'showScoring', 'showGoals'])
      expect(faultsOf(host.run(name, [], { kind: 'menu' })), name).toEqual([]);
    expect(rowsOf(host, 'Key results').length).toBeGreaterThan(20);
  }, 240_000);

  it('typing, a check-in and an hour with letters pass', () => {
    const host = late();
    for (const report of host.typeIn('Key results!K2', '10')) expect(faultsOf(report)).toEqual([]);
    const { saved: done } = reply(host, 'submitCheckIn', {
      request: 'request-0001',
      locale: 'en_GB',
      answers: [answerTo('KR-1', '25')],
    });
    expect(done).toBe(true);
    expect(rowsOf(host, 'Check-ins').map(({ Value }) => Value)).toEqual([10, 25]);
    const hour = hourOf(host, ANA);
    expect(faultsOf(hour)).toEqual([]);
    expect(hour.mails.map(({ to }) => to)).toEqual([[MIA]]);
    expect(rowsOf(host, 'Mail log').map(({ State }) => State)).toEqual(['Sent']);
  });

  it('a goal is added and dropped', () => {
    const host = late();
    const { draft } = reply(host, 'openGoals', { goal: '' });
    const objective = { ...draft.objective, title: 'New', team: 'Growth', stage: 'Approved' };
    reply(host, 'saveGoals', { request: 'request-0003', objective, keyResults: [], reason: '' });
    expect(rowsOf(host, 'Objectives').map(({ Objective }) => Objective)).toContain('New');
    reply(host, 'dropGoal', { request: 'request-0004', goal: 'KR-2', reason: 'No longer ours to do' });
    expect(rowsOf(host, 'Key results')[1]?.Stage).toBe('Dropped');
  });

  it('letters do not leave when the log of letters is closed to whose clock it is', () => {
    const host = late();
    closeFor(host, 'Mail log!A:Z');
    const hour = hourOf(host, MIA);
    expect(hour.mails).toEqual([]);
    expect(faultsOf(hour)[0]).toContain('Mail log, which is protected');
    expect(rowsOf(host, 'Mail log')).toEqual([]);
    expect(hourOf(host, ANA).mails.map(({ to }) => to)).toEqual([[ANA], [MIA]]);
  });

  it('an answer into cells that are closed to its author is told as not saved, and changes nothing', () => {
    const host = late();
    closeFor(host, 'Key results!K3');
    const before = { keyResults: rowsOf(host, 'Key results'), checkIns: rowsOf(host, 'Check-ins') };
    const { answer } = ask(
      host,
      'submitCheckIn',
      { request: 'request-0002', locale: 'en_GB', answers: [answerTo('KR-2', '25')] },
      { user: MIA },
    );
    expect(answer.ok).toBe(false);
    expect(rowsOf(host, 'Key results')).toEqual(before.keyResults);
    expect(rowsOf(host, 'Check-ins')).toEqual(before.checkIns);
  });
});

/** The clock on Friday at nine, with the workbook at hand. */
function hourOf(host: LocalHost, user: string): RunReport {
  host.change({ activeInTimeTriggers: true });
  host.setNow(FRIDAY);
  return host.run('hourly', [], { kind: 'trigger', user });
}

/** Protects cells so that only Ana may edit them. */
function closeFor(host: LocalHost, a1: string): void {
  host.inspect(
    `(() => { const p = SpreadsheetApp.getActiveSpreadsheet().getRange(${JSON.stringify(a1)}).protect(); p.removeEditors(p.getEditors()); return p; })()`,
    [],
  );
  host.engine.flush();
}

describe('where a time-driven run has no active workbook', () => {
  it('the clock writes nothing, sends nothing, and says why in the log', () => {
    const host = late();
    host.run('remindersOn', [], { kind: 'menu' });
    host.setNow(FRIDAY - HOUR);
    const before = JSON.stringify(rowsOf(host, 'Key results'));
    const runs = host.advanceTo(FRIDAY + HOUR);
    expect(runs).toHaveLength(2);
    for (const { report } of runs) {
      expect(report).toMatchObject({ ok: true, mails: [], calls: { writes: 0 } });
      expect(faultsOf(report)[0]).toContain('sheet.none');
    }
    expect(JSON.stringify(rowsOf(host, 'Key results'))).toBe(before);
  });

  it('menus, panels and typing do their work as ever', () => {
    const host = late();
    for (const report of host.typeIn('Key results!K2', '10')) expect(faultsOf(report)).toEqual([]);
    expect(faultsOf(opensPanel(host))).toEqual([]);
    expect(rowsOf(host, 'Check-ins').map(({ Value }) => Value)).toEqual([10]);
  });
});

it.each([true, false])(
  'typing that is undone leaves cells and log telling the same, whether undo fires an edit: %s',
  (undoFiresEdit) => {
    const host = openHost({ undoFiresEdit }, saved);
    const edit = { user: ANA, sheet: 'Key results', range: 'K2' };
    host.typeIn('Key results!K2', '10');
    host.typeIn('Key results!K2', '20');
    const newest = () => rowsOf(host, 'Check-ins').at(-1)?.Value;
    expect(newest()).toBe(20);
    // What undo does to the grid: the answer before stands there again, and the log keeps what it was told.
    host.engine.write(sheetOf(host), [{ row: 1, column: 10, content: 10 }]);
    for (const report of host.undone(edit)) expect(faultsOf(report)).toEqual([]);
    opensPanel(host);
    expect(rowsOf(host, 'Key results')[0]?.Current).toBe(10);
    expect(newest()).toBe(10);
  },
);

const sheetOf = ({ engine }: LocalHost): string => engine.sheets().find(({ name }) => name === 'Key results')?.id ?? '';
