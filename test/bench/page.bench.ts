import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newRoom, type Room } from './room';
import { type Line, ms, printTable } from './table';

const EDITS = 12;
const WHEELS = 60;

let room: Room;
beforeAll(async () => {
  room = await newRoom();
});
afterAll(() => room?.close());

it('opens, scrolls and takes edits', async () => {
  const { started } = await room.serveTeam({ owners: 100, keyResults: 500, checkIns: 2_000 });
  await started.opened;
  const lines: Line[] = [];
  const from = performance.now();
  const page = await room.openPage(started);
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
  const { getters } = window.cadence.model;
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
