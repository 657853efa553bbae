import { describe, expect, it } from 'vitest';
import { chooseMenu, eventually, expectShown, goToCell, shown, typeInto } from './person';
import { stageOfFile } from './stage';

const scene = stageOfFile();

describe("the script's menu", () => {
  it('stands as the script built it and runs with the selection of its window', async () => {
    const page = await scene.open('ann@example.com');
    await goToCell(page, 'B7');
    await chooseMenu(page, 'Fixture', 'Write the selection');
    await expectShown(page, 'C4', 'B7');
    await page.getByText('Wrote it').waitFor();
    await eventually(() => page.locator('.o-named-range-selector-container input').inputValue()).toBe('F8');
  });

  it('can be walked with the keyboard alone, submenus too', async () => {
    const page = await scene.open('ann@example.com');
    await page.getByRole('menuitem', { name: 'Fixture' }).focus();
    for (const key of ['ArrowDown', 'End', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('complementary', { name: 'Helper' }).waitFor();
  });

  it('shows an error that the script throws, in a message and in the log', async () => {
    const page = await scene.open('ann@example.com');
    await chooseMenu(page, 'Fixture', 'Fail');
    await page.getByRole('dialog').getByText('The wheels came off').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const line = page.locator('.log-line.failed').filter({ hasText: 'failing' });
    for (const fact of ['Failed', 'ann@example.com', / ms · 0 service calls/, 'The wheels came off'])
      await line.getByText(fact).waitFor();
  });
});

describe('an alert', () => {
  it('stops the script, shows only where it was started, and leaves other windows working', async () => {
    const [ann, bo] = await Promise.all([scene.open('ann@example.com'), scene.open('bo@example.com')]);
    await chooseMenu(ann, 'Fixture', 'Ask');
    await ann.getByText('Shall we?').waitFor();
    await expectShown(bo, 'C1', 'waiting');
    await expect.poll(() => bo.getByText('Shall we?').count()).toBe(0);
    await typeInto(bo, 'A5', 'meanwhile');
    await expectShown(ann, 'A5', 'meanwhile');
    await expectShown(bo, 'B5', 'saw meanwhile was undefined');
    await ann.getByRole('button', { name: 'Yes' }).click();
    await expectShown(bo, 'C1', 'yes');
    await expectShown(bo, 'C2', 'meanwhile');
  });

  it('is there again after the page is loaded again, and Escape closes it', async () => {
    const page = await scene.open('ann@example.com');
    await chooseMenu(page, 'Fixture', 'Ask');
    await page.getByText('Shall we?').waitFor();
    await page.reload();
    await page.getByText('Shall we?').waitFor();
    await page.keyboard.press('Escape');
    await expectShown(page, 'C1', 'closed');
  });

  it('can ask for a text', async () => {
    const page = await scene.open('ann@example.com');
    await chooseMenu(page, 'Fixture', 'Ask for a name');
    await page.getByRole('textbox', { name: 'Your name?' }).fill('Ann');
    await page.keyboard.press('Enter');
    await expectShown(page, 'C3', 'OK Ann');
  });
});

it('a script that never ends can be cancelled, and nothing typed before is lost', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'Q1', 'before');
  await expectShown(page, 'Q1', 'before');
  await chooseMenu(page, 'Fixture', 'Work for ever');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').getByText('The script was cancelled.').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => page.getByText('Running script').count()).toBe(0);
  await typeInto(page, 'Q2', 'after');
  await expectShown(page, 'Q2', 'after');
  expect(await shown(page, 'Q1')).toBe('before');
});

describe('a panel', () => {
  it('calls the script by the rules of google.script.run, and cannot reach the page', async () => {
    const page = await scene.open('ann@example.com');
    await chooseMenu(page, 'Fixture', 'Panels', 'Sidebar');
    const aside = page.getByRole('complementary', { name: 'Helper' });
    await expect.poll(async () => (await aside.boundingBox())?.width).toBe(300);
    const panel = page.frameLocator('iframe[title="Helper"]');
    await panel.getByRole('button', { name: 'Call' }).click();
    const out = panel.locator('#out');
    for (const line of [
      'double 42 tag',
      'ScriptError: Not today',
      'dated null',
      'recorded by ann@example.com',
      'Failed due to illegal value in property: 0 (Date)',
      'Failed due to illegal value in property: 0 (function)',
      'private undefined, unknown undefined',
      'page out of reach',
    ]) {
      await eventually(() => out.textContent()).toContain(line);
    }
    await expectShown(page, 'D1', 'from the panel');
    await panel.getByRole('button', { name: 'Close me' }).click();
    await aside.waitFor({ state: 'detached' });
  });

  it('is heard from its first word on, also in a window whose pictures and timers wait', async () => {
    const page = await scene.open('ann@example.com');
    await page.evaluate(() => {
      // As browsers do with windows behind others.
      const later = window.setTimeout.bind(window);
      const slowed = (work: () => void, ms = 0) => later(work, ms + 1_000);
      Object.assign(window, { setTimeout: slowed, requestAnimationFrame: slowed });
    });
    const html =
      '<p id="out"></p><script>google.script.run.withSuccessHandler(function (value) {' +
      'document.getElementById("out").textContent = "got " + value; }).double(4);</script>';
    const shown = { id: 'eager', kind: 'sidebar', title: 'Eager', html } as const;
    scene.started.desk.windows.send({ type: 'panel', panel: shown });
    const panel = page.frameLocator('iframe[title="Eager"]');
    await eventually(() => panel.locator('#out').textContent()).toBe('got 8');
  });

  it('can be a dialog of its own size', async () => {
    const page = await scene.open('ann@example.com');
    await chooseMenu(page, 'Fixture', 'Panels', 'Dialog');
    const frame = page.locator('dialog iframe[title="Box"]');
    await frame.waitFor();
    await expect.poll(() => frame.boundingBox()).toMatchObject({ width: 320, height: 240 });
    await page.keyboard.press('Escape');
    await frame.waitFor({ state: 'detached' });
  });
});
