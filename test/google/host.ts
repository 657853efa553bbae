import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Api, CommandName } from '../../src/commands/api';
import type { HeadlessDialogs } from '../../src/preview/dialogs';
import { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import type { SavedWorkbook } from '../../src/preview/saved';
import { GOOGLE_LIMITS } from '../../src/preview/world';
import { lettersOf } from '../../src/schema/table';
import { emptyWorkbook, withSmallTabs } from '../support/smallTabs';
import { root } from '../tooling/project';

/** Tuesday 24 November 2026, 10:00 in Berlin. */
export const NOW = Date.parse('2026-11-24T09:00:00Z');
export const ANA = 'ana@example.com';
export const MIA = 'mia@example.com';

/** A workbook that its owner has just set up, in the local host. */
export function openHost(
  world: Partial<LocalHost['world']> = {},
  saved = setUpWorkbook(),
  dialogs?: HeadlessDialogs,
): LocalHost {
  return LocalHost.open({ ...built, saved, world: { ...WORLD, ...world }, ...(dialogs && { dialogs }) });
}

const built = { bundle: join(root, 'dist') };
const WORLD = { user: ANA, now: NOW, timeZone: 'Europe/Berlin', locale: 'en_GB' };

/** Setting up takes seconds, so it is done once per build and kept beside the installed packages. */
function setUpWorkbook(): SavedWorkbook {
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'build/stamp.json')))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules/.cache/cadence');
  const file = join(folder, `set-up-${stamp}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const host = LocalHost.open({
    ...built,
    saved: emptyWorkbook({ ...WORLD, limits: GOOGLE_LIMITS, errorLanguage: 'en' }),
  });
  withSmallTabs(host.engine);
  const { alerts, logs } = host.run('setUpWorkbook', [], { kind: 'menu' });
  if (logs.some(({ level }) => level === 'error')) throw new Error(JSON.stringify({ alerts, logs }));
  const saved = JSON.stringify(host.save());
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, saved);
  renameSync(draft, file);
  return JSON.parse(saved);
}

/** Asks as a panel does. */
export function ask<Name extends CommandName>(
  host: LocalHost,
  name: Name,
  input: unknown,
  options: { user?: string; failAtCall?: number } = {},
): { answer: Answer<Api[Name]['reply']>; report: RunReport } {
  const report = host.run('rpc', [JSON.stringify({ name, input })], { kind: 'rpc', ...options });
  // a run that was made to fail answers nothing
  return { answer: report.ok ? JSON.parse(String(report.value)) : { ok: false, problem: null }, report };
}

/** Asks and expects to be answered. */
export function reply<Name extends CommandName>(
  host: LocalHost,
  name: Name,
  input: unknown,
  options: { user?: string } = {},
): Api[Name]['reply'] {
  const { answer } = ask(host, name, input, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.reply;
}

/** Somebody opens the check-in panel: its first call takes in what no event told of. */
export const opensPanel = (host: LocalHost, options: { user?: string } = {}): RunReport =>
  ask(host, 'openCheckIn', {}, options).report;

/** The cells of a tab as text by heading, without rows that are empty. */
export function rowsOf(host: LocalHost, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [headings = [], ...lines] = host.get(`${tab}!1:60`);
  return lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => Object.fromEntries(headings.map((heading, index) => [String(heading), line[index]])));
}

/** As though the key results had been there all the time: what was added today starts today, and is not due yet. */
export function addLongAgo(host: LocalHost): void {
  const [headings = []] = host.get('Key results!1:1');
  const empty = (heading: string, row: number) =>
    host.typeIn(`Key results!${lettersOf(headings.indexOf(heading) + 1)}${row}`, '');
  rowsOf(host, 'Key results').forEach(({ Starts, Added }, index) => {
    if (String(Starts) === String(Added)) empty('Starts', index + 2);
    empty('Added', index + 2);
  });
}
