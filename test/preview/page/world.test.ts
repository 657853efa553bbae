import { describe, expect, it } from 'vitest';
import { chooseMenu, eventually, expectShown, typeInto } from './person';
import { stageOfFile } from './stage';

const scene = stageOfFile();

describe('the clock', () => {
  it('fires triggers while it runs on, shows what they did, and TODAY follows', async () => {
    const page = await scene.open('ann@example.com');
    await typeInto(page, 'G1', '=TODAY()');
    await chooseMenu(page, 'Fixture', 'Panels', 'Every hour');
    await page.getByRole('button', { name: /^Today is/ }).click();
    const box = page.getByRole('dialog', { name: 'Today is' });
    await box.getByText('everyHour').waitFor();
    await box.getByLabel(/Date and time/).fill('2027-03-01T08:30');
    await box.getByRole('button', { name: 'Jump' }).click();
    await expectShown(page, 'G1', '01/03/2027');
    await expectShown(page, 'E1', '');
    await box.getByRole('button', { name: '+1 hour' }).click();
    await box.getByText('1 trigger run, 0 letters').waitFor();
    await expectShown(page, 'E1', '1');
    await box.getByRole('button', { name: '+1 day' }).click();
    await box.getByText('24 trigger runs, 1 letter').waitFor();
    await box.getByText('"Second hour" to ann@example.com').waitFor();
    await box.getByText('23 runs had nothing to send.').waitFor();
    await expectShown(page, 'G1', '02/03/2027');
    await box.getByRole('button', { name: 'Friday 09:00' }).click();
    await page.getByRole('button', { name: /Today is Fri, 5 Mar 2027, 09:00/ }).waitFor();
    await box.getByText(/^\d+ trigger runs, 3 letters$/).waitFor();
    const line = box.locator('.ran li', { hasText: 'everyHour' });
    expect(await line.count()).toBe(1);
    const first = line.getByText('"Hour 30" to ann@example.com');
    expect(await first.isVisible()).toBe(false);
    await line.getByText('3 letters', { exact: true }).click();
    await first.waitFor();
  });
});

describe('the outbox', () => {
  it('shows a letter as HTML without its scripts, as text and as a message, and its links lead into the grid', async () => {
    const page = await scene.open('ann@example.com');
    await chooseMenu(page, 'Fixture', 'Send a letter');
    await page.getByRole('button', { name: /Outbox/ }).click();
    const outbox = page.getByRole('dialog', { name: 'Outbox' });
    const letter = page.frameLocator('iframe[title="Letter: Your goals"]');
    // Older letters may stand there already.
    await outbox.getByRole('button', { name: /Your goals/ }).click();
    await letter.getByText('Rich words').waitFor();
    await outbox.getByRole('button', { name: 'Plain text' }).click();
    await expect.poll(() => outbox.getByRole('textbox', { name: 'Plain text' }).inputValue()).toBe('Plain words');
    await outbox.getByRole('button', { name: 'Source' }).click();
    await eventually(() => outbox.getByRole('textbox', { name: 'Message source' }).inputValue()).toContain(
      'Content-Type: multipart/alternative',
    );
    await outbox.getByRole('button', { name: 'HTML' }).click();
    await outbox.getByRole('button', { name: 'Phone width' }).click();
    await expect.poll(async () => (await outbox.locator('iframe').boundingBox())?.width).toBe(375);
    await letter.getByRole('link', { name: 'Open the goal' }).click();
    await outbox.waitFor({ state: 'detached' });
    await eventually(() => page.locator('.o-named-range-selector-container input').inputValue()).toBe('D9');
    expect(await page.title()).toBe('Cadence OKRs');
  });
});

it('who can be signed in as is listed with name and role, and hidden addresses stay in sight', async () => {
  const page = await scene.open('ann@example.com');
  await scene.started.desk.ask(
    'run',
    { functionName: 'listPeople', selection: { sheet: 'Sheet1', range: 'A1' } },
    { window: '', user: 'ann@example.com' },
  );
  const button = page.getByRole('button', { name: /^Signed in as/ });
  await button.click();
  const box = page.getByRole('dialog', { name: 'Signed in as' });
  await box.getByRole('button', { name: 'Bo Berg bo@example.com · Manager' }).waitFor();
  await box.getByRole('button', { name: 'Ann Ek ann@example.com · Admin now' }).waitFor();
  await box.getByRole('button', { name: 'p30@example.com' }).waitFor();
  const whole = await box.boundingBox();
  const hidden = await box.getByRole('button', { name: 'Address hidden' }).boundingBox();
  expect(hidden && whole && hidden.y + hidden.height < whole.y + whole.height).toBe(true);
});

it('signing in as somebody else changes who acts, in this window only', async () => {
  const [ann, other] = await Promise.all([scene.open('ann@example.com'), scene.open('bo@example.com')]);
  await ann.getByRole('button', { name: /^Signed in as ann/ }).click();
  await ann.getByPlaceholder('another@example.com').fill('cy@example.com');
  await ann.keyboard.press('Enter');
  await ann.getByRole('button', { name: /^Signed in as cy/ }).waitFor();
  await expect.poll(() => other.getByRole('button', { name: /^Signed in as bo/ }).count()).toBe(1);
  await chooseMenu(ann, 'Fixture', 'Panels', 'Sidebar');
  await ann.frameLocator('iframe[title="Helper"]').getByRole('button', { name: 'Call' }).click();
  await ann.frameLocator('iframe[title="Helper"]').getByText('recorded by cy@example.com').waitFor();
});

it('opens a workbook from the File menu and offers it for download', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'R1', 'carried');
  await expectShown(page, 'R1', 'carried');
  await page.getByRole('menuitem', { name: 'File' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Download .xlsx' }).click(),
  ]);
  const path = `${scene.folder}/downloaded.xlsx`;
  await download.saveAs(path);
  await chooseMenu(page, 'File', 'New empty workbook');
  await expectShown(page, 'R1', '');
  await page.getByRole('menuitem', { name: 'File' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Open .xlsx…' }).click(),
  ]);
  await chooser.setFiles(path);
  await expectShown(page, 'R1', 'carried');
});
