import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { judged, type Report, same } from '../../src/contract/judge';
import { later } from '../../src/contract/observed/later';
import { questions } from '../../src/contract/probes/all';
import { menuFunctions } from '../../src/preview/menu';
import { root, sourcesUnder, textOf } from '../tooling/project';
import { builtFiles, openContract } from './host';

const AUTH = 'https://www.googleapis.com/auth/';
let files: Map<string, string>;

beforeAll(async () => {
  files = await builtFiles();
});

it('is one script and one manifest', () => {
  expect([...files.keys()].sort()).toEqual(['Code.js', 'appsscript.json']);
});

it('is a classic script that Apps Script can read, and asks no service for anything while it loads', () => {
  const code = files.get('Code.js') ?? '';
  expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const page = ['contractCount', 'contractOdd', 'contractPage', 'contractReport', 'contractReset'];
  const all = ['__app', ...page, 'contractHourly', 'contractTrigger', 'onEdit', 'onOpen', 'runContract'];
  expect(Object.keys(context).sort()).toEqual(all.sort());
});

it('asks for no right beyond its own workbook, dialogs, triggers, the mail quota and who is there', () => {
  const { oauthScopes, runtimeVersion } = JSON.parse(files.get('appsscript.json') ?? '');
  const names = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'script.send_mail'];
  expect(oauthScopes).toEqual([...names, 'userinfo.email'].map((name) => AUTH + name));
  expect(runtimeVersion).toBe('V8');
});

it('is pushed whole by clasp, and nothing else is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, '.clasp.json'), '{"scriptId":"12345678901234567890","rootDir":"."}');
  const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
  const { stdout } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(stdout);
  expect([...filesToPush].sort()).toEqual(['Code.js', 'appsscript.json']);
}, 120_000);

it('offers one menu item', () => {
  const host = openContract(files);
  expect(host.open()[0]).toMatchObject({ ok: true });
  const [menu] = host.menu();
  expect(menu).toMatchObject({ caption: 'Contract', items: [{ kind: 'item', caption: 'Run' }] });
  expect(menuFunctions(menu?.items ?? [])).toEqual(['runContract']);
});

const all = [...questions, ...later];

it('each question has a name of its own, and a source', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.filter(({ name }) => !/^[a-z]+\.[a-zA-Z0-9]+$/.test(name))).toEqual([]);
  expect(all.filter(({ asks }) => !/\?( \([^)]+\))?$/.test(asks)).map(({ name }) => name)).toEqual([]);
  expect(all.filter(({ source }) => !/^\d/.test(source)).map(({ name }) => name)).toEqual([]);
});

it('asks about every function that the formulas of the workbook use', () => {
  const functionsIn = (text: string): string[] =>
    [...text.matchAll(/\b([A-Z][A-Z0-9.]+)\(/g)].map(([, name]) => name ?? '');
  const used = sourcesUnder('src/schema').flatMap((path) => functionsIn(textOf(path)));
  const asked = new Set(questions.flatMap(({ expected, asks }) => functionsIn(JSON.stringify(expected) + asks)));
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => !asked.has(name)).sort()).toEqual([]);
});

it('says where the host is feared to be wrong only where Google would give something else', () => {
  expect(all.filter(({ doubt }) => doubt === '').map(({ name }) => name)).toEqual([]);
  expect(all.some(({ doubt }) => doubt)).toBe(true);
});

it.each([
  [1, 1 + 1e-12, true],
  [1, 1.001, false],
  ['1', 1, false],
  [null, null, true],
  [null, [], false],
  [[1, 'a'], [1, 'a'], true],
  [[1], { 0: 1 }, false],
  [[1], [1, 2], false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { b: 1 }, false],
])('%j and %j are the same answer: %j', (one, other, expected) => {
  expect(same(one, other)).toBe(expected);
});

const report = (results: Report['results']): Report => ({
  kind: 'cadence-contract',
  at: '2026-11-22T00:00:00.000Z',
  language: 'en',
  results,
});
const answer = (name: string, seen: number) => ({ name, expected: 0, seen, pass: true, ms: 0 });

it('compares with what the host expects now, not with what the report says was expected', () => {
  const asked = [
    { name: 'same', expected: 1 },
    { name: 'other', expected: 2 },
    { name: 'new', expected: 3 },
  ];
  const kept = report([answer('same', 1), answer('other', 9), answer('gone', 1), answer('late', 5)]);
  const hours = [
    { name: 'late', expected: 4 },
    { name: 'later', expected: 4 },
  ];
  expect(judged(kept, asked, hours)).toEqual({
    differences: [
      { name: 'other', says: 'the host expects 2, Google gave 9' },
      { name: 'late', says: 'the host expects 4, Google gave 5' },
      { name: 'new', says: 'was not asked: choose Contract › Run again' },
      { name: 'gone', says: 'is no longer a question' },
    ],
    open: ['later'],
  });
});
