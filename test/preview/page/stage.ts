import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { type Started, serve } from '../../../src/preview/server/start';
import { launchBrowser } from '../../support/browser';

// A page on a busy machine takes its time; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const PATIENCE = { timeout: 15_000 };

const root = pathToFileURL(`${join(import.meta.dirname, '../../..')}/`);
const fixture = new URL('test/preview/fixtures/page/', root);

/** The add-on itself, as it was built. */
export const PRODUCT = new URL('dist/', root);

/** A running local host on a small add-on of its own, and a browser to look at it with. */
export interface Stage {
  readonly url: string;
  readonly folder: string;
  readonly started: Started;
  /** Another window; it fails the test on any error of the page. */
  open(user?: string, hash?: string): Promise<Page>;
  /** A window of another host. */
  openAt(url: string, user?: string): Promise<Page>;
  close(): Promise<void>;
}

interface StageOptions {
  /** The folder of the add-on that runs in it. */
  readonly bundle?: URL;
  readonly tickMs?: number;
}

/** The server alone, for what needs no page. */
export async function stageWithoutBrowser(
  args: readonly string[] = ['--empty'],
  { bundle = fixture, tickMs }: StageOptions = {},
): Promise<Pick<Stage, 'url' | 'folder' | 'started' | 'close'>> {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-page-'));
  const started = await serve(args, { build: new URL('build/', root), bundle, folder, tickMs });
  await started.opened;
  return {
    url: started.url,
    folder,
    started,
    async close() {
      await started.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function stage(args: readonly string[] = ['--empty'], options: StageOptions = {}): Promise<Stage> {
  const server = await stageWithoutBrowser(args, options);
  const browser: Browser = await launchBrowser();
  const problems: string[] = [];
  return {
    ...server,
    open: (user, hash = '') => openAt(server.url + hash, user),
    openAt,
    async close() {
      await browser.close();
      await server.close();
      expect(problems).toEqual([]);
    },
  };

  async function openAt(url: string, user?: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // A letter's scripts are meant to be blocked, and a cancelled run is meant to fail.
      const expected = /Blocked script execution in 'about:srcdoc'|status of 409/.test(message.text());
      if (message.type() === 'error' && !expected) problems.push(message.text());
    });
    await page.addInitScript((person) => {
      if (window.top !== window) return;
      localStorage.setItem('cadence-hints-seen', '1');
      if (person !== undefined) sessionStorage.setItem('cadence-user', person);
    }, user);
    await page.goto(url);
    await page.locator('.o-grid').waitFor();
    return page;
  }
}

/** Puts the cursor on a cell through the name box, as a person who knows where to go. */
export async function goToCell(page: Page, cell: string): Promise<void> {
  const box = page.locator('.o-named-range-selector-container input');
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
}

export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goToCell(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What a cell shows in this very window, read from the page's own model. */
export const shown = (page: Page, cell: string): Promise<string> =>
  page.evaluate((xc) => {
    const { model } = (window as unknown as { cadence: { model: ShownModel } }).cadence;
    const sheetId = model.getters.getActiveSheetId();
    const { zone } = model.getters.getRangeFromSheetXC(sheetId, xc);
    return model.getters.getEvaluatedCell({ sheetId, col: zone.left, row: zone.top }).formattedValue;
  }, cell);

interface ShownModel {
  readonly getters: {
    getActiveSheetId(): string;
    getRangeFromSheetXC(
      sheetId: string,
      xc: string,
    ): { readonly zone: { readonly left: number; readonly top: number } };
    getEvaluatedCell(position: object): { readonly formattedValue: string };
  };
}

/** Polls until it holds, or fails with what it was last. */
export const eventually = <T>(read: () => Promise<T>) => expect.poll(read, PATIENCE);

export const expectShown = (page: Page, cell: string, text: string): Promise<void> =>
  eventually(() => shown(page, cell)).toBe(text);

export async function chooseMenu(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.getByRole('menuitem', { name: label, exact: true }).click();
}
