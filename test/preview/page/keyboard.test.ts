import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseMenu, eventually, expectShown, goToCell, typeInto } from './person';
import { stageOfFile } from './stage';

let page: Page;
stageOfFile((opened) => {
  page = opened;
});

const REGIONS = {
  menus: '.top',
  toolbar: '.o-spreadsheet-topbar',
  grid: '.o-grid',
  panel: '.sidebar',
  tabs: '.o-spreadsheet-bottom-bar',
};

/** In which part of the page the focus is. */
const region = () =>
  page.evaluate(
    (regions) => Object.entries(regions).find(([, place]) => document.activeElement?.closest(place))?.[0] ?? 'nowhere',
    REGIONS,
  );

const walk = async (key: string, steps: number) => {
  const seen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    seen.push(await region());
  }
  return seen;
};

describe('by keyboard', () => {
  it('F6 leads from the grid through the parts that are there, Shift+F6 back', async () => {
    await goToCell(page, 'C7');
    expect(await walk('F6', 4)).toEqual(['tabs', 'menus', 'toolbar', 'grid']);
    expect(await walk('Shift+F6', 4)).toEqual(['toolbar', 'menus', 'tabs', 'grid']);
    await page.keyboard.type('back in the grid');
    await page.keyboard.press('Enter');
    await expectShown(page, 'C7', 'back in the grid');
  });

  it('F6 leaves a cell alone that is being typed in', async () => {
    await goToCell(page, 'C8');
    await page.keyboard.type('half');
    await page.keyboard.press('F6');
    await page.keyboard.type(' and half');
    await page.keyboard.press('Enter');
    await expectShown(page, 'C8', 'half and half');
  });

  it('a tool is chosen with the arrows and Enter, and the grid has the keys again', async () => {
    await typeInto(page, 'C9', 'bold');
    await goToCell(page, 'C9');
    expect(await walk('Shift+F6', 1)).toEqual(['toolbar']);
    const tool = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let step = 0; step < 30 && !(await tool()).startsWith('Bold'); step += 1)
      await page.keyboard.press('ArrowRight');
    expect(await tool()).toContain('Bold');
    await page.keyboard.press('Enter');
    await page.locator('.o-menu-item-button.active[title^="Bold"]').waitFor();
    expect(await region()).toBe('grid');
  });

  it('F10 and Alt+/ lead to the menus, Alt+Shift+F opens the first', async () => {
    for (const key of ['F10', 'Alt+/']) {
      await page.keyboard.press(key);
      expect(await region()).toBe('menus');
      await page.keyboard.press('Escape');
      expect(await region()).toBe('grid');
    }
    await page.keyboard.press('Alt+Shift+F');
    await page.getByRole('menu', { name: 'File' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await region()).toBe('grid');
  });

  it('a panel has the focus once it is open, F6 leads on from it, and closing it leads back to the grid', async () => {
    await chooseMenu(page, 'Fixture', 'Panels', 'Sidebar');
    await eventually(region).toBe('panel');
    await page.keyboard.press('F6');
    await eventually(region).toBe('tabs');
    await page.keyboard.press('Shift+F6');
    await eventually(region).toBe('panel');
    await page.getByRole('button', { name: 'Close Helper' }).click();
    await eventually(region).toBe('grid');
  });

  it('a dialog has the focus once it is open, and Escape in its frame closes it', async () => {
    await chooseMenu(page, 'Fixture', 'Panels', 'Dialog');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe('Box');
    await page.frameLocator('iframe[title="Box"]').getByRole('button').first().focus();
    await page.keyboard.press('Escape');
    await page.locator('iframe[title="Box"]').waitFor({ state: 'detached' });
    await eventually(region).toBe('grid');
  });

  it('the log is left by Escape, to where it was opened', async () => {
    await page.getByRole('button', { name: 'Log' }).focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: /^Executions/ });
    // It has the keys a moment after it is drawn.
    await expect.poll(() => list.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Execution log' }).waitFor({ state: 'detached' });
    await eventually(region).toBe('menus');
  });

  it('the keys are told in the File menu', async () => {
    await chooseMenu(page, 'File', 'Keyboard shortcuts');
    const box = page.getByRole('dialog', { name: 'Keyboard' });
    await box.getByText('F6 and Shift+F6').waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await eventually(region).toBe('grid');
  });
});
