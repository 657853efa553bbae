import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { people } from '../../src/schema/sample/people';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type OpenPanel, openPanel } from '../support/panel';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

it.each([
  { width: 560, height: 600 },
  { width: 300, height: 500 },
])(
  'the sample window of $width × $height names everybody and four things to try, without asking the server',
  async (size) => {
    open = await openPanel(browser, builtPanel('Sample'), {}, size);
    const { frame, asked } = open;
    const text = (await frame.locator('main').textContent()) ?? '';
    expect(people.filter(({ name }) => !text.includes(name))).toEqual([]);
    await expect
      .poll(() => frame.getByRole('heading', { level: 3 }).allTextContents())
      .toEqual([
        'Company led by Ines Duarte',
        'Department Product led by Tom Becker',
        'Team Booking led by Lena Vogt',
        'Team Records led by Raj Patel',
        'Department Customer led by Amara Okafor',
        'Team Onboarding led by Sofia Rossi',
        'Team Support led by Jonas Lind',
      ]);
    await expect.poll(() => frame.locator('ol > li').count()).toBe(4);
    expect(asked).toEqual([]);
    await expectSound(open);
  },
);
