import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tables } from '../../src/schema/workbook';
import { chooseMenu } from '../preview/page/person';
import { PRODUCT, type Stage, stage } from '../preview/page/stage';
import { calculateWithLibreOffice, needsLibreOffice } from '../support/libreoffice';
import { cellOf, expectRow, typeRow } from './sheet';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const OWNER = 'olga@example.com';
const MANAGER = 'mona@example.com';

let scene: Stage;
let page: Page;
beforeAll(async () => {
  scene = await stage(['--empty'], { bundle: PRODUCT });
  page = await scene.open();
  page.setDefaultTimeout(90_000);
});
afterAll(() => scene?.close());

// Each step goes on where the one before ended: they are one story, told in the names of its parts.

it('an empty workbook is set up from the menu', async () => {
  await jumpTo('2026-11-24T10:00');
  await chooseMenu(page, 'OKRs', 'Set up or repair workbook');
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  // The script ends by showing the Dashboard.
  await page.getByText('Running script').waitFor({ state: 'detached' });
  await page.locator('.o-sheet.active').getByText('Dashboard', { exact: true }).waitFor();
});

it('an objective and two key results are typed into the grid, and get IDs and formulas', async () => {
  await typeRow(page, 'people', 3, { email: OWNER, name: 'Olga', manager: MANAGER, role: 'Member' });
  await typeRow(page, 'people', 4, { email: MANAGER, name: 'Mona', role: 'Manager' });
  await typeRow(page, 'objectives', 2, { title: 'Clinics love us', level: 'Team', owner: OWNER });
  await typeRow(page, 'keyResults', 2, {
    title: 'Rating from 0 to 50',
    objective: 'O-1',
    owner: OWNER,
    start: '0',
    target: '50',
  });
  await typeRow(page, 'keyResults', 3, {
    title: 'Hours saved from 100 to 300',
    objective: 'O-1',
    owner: OWNER,
    start: '100',
    target: '300',
  });
  await expectRow(page, 'objectives', 2, { id: 'O-1', cycle: 'Q4 FY26', keyResults: '2' });
  await expectRow(page, 'keyResults', 2, { id: 'KR-1', cycle: 'Q4 FY26', measure: 'Reach', progress: '0%' });
  await expectRow(page, 'keyResults', 3, { id: 'KR-2', cycle: 'Q4 FY26', measure: 'Reach', progress: '0%' });
});

it('what the owner began in the sidebar is offered back after another panel, and after the page was reloaded', async () => {
  await signIn(OWNER);
  const panel = page.frameLocator('iframe[title="Check in"]');
  const card = panel.getByRole('listitem').filter({ hasText: 'Rating' });
  const asked = (command: string) =>
    page.waitForResponse((response) => response.request().postData()?.includes(command) ?? false);
  await chooseMenu(page, 'OKRs', 'Check in');
  const [kept] = await Promise.all([asked('keepDrafts'), card.getByLabel('New value').fill('20')]);
  expect(kept.ok()).toBe(true);
  await chooseMenu(page, 'OKRs', 'Add or edit goals');
  await page.frameLocator('iframe[title="Goals"]').getByLabel('Objective', { exact: true }).waitFor();
  await page.reload();
  await chooseMenu(page, 'OKRs', 'Check in');
  await card.getByText('You had begun this today').waitFor();
  await card.getByRole('button', { name: 'Take it up' }).click();
  await expect.poll(() => card.getByLabel('New value').inputValue()).toBe('20');
  const [forgotten] = await Promise.all([asked('keepDrafts'), card.getByRole('button', { name: 'Clear' }).click()]);
  expect(forgotten.ok()).toBe(true);
  await page.getByRole('button', { name: 'Close Check in' }).click();
  await page.locator('iframe[title="Check in"]').waitFor({ state: 'detached' });
});

