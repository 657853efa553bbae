import type { Api, CommandName } from '../../../src/commands/api';
import type { LocalHost } from '../../../src/preview/host';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { ANA, MIA, openHost } from '../host';
import type { Act } from './rehearsal';

let known: SavedWorkbook | undefined;

/** Two objectives with three key results each, and what else the situation needs. */
export function goalsWorkbook(prepare?: (host: LocalHost) => void): SavedWorkbook {
  known ??= newGoals();
  if (!prepare) return known;
  const host = openHost({}, known);
  prepare(host);
  return host.save();
}

function newGoals(): SavedWorkbook {
  const host = openHost();
  host.typeIn('People!A3:F3', [[MIA, 'Mia', 'Growth', ANA, 'Member', 'on']]);
  host.typeIn('Objectives!B2:F3', [
    ['Customers love us', '', 'Team', 'Growth', ANA],
    ['Suppliers trust us', '', 'Team', 'Growth', ANA],
  ]);
  const rows = ['O-1', 'O-1', 'O-1', 'O-2', 'O-2', 'O-2'].map((objective, index) => [
    ...[`Trials ${index + 1}`, objective, ANA, '', '', '', '', '0', '100'],
  ]);
  host.typeIn('Key results!B2:J7', rows);
  return host.save();
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
