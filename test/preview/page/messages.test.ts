import type { Page, Route } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { chooseMenu, expectShown, goToCell, typeInto } from './person';
import { stageOfFile } from './stage';

const scene = stageOfFile();

let page: Page;
beforeEach(async () => {
  page = await scene.open('ann@example.com');
});

const box = (name: string) => page.getByRole('dialog', { name });
const ok = (name: string) => box(name).getByRole('button', { name: 'OK', exact: true }).click();

/** Answers for the host that something cannot be done now, that often. */
const refused = (path: string, times = 1) =>
  page.route(path, (route) => route.fulfill({ status: 409, json: { error: 'Not now.' } }), { times });

it('two texts that were refused are both told, one after the other', async () => {
  const routes: Route[] = [];
  await page.route('**/api/type', (route) => void routes.push(route), { times: 2 });
  await typeInto(page, 'C9', 'First words');
  await typeInto(page, 'C11', 'Second words');
  await expect.poll(() => routes.length).toBe(2);
  for (const route of routes) await route.fulfill({ status: 409, json: { error: 'Not here.' } });
  for (const words of ['First words', 'Second words']) {
    await box('That was not entered').getByText(`You typed: ${words}`).waitFor();
    await ok('That was not entered');
  }
  await box('That was not entered').waitFor({ state: 'detached' });
  await page.waitForFunction(() => Boolean(document.activeElement?.closest('.o-grid')));
});

it('what waits to be confirmed is not lost behind a message', async () => {
  await chooseMenu(page, 'Fixture', 'Dress up');
  await page.locator('.o-sheet.active', { hasText: 'Dressed' }).waitFor();
  await typeInto(page, 'F2', 'confirmed');
  await box('Heads up!').waitFor();
  scene.started.desk.windows.send({ type: 'problem', title: 'Meanwhile', text: 'Something else went wrong.' });
  scene.started.desk.windows.send({ type: 'problem', title: 'Meanwhile', text: 'Something else went wrong.' });
  scene.started.desk.windows.send({ type: 'toast', title: '', text: 'All is told', seconds: -1 });
  await page.getByText('All is told').waitFor();
  await ok('Heads up!');
  await ok('Meanwhile');
  await box('Meanwhile').waitFor({ state: 'detached' });
  await expectShown(page, 'F2', 'confirmed');
});

it('an answer that did not arrive can be given again, with what was typed in it', async () => {
  await goToCell(page, 'A30');
  await chooseMenu(page, 'Fixture', 'Ask for a name');
  await page.getByRole('textbox', { name: 'Your name?' }).fill('Ann');
  await refused('**/api/answer');
  await page.keyboard.press('Enter');
  await box('The answer did not arrive').getByText('Not now. Please answer once more.').waitFor();
  await ok('The answer did not arrive');
  expect(await page.getByRole('textbox', { name: 'Your name?' }).inputValue()).toBe('Ann');
  await box('Your name?').getByRole('button', { name: 'OK' }).click();
  await expectShown(page, 'C3', 'OK Ann');
});

it('a script that could not be cancelled is told of', async () => {
  await chooseMenu(page, 'Fixture', 'Work for ever');
  await refused('**/api/cancel');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.click();
  await box('The script was not cancelled').getByText('Not now.').waitFor();
  await ok('The script was not cancelled');
  await cancel.click();
  await box('forever stopped').getByText('The script was cancelled.').waitFor();
});
