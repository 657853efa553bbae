import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { type Started, serve } from '../../../src/preview/server/start';
import { launchBrowser } from '../../support/browser';

// A page on a busy machine takes its time; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

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

/**
 * One stage for all tests of a file; windows that a test opens are closed after it. With `take` one of Ann's stays open
 * from the first test to the last.
 */
export function stageOfFile(take?: (page: Page) => void): Pick<Stage, 'open' | 'started' | 'folder'> {
  let scene: Stage | undefined;
  let passing: Page[] = [];
  const set = (): Stage => {
    if (!scene) throw new Error('The stage stands while the tests of its file run, not before.');
    return scene;
  };
  beforeAll(async () => {
    scene = await stage();
    if (take) take(await scene.open('ann@example.com'));
  });
  afterEach(async () => {
    for (const page of passing) await page.context().close();
    passing = [];
  });
  afterAll(() => scene?.close());
  return {
    async open(...who) {
      const page = await set().open(...who);
      passing.push(page);
      return page;
    },
    get started() {
      return set().started;
    },
    get folder() {
      return set().folder;
    },
  };
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
