import type { Model } from '@odoo/o-spreadsheet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const PATIENCE = { timeout: 15_000 };

declare global {
  interface Window {
    /** The page's own spreadsheet, for tests to look into. */
    readonly cadence: { readonly model: Model };
  }
}

/** Puts the cursor on a cell through the name box, as a person who knows where to go. */
export async function goToCell(page: Page, cell: string): Promise<void> {
  const box = page.locator('.o-named-range-selector-container input');
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
  // A person sees the cursor leave the box before typing on; the grid takes the focus once more when it is drawn.
  await page.waitForFunction(() => Boolean(document.activeElement?.closest('.o-grid')));
  await drawn(page);
}

/** Waits until the page was drawn with what it knows now. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goToCell(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What a cell shows in this very window, read from the page's own model. */
export const shown = (page: Page, cell: string): Promise<string> =>
  page.evaluate((xc) => {
    const { getters } = window.cadence.model;
    const sheetId = getters.getActiveSheetId();
    const { zone } = getters.getRangeFromSheetXC(sheetId, xc);
    return getters.getEvaluatedCell({ sheetId, col: zone.left, row: zone.top }).formattedValue;
  }, cell);

/** Polls until it holds, or fails with what it was last. */
export const eventually = <T>(read: () => Promise<T>) => expect.poll(read, PATIENCE);

export const expectShown = (page: Page, cell: string, text: string): Promise<void> =>
  eventually(() => shown(page, cell)).toBe(text);

export async function chooseMenu(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.getByRole('menuitem', { name: label, exact: true }).click();
}
