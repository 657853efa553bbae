import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Joined } from '../../../src/preview/server/protocol';
import type { Sample } from '../../../src/preview/server/sampleStore';
import { type Places, prepare, serve } from '../../../src/preview/server/start';

/** An add-on whose sample is one number and one formula. */
const CODE = `
function setUpWorkbook() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(2); }
function addSampleTeam() { SpreadsheetApp.getActiveSheet().getRange('B1').setFormula('=A1*21'); }
`;

const SCOPE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';

let folder: string;
const within = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-sample-'));
  mkdirSync(within('bundle'));
  writeFileSync(within('bundle/Code.js'), CODE);
  const manifest = { timeZone: 'Europe/Berlin', runtimeVersion: 'V8', oauthScopes: [SCOPE] };
  writeFileSync(within('bundle/appsscript.json'), JSON.stringify(manifest));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const places = (): Places => ({
  build: new URL('../../../build/', import.meta.url),
  bundle: pathToFileURL(`${within('bundle')}/`),
  cache: pathToFileURL(`${within('kept')}/`),
  folder,
});
const starting = () => serve([], places());

async function joined(url: string): Promise<Joined> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  const body = JSON.stringify({ window: '', user: null });
  return (await (await fetch(`${url}api/join`, { method: 'POST', headers, body })).json()) as Joined;
}

const keptFile = () => within('kept/sample.json');
const kept = () => JSON.parse(readFileSync(keptFile(), 'utf8')) as Sample & { readonly key: string };

async function madeOnce(): Promise<void> {
  const started = await starting();
  await started.opened;
  await started.close();
}

it('keeps what the formulas of the sample came to beside it, and shows that before they are worked out', async () => {
  await madeOnce();
  const [[col, row, result] = []] = Object.values(kept().results ?? {}).flat();
  expect([col, row, result?.value]).toEqual([1, 0, 42]);
  const again = await starting();
  expect((await joined(again.url)).snapshot.results).toEqual(kept().results);
  await again.close();
});

it('tells what it kept to nobody but a window that comes before the workbook is open', async () => {
  await madeOnce();
  const text = readFileSync(keptFile(), 'utf8');
  writeFileSync(keptFile(), text.replace('"value":42', '"value":1234567'));
  const again = await starting();
  const early = await joined(again.url);
  expect(JSON.stringify(early.snapshot.results)).toContain('1234567');
  await again.opened;
  // Worked out in the moment after it was opened.
  await expect.poll(async () => (await joined(again.url)).snapshot.results).toEqual(JSON.parse(text).results);
  const late = await joined(again.url);
  expect(JSON.stringify([late, await again.desk.take()])).not.toContain('1234567');
  await again.close();
});

it('makes it ahead of the first start, once, and leaves no workbook behind', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await prepare(places());
  const { mtimeMs } = statSync(keptFile());
  await prepare(places());
  expect(statSync(keptFile()).mtimeMs).toBe(mtimeMs);
  expect(said).toHaveBeenCalledExactlyOnceWith('Making the sample team of the day…');
  said.mockRestore();
  expect(readdirSync(folder).sort()).toEqual(['bundle', 'kept']);
  const started = await starting();
  expect((await joined(started.url)).snapshot.results).toEqual(kept().results);
  await started.close();
});

it('makes the sample again where nothing whole is kept', async () => {
  await madeOnce();
  const whole = kept();
  for (const text of ['{"key', JSON.stringify({ ...whole, key: 'of another build' })]) {
    writeFileSync(keptFile(), text);
    await madeOnce();
    expect(kept().key).toBe(whole.key);
  }
});

it('opens the sample all the same where it cannot be kept', async () => {
  writeFileSync(within('kept'), 'a file where the folder should be');
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const started = await starting();
  await started.opened;
  expect((await joined(started.url)).file.title).toBe('Sample team.xlsx');
  expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^The sample is made again next time: .*kept/));
  warned.mockRestore();
  await started.close();
});
