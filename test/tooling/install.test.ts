import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Answer, type Asked, GoogleStandIn, uploadedBy } from './googleStandIn';
import { filesUnder, root, textOf } from './project';

const SCRIPT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-aBcDeFgHiJkLmNoPqR';
const google = new GoogleStandIn();
let project: string;

beforeAll(async () => {
  await google.start();
  project = realpathSync(mkdtempSync(join(tmpdir(), 'install-')));
  const needed = [
    'src',
    'dist',
    'build',
    'appsscript.json',
    'package.json',
    'package-lock.json',
    'LICENSE',
    'tsconfig.json',
    'tsconfig.base.json',
  ];
  for (const name of [...needed, '.clasp.json']) cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
});

afterAll(() => {
  google.stop();
  rmSync(project, { recursive: true, force: true });
});

beforeEach(() => {
  google.forget();
  rmSync(join(project, '.script-id'), { force: true });
});

const install = (id: string, options = {}) => google.run(project, ['src/install.mjs', id], options);
const push = () => google.run(project, ['src/install.mjs', '--again']);
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cadence-okrs-upload-'));

/** Google's own words for a refused call. */
const refusal = (code: number, message: string, status = ''): Answer => ({
  status: code,
  body: { error: { code, message, status, errors: [{ message, domain: 'global', reason: 'x' }] } },
});

it('replaces the script project by what was built, says so first, and what to do next', async () => {
  const before = leftOver();
  const { status, stdout, stderr } = await install(SCRIPT);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(google.asked.map(({ method, url }) => [method, url.includes(`/projects/${SCRIPT}/content`)])).toEqual([
    ['GET', true],
    ['PUT', true],
  ]);
  const uploaded = uploadedBy(google.asked[1]);
  expect(uploaded['SERVER_JS:Code']).toBe(textOf('dist/Code.js'));
  expect(uploaded['JSON:appsscript']).toBe(textOf('appsscript.json'));
  expect(Object.keys(uploaded)).toHaveLength(filesUnder('dist').length);
  expect(stdout).toMatch(`Everything in the script project ${SCRIPT} is replaced by these`);
  expect(stdout).toMatch(/Uploaded\.[\s\S]*Reload it[\s\S]*tick every box[\s\S]*once more/);
  expect(leftOver()).toEqual(before);
});

it('keeps no ID in the committed project file; push goes where it was put last', async () => {
  await install(`https://script.google.com/u/0/home/projects/${SCRIPT}/edit`);
  expect(read('.clasp.json')).toBe(textOf('.clasp.json'));
  google.forget();
  expect(await push()).toMatchObject({ status: 0, stdout: expect.stringContaining('Uploaded.') });
  expect(google.asked[1]?.url).toContain(SCRIPT);
});

it('uploads the add-on that is to be published with --add-on, and push remembers that it is one', async () => {
  const { status, stdout } = await google.run(project, ['src/install.mjs', SCRIPT, '--add-on']);
  expect(status).toBe(0);
  expect(stdout).toContain('docs/admin.md');
  const first = uploadedBy(google.asked[1]);
  expect(first['SERVER_JS:Code']).toContain('Extensions › Cadence OKRs › Set up or repair workbook');
  google.forget();
  expect(await push()).toMatchObject({ status: 0 });
  expect(uploadedBy(google.asked[1])).toEqual(first);
});

it('uploads the contract the same way, into a script of its own', async () => {
  const { status, stdout } = await google.run(project, ['src/contract.mjs', '--script', SCRIPT]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/is replaced by the contract[\s\S]*Contract › Run/);
  expect(Object.keys(uploadedBy(google.asked[1])).sort()).toEqual(['JSON:appsscript', 'SERVER_JS:Code']);
  expect(existsSync(join(project, '.script-id'))).toBe(false);
});

it.each([
  [['--nothing'], /Unknown option '--nothing'.*Use: npm run install-into/],
  [[SCRIPT, SCRIPT], /One script ID is wanted, not 2/],
])('refuses %j', async (args, says) => {
  const { status, stderr } = await google.run(project, ['src/install.mjs', ...args]);
  expect(status).toBe(1);
  expect(stderr).toMatch(says);
  expect(google.asked).toEqual([]);
});

it('says when Google has these files already', async () => {
  await install(SCRIPT);
  const { files } = JSON.parse(google.asked[1]?.body ?? '');
  google.forget();
  google.answer = () => ({ body: { files } });
  expect(await push()).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing was changed') });
  expect(google.asked.map(({ method }) => method)).toEqual(['GET']);
});