it('the owner checks in from the sidebar, and the rollup moves in the grid', async () => {
  await signIn(OWNER);
  await chooseMenu(page, 'OKRs', 'Check in');
  const panel = page.frameLocator('iframe[title="Check in"]');
  for (const [title, value] of [
    ['Rating', '20'],
    ['Hours saved', '220'],
  ] as const) {
    const card = panel.getByRole('listitem').filter({ hasText: title });
    await card.waitFor();
    // neither is due yet: the first is open, the other a click away
    if ((await card.getByLabel('New value').count()) === 0)
      await card.getByRole('button', { name: 'Check in' }).click();
    await card.getByLabel('New value').fill(value);
    await card.getByRole('radio', { name: 'On track' }).check();
  }
  await panel.getByRole('button', { name: 'Save 2 check-ins' }).click();
  await panel.getByText('Saved 2 check-ins.').first().waitFor();
  await expectRow(page, 'keyResults', 2, { current: '20', status: 'On track', progress: '40%' });
  await expectRow(page, 'keyResults', 3, { current: '220', status: 'On track', progress: '60%' });
  await expectRow(page, 'objectives', 2, { progress: '50%' });
});

it('reminders are turned on, and on Friday at nine of the week after the letter is in the outbox', async () => {
  await chooseMenu(page, 'OKRs', 'Reminders', 'Turn on');
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await page.getByRole('button', { name: /^Today is/ }).click();
  const clock = page.getByRole('dialog', { name: 'Today is' });
  await clock.getByLabel(/Date and time/).fill('2026-12-04T09:00');
  await clock.getByRole('button', { name: 'Run until' }).click();
  await clock.getByText(/^\d+ trigger runs, \d+ letters?$/).waitFor({ timeout: 280_000 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Outbox/ }).click();
  const outbox = page.getByRole('dialog', { name: 'Outbox' });
  await outbox.getByRole('button', { name: OWNER }).first().click();
  const letter = outbox.frameLocator('iframe');
  await letter.getByText('Rating from 0 to 50').first().waitFor();
  await letter.getByText('Hours saved from 100 to 300').first().waitFor();
  await letter
    .getByRole('link', { name: /Hours saved/ })
    .first()
    .click();
  await outbox.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.o-sheet.active').textContent()).toContain(tables.keyResults.tab);
  await expect.poll(() => page.locator('.o-named-range-selector-container input').inputValue()).toMatch(/^[A-Z]+3$/);
});

it('the manager scores one key result finally, and the sheet shows score and grade', async () => {
  await signIn(MANAGER);
  await chooseMenu(page, 'OKRs', 'Score');
  const panel = page.frameLocator('iframe[title="Score"]');
  await panel.getByRole('button', { name: /Hours saved/ }).click();
  await panel.getByRole('button', { name: /0\.7/ }).click();
  await panel.getByLabel('What was discussed').fill('A good quarter');
  await panel.getByLabel('Impact').fill('Nurses go home on time');
  await panel.getByRole('button', { name: 'Finish and lock' }).click();
  await expectRow(page, 'keyResults', 3, { score: '0.7', grade: 'Achieved' });
  await expectRow(page, 'scores', 2, { keyResult: 'KR-2', finalScore: '0.7', finalBy: MANAGER });
});

it('the saved file has it all, and LibreOffice works out the same numbers', async ({ skip }) => {
  await page.getByText(/^Saved to /).waitFor();
  const { path } = scene.started.desk.keeper.view;
  await page.context().close();
  needsLibreOffice(skip);
  const [sheets] = await calculateWithLibreOffice([readFileSync(path)]);
  const value = (table: 'objectives' | 'keyResults', field: string, row: number) =>
    sheets?.get(tables[table].tab)?.get(cellOf(table, field, row));
  expect(value('objectives', 'progress', 2)).toBeCloseTo(0.5, 9);
  expect(value('objectives', 'score', 2)).toBeCloseTo(0.7, 9);
  expect(value('keyResults', 'progress', 2)).toBeCloseTo(0.4, 9);
  expect(value('keyResults', 'progress', 3)).toBeCloseTo(0.6, 9);
  expect(value('keyResults', 'score', 3)).toBeCloseTo(0.7, 9);
  expect(value('keyResults', 'grade', 3)).toBe('Achieved');
});

async function jumpTo(wall: string): Promise<void> {
  await page.getByRole('button', { name: /^Today is/ }).click();
  const clock = page.getByRole('dialog', { name: 'Today is' });
  await clock.getByLabel(/Date and time/).fill(wall);
  await clock.getByRole('button', { name: 'Jump' }).click();
  await page.getByRole('button', { name: /Today is Tue, 24 Nov 2026/ }).waitFor();
  await page.keyboard.press('Escape');
}

async function signIn(address: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('dialog', { name: 'Signed in as' }).getByRole('button', { name: address }).click();
  await page.getByRole('button', { name: `Signed in as ${address}. Change` }).waitFor();
}
