import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseMenu, eventually, expectShown, goToCell, typeInto } from './person';
import { stageOfFile } from './stage';

let page: Page;
const scene = stageOfFile((opened) => {
  page = opened;
});

describe('undo and redo', () => {
  const tool = (name: string) => page.locator(`.o-topbar-toolbar .o-menu-item-button[title^="${name}"]`);
  const isGrey = (name: string) => eventually(() => tool(name).evaluate((element) => element.matches('.o-disabled')));

  it('are offered for what was typed, and no more than that', async () => {
    await isGrey('Undo').toBe(true);
    await typeInto(page, 'C3', 'typed');
    await isGrey('Undo').toBe(false);
    await isGrey('Redo').toBe(true);
    await tool('Undo').click();
    await expectShown(page, 'C3', '');
    await isGrey('Undo').toBe(true);
    await isGrey('Redo').toBe(false);
    await chooseMenu(page, 'Edit');
    await page.getByRole('menuitem', { name: /^Redo/ }).click();
    await expectShown(page, 'C3', 'typed');
    await isGrey('Redo').toBe(true);
  });

  it('go on after the page was loaded again', async () => {
    await page.reload();
    await page.locator('.o-grid').waitFor();
    await expectShown(page, 'C3', 'typed');
    await isGrey('Undo').toBe(false);
    await tool('Undo').click();
    await expectShown(page, 'C3', '');
  });

  it('are not offered for what somebody else did', async () => {
    const bo = await scene.open('bo@example.com');
    await typeInto(bo, 'C4', "Bo's");
    await expectShown(page, 'C4', "Bo's");
    await isGrey('Undo').toBe(true);
  });
});

/** The filters of the tab that is shown, and how its first heading looks. */
const filtered = () =>
  page.evaluate(() => {
    const { getters } = window.cadence.model;
    const sheetId = getters.getActiveSheetId();
    const filters = getters.getTables(sheetId).map(({ config }) => config.hasFilters);
    return { filters, style: getters.getCellComputedStyle({ sheetId, col: 8, row: 0 }) };
  });

it('filters are arrows over the headings: they change no colour and leave nothing behind', async () => {
  for (const [cell, text] of Object.entries({ I1: 'Month', I2: 'Jan', J1: 'Score', J2: '3' })) {
    await typeInto(page, cell, text);
    await expectShown(page, cell, text);
  }
  const before = await filtered();
  expect(before.filters).toEqual([]);
  await goToCell(page, 'I1');
  await chooseMenu(page, 'Data', 'Add filters');
  await eventually(filtered).toEqual({ filters: [true], style: before.style });
  await chooseMenu(page, 'Data', 'Remove selected filters');
  await eventually(filtered).toEqual(before);
  await page.keyboard.press('Control+z');
  await eventually(async () => (await filtered()).filters).toEqual([true]);
});

it('hints in an empty workbook begin with setting it up, and the last one can only be done with', async () => {
  await chooseMenu(page, 'File', 'Show the hints again');
  await page
    .getByRole('dialog', { name: /^Hint 1 of 3/ })
    .getByText(/Set up or repair workbook/)
    .waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page
    .getByRole('dialog', { name: /^Hint 2 of 3/ })
    .getByText(/F6/)
    .waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('dialog', { name: /^Hint 3 of 3/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Skip' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('dialog', { name: /^Hint/ }).waitFor({ state: 'detached' });
});

it('the word that a script runs stands clear of the clock and its neighbours', async () => {
  await chooseMenu(page, 'Fixture', 'Work for ever');
  const running = page.getByRole('status').filter({ hasText: 'Running script…' });
  await running.waitFor();
  const [words, clock] = await Promise.all([running.boundingBox(), page.locator('.top-right').boundingBox()]);
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThan(clock?.x ?? 0);
  await running.getByRole('button', { name: 'Cancel' }).click();
  await running.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'OK' }).click();
});
