import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckInPanel } from '../../src/commands/apiCheckIn';
import type { LocalHost } from '../../src/preview/host';
import { blocksRead, checkIn, costOf, hourlyRun } from '../support/measured';
import { ask, emptyHost, succeed, teamHost } from '../support/teamHost';

/** Every tab that a panel shows something from. */
const TABLES = 13;

const setUp = (host: LocalHost) => costOf(succeed(host.run('setUpWorkbook', [], { kind: 'menu' })));

// What costs at Google is starting a run, reading cells and flushing; buffered writes leave together.
describe('what the add-on asks of Google', () => {
  it('setting up an empty workbook takes at most 600 calls, repairing it no write', () => {
    const host = emptyHost();
    const first = setUp(host);
    const second = setUp(host);
    expect.soft(first.calls).toBeLessThanOrEqual(600);
    expect.soft(second.writes).toBe(0);
    expect(second.calls).toBeLessThanOrEqual(120);
  }, 120_000);

  describe('with 2 owners of 104 key results', () => {
    let host: LocalHost;
    beforeAll(() => {
      host = teamHost({ owners: 2, keyResults: 104, checkIns: 208 });
    }, 240_000);

    it('repairing a good workbook writes nothing and asks no more, however many rows it has', () => {
      const { calls, writes } = setUp(host);
      expect(writes).toBe(0);
      expect(calls).toBeLessThanOrEqual(120);
    });

    it.each(['openCheckIn', 'openGoals', 'openScoring'])(
      '%s reads each tab at most once and writes nothing',
      (name) => {
        const { run } = ask(host, name, {});
        expect(costOf(run).writes).toBe(0);
        expect(blocksRead(run)).toBeLessThanOrEqual(TABLES);
      },
    );

    it('checking in on 1 goal and on 50 flushes twice at the most and writes no cell that stays as it was', () => {
      const panel = ask(host, 'openCheckIn', {}).reply as CheckInPanel;
      const goals = panel.goals.map(({ id }) => id);
      expect(goals.length).toBeGreaterThanOrEqual(51);
      for (const run of [
        checkIn(host, goals.slice(50, 51), 'budget-of-one'),
        checkIn(host, goals.slice(0, 50), 'budget-of-fifty'),
      ]) {
        expect(run.calls.flushes).toBeLessThanOrEqual(2);
        expect(run.calls.cells.unchanged).toBe(0);
      }
    });
  });

  it('reminding 100 owners of 500 key results flushes once before the letters and once after them', () => {
    const host = teamHost({ owners: 100, keyResults: 500, checkIns: 500 });
    const run = hourlyRun(host, 'reminders');
    expect(costOf(run).mails).toBe(100);
    expect.soft(run.calls.flushes).toBeLessThanOrEqual(2);
    expect.soft(run.calls.cells.unchanged).toBe(0);
    // the very same run kept the day's snapshot
    expect(host.get('History!A2:A').filter(([day]) => day !== '').length).toBeGreaterThanOrEqual(500);
  }, 240_000);
});
