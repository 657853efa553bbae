import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OpenWorkbook } from '../../src/preview/server/openWorkbook';
import { type Started, serve } from '../../src/preview/server/start';
import { toXlsx } from '../../src/preview/xlsx/write';
import { launchBrowser } from '../support/browser';
import { DIST, teamHost } from '../support/teamHost';
import { type Line, ms, printTable } from './table';

const root = pathToFileURL(`${join(import.meta.dirname, '../..')}/`);
const EDITS = 12;
const WHEELS = 60;

let folder: string;
let started: Started;
let browser: Browser;
let saved: ReturnType<ReturnType<typeof teamHost>['save']>;
const lines: Line[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-bench-'));
  const host = teamHost({ owners: 100, keyResults: 500, checkIns: 2_000 });
  saved = host.save();
  const file = join(folder, 'Large team.xlsx');
  writeFileSync(file, await toXlsx(saved, host.engine));
  started = await serve(['--file', file], { build: new URL('build/', root), bundle: new URL('dist/', root), folder });
  await started.opened;
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await started?.close();
  rmSync(folder, { recursive: true, force: true });
  printTable('The page on a workbook of 100 owners, 500 KRs, 2,000 check-ins', lines);
});

it('opens, scrolls and takes edits', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => localStorage.setItem('cadence-hints-seen', '1'));
  const from = performance.now();
  await page.goto(started.url);
  await page.locator('.o-grid').waitFor();
  lines.push({ what: 'from its address to the grid', result: ms(performance.now() - from) });
  await page.locator('.o-sheet').getByText('Key results', { exact: true }).click();
  const { frames, longest, seconds } = await scrolled(page);
  lines.push({ what: 'frames a second while scrolling', result: (frames / seconds).toFixed(0) });
  lines.push({ what: 'longest frame while scrolling', result: ms(longest) });
  const trips = await editTrips(page);
  const middle = trips.sort((a, b) => a - b)[Math.floor(trips.length / 2)] ?? 0;
  lines.push({ what: 'an edit until its triggers have run, median', result: ms(middle) });
  expect(trips).toHaveLength(EDITS);
  await page.close();
});

/** Turns the wheel down and up again, and counts what the browser could draw meanwhile. */
async function scrolled(page: Page): Promise<{ frames: number; longest: number; seconds: number }> {
  await page.mouse.move(600, 450);
  await page.evaluate(() => {
    const seen = { at: [performance.now()], on: true };
    const frame = (at: number) => {
      seen.at.push(at);
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { seen });
  });
  for (let turn = 0; turn < WHEELS; turn += 1) await page.mouse.wheel(0, turn < WHEELS / 2 ? 240 : -240);
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { at: number[]; on: boolean } };
    seen.on = false;
    const gaps = seen.at.slice(1).map((at, index) => at - (seen.at[index] ?? at));
    const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
    return { frames: gaps.length, longest: Math.max(...gaps), seconds };
  });
}

async function editTrips(page: Page): Promise<number[]> {
  const box = page.locator('.o-named-range-selector-container input');
  const trips: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await box.click();
    await box.fill(`B${edit + 2}`);
    await box.press('Enter');
    await page.keyboard.type(`Measure ${edit}, in other words`);
    const answered = page.waitForResponse(/\/api\/(type|revision)$/);
    const from = performance.now();
    await page.keyboard.press('Enter');
    await answered;
    trips.push(performance.now() - from);
  }
  return trips;
}

it('keeps its memory over a thousand edits', () => {
  const workbook = new OpenWorkbook(
    DIST,
    () => undefined,
    () => undefined,
    () => undefined,
  );
  const person = { window: 'window-1', user: saved.host.world.user };
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  workbook.perform({
    id: 0,
    method: 'open',
    params: { saved, then: [], replay: [], now: saved.host.world.now },
    ...person,
  });
  const type = (edit: number) => {
    const params = [{ sheet: 'Objectives', cell: `B${2 + (edit % 100)}`, text: `Goal in words ${edit}` }];
    workbook.perform({ id: edit, method: 'type', params, ...person });
    // Its file is written a moment after an edit.
    if (edit % 20 === 0) workbook.perform({ id: edit, method: 'save', params: undefined, ...person });
  };
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  for (let edit = 0; edit < 100; edit += 1) type(edit);
  const before = heap();
  const from = performance.now();
  for (let edit = 100; edit < 1_100; edit += 1) type(edit);
  const each = (performance.now() - from) / 1_000;
  const after = heap();
  lines.push({ what: 'an edit in the workbook itself, mean of 1,000', result: ms(each) });
  lines.push({
    what: 'heap of the workbook before and after 1,000 edits',
    result: `${before.toFixed(0)} MB, ${after.toFixed(0)} MB`,
    limit: 'flat: less than 20 MB more',
  });
  expect(after - before).toBeLessThan(20);
});
