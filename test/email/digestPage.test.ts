import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestLetter } from '../../src/email/digest';
import { launchBrowser } from '../support/browser';
import { digestOf, linkTo } from './digests';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures of the last run, to be looked at; not kept in the repository. */
const OUTPUT = fileURLToPath(new URL('../output/email/', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

describe.each([375, 600])('at %d px', (width) => {
  it.each(['light', 'dark'] as const)(
    'in %s the letter has no accessibility fault and does not scroll sideways',
    async (scheme) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
      const requests: string[] = [];
      page.on('request', ({ url }) => requests.push(url()));
      await page.setContent(digestLetter(digestOf(4), linkTo, 'en_US').html);
      await page.screenshot({ path: `${OUTPUT}digest-${width}-${scheme}.png`, fullPage: true });
      await page.evaluate(AXE);
      const results = (await page.evaluate(
        // page-structure rules are for documents with navigation, not for letters
        "axe.run({ rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } })",
      )) as AxeResults;
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(requests).toEqual([]);
      await page.close();
    },
  );
});
