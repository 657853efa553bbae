import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TableName } from '../../src/domain/book';
import type { Cell } from '../../src/domain/cell';
import { isoOf } from '../../src/domain/day';
import type { CellWrite } from '../../src/preview/engine/engine';
import { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import { declaredPositions } from '../../src/schema/positions';
import { tables } from '../../src/schema/workbook';
import { TODAY } from './builders';
import { aTeam, ownerOf, type TeamSize } from './team';

export const DIST = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist');

/** Sooner than Friday nine, when reminders leave. */
const NOON = Date.parse(`${isoOf(TODAY)}T12:00:00Z`);

/** An empty workbook with the built add-on, the first owner (an Admin) signed in. */
export const emptyHost = (): LocalHost =>
  LocalHost.open({
    bundle: DIST,
    container: 'bound',
    newId: counter(),
    world: { now: NOON, user: ownerOf(0), limits: { mailRecipientsLeft: 1_500 } },
  });

/** The add-on's own workbook with a large team in it: set up, filled, and its formulas put in by a repair. */
export function teamHost(size: TeamSize): LocalHost {
  const host = emptyHost();
  succeed(host.run('setUpWorkbook', [], { kind: 'menu' }));
  const book = aTeam(size);
  for (const name of ['people', 'cycles', 'objectives', 'keyResults', 'checkIns'] as const)
    fill(host, name, book[name]);
  succeed(host.run('setUpWorkbook', [], { kind: 'menu' }));
  return host;
}

/** Google's answer to a panel: the reply, or an error that says why there is none. */
export function ask(
  host: LocalHost,
  name: string,
  input: unknown,
): { readonly reply: unknown; readonly run: RunReport } {
  const run = succeed(host.run('rpc', [JSON.stringify({ name, input })], { kind: 'rpc' }));
  const answer = JSON.parse(String(run.value));
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`);
  return { reply: answer.reply, run };
}

/** The script tells people what failed instead of throwing; it writes the reason into its log. */
export function succeed(run: RunReport): RunReport {
  const faults = run.logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  if (run.error) faults.push(`${run.error.name}: ${run.error.message}\n${run.error.stack}`);
  if (faults.length === 0) return run;
  throw new Error(`${run.functionName} failed: ${faults.join('\n')}`);
}

/** Straight into the engine: typing ten thousand rows would take minutes and is not what is measured. */
function fill({ engine }: LocalHost, name: TableName, rows: readonly object[]): void {
  const sheet = engine.sheets().find((candidate) => candidate.name === tables[name].tab);
  if (!sheet) throw new Error(`The set-up made no tab ${tables[name].tab}.`);
  const missing = rows.length + 50 - sheet.rows;
  const more = { sheetId: sheet.id, sheetName: sheet.name, dimension: 'ROW', base: sheet.rows - 1, position: 'after' };
  if (missing > 0) engine.run([{ type: 'ADD_COLUMNS_ROWS', ...more, quantity: missing }]);
  engine.write(
    sheet.id,
    rows.flatMap((row, index) => cellsOf(name, row as Readonly<Record<string, Cell>>, index + 1)),
  );
  engine.flush();
}

function cellsOf(name: TableName, fields: Readonly<Record<string, Cell>>, row: number): CellWrite[] {
  const positions = declaredPositions()[name];
  return Object.entries(tables[name].columns).flatMap(([field, { kind }]) => {
    const value = fields[field];
    const column = (positions[field] ?? 0) - 1;
    const isStored = kind !== 'computed' && value !== undefined && value !== null && value !== '';
    return isStored && typeof value !== 'object' ? [{ row, column, content: value }] : [];
  });
}

function counter(): () => string {
  let last = 0;
  return () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
}
