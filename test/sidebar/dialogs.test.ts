import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RemindersPreview } from '../../src/commands/apiReminders';
import { glossary } from '../../src/schema/notes/glossary';
import { settingRows } from '../../src/schema/settingRows';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

const DIALOG = { width: 720, height: 520 };

async function show(name: string, server: FakeServer, size = DIALOG) {
  open = await openPanel(browser, builtPanel(name), server, size);
  await open.frame.locator('main:not([aria-busy])').waitFor();
  return open;
}

describe('the preview of reminders', () => {
  const preview: RemindersPreview = {
    letters: [
      {
        to: 'ana@acme.test',
        name: 'Ana Silva',
        subject: '2 check-ins are due today',
        html: '<!DOCTYPE html><html lang="en"><title>Letter</title><p id="hello">Hello <b>Ana</b></p>',
        text: 'Hello Ana\n\nTwo are due.',
      },
      { to: 'ben@acme.test', name: '', subject: '1 check-in is late', html: '<p>Hello Ben</p>', text: 'Hello Ben' },
    ],
    skipped: [{ who: 'Cho Min-jun', why: 'Reminders are off.' }],
    absent: [],
    when: 'They leave Friday 27 November, from 09:00.',
  };

  it('shows each letter as it will look and as text, and who gets none', async () => {
    const panel = await show('Reminders', { previewReminders: () => preview });
    expect(panel.asked).toEqual([{ name: 'previewReminders', input: {} }]);
    await panel.frame
      .getByText('2 letters, not sent yet. They leave Friday 27 November, from 09:00.')
      .first()
      .waitFor();
    const letter = panel.frame.frameLocator('iframe');
    await expect.poll(() => letter.locator('#hello').textContent()).toBe('Hello Ana');
    await panel.frame.getByRole('radio', { name: 'Plain text' }).check();
    await expect.poll(() => panel.frame.locator('pre').textContent()).toBe('Hello Ana\n\nTwo are due.');
    await expectSound(panel);
    await panel.frame.getByRole('button', { name: 'ben@acme.test' }).click();
    await expect.poll(() => letter.locator('p').textContent()).toBe('Hello Ben');
    await panel.frame.getByRole('button', { name: '1 person without a letter' }).click();
    await panel.frame.getByText('Reminders are off.').waitFor();
  });

  it('runs nothing that stands in a letter', async () => {
    const [letter] = preview.letters;
    if (!letter) throw new Error('a letter is missing');
    const letters = [{ ...letter, html: `${letter.html}<script>document.title = 'ran'</script>` }];
    const panel = await show('Reminders', { previewReminders: () => ({ ...preview, letters }) });
    const frame = await (await panel.frame.waitForSelector('iframe')).contentFrame();
    await frame?.waitForSelector('#hello');
    await expect.poll(() => frame?.title()).toBe('Letter');
  });

  it('says when nobody would get one', async () => {
    const panel = await show('Reminders', { previewReminders: () => ({ ...preview, letters: [] }) });
    await panel.frame.getByText('Nobody would get a letter now.').waitFor();
    await panel.frame.getByText('Reminders are off.').waitFor();
    await expectSound(panel);
  });
});

it('About says what it is, which version, and that the data stays in the file', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const panel = await show('About', {}, { width: 480, height: 560 });
  const text = await panel.frame.locator('body').textContent();
  expect(text).toContain(`Version ${version}`);
  expect(text).toContain('Everything stays in this file');
  expect(panel.asked).toEqual([]);
  await expectSound(panel);
});

it('About tells what every column and setting means, a folded list for each tab that the keyboard opens', async () => {
  const { frame, page, ...panel } = await show('About', {}, { width: 300, height: 640 });
  const tabs = glossary();
  const lists = frame.locator('details');
  await expect
    .poll(() => lists.locator('summary').allTextContents())
    .toEqual([...tabs.map(({ tab }) => tab), 'Every setting']);
  await expect
    .poll(() => lists.locator('dt').allTextContents())
    .toEqual([
      ...tabs.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
      ...settingRows.map(({ setting }) => setting),
    ]);
  expect(
    await frame
      .getByText(tabs[0]?.columns[0]?.note ?? '')
      .first()
      .isVisible(),
  ).toBe(false);
  await lists.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await frame.getByText('Given by Cadence, never used twice').first().waitFor({ state: 'visible' });
  await expectSound({ frame, page, ...panel });
});
