import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { CheckInPanel } from '../../src/commands/apiCheckIn';
import type { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import { checkIn, costOf, hourlyRun } from '../support/measured';
import { ask, emptyHost, succeed, teamHost } from '../support/teamHost';
import { filesUnder, root } from '../tooling/project';
import { type Line, printTable } from './table';

let host: LocalHost;

beforeAll(() => {
  host = teamHost({ owners: 100, keyResults: 500, checkIns: 2_000 });
}, 600_000);

function line(what: string, run: RunReport, limit = ''): Line {
  const { calls, reads, writes, mails, ms } = costOf(run);
  const letters = mails > 0 ? `, ${mails} letters` : '';
  return { what, result: `${calls} calls: ${reads} reads, ${writes} writes${letters}; ${ms} ms`, limit };
}

it('counts what each thing a person does asks of Google', () => {
  const empty = emptyHost();
  const setUp = succeed(empty.run('setUpWorkbook', [], { kind: 'menu' }));
  const repair = succeed(empty.run('setUpWorkbook', [], { kind: 'menu' }));
  const large = succeed(host.run('setUpWorkbook', [], { kind: 'menu' }));
  const open = ask(host, 'openCheckIn', {});
  // nobody may check in on another's goals, so the 50 belong to one of few owners
  const few = teamHost({ owners: 9, keyResults: 500, checkIns: 500 });
  const goals = (ask(few, 'openCheckIn', {}).reply as CheckInPanel).goals.map(({ id }) => id);
  const lines = [
    line('set up an empty workbook', setUp, 'at most 600 calls'),
    line('repair a good one', repair, 'at most 60 calls, no write'),
    line('repair a good one of 500 KRs', large, 'at most 60 calls, no write'),
    line('open Check in', open.run, 'no write'),
    line('open Goals', ask(host, 'openGoals', {}).run, 'no write'),
    line('open Scoring', ask(host, 'openScoring', {}).run, 'no write'),
    line('check in on 1', checkIn(few, goals.slice(50, 51), 'bench-one'), 'at most 15 calls'),
    line('check in on 50', checkIn(few, goals.slice(0, 50), 'bench-fifty'), 'as many'),
    line('hourly run that sends nothing', hourlyRun(host, 'quiet')),
    line('reminders to 100 owners', hourlyRun(host, 'reminders'), 'at most 10 reads, 6 writes beside the letters'),
  ];
  printTable('Service calls in the local host: 100 owners, 500 KRs', lines);
  expect(lines).toHaveLength(10);
});

it('tells how large what is uploaded is', () => {
  const kB = (path: string) => `${(statSync(join(root, path)).size / 1000).toFixed(1)} kB`;
  const limitOf = (path: string) =>
    path.endsWith('.html') ? 'at most 120 kB' : path.endsWith('.js') ? 'at most 400 kB' : '';
  const files = filesUnder('dist');
  printTable(
    'Upload',
    files.map((path) => ({ what: path, result: kB(path), limit: limitOf(path) })),
  );
  expect(files.length).toBeGreaterThan(2);
});
