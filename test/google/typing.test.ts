import { beforeAll, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import { ANA, openHost, opensPanel, reply, rowsOf } from './host';

// sets the workbook up where this build has not done so yet
beforeAll(() => void openHost(), 180_000);

/** An objective and a key result, typed cell by cell as on a first day. */
function typeGoals(host: LocalHost): void {
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn('Key results!B2', 'Trials that stay rise to 100');
  host.typeIn('Key results!C2:D2', [['O-1', ANA]]);
  host.typeIn('Key results!J2', '100');
}

it('a typed row gets its ID, defaults and formulas, and what was typed stays', () => {
  const host = openHost();
  typeGoals(host);
  expect(rowsOf(host, 'Objectives')).toMatchObject([
    { ID: 'O-1', Objective: 'Customers love us', Level: 'Team', Cycle: 'Q4 FY26', Type: 'Aspirational', KRs: 1 },
  ]);
  expect(rowsOf(host, 'Key results')).toMatchObject([
    {
      ID: 'KR-1',
      Objective: 'O-1',
      Owner: ANA,
      Cycle: 'Q4 FY26',
      Measure: 'Reach',
      Target: 100,
      Pace: 'No data',
      Check: '',
    },
  ]);
});

it('typed answers within a quarter of an hour are one check-in, later ones another', () => {
  const host = openHost();
  typeGoals(host);
  host.typeIn('Key results!K2', '25');
  host.typeIn('Key results!L2', 'At risk');
  expect(rowsOf(host, 'Check-ins')).toMatchObject([
    { ID: 'CI-1', Goal: 'KR-1', Value: 25, Progress: 0.25, Status: 'At risk', Source: 'Sheet' },
  ]);
  host.setNow(host.world.now + 16 * 60_000);
  host.typeIn('Key results!K2', '30');
  expect(rowsOf(host, 'Check-ins')).toMatchObject([{ Value: 25 }, { ID: 'CI-2', Value: 30, Status: 'At risk' }]);
});

it('a pasted block of key results is taken in whole', () => {
  const host = openHost();
  typeGoals(host);
  const rows = Array.from({ length: 5 }, (_, index) => [`Pasted ${index}`, 'O-1', ANA]);
  host.typeIn('Key results!B3:D7', rows);
  const ids = rowsOf(host, 'Key results').map(({ ID }) => ID);
  expect(ids).toEqual(['KR-1', 'KR-2', 'KR-3', 'KR-4', 'KR-5', 'KR-6']);
  expect(rowsOf(host, 'Objectives')).toMatchObject([{ KRs: 1 }]);
});

it('an ID is not given again after its row was deleted', () => {
  const host = openHost();
  typeGoals(host);
  host.typeIn('Key results!B3', 'Soon deleted');
  const [headings = []] = host.get('Key results!1:1');
  host.typeIn(`Key results!A3:V3`, [headings.slice(0, 22).map(() => '')]);
  host.typeIn('Key results!B3', 'Another');
  expect(rowsOf(host, 'Key results').map(({ ID }) => ID)).toEqual(['KR-1', 'KR-3']);
});

it('a formula in Current is live: its value is logged, the formula stays', () => {
  const host = openHost();
  typeGoals(host);
  host.typeIn('Key results!K2', '=6*7');
  expect(host.get('Key results!K2', 'formulas')).toEqual([['=6*7']]);
  expect(rowsOf(host, 'Check-ins')).toMatchObject([{ Value: 42, Source: 'Live' }]);
});

it('texts that look like formulas stay texts, also after a write beside them', () => {
  const host = openHost();
  typeGoals(host);
  host.typeIn('Key results!N2', '=2*3 is what we need');
  host.typeIn('Key results!K2', '10');
  const answers = { goal: 'KR-1', value: '11', noChange: false, status: '', confidence: '' };
  const texts = { accomplishments: '=1+1', blockers: '', nextSteps: '' };
  const { goals } = reply(host, 'submitCheckIn', { request: 'request-0001', answers: [{ ...answers, ...texts }] });
  expect(goals).toMatchObject([{ note: '=1+1' }]);
  expect(host.get('Key results!N2', 'formulas')).toEqual([['']]);
  expect(reply(host, 'openCheckIn', {}).goals).toMatchObject([{ note: '=1+1', current: '11' }]);
  expect(rowsOf(host, 'Check-ins')).toHaveLength(2);
});

it('edits that Google dropped are taken in by the next menu action', () => {
  const host = openHost();
  host.typeFast(
    ['Objectives!B2', 'Objectives!B3', 'Objectives!B4', 'Objectives!B5', 'Objectives!B6'].map((a1) => ({
      a1,
      text: a1,
    })),
  );
  opensPanel(host);
  expect(rowsOf(host, 'Objectives').map(({ ID }) => ID)).toEqual(['O-1', 'O-2', 'O-3', 'O-4', 'O-5']);
});

it('typing in other tabs and in heading rows asks for nothing', () => {
  const host = openHost();
  const [cycles] = host.typeIn('Cycles!C9', 'FY26');
  const [heading] = host.typeIn('Objectives!C1', 'Why');
  expect(cycles?.calls.writes).toBe(0);
  expect(heading?.calls.reads).toBeLessThanOrEqual(1);
});
