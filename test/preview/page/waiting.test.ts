import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { chooseMenu, eventually, expectShown, goToCell, shown, typeInto } from './person';
import { stageOfFile } from './stage';

let page: Page;
stageOfFile((opened) => {
  page = opened;
});

/** How much ink there is inside a cell of the grid, as it is painted; or in so many pixels at its right only. */
const inked = (cell: string, atRight = 1_000) =>
  page.evaluate(
    ([xc, most]) => {
      const { getters } = window.cadence.model;
      const rect = getters.getVisibleRect(getters.getRangeFromSheetXC(getters.getActiveSheetId(), xc).zone);
      const canvas = document.querySelector<HTMLCanvasElement>('.o-grid canvas:not(.o-figure-canvas)');
      const scale = (canvas?.width ?? 0) / (canvas?.clientWidth ?? 1);
      const inner = Math.min(most, rect.width - 6);
      const box = [rect.x + rect.width - 3 - inner, rect.y + 3, inner, rect.height - 6].map((at) => at * scale);
      const [x = 0, y = 0, width = 1, height = 1] = box;
      const pixels = canvas?.getContext('2d')?.getImageData(x, y, width, height).data ?? [];
      return pixels.filter((value, at) => at % 4 === 0 && value < 160).length;
    },
    [cell, atRight] as const,
  );

/** Keeps what is typed from reaching the host until it is let go, or refuses it. */
async function held(): Promise<{ letGo(): Promise<void>; refuse(error: string): Promise<void> }> {
  const routes: Route[] = [];
  await page.route('**/api/type', (route) => void routes.push(route), { times: 1 });
  const end = async (settle: (route: Route) => Promise<void>) => {
    await expect.poll(() => routes.length).toBe(1);
    for (const route of routes) await settle(route);
  };
  return {
    letGo: () => end((route) => route.continue()),
    refuse: (error) => end((route) => route.fulfill({ status: 409, json: { error } })),
  };
}

it('what was typed is seen before the host has answered, and is its own answer after', async () => {
  await goToCell(page, 'A20');
  expect(await inked('C3')).toBe(0);
  const { letGo } = await held();
  await typeInto(page, 'C3', 'At once');
  await eventually(() => inked('C3')).toBeGreaterThan(20);
  expect(await shown(page, 'C3')).toBe('');
  await letGo();
  await expectShown(page, 'C3', 'At once');
  await eventually(() => inked('C3')).toBeGreaterThan(20);
});

it('what was deleted is gone before the host has answered', async () => {
  await typeInto(page, 'C5', 'Going');
  await expectShown(page, 'C5', 'Going');
  const { letGo } = await held();
  await goToCell(page, 'C5');
  await page.keyboard.press('Delete');
  await eventually(() => inked('C5')).toBe(0);
  expect(await shown(page, 'C5')).toBe('Going');
  await letGo();
  await expectShown(page, 'C5', '');
});

it('what the host refuses is taken back and told, with the words that were typed', async () => {
  const { refuse } = await held();
  await typeInto(page, 'C7', 'Precious words');
  await eventually(() => inked('C7')).toBeGreaterThan(20);
  await refuse('Not here');
  const box = page.getByRole('dialog', { name: 'That was not entered' });
  await box.getByText('You typed: Precious words').waitFor();
  await box.getByRole('button', { name: 'OK' }).click();
  await eventually(() => inked('C7')).toBe(0);
});

it('the arrow of a dropdown stays in sight beside what was typed', async () => {
  await chooseMenu(page, 'Fixture', 'Dress up');
  await page.locator('.o-sheet.active', { hasText: 'Dressed' }).waitFor();
  await eventually(() => inked('D2', 20)).toBeGreaterThan(5);
  const arrow = await inked('D2', 20);
  const { letGo } = await held();
  await typeInto(page, 'D2', 'At risk');
  await eventually(() => inked('D2')).toBeGreaterThan(arrow + 20);
  expect(await inked('D2', 20)).toBe(arrow);
  await letGo();
  await expectShown(page, 'D2', 'At risk');
});
