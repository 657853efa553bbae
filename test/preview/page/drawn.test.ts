import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LocalHost } from '../../../src/preview/host';
import { serve } from '../../../src/preview/server/start';
import { loadFile } from '../../../src/preview/xlsx/file';
import { fromXlsx } from '../../../src/preview/xlsx/read';
import { chooseMenu, eventually, expectShown, goToCell, typeInto } from './person';
import { type Stage, stage } from './stage';

const BUNDLE = join(import.meta.dirname, '../fixtures/page');

let scene: Stage;
beforeEach(async () => {
  scene = await stage();
});
afterEach(() => scene?.close());

async function inFile(cell: string): Promise<unknown> {
  const [file] = readdirSync(scene.folder).filter((name) => name.endsWith('.xlsx'));
  if (file === undefined) return 'no file yet';
  const saved = await fromXlsx(await loadFile(join(scene.folder, file)));
  return LocalHost.open({ bundle: BUNDLE, saved }).get(cell)[0]?.[0];
}

/** Whether the page draws that row at all, by its own model. */
const isDrawn = (page: Page, row: number): Promise<boolean> =>
  page.evaluate((at) => {
    const { getters } = window.cadence.model;
    return getters.getHeaderSize(getters.getActiveSheetId(), 'ROW', at - 1) > 0;
  }, row);

it('says how far a long run through time is', async () => {
  const page = await scene.open('ann@example.com');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/advance', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: /Today is/ }).click();
  await page.getByRole('button', { name: 'Friday 09:00' }).click();
  await page.getByText('Running…', { exact: true }).waitFor();
  scene.started.desk.windows.send({ type: 'advancing', hours: 12, of: 71 });
  await page.getByText('Running… 12 of 71 hours').waitFor();
  release();
  await page.getByText('0 trigger runs, 0 letters').waitFor();
});

it('says what a new sample is being made with while it waits for it', async () => {
  const page = await scene.open('ann@example.com');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/join', async (route) => {
    await held;
    await route.continue();
  });
  const opening = { doing: 'Laying out the tabs', step: 1, of: 2 };
  await page.route('**/api/opening', (route) => route.fulfill({ json: opening }));
  await page.reload({ waitUntil: 'commit' });
  await page.getByText('Laying out the tabs (1 of 2)…').waitFor();
  release();
  await page.locator('.o-grid').waitFor();
});

it('saves what was typed just before the window was closed', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'D2', 'the last word');
  await expectShown(page, 'D2', 'the last word');
  await page.context().close();
  await eventually(() => inFile('D2')).toBe('the last word');
});

it('saves what was typed just before the window was closed and the host stopped', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'D3', 'and stop');
  await expectShown(page, 'D3', 'and stop');
  await page.context().close();
  await scene.started.close();
  expect(await inFile('D3')).toBe('and stop');
});

it("hides the rows that a script's filter hides, and shows them again when they fit", async () => {
  const page = await scene.open('ann@example.com');
  await goToCell(page, 'H20');
  await chooseMenu(page, 'Fixture', 'Panels', 'Hide the risks');
  await eventually(() => isDrawn(page, 3)).toBe(false);
  expect(await Promise.all([2, 4].map((row) => isDrawn(page, row)))).toEqual([true, true]);
});

it('shows a saved workbook before its worker has it, and loses nothing that is typed meanwhile', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'D4', 'kept');
  await eventually(() => inFile('D4')).toBe('kept');
  await page.context().close();
  await scene.started.close();
  const [file = ''] = readdirSync(scene.folder).filter((name) => name.endsWith('.xlsx'));
  const build = new URL('../../../build/', import.meta.url);
  const bundle = new URL('../fixtures/page/', import.meta.url);
  const again = await serve(['--file', join(scene.folder, file)], { build, bundle, folder: scene.folder });
  const early = await scene.openAt(again.url, 'bo@example.com');
  await expectShown(early, 'D4', 'kept');
  await typeInto(early, 'A5', 'early');
  await expectShown(early, 'B5', 'saw early was undefined');
  await chooseMenu(early, 'Fixture', 'Write the selection');
  await early.getByText('Wrote it').waitFor();
  await early.context().close();
  await again.close();
});
