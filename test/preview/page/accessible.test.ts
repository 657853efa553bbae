import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { chooseMenu } from './person';
import { stageOfFile } from './stage';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let page: Page;
stageOfFile((opened) => {
  page = opened;
});
beforeAll(async () => {
  await page.evaluate(axeSource);
});

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** Faults of the page's own parts; the grid is the library's, panels are the add-on's. */
const faults = () =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ exclude: ['.grid-place', 'iframe'] }, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

const STATES: readonly { readonly state: string; enter(): Promise<unknown>; leave(): Promise<unknown> }[] = [
  { state: 'as it opens', enter: async () => undefined, leave: async () => undefined },
  {
    state: 'with a menu and its submenu open',
    async enter() {
      await page.getByRole('menuitem', { name: 'Fixture' }).click();
      await page.getByRole('menuitem', { name: 'Panels' }).hover();
    },
    async leave() {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.mouse.click(640, 500);
    },
  },
  {
    state: 'with the clock open',
    enter: () => button(/^Today is/).click(),
    leave: () => page.keyboard.press('Escape'),
  },
  {
    state: 'with the people open',
    enter: () => button(/^Signed in as/).click(),
    leave: () => page.keyboard.press('Escape'),
  },
  { state: 'with the log', enter: () => button('Log').click(), leave: () => button('Log').click() },
  {
    state: 'with an empty outbox',
    enter: () => button(/Outbox/).click(),
    leave: () => page.keyboard.press('Escape'),
  },
  {
    state: 'with a letter in the outbox',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Send a letter');
      await page.getByText('1', { exact: true }).first().waitFor();
      await button(/Outbox/).click();
      await page.getByRole('region', { name: 'Letter' }).waitFor();
    },
    leave: () => page.keyboard.press('Escape'),
  },
  {
    state: 'with an alert of the script',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Ask');
      await page.getByText('Shall we?').waitFor();
    },
    leave: () => button('No').click(),
  },
  {
    state: 'with a prompt of the script',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Ask for a name');
      await page.getByRole('textbox', { name: 'Your name?' }).waitFor();
    },
    leave: () => page.keyboard.press('Escape'),
  },
  {
    state: 'with an error told',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Fail');
      await page.getByText('The wheels came off').waitFor();
    },
    leave: () => button('OK').click(),
  },
  {
    state: 'with a toast',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Write the selection');
      await page.getByText('Wrote it').waitFor();
    },
    leave: () => button('Close this message').click(),
  },
  {
    state: 'with a sidebar',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Panels', 'Sidebar');
      await page.getByRole('complementary', { name: 'Helper' }).waitFor();
    },
    leave: () => button('Close Helper').click(),
  },
  {
    state: 'with a dialog of the script',
    async enter() {
      await chooseMenu(page, 'Fixture', 'Panels', 'Dialog');
      await page.locator('iframe[title="Box"]').waitFor();
    },
    leave: () => button('Close Box').click(),
  },
  {
    state: 'with a hint',
    enter: () => chooseMenu(page, 'File', 'Show the hints again'),
    leave: () => button('Skip').click(),
  },
];

it.each(STATES)('the page has no fault that axe finds: $state', async ({ enter, leave }) => {
  await enter();
  try {
    expect(await faults()).toEqual([]);
  } finally {
    await leave();
  }
});

it('every part of the top can be reached and left by keyboard', async () => {
  await page.locator('.menubar-item').first().focus();
  const reached: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 8) ?? ''));
    await page.keyboard.press('Tab');
  }
  expect(reached.map((text) => text.replace(/\d.*/, ''))).toEqual([
    'File',
    expect.any(String),
    'Log',
    'Outbox',
    expect.any(String),
  ]);
});

it('nothing in the top wraps or is cut at 1280 × 720', async () => {
  const heights = await page
    .locator('.chrome-button, .menubar-item')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.textContent,
        element.getBoundingClientRect().height,
        element.scrollWidth - element.clientWidth,
      ]),
    );
  for (const [text, height, cut] of heights) {
    expect(height, String(text)).toBeLessThanOrEqual(36);
    expect(cut, String(text)).toBeLessThanOrEqual(0);
  }
});
