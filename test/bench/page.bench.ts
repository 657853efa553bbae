import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Model } from '@odoo/o-spreadsheet';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SavedWorkbook } from '../../src/preview/saved';
import { OpenWorkbook } from '../../src/preview/server/openWorkbook';
import type { Params } from '../../src/preview/server/protocol';
import { type Started, serve } from '../../src/preview/server/start';
import { toXlsx } from '../../src/preview/xlsx/write';
import { launchBrowser } from '../support/browser';
import type { TeamSize } from '../support/team';
import { DIST, teamHost } from '../support/teamHost';
import { type Line, ms, printTable } from './table';

const root = pathToFileURL(`${join(import.meta.dirname, '../..')}/`);
const EDITS = 12;
const WHEELS = 60;

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-bench-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The local host on a file with that team in it. */
async function serveTeam(size: TeamSize): Promise<{ started: Started; saved: SavedWorkbook }> {
  const host = teamHost(size);
  const saved = host.save();
  const file = join(folder, `${size.keyResults} KRs.xlsx`);
  writeFileSync(file, await toXlsx(saved, host.engine));
  const started = await serve(['--file', file], {
    build: new URL('build/', root),
    bundle: new URL('dist/', root),
    folder,
  });
  return { started, saved };
}

async function openPage(started: Started): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => localStorage.setItem('cadence-hints-seen', '1'));
  await page.goto(started.url);
  await page.locator('.o-grid').waitFor({ timeout: 300_000 });
  return page;
}

it('opens, scrolls and takes edits', async () => {
  const { started } = await serveTeam({ owners: 100, keyResults: 500, checkIns: 2_000 });
  await started.opened;
  const lines: Line[] = [];
  const from = performance.now();
  const page = await openPage(started);
  lines.push({ what: 'from its address to the grid', result: ms(performance.now() - from) });
  await page.locator('.o-sheet').getByText('Key results', { exact: true }).click();
  const { frames, longest, seconds } = await scrolled(page);
  lines.push({ what: 'frames a second while scrolling', result: (frames / seconds).toFixed(0) });
  lines.push({ what: 'longest frame while scrolling', result: ms(longest) });
  const trips = await editTrips(page);
  lines.push({ what: 'an edit until it is in the grid, median', result: ms(middle(trips.shown)) });
  lines.push({ what: 'an edit until its triggers have run, median', result: ms(middle(trips.answered)) });
  expect(trips.answered).toHaveLength(EDITS);
  await page.close();
  await started.close();
  printTable('The page on a workbook of 100 owners, 500 KRs, 2,000 check-ins', lines);
});

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

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

/** In the page: the cell of column B in that row, as its own model has it. */
function showsText({ row, text }: { row: number; text: string }): boolean {
  const { getters } = (window as unknown as { cadence: { model: Model } }).cadence.model;
  return getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: 1, row }).formattedValue === text;
}

/** Milliseconds from Enter until the text is in the grid, and until its triggers have run as well. */
async function editTrips(page: Page): Promise<{ shown: number[]; answered: number[] }> {
  const box = page.locator('.o-named-range-selector-container input');
  const trips: { shown: number[]; answered: number[] } = { shown: [], answered: [] };
  for (let edit = 0; edit < EDITS; edit += 1) {
    await box.click();
    await box.fill(`B${edit + 2}`);
    await box.press('Enter');
    const text = `Measure ${edit}, in other words`;
    await page.keyboard.type(text);
    const shown = page.waitForFunction(showsText, { row: edit + 1, text });
    const answered = page.waitForResponse(/\/api\/type$/);
    const from = performance.now();
    await page.keyboard.press('Enter');
    await shown;
    trips.shown.push(performance.now() - from);
    await answered;
    trips.answered.push(performance.now() - from);
  }
  return trips;
}

it('keeps its memory over a thousand edits, in the worker and in the page', async () => {
  const { started, saved } = await serveTeam({ owners: 10, keyResults: 40, checkIns: 400 });
  const page = await openPage(started);
  const lines = [await workbookMemory(saved), await pageMemory(page, started, saved)];
  await page.close();
  await started.close();
  printTable(
    'Memory over 1,000 edits: 10 owners, 40 KRs, 400 check-ins',
    lines.map(({ what, before, after }) => ({
      what,
      result: `${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`,
      limit: `flat: less than ${MOST_GROWN_MB} MB more`,
    })),
  );
  for (const { before, after } of lines) expect(after - before).toBeLessThan(MOST_GROWN_MB);
});

interface Memory {
  readonly what: string;
  readonly before: number;
  readonly after: number;
}

const MOST_GROWN_MB = 20;

/** Types, saving now and then, 100 times before it looks and 1,000 times between. */
async function grown(
  what: string,
  type: (edit: number) => unknown,
  heap: () => number | Promise<number>,
): Promise<Memory> {
  for (let edit = 0; edit < 100; edit += 1) await type(edit);
  const before = await heap();
  for (let edit = 100; edit < 1_100; edit += 1) await type(edit);
  return { what, before, after: await heap() };
}

function workbookMemory(saved: SavedWorkbook): Promise<Memory> {
  const nothing = () => undefined;
  const workbook = new OpenWorkbook(DIST, nothing, nothing, nothing);
  const person = { window: 'window-1', user: saved.host.world.user };
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  const params: Params<'open'> = { saved: structuredClone(saved), then: [], replay: [], now: saved.host.world.now };
  workbook.perform({ id: 0, method: 'open', params, ...person });
  const type = (edit: number) => {
    workbook.perform({ id: edit, method: 'type', params: typing(edit), ...person });
    // Its file is written a moment after an edit.
    if (edit % 20 === 0) workbook.perform({ id: edit, method: 'save', params: undefined, ...person });
  };
  return grown('heap of the workbook itself', type, () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  });
}

async function pageMemory(page: Page, started: Started, saved: SavedWorkbook): Promise<Memory> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const person = { window: 'window-bench', user: saved.host.world.user };
  let last = 0;
  const type = (edit: number) => {
    last = edit;
    return started.desk.ask('type', typing(edit), person);
  };
  return grown('heap of a page that sees them', type, async () => {
    await page.waitForFunction(holdsText, wordsOf(last), { timeout: 300_000 });
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
  });
}

const wordsOf = (edit: number): string => `Goal in words ${edit}`;

const typing = (edit: number): Params<'type'> => [
  { sheet: 'Objectives', cell: `B${2 + (edit % 10)}`, text: wordsOf(edit) },
];

/** In the page: some tab has that text. */
function holdsText(text: string): boolean {
  const { getters } = (window as unknown as { cadence: { model: Model } }).cadence.model;
  return getters
    .getSheetIds()
    .some((id) => getters.getCells(id).some((cell) => !cell.isFormula && cell.content === text));
}
