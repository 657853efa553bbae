import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, it, vi } from 'vitest';
import { chooseMenu, goToCell } from '../preview/page/person';
import { type Camera, camera } from './camera';

// A new sample takes minutes of a busy machine, and so does a picture that waits for it to be saved.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

const TUESDAY = Date.parse('2026-11-24T10:00:00Z');
const OWNER = 'maya@example.com';
const MANAGER = 'lena@example.com';

let scene: Camera;
beforeAll(async () => {
  scene = await camera(TUESDAY);
});
afterAll(() => scene?.close());

it('the tabs', async () => {
  const page = await scene.open(OWNER);
  await showTab(page, 'Dashboard');
  await scene.take(page, 'dashboard');
  await showTab(page, 'Key results');
  await goToCell(page, 'K8');
  await scene.take(page, 'key-results');
  await page.context().close();
});

it('the panels of somebody with goals', async () => {
  const page = await scene.open(OWNER);
  await showTab(page, 'Key results');
  const checkIn = await openPanel(page, 'Check in', 'Check in');
  await checkIn.getByRole('heading', { level: 3 }).first().waitFor();
  await scene.take(page, 'check-in');
  await showTab(page, 'Objectives');
  await goToCell(page, 'B8');
  const goals = await openPanel(page, 'Add or edit goals', 'Goals');
  await goals.getByRole('textbox').first().waitFor();
  await scene.take(page, 'goals');
  await page.context().close();
});

it('the scores of a manager', async () => {
  const page = await scene.open(MANAGER);
  await showTab(page, 'Key results');
  const score = await openPanel(page, 'Score', 'Score');
  await score.locator('.score-row', { hasText: 'Maya Cohen' }).getByRole('button').first().click();
  await score.getByRole('button', { name: /^0[.,]7/ }).click();
  await scene.take(page, 'score');
  await page.context().close();
});

it('the letters', async () => {
  const page = await scene.open(MANAGER);
  await chooseMenu(page, 'OKRs', 'Reminders', 'Turn on');
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('button', { name: /^Today is/ }).click();
  await page.getByRole('button', { name: 'Friday 09:00' }).click();
  await page.getByText(/trigger runs, \d+ letters/).waitFor({ timeout: 240_000 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Outbox/ }).click();
  const outbox = page.getByRole('dialog', { name: 'Outbox' });
  await outbox.getByRole('button', { name: OWNER }).first().click();
  await outbox.frameLocator('iframe').getByRole('link').first().waitFor();
  await scene.take(page, 'outbox');
  await page.setViewportSize({ width: 1366, height: 1200 });
  await scene.take(outbox.locator('iframe'), 'letter-light');
  await outbox.getByRole('button', { name: 'Dark' }).click();
  await outbox.frameLocator('iframe').getByRole('link').first().waitFor();
  await scene.take(outbox.locator('iframe'), 'letter-dark');
  await page.context().close();
});

async function showTab(page: Page, name: string): Promise<void> {
  await page.locator('.o-sheet', { hasText: name }).click();
}

async function openPanel(page: Page, item: string, title: string): Promise<FrameLocator> {
  await chooseMenu(page, 'OKRs', item);
  await page.getByRole('complementary', { name: title }).waitFor();
  return page.frameLocator(`iframe[title="${title}"]`);
}
