import type { Api, CommandName } from '../../../src/commands/api';
import type { LocalHost } from '../../../src/preview/host';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { DASHBOARD } from '../../../src/schema/workbook';
import { ANA, MIA, openHost } from '../host';
import type { Act } from './rehearsal';

/**
 * Two objectives with three key results each, and what else the situation needs. The Dashboard only shows, and working
 * it out again after every call is a quarter of the time: it is there where it is asked for.
 */
export function goalsWorkbook(
  prepare?: (host: LocalHost) => void,
  dashboard: 'with Dashboard' | '' = '',
): SavedWorkbook {
  known ??= newGoals();
  const start = known[dashboard === '' ? 'tables' : 'whole'];
  if (!prepare) return start;
  const host = openHost({}, start);
  prepare(host);
  return host.save();
}

let known: ReturnType<typeof newGoals> | undefined;

function newGoals(): { readonly whole: SavedWorkbook; readonly tables: SavedWorkbook } {
  const host = openHost();
  host.typeIn('People!A3:G3', [[MIA, 'Mia', 'Growth', ANA, '', 'Member', 'on']]);
  host.typeIn('Objectives!B2:F3', [
    ['Customers love us', '', 'Team', 'Growth', ANA],
    ['Suppliers trust us', '', 'Team', 'Growth', ANA],
  ]);
  const rows = ['O-1', 'O-1', 'O-1', 'O-2', 'O-2', 'O-2'].map((objective, index) => [
    ...[`Trials ${index + 1}`, objective, ANA, '', '', '', '', '0', '100'],
  ]);
  host.typeIn('Key results!B2:J7', rows);
  const whole = host.save();
  dropTab(host, DASHBOARD);
  return { whole, tables: host.save() };
}

/** Somebody deletes a tab. */
export function dropTab(host: LocalHost, name: string): void {
  const tab = host.engine.sheets().find((sheet) => sheet.name === name);
  if (!tab) throw new Error(`There is no tab ${name}`);
  host.engine.run([{ type: 'DELETE_SHEET', sheetId: tab.id, sheetName: tab.name }]);
}

/** Edits whose events were lost, as Google loses some: a new goal, an answer on an old one, and one on both. */
export function typeUnseen(host: LocalHost): void {
  const release = host.holdLock('document');
  host.typeIn('Key results!B8:D8', [['Typed', 'O-1', ANA]]);
  host.typeIn('Key results!J8:L8', [['50', '20', 'On track']]);
  host.typeIn('Key results!K3', '7');
  host.typeIn('Objectives!L2', 'At risk');
  release();
}

/** What a panel asks. */
export const asks = <Name extends CommandName>(name: Name, input: Api[Name]['input']): Act => ({
  functionName: 'rpc',
  kind: 'rpc',
  args: [JSON.stringify({ name, input })],
});

export const chooses = (functionName: string): Act => ({ functionName, kind: 'menu' });
