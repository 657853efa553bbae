import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { root } from './project';

const SETTINGS = ['appsscript.json', 'package-lock.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json'];

const SOURCES = {
  'src/entry/main.ts': `export const rpc = (text?: { deep?: string }) => text?.deep ?? 'none';
    export function onOpen() { return SpreadsheetApp.getUi(); }`,
  'src/sidebar/checkIn/page.tsx': `import { render } from 'preact';
    const name = 'Ada';
    render(<p>{\`https://example.org/\${name}
      /* kept */\`}{'</script><script><!--<?'}</p>, document.body);`,
  'src/sidebar/kit/base.css': `p::after { content: '</style>'; color: red }`,
  'src/preview/main.ts': 'console.log(process.argv[2]);',
  'src/preview/server/worker.ts': `import { Model } from '@odoo/o-spreadsheet'; console.log(typeof Model);`,
  'src/preview/page/main.tsx': `import { Model } from '@odoo/o-spreadsheet'; console.log(Model);`,
  'src/preview/page/page.css': 'body { margin: 0 }',
};

let project: string;

beforeEach(() => {
  project = newProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
});

function newProject(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'build-')));
  for (const name of [...SETTINGS, 'src/build', 'src/build.mjs'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(SOURCES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What comes out of the sources as they are, built once for all tests that begin with it. */
let made: string | undefined;

function begunBuilt(): void {
  if (made === undefined) {
    made = newProject();
    spawnSync(process.execPath, ['src/build.mjs', '--quiet'], { cwd: made });
  }
  for (const folder of ['dist', 'build']) cpSync(join(made, folder), join(project, folder), { recursive: true });
}

afterAll(() => made && rmSync(made, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** When it last built. */
const stamp = (): number => statSync(join(project, 'build/stamp.json')).mtimeMs;
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
const build = (...args: readonly string[]) => node('src/build.mjs', ...args);

it('tells how large each file became, and the next time has nothing to do', () => {
  expect(build().stdout).toMatch(/^dist\/Code\.js +[\d.]+ kB +[\d.]+ kB gzip$/m);
  expect(build()).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

it.each([
  { what: 'a source changed', change: () => write('src/entry/main.ts', 'export function added() {}') },
  {
    what: 'a setting of the compiler changed',
    change: () => write('tsconfig.json', '{ "extends": "./tsconfig.base.json" }'),
  },
  { what: 'a built file is gone', change: () => rmSync(join(project, 'dist/Code.js')) },
])('builds again when $what, quietly if asked', ({ change }) => {
  begunBuilt();
  change();
  const before = stamp();
  expect(build('--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(stamp()).toBeGreaterThan(before);
  expect(read('dist/Code.js')).toContain('__app');
});

it('takes the panel of a removed folder away', () => {
  begunBuilt();
  write('src/sidebar/goals/page.tsx', 'export {}');
  rmSync(join(project, 'src/sidebar/checkIn'), { recursive: true });
  expect(build().status).toBe(0);
  expect(() => read('dist/CheckIn.html')).toThrow('ENOENT');
  expect(read('dist/Goals.html')).toContain('<title>Goals</title>');
});

it('makes a function of each export, arrow functions too, in the language of Apps Script', () => {
  begunBuilt();
  const code = read('dist/Code.js');
  expect(code).toContain('\nfunction rpc(){return __app.rpc.apply(this,arguments)}\n');
  expect(code).not.toContain('?.');
});

it.each([
  { source: 'export const version = 1;', says: 'exports version' },
  { source: 'export function secret_() {}', says: 'exports secret_' },
  { source: 'export default function () {}', says: 'exports default' },
  { source: 'const nothing = 1;', says: 'exports nothing' },
  { source: 'SpreadsheetApp.getUi(); export function run() {}', says: 'SpreadsheetApp is not defined' },
  { source: 'export function run( {}', says: 'src/entry/main.ts' },
])('refuses an entry file that Google could not use: $says', ({ source, says }) => {
  write('src/entry/main.ts', source);
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain(says);
});

it('still builds the other parts when one fails, and fails again until that one is right', () => {
  write('src/entry/main.ts', 'export const version = 1;');
  expect(build().status).toBe(1);
  expect(node('build/host.mjs', 'hello').stdout).toBe('hello\n');
  expect(build().status).toBe(1);
});

it('lets no text of a panel end its script or its styles, or become code for the server', () => {
  begunBuilt();
  const html = read('dist/CheckIn.html');
  expect(html.match(/<\/?script/gi)).toHaveLength(2);
  expect(html.match(/<\/?style/gi)).toHaveLength(2);
  expect(html).not.toMatch(/<!--|<\?|`/);
  expect(html).toContain('https://example.org/');
});

it('leaves the spreadsheet library to its own unmodified file, with its licence beside it', () => {
  begunBuilt();
  const library = 'node_modules/@odoo/o-spreadsheet';
  expect(read('build/page/vendor/o_spreadsheet.min.iife.js')).toBe(read(`${library}/dist/o_spreadsheet.min.iife.js`));
  expect(read('build/page/vendor/o_spreadsheet.LICENSE.txt')).toBe(read(`${library}/LICENSE`));
  expect(read('build/page/page.js').length).toBeLessThan(5_000);
  expect(node('build/worker.mjs').stdout).toBe('function\n');
});
