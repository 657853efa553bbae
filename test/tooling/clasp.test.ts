import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesUnder, jsonOf, root, textOf } from './project';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

const panels = filesUnder('dist').filter((path) => path.endsWith('.html'));
const asked: Asked[] = [];
let folder: string;
let google: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clasp-'));
  const token = { type: 'authorized_user', client_id: 'x', client_secret: 'x', refresh_token: 'x', access_token: 'x' };
  const tokens = { default: { ...token, expiry_date: Date.UTC(2100, 0, 1) } };
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify({ tokens }));
  google = createServer((request, response) => {
    let body = '';
    // a letter of several bytes may be cut between two chunks
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ method: request.method ?? '', url: request.url ?? '', body });
      response.setHeader('content-type', 'application/json').end('{"files":[]}');
    });
  });
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  google.close();
  rmSync(folder, { recursive: true, force: true });
});

/** clasp with a signed-in user who does not exist, and with nowhere to go but the loopback server. */
function clasp(...args: readonly string[]): Promise<{ status: number | null; output: string }> {
  const preload = pathToFileURL(join(root, 'test/tooling/loopback.mjs')).href;
  const file = join(root, 'node_modules/@google/clasp/build/src/index.js');
  const port = String((google.address() as AddressInfo).port); // a string only for a pipe, and this listens on a port
  const child = spawn(
    process.execPath,
    ['--import', preload, file, ...args, '--auth', join(folder, 'credentials.json')],
    { cwd: root, env: { ...process.env, LOOPBACK_PORT: port } },
  );
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

it('the project file carries a placeholder, and pushes what was built', () => {
  expect(jsonOf('.clasp.json')).toEqual({ scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: 'dist' });
});

it('clasp lists the manifest, the script and the panels, and nothing else', async () => {
  const { status, output } = await clasp('show-file-status', '--json');
  expect(status).toBe(0);
  const { filesToPush, untrackedFiles } = JSON.parse(output);
  expect([...filesToPush].sort()).toEqual([...panels, 'dist/Code.js', 'dist/appsscript.json'].sort());
  expect(untrackedFiles).toEqual([]);
}, 120_000);

it('a push uploads exactly those, as they were built', async () => {
  const { status } = await clasp('push', '--force');
  expect(status).toBe(0);
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  const { files } = JSON.parse(asked[1]?.body ?? '');
  const uploaded = Object.fromEntries(files.map((file: Upload) => [`${file.type}:${file.name}`, file.source]));
  const pages = panels.map((path) => [`HTML:${path.slice('dist/'.length, -'.html'.length)}`, textOf(path)]);
  expect(uploaded).toEqual({
    'JSON:appsscript': textOf('dist/appsscript.json'),
    'SERVER_JS:Code': textOf('dist/Code.js'),
    ...Object.fromEntries(pages),
  });
}, 120_000);

interface Upload {
  readonly type: string;
  readonly name: string;
  readonly source: string;
}
