import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 150_000);
afterAll(() => browser?.close());

it('finds a browser that says its version and draws letters', async () => {
  expect(findBrowser().version).toMatch(/\d+\.\d+/);
  const page = await browser.newPage();
  await page.setContent('<span style="font:20px Arial">objective</span>');
  // Without fonts Chromium draws nothing while clicks and textContent still work: only a width tells.
  const box = await page.locator('span').boundingBox();
  expect(box?.width).toBeGreaterThan(50);
  await page.close();
});
