import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, goToCell, typeInto } from './person';
import { stageOfFile } from './stage';

let page: Page;
stageOfFile((opened) => {
  page = opened;
});
beforeAll(() => typeInto(page, 'C3', '0.5'));
beforeEach(() => goToCell(page, 'C3'));

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className ?? '');
const listCount = (): Promise<number> => page.locator('.o-popover').count();
const inGrid = (): Promise<boolean> => page.evaluate(() => Boolean(document.activeElement?.closest('.o-grid')));

/** Presses a key until what has the focus is called so. */
async function walkTo(name: string, key: string): Promise<void> {
  for (let step = 0; step < 40 && !(await focused()).startsWith(name); step += 1) await page.keyboard.press(key);
  expect(await focused()).toMatch(new RegExp(`^${name}`));
}

async function openList(tool: string, key: string): Promise<void> {
  await page.keyboard.press('Shift+F6');
  await walkTo(tool, 'ArrowRight');
  await page.keyboard.press(key);
  await eventually(listCount).toBe(1);
  await eventually(focused).not.toContain(tool);
}

const look = () =>
  page.evaluate(() => {
    const { getters } = window.cadence.model;
    const position = { sheetId: getters.getActiveSheetId(), col: 2, row: 2 };
    const { fontSize, fillColor, align } = getters.getCellComputedStyle(position);
    const { top } = getters.getCellComputedBorder(position) ?? {};
    return { fontSize, fillColor, align, line: top?.style, text: getters.getEvaluatedCell(position).formattedValue };
  });

describe("a tool's list, by keyboard alone", () => {
  it.each([
    { tool: 'Font Size', key: 'Enter', walk: 'ArrowDown', choice: '18', seen: { fontSize: 18 } },
    { tool: 'More formats', key: 'ArrowDown', walk: 'ArrowDown', choice: 'Percent', seen: { text: '50.00%' } },
    { tool: 'Horizontal align', key: 'Space', walk: 'ArrowRight', choice: 'Center', seen: { align: 'center' } },
    { tool: 'Fill Color', key: 'Enter', walk: 'ArrowRight', choice: '#FF0000', seen: { fillColor: '#FF0000' } },
  ])('$tool opens with $key, is walked with $walk, and Enter takes $choice', async (row) => {
    await openList(row.tool, row.key);
    await page.keyboard.press('Home');
    await walkTo(row.choice, row.walk);
    await page.keyboard.press('Enter');
    await eventually(look).toMatchObject(row.seen);
    await eventually(inGrid).toBe(true);
    expect(await listCount()).toBe(0);
  });

  it('goes down and up a column of colours', async () => {
    await openList('Text Color', 'Enter');
    await page.keyboard.press('Home');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('#980000');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Escape');
    await eventually(listCount).toBe(0);
  });

  it('closes with Escape, nothing is taken, and its tool has the focus again', async () => {
    const before = await look();
    await openList('Vertical align', 'Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await eventually(listCount).toBe(0);
    expect(await focused()).toContain('Vertical align');
    expect(await look()).toEqual(before);
    await page.keyboard.press('Escape');
    expect(await inGrid()).toBe(true);
  });

  it('of borders stays open for a line within it, and each Escape closes one list', async () => {
    await openList('Borders', 'Enter');
    await walkTo('all', 'ArrowRight');
    await page.keyboard.press('Enter');
    await eventually(look).toMatchObject({ line: 'thin' });
    expect(await focused()).toBe('all');
    await walkTo('Line style', 'ArrowRight');
    await page.keyboard.press('Enter');
    await eventually(listCount).toBe(2);
    await page.keyboard.press('Escape');
    await eventually(listCount).toBe(1);
    expect(await focused()).toBe('Line style');
    await page.keyboard.press('Enter');
    await eventually(listCount).toBe(2);
    await eventually(focused).toBe('thin');
    await walkTo('thick', 'ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(look).toMatchObject({ line: 'thick' });
    await eventually(listCount).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(listCount).toBe(0);
    expect(await focused()).toBe('Borders');
  });

  it('is left by F6, to the next part of the page', async () => {
    await openList('Wrapping', 'Enter');
    await page.keyboard.press('F6');
    await eventually(listCount).toBe(0);
    expect(await inGrid()).toBe(true);
  });
});
