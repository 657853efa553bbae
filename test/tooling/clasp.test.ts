import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GoogleStandIn, uploadedBy } from './googleStandIn';
import { filesUnder, jsonOf, root, textOf } from './project';

const panels = filesUnder('dist').filter((path) => path.endsWith('.html'));
const google = new GoogleStandIn();

beforeAll(() => google.start());
afterAll(() => google.stop());

const clasp = (...args: readonly string[]) =>
  google.run(root, [join(root, 'node_modules/@google/clasp/build/src/index.js'), ...args]);

it('the project file carries a placeholder, and pushes what was built', () => {
  expect(jsonOf('.clasp.json')).toEqual({ scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: 'dist' });
});

it('clasp lists the manifest, the script and the panels, and nothing else', async () => {
  const { status, stdout } = await clasp('show-file-status', '--json');
  expect(status).toBe(0);
  const { filesToPush, untrackedFiles } = JSON.parse(stdout);
  expect([...filesToPush].sort()).toEqual([...panels, 'dist/Code.js', 'dist/appsscript.json'].sort());
  expect(untrackedFiles).toEqual([]);
});

it('a push uploads exactly those, as they were built', async () => {
  const { status } = await clasp('push', '--force');
  expect(status).toBe(0);
  expect(google.asked.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  const pages = panels.map((path) => [`HTML:${path.slice('dist/'.length, -'.html'.length)}`, textOf(path)]);
  expect(uploadedBy(google.asked[1])).toEqual({
    'JSON:appsscript': textOf('dist/appsscript.json'),
    'SERVER_JS:Code': textOf('dist/Code.js'),
    ...Object.fromEntries(pages),
  });
});
