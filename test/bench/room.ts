import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { SavedWorkbook } from '../../src/preview/saved';
import { type Started, serve } from '../../src/preview/server/start';
import { toXlsx } from '../../src/preview/xlsx/write';
import { launchBrowser } from '../support/browser';
import type { TeamSize } from '../support/team';
import { teamHost } from '../support/teamHost';

const root = pathToFileURL(`${join(import.meta.dirname, '../..')}/`);

/** A place to measure in: a folder for workbooks, and a browser. */
export interface Room {
  /** The local host on a file with that team in it. */
  serveTeam(size: TeamSize): Promise<{ started: Started; saved: SavedWorkbook }>;
  openPage(started: Pick<Started, 'url'>): Promise<Page>;
  close(): Promise<void>;
}

export async function newRoom(): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-bench-'));
  const browser = await launchBrowser();
  return {
    async serveTeam(size) {
      const host = teamHost(size);
      const saved = host.save();
      const file = join(folder, `${size.keyResults} KRs.xlsx`);
      writeFileSync(file, await toXlsx(saved, host.engine));
      const started = await serve(['--file', file], {
        build: new URL('build/', root),
        bundle: new URL('dist/', root),
        folder,
      });
      return { started, saved };
    },

    async openPage(started) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.addInitScript(() => localStorage.setItem('cadence-hints-seen', '1'));
      await page.goto(started.url);
      await page.locator('.o-grid').waitFor({ timeout: 300_000 });
      return page;
    },

    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
