import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Report } from '../../src/contract/judge';
import { later } from '../../src/contract/observed/later';
import { questions } from '../../src/contract/probes/all';
import { root, textOf } from '../tooling/project';

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
  results: questions.map(({ name, expected }) => ({ name, expected, seen: expected, pass: true, ms: 10 })),
};
const count = questions.length + later.length;
const withAnswer = (name: string, seen: string): Report => ({
  ...asExpected,
  results: asExpected.results.map((result) => (result.name === name ? { ...result, seen } : result)),
});

it('agrees with answers that are as expected, and names what is still open', () => {
  const { status, stdout, stderr } = contract('--compare', saved(asExpected));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(lines.at(-1)).toBe(
    `The host and Google agree: ${questions.length} answers of 2026-11-22T00:00:00.000Z, ${count} questions.`,
  );
  for (const { name } of later) expect(lines.at(-2)).toContain(name);
});

it('tells how long the speed group took, and everything together', () => {
  const { stdout } = contract('--compare', saved(asExpected));
  expect(stdout).toContain('speed.recalculate500 took 10 ms\n');
  expect(stdout).toMatch(/^What must hold took \d\.\d s \(made for 120\.0 s\), all answers \d\.\d s\.$/m);
  expect(stdout).toContain(`all answers ${((questions.length * 10) / 1000).toFixed(1)} s.`);
});

it('lists what differs or is missing, and fails', () => {
  const [first, , ...rest] = asExpected.results;
  const results = [{ ...first, seen: 'something else' }, ...rest];
  const { status, stdout } = contract('--compare', saved({ ...asExpected, results }));
  expect(status).toBe(1);
  expect(stdout).toMatch(new RegExp(`^${questions[0]?.name} the host expects .*, Google gave "something else"$`, 'm'));
  expect(stdout).toContain(`\n${questions[1]?.name} was not asked: choose Contract › Run again\n`);
  expect(stdout).toMatch(/^2 differ: /m);
});

it('names what the add-on assumed, the lines that do so, and what to change, beside an answer that contradicts it', () => {
  const { stdout } = contract('--compare', saved(withAnswer('grid.toTheEnd', 'throws: The parameters do not match')));
  const [told = ''] = /^grid\.toTheEnd[\s\S]*?(?=^\w)/m.exec(stdout) ?? [];
  expect(told).toContain('  assumed: getSheetValues(1, 1, -1, -1) returns every cell');
  const [, path = '', line = ''] = /^ {2}in (src\/\S+):(\d+)$/m.exec(told) ?? [];
  expect(textOf(path).split('\n')[Number(line) - 1]).toContain('getSheetValues(1, 1, -1, -1)');
  expect(told).toMatch(/use getDataRange\(\)/);
});

it.each([
  ['{"kind":', 'is no JSON'],
  ['{}', 'holds no answers'],
  ['{"kind":"cadence-contract","results":[{"name":"a"}]}', 'holds no answers'],
])('says what is wrong with a file that holds %j', (content, says) => {
  expect(contract('--compare', saved(content))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(`${says}.*copy all of what Contract › Run shows`),
  });
});

it('says when a file is not there, a script ID is none, or an option is unknown', () => {
  expect(contract('--compare', join(folder, 'none.json')).stderr).toContain('none.json is not there: save the JSON');
  expect(contract('--script', 'short').stderr).toContain('"short" is no script ID');
  expect(contract('--nothing').stderr).toContain('Use: npm run contract');
});

it('lists every question by how sure its answer is', () => {
  const { stdout } = contract('--list');
  for (const { name } of [...questions, ...later]) expect(stdout).toContain(`  ${name} `);
  expect(stdout).toMatch(/^unconfirmed \(\d+\)$/m);
});
