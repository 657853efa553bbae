import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { commands } from '../../src/commands/all';
import type { CommandName } from '../../src/commands/api';
import type { LocalHost } from '../../src/preview/host';
import { ANA, addLongAgo, ask, openHost, rowsOf } from '../google/host';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';

let browser: Browser;
let host: LocalHost;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

/** A panel that asks the built script, in a workbook with an objective and a key result of Ana's. */
async function panelOn(name: string): Promise<OpenPanel> {
  host = openHost();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn('Key results!B2:J2', [['Trials rise to 100', 'O-1', ANA, '', '', '', '', '0', '100']]);
  addLongAgo(host);
  open = await openPanel(browser, builtPanel(name), script(host));
  await open.frame.locator('main:not([aria-busy])').waitFor();
  return open;
}

const script = (of: LocalHost): FakeServer =>
  Object.fromEntries(
    (Object.keys(commands) as CommandName[]).map((name) => [
      name,
      (input: unknown) => {
        const { answer } = ask(of, name, input);
        return answer.ok ? answer.reply : { problem: answer.problem };
      },
    ]),
  );

it.each([
  { panel: 'CheckIn', shows: 'Trials rise to 100' },
  { panel: 'Goals', shows: 'New objective' },
  { panel: 'Scoring', shows: 'Trials rise to 100' },
  { panel: 'Reminders', shows: 'Trials rise to 100' },
])('$panel shows what the script answers', async ({ panel, shows }) => {
  const { frame, asked } = await panelOn(panel);
  await expect.poll(() => frame.locator('main').textContent()).toContain(shows);
  expect(asked).toHaveLength(1);
  if (open) await expectSound(open);
});

it('an objective and a key result that are filled in and saved stand in the sheet', async () => {
  const { frame } = await panelOn('Goals');
  await frame.getByLabel('Objective', { exact: true }).fill('Suppliers trust us');
  await frame.getByRole('button', { name: 'Add a key result' }).click();
  const row = frame.getByRole('listitem').filter({ hasText: 'Key result 1' });
  await row.getByLabel('Key result', { exact: true }).fill('Invoices paid late fall from 1,200 to 40');
  await row.getByLabel('Start', { exact: true }).fill('1,200');
  await row.getByLabel('Target').fill('40');
  await frame.locator('footer .primary').click();
  await frame.getByRole('heading', { name: 'Edit O-2' }).waitFor();
  expect(rowsOf(host, 'Objectives')[1]).toMatchObject({ ID: 'O-2', Objective: 'Suppliers trust us', Owner: ANA });
  expect(rowsOf(host, 'Key results')[1]).toMatchObject({ ID: 'KR-2', Objective: 'O-2', Start: 1_200, Target: 40 });
});

it('what the script refuses is said in the panel, and everything typed stays', async () => {
  const { frame } = await panelOn('Goals');
  await frame.getByLabel('Objective', { exact: true }).fill('Suppliers trust us');
  await frame.getByRole('button', { name: 'Add a key result' }).click();
  const row = frame.getByRole('listitem').filter({ hasText: 'Key result 1' });
  await row.getByLabel('Key result', { exact: true }).fill('Invoices');
  await row.getByLabel('Target').fill('a few');
  await frame.locator('footer .primary').click();
  await expect.poll(() => row.getByLabel('Target').getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => row.getByLabel('Target').inputValue()).toBe('a few');
  expect(rowsOf(host, 'Objectives')).toHaveLength(1);
});
