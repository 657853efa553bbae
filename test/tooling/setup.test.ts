import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root, textOf } from './project';

/** Stands in for npm: writes down how it was called, then puts each locked package there, slowly. */
const NPM = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('calls.log', process.argv.slice(2).join(' ') + '\\n');
if (process.env.OFFLINE) process.exit(7);
if (process.env.SLOW) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const present = Object.fromEntries(Object.entries(packages).filter(([path, entry]) => path && !entry.optional));
for (const path of Object.keys(present)) mkdirSync(path, { recursive: true });
mkdirSync('node_modules', { recursive: true });
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: present }));
`;

let project: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'setup-')));
  mkdirSync(join(project, 'src'));
  cpSync(join(root, 'src/setup.mjs'), join(project, 'src/setup.mjs'));
  writeFileSync(join(project, 'npm-cli.js'), NPM);
  lock({ 'node_modules/one': { version: '1.0.0' }, 'node_modules/two': { version: '2.0.0' } });
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function lock(packages: Readonly<Record<string, object>>): void {
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

const environment = (more = {}) => ({
  ...process.env,
  npm_execpath: join(project, 'npm-cli.js'),
  npm_config_ignore_scripts: 'true',
  TMPDIR: project,
  ...more,
});

function setup(more = {}, flags: readonly string[] = []) {
  const env = environment(more);
  return spawnSync(process.execPath, [...flags, 'src/setup.mjs'], { cwd: project, env, encoding: 'utf8' });
}

function npmCalls(): string[] {
  const log = join(project, 'calls.log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

it('installs what is locked, development packages included, and the second time does nothing', () => {
  expect(setup()).toMatchObject({ status: 0, stderr: '' });
  expect(npmCalls()).toEqual(['ci --include=dev --no-audit --no-fund --loglevel=error']);
  expect(setup()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(npmCalls()).toHaveLength(1);
});

it.each([
  { when: 'the lockfile asks for another version', change: () => lock({ 'node_modules/one': { version: '1.0.1' } }) },
  { when: 'the lockfile asks for one more', change: () => lock({ 'node_modules/three': { version: '1.0.0' } }) },
  {
    when: 'a package was deleted by hand',
    change: () => rmSync(join(project, 'node_modules/two'), { recursive: true }),
  },
  {
    when: 'an install was cut off',
    change: () => writeFileSync(join(project, 'node_modules/.package-lock.json'), '{"pa'),
  },
])('installs again when $when', ({ change }) => {
  setup();
  change();
  expect(setup()).toMatchObject({ status: 0 });
  expect(npmCalls()).toHaveLength(2);
});

it('does not miss the binaries of other systems', () => {
  const { arch, platform } = process;
  const other = { version: '1.0.0', optional: true, os: [platform === 'win32' ? 'linux' : 'win32'], cpu: [arch] };
  lock({ 'node_modules/one': { version: '1.0.0' }, 'node_modules/other': other });
  setup();
  expect(setup()).toMatchObject({ status: 0 });
  expect(npmCalls()).toHaveLength(1);
});

it('lets one of two commands started at once install, while the other waits for it', async () => {
  const run = () =>
    new Promise<number | null>((resolve) => {
      spawn(process.execPath, ['src/setup.mjs'], { cwd: project, env: environment({ SLOW: '1' }) }).on(
        'close',
        resolve,
      );
    });
  expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
  expect(npmCalls()).toHaveLength(1);
});

it('is not held up by the lock of a command that was killed', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const spy = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    const link = fs.linkSync; fs.linkSync = (from, to) => { fs.writeFileSync(to, '${pid}'); fs.linkSync = link;
    syncBuiltinESMExports(); return link(from, to); }; syncBuiltinESMExports();`;
  writeFileSync(join(project, 'killed.mjs'), spy);
  expect(setup({}, ['--import', pathToFileURL(join(project, 'killed.mjs')).href])).toMatchObject({ status: 0 });
  expect(npmCalls()).toHaveLength(1);
});

it('says what to do when npm cannot install, and fails', () => {
  const { status, stderr } = setup({ OFFLINE: '1' });
  expect(status).toBe(7);
  expect(stderr).toContain('Without network, run "npm ci" once where the npm registry can be reached');
});

it('turns down a Node that is too old, by name', () => {
  const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })`;
  const { status, stderr } = setup({}, ['--import', old]);
  expect(status).toBe(1);
  expect(stderr).toContain('Node 20.19 or newer is needed');
  expect(npmCalls()).toEqual([]);
});

it('needs nothing that it would have to install first', () => {
  const imports = [...textOf('src/setup.mjs').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
});
