import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Report } from '../../src/contract/judge';
import { probes } from '../../src/contract/probes/all';
import { root } from '../tooling/project';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const contract = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/contract.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

function saved(content: unknown): string {
  const path = join(folder, 'kept.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const asExpected: Report = {
  kind: 'cadence-contract',
  at: '2026-11-22T00:00:00.000Z',
  language: 'en',
  results: probes.map(({ name, expected }) => ({ name, expected, seen: expected, pass: true })),
};

it('agrees with answers that are as expected', () => {
  expect(contract('--compare', saved(asExpected))).toEqual({
    status: 0,
    stdout: `The host and Google agree: ${probes.length} answers of 2026-11-22T00:00:00.000Z, ${probes.length} probes.\n`,
    stderr: '',
  });
});

it('lists what differs or is missing, and fails', () => {
  const [first, , ...rest] = asExpected.results;
  const results = [{ ...first, seen: 'something else' }, ...rest];
  const { status, stdout } = contract('--compare', saved({ ...asExpected, results }));
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(`^${probes[0]?.name} the host expects .*, Google gave "something else"$`),
    `${probes[1]?.name} was not asked: run the probes again`,
    expect.stringMatching(/^2 differ: /),
    '',
  ]);
});

it.each([
  ['{"kind":', 'is no JSON'],
  ['{}', 'holds no answers'],
  ['{"kind":"cadence-contract","results":[{"name":"a"}]}', 'holds no answers'],
])('says what is wrong with a file that holds %j', (content, says) => {
  expect(contract('--compare', saved(content))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(`${says}.*copy all of what Contract › Run probes shows`),
  });
});

it('says when a file is not there, a script ID is none, or an option is unknown', () => {
  expect(contract('--compare', join(folder, 'none.json')).stderr).toContain('none.json is not there: save the JSON');
  expect(contract('--script', 'short').stderr).toContain('"short" is no script ID');
  expect(contract('--nothing').stderr).toContain('Use: npm run contract');
});

it('lists every question by how sure its answer is', () => {
  const { stdout } = contract('--list');
  for (const { name } of probes) expect(stdout).toContain(`  ${name} `);
  expect(stdout).toMatch(/^unconfirmed \(\d+\)$/m);
});
