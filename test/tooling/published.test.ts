import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
// The build is plain JavaScript.
// @ts-expect-error
import { asPublished } from '../../src/build/published.mjs';
import { LocalHost } from '../../src/preview/host';
import { filesUnder, textOf } from './project';

const built = new Map(filesUnder('dist').map((path) => [path.slice('dist/'.length), textOf(path)]));
let published: Map<string, string>;

beforeAll(async () => {
  published = await asPublished(built);
});

function opened(files: ReadonlyMap<string, string>): LocalHost {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return LocalHost.open({ bundle: folder, container: 'addon' });
}

it('has the files of the script in a spreadsheet, and the same rights', () => {
  expect([...published.keys()]).toEqual([...built.keys()]);
  expect(published.get('appsscript.json')).toBe(built.get('appsscript.json'));
});

it.each(['LIMITED', 'NONE'] as const)('puts its menu up as the add-on’s own in the mode %s', (authMode) => {
  const host = opened(published);
  expect(host.open('ann@example.com', { authMode })[0]).toMatchObject({ ok: true });
  expect(host.menu('ann@example.com')).toEqual([expect.objectContaining({ inExtensions: true })]);
});

it('names that menu in every text that sends a person there, on whichever page', () => {
  for (const [, text] of published) expect(text.replaceAll('Extensions › Cadence OKRs ›', '')).not.toContain('OKRs ›');
  const host = opened(published);
  const asked = { name: 'openCheckIn', input: {} };
  const { value } = host.run('rpc', [JSON.stringify(asked)], { kind: 'rpc' });
  expect(value).toContain('Choose Extensions › Cadence OKRs › Set up or repair workbook');
});

it('a spreadsheet’s own script keeps its menu at the top', () => {
  const host = opened(built);
  host.open('ann@example.com');
  expect(host.menu('ann@example.com')).toEqual([expect.objectContaining({ caption: 'OKRs', inExtensions: false })]);
  expect([...built.values()].join()).not.toContain('Cadence OKRs ›');
});

it('is refused when no text names the menu as it is looked for', async () => {
  await expect(asPublished(new Map([['About.html', 'nothing']]))).rejects.toThrow(
    /No text of the add-on names its menu/,
  );
});