const onWrite = (answer: Answer) => (asked: Asked) => (asked.method === 'PUT' ? answer : { body: { files: [] } });
const always = (answer: Answer) => () => answer;

const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

it.each([
  { when: 'the API is off', answer: always(refusal(403, API_OFF)), says: /API is off.*usersettings/ },
  {
    when: 'no such project is known',
    answer: always(refusal(404, 'Requested entity was not found.', 'NOT_FOUND')),
    says: new RegExp(`knows no script project ${SCRIPT}: copy the Script ID`),
  },
  {
    when: 'the account may not change it',
    answer: always(refusal(403, 'The caller does not have permission', 'PERMISSION_DENIED')),
    says: /may not change the script project .* sign in as somebody who can edit/,
  },
  {
    when: 'the sign-in is used up',
    answer: always(refusal(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED')),
    says: /no longer accepts the sign-in.*npm run login/,
  },
  {
    when: 'the sign-in covers too little',
    answer: always(refusal(403, 'Request had insufficient authentication scopes.')),
    says: /tick every box/,
  },
  {
    when: 'the API is off in the project of a sign-in of one’s own',
    answer: always(refusal(403, 'Google Apps Script API has not been used in project 12 before or it is disabled.')),
    says: /Cloud project in which the Apps Script API is off/,
  },
  {
    when: 'the organisation does not allow it',
    answer: always(refusal(400, 'admin_policy_enforced')),
    says: /show docs\/admin\.md.*npm run release/,
  },
  {
    when: 'the manifest is wrong',
    answer: onWrite(refusal(400, '"appsscript.json" has errors: Invalid manifest: unknown fields: [timeZon]')),
    says: /refused appsscript\.json, so nothing was changed.*Google said: .*timeZon/,
  },
  {
    when: 'a file cannot be read',
    answer: onWrite(refusal(400, 'Syntax error: Unexpected token line: 1 file: Code')),
    says: /could not read one of the files, so nothing was changed.*Google said: .*Unexpected token/,
  },
  {
    when: 'too much was uploaded',
    answer: onWrite(refusal(429, "Quota exceeded for quota metric 'Write requests'")),
    says: /wait a minute/,
  },
  { when: 'Google is down', answer: onWrite(refusal(503, 'The service is currently unavailable.')), says: /just now/ },
  {
    when: 'nobody knows why',
    answer: onWrite(refusal(418, 'I am a teapot.')),
    says: /not known why: I am a teapot\.$/,
  },
])('says what to do when $when, and nothing else', async ({ answer, says }) => {
  google.answer = answer;
  const { status, stderr } = await install(SCRIPT);
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(project, '.script-id'))).toBe(false);
});

it('says what to do when nobody is signed in', async () => {
  const { status, stderr } = await install(SCRIPT, { credentials: join(project, 'none.json') });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Nobody is signed in to Google on this machine: run "npm run login", then run this again.\n',
  });
});

it('says what to do when Google cannot be reached', async () => {
  const { status, stderr } = await install(SCRIPT, { port: 1 });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Google could not be reached from this machine: check the network or the proxy, then run this again.\n',
  });
});

it.each([
  ['', 'Say which script project'],
  ['short', '"short" is no script ID'],
  ['https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ012345/edit', 'the address of a spreadsheet'],
  ['PUT YOUR SCRIPT ID HERE', 'is no script ID'],
])('refuses %j and says where the ID is found', async (id, says) => {
  const { status, stderr } = await install(id);
  expect(status).toBe(1);
  expect(stderr).toContain(says);
  expect(stderr).toContain('Extensions › Apps Script › Project settings');
  expect(google.asked).toEqual([]);
});

it('push says how to begin where nothing was installed yet', async () => {
  expect(await push()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run install-into -- <script') });
});

it('a release holds every file as it is pasted, and one page of eight lines that names them all', async () => {
  expect(await google.run(project, ['src/release.mjs'])).toMatchObject({ status: 0, stderr: '' });
  const pasted = filesUnder('dist').map((path) => path.slice('dist/'.length).replace('Code.js', 'Code.gs'));
  expect(readdirSync(join(project, 'release')).sort()).toEqual([...pasted, 'LICENSE', 'install.txt'].sort());
  expect(read('release/Code.gs')).toBe(textOf('dist/Code.js'));
  const page = read('release/install.txt');
  expect(page.match(/^\d\. .+$/gm)).toHaveLength(8);
  for (const name of pasted) expect(page).toContain(name.replace('.html', ''));
});
