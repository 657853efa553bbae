import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckInPanel } from '../../src/commands/apiCheckIn';
import type { LocalHost } from '../../src/preview/host';
import { blocksRead, checkIn, costOf, hourlyRun } from '../support/measured';
import { ask, emptyHost, succeed, teamHost } from '../support/teamHost';

/** Every tab that a panel shows something from. */
const TABLES = 13;

const setUp = (host: LocalHost) => costOf(succeed(host.run('setUpWorkbook', [], { kind: 'menu' })));

// Google charges for each call: a tenth of a second or more, whatever it carries.
describe('what the add-on asks of Google', () => {
  it('setting up an empty workbook takes at most 300 calls, repairing it at most 60 and no write', () => {
    const host = emptyHost();
    const first = setUp(host);
    const second = setUp(host);
    expect.soft(first.calls).toBeLessThanOrEqual(300);
    expect.soft(second.writes).toBe(0);
    expect(second.calls).toBeLessThanOrEqual(60);
  }, 120_000);

  describe('with 2 owners of 104 key results', () => {
    let host: LocalHost;
    beforeAll(() => {
      host = teamHost({ owners: 2, keyResults: 104, checkIns: 208 });
    }, 240_000);

    it('repairing a good workbook writes nothing, however many rows it has', () => {
      const { calls, writes } = setUp(host);
      expect(writes).toBe(0);
      expect(calls).toBeLessThanOrEqual(60);
    });

    it.each(['openCheckIn', 'openGoals', 'openScoring'])(
      '%s reads each tab at most once and writes nothing',
      (name) => {
        const { run } = ask(host, name, {});
        expect(costOf(run).writes).toBe(0);
        expect(blocksRead(run)).toBeLessThanOrEqual(TABLES);
      },
    );

    it('checking in on 50 goals asks as little as checking in on 1: at most 15 calls', () => {
      const panel = ask(host, 'openCheckIn', {}).reply as CheckInPanel;
      const goals = panel.goals.map(({ id }) => id);
      expect(goals.length).toBeGreaterThanOrEqual(51);
      const one = costOf(checkIn(host, goals.slice(50, 51), 'budget-of-one'));
      const fifty = costOf(checkIn(host, goals.slice(0, 50), 'budget-of-fifty'));
      expect(fifty.calls).toBe(one.calls);
      expect(fifty.calls).toBeLessThanOrEqual(15);
    });
  });

  it('reminding 100 owners of 500 key results takes at most 10 reads and 6 writes beside the letters', () => {
    const host = teamHost({ owners: 100, keyResults: 500, checkIns: 500 });
    const { mails, reads, writes } = costOf(hourlyRun(host, 'reminders'));
    expect(mails).toBe(100);
    expect.soft(reads).toBeLessThanOrEqual(10);
    expect.soft(writes).toBeLessThanOrEqual(6);
    // the very same run kept the day's snapshot
    expect(host.get('History!A2:A').filter(([day]) => day !== '').length).toBeGreaterThanOrEqual(500);
  }, 240_000);
});
