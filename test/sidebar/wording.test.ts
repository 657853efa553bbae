import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { GoalsDraft } from '../../src/commands/apiGoals';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';
import { aDraft, aGoalsPanel, aKeyResultDraft } from './samples';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

/** Where pictures go when somebody asks for them. */
const PICTURES = process.env.WORDING_PICTURES;

async function loaded(server: FakeServer = {}, panel = aGoalsPanel()) {
  open = await openPanel(browser, builtPanel('Goals'), { openGoals: () => panel, ...server });
  await open.frame.locator('main:not([aria-busy])').waitFor();
  const { frame, page } = open;
  return {
    ...open,
    objective: frame.getByLabel('Objective', { exact: true }),
    save: frame.locator('footer .primary'),
    addKeyResult: async (title: string) => {
      await frame.getByRole('button', { name: 'Add a key result' }).click();
      const item = frame.getByRole('listitem').last();
      await item.getByLabel('Key result', { exact: true }).fill(title);
      return item;
    },
    picture: async (name: string, of: Locator) => {
      if (!PICTURES) return;
      await of.evaluate((element) => element.scrollIntoView());
      await page.screenshot({ path: `${PICTURES}/${name}.png` });
    },
  };
}

it('says one thing at a time about a title, quietly, once its writer pauses', async () => {
  const panel = await loaded();
  const item = await panel.addKeyResult('Train 200 end users');
  const remark = item.getByRole('region', { name: 'Work, which can be done' });
  await remark.getByText('What will users do differently when this is done?').waitFor();
  await expect.poll(() => item.getByRole('status').textContent()).toContain('“Train”');
  await expect.poll(() => item.getByRole('region').count()).toBe(1);
  await expectSound(panel);
  await panel.picture('activity', item);
});

it('rewrites with one click and puts the cursor where something is left to say', async () => {
  const panel = await loaded();
  const item = await panel.addKeyResult('Reduce churn substantially');
  await item.getByRole('button', { name: 'Use: Reduce churn from … to …' }).press('Enter');
  const title = item.getByLabel('Key result', { exact: true });
  await expect.poll(() => title.inputValue()).toBe('Reduce churn from … to …');
  await expect
    .poll(() => title.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.selectionStart : -1)))
    .toBe('Reduce churn from '.length);
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
});

it('makes two key results of one that has two measures', async () => {
  const panel = await loaded();
  const item = await panel.addKeyResult('NPS 40 in Germany and 50 in France');
  await item.getByRole('button', { name: /^Use: NPS 40 in Germany/ }).click();
  const titles = () => panel.frame.getByLabel('Key result', { exact: true });
  await expect.poll(() => titles().count()).toBe(2);
  await expect.poll(() => titles().first().inputValue()).toBe('NPS 40 in Germany');
  await expect.poll(() => titles().last().inputValue()).toBe('NPS 50 in France');
});

it('moves the measure of an objective into a key result', async () => {
  const panel = await loaded();
  await panel.objective.fill('Lower losses from 4% to 2.5% a month');
  await panel.frame.getByRole('button', { name: /^Use: Lower losses/ }).click();
  await expect.poll(() => panel.objective.inputValue()).toBe('Lower losses');
  await expect
    .poll(() => panel.frame.getByLabel('Key result', { exact: true }).inputValue())
    .toBe('Lower losses from 4% to 2.5% a month');
});

it('lets a remark be waved off for good: it is saved with the goal and asks for no reason', async () => {
  const draft = aDraft();
  const panel = await loaded(
    { saveGoals: () => ({ saved: true, message: 'Saved O-3.', panel: aGoalsPanel({ draft }) }) },
    aGoalsPanel({ draft: aDraft({ keyResults: [aKeyResultDraft({ title: 'Train 200 end users' })] }) }),
  );
  await panel.frame.getByRole('button', { name: 'Train 200 end users' }).click();
  const item = panel.frame.getByRole('listitem').first();
  await item.getByRole('button', { name: 'Not here' }).click();
  await expect.poll(() => item.getByRole('region').count()).toBe(0);
  await expect.poll(() => panel.frame.getByLabel('Why is this changed?').count()).toBe(0);
  await panel.save.click();
  await panel.frame.getByText('Saved O-3.').first().waitFor();
  const saved = panel.asked.find(({ name }) => name === 'saveGoals')?.input as GoalsDraft; // what the page sent
  expect(saved.keyResults[0]?.waved).toBe('activity');
});

it('keeps quiet about what was waved off, until the title is another', async () => {
  const draft = aDraft({ keyResults: [aKeyResultDraft({ title: 'Train 200 end users', waved: 'activity' })] });
  const panel = await loaded({}, aGoalsPanel({ draft }));
  await panel.frame.getByRole('button', { name: 'Train 200 end users' }).click();
  const item = panel.frame.getByRole('listitem').first();
  await expect.poll(() => item.getByRole('region').count()).toBe(0);
  await item.getByLabel('Key result', { exact: true }).fill('Train 300 end users');
  await item.getByRole('region').waitFor();
});

it('fills the fields from the numbers of the title, and shows how a cut was worked out', async () => {
  const panel = await loaded();
  const item = await panel.addKeyResult('Reduce tickets by 30 % (now 120) by 15 November');
  await item.getByText('from 120 to 84 tickets').waitFor();
  await item.getByText('120 − 30% = 84').waitFor();
  await expectSound(panel);
  await panel.picture('figures', item);
  await item.getByRole('button', { name: 'Fill in' }).click();
  await expect.poll(() => item.getByLabel('Target').inputValue()).toBe('84');
  await expect.poll(() => item.getByLabel('Start', { exact: true }).inputValue()).toBe('120');
  await expect.poll(() => item.getByLabel('Unit').inputValue()).toBe('tickets');
  await expect.poll(() => item.getByRole('button', { name: 'Fill in' }).count()).toBe(0);
});

it('offers the next of several remarks, each in its place', async () => {
  const panel = await loaded();
  await panel.objective.fill('Reduction of waste');
  const remark = panel.frame.getByRole('region');
  await remark.getByText('This would fit any team in any year').first().waitFor();
  await remark.getByRole('button', { name: 'Next of 2' }).click();
  await remark.getByText('Nobody does anything yet').first().waitFor();
  await expectSound(panel);
  await panel.picture('objective', panel.objective);
});
