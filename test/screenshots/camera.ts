import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { serve } from '../../src/preview/server/start';
import { launchBrowser } from '../support/browser';

const root = pathToFileURL(`${join(import.meta.dirname, '../..')}/`);
const MOST_BYTES = 250_000;

/** The sample workbook in the page, at a moment that does not move. */
export interface Camera {
  open(user: string): Promise<Page>;
  /** Takes a picture into docs/. @throws Error when the file is larger than a README should load */
  take(what: Page | Locator, name: string): Promise<void>;
  close(): Promise<void>;
}

export async function camera(now: number): Promise<Camera> {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-screenshots-'));
  const file = join(folder, 'Sample team.xlsx');
  const host = fileURLToPath(new URL('build/host.mjs', root));
  const moment = new Date(now).toISOString();
  execFileSync(process.execPath, [host, 'new', '--file', file, '--sample', '--now', moment], { stdio: 'pipe' });
  const options = { build: new URL('build/', root), bundle: new URL('dist/', root), folder };
  const started = await serve(['--file', file], options);
  await started.opened;
  // A workbook that was saved in the past is opened today; the pictures are of that past day.
  await started.desk.ask('setNow', now);
  const browser = await launchBrowser();
  return {
    async open(user) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.addInitScript((person) => {
        if (window.top !== window) return;
        localStorage.setItem('cadence-hints-seen', '1');
        sessionStorage.setItem('cadence-user', person);
      }, user);
      await page.goto(started.url);
      await page.locator('.o-grid').waitFor();
      return page;
    },
    async take(what, name) {
      const path = fileURLToPath(new URL(`docs/${name}.png`, root));
      const page = 'page' in what ? what.page() : what;
      // As it is at rest: nothing under the mouse, and what was done is saved.
      await page.mouse.move(683, 5);
      await page.getByText(/^Saved /).waitFor({ timeout: 120_000 });
      await what.screenshot({ path, animations: 'disabled', caret: 'hide' });
      const { size } = statSync(path);
      if (size > MOST_BYTES) throw new Error(`docs/${name}.png has ${size} bytes; at most ${MOST_BYTES} may be.`);
    },
    async close() {
      await browser.close();
      await started.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
