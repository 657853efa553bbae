import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LocalHost } from '../../../src/preview/host';
import { loadFile } from '../../../src/preview/xlsx/file';
import { fromXlsx } from '../../../src/preview/xlsx/read';
import { chooseMenu, eventually, expectShown, goToCell, shown, typeInto } from './person';
import { stageOfFile } from './stage';

const scene = stageOfFile();

describe('typing in the grid', () => {
  it('is parsed as Sheets would and reaches onEdit with old and new value', async () => {
    const page = await scene.open('ann@example.com');
    await typeInto(page, 'A1', '50%');
    await expectShown(page, 'A1', '50%');
    await expectShown(page, 'B1', 'saw 0.5 was undefined');
    await typeInto(page, 'A1', "'007");
    await expectShown(page, 'A1', '007');
    await expectShown(page, 'B1', 'saw 007 was 0.5');
  });

  it('replaces what a cell held, however fast the letters follow each other', async () => {
    const page = await scene.open('ann@example.com');
    for (const text of ['fifty', 'sixty', 'seventy', 'eighty', 'ninety']) {
      await typeInto(page, 'D5', text);
      await expectShown(page, 'D5', text);
    }
  });

  it('takes formulas, and Delete empties what is selected', async () => {
    const page = await scene.open('ann@example.com');
    await typeInto(page, 'H1', '20');
    await typeInto(page, 'H2', '=H1*2');
    await expectShown(page, 'H2', '40');
    await goToCell(page, 'H1');
    await page.keyboard.press('Delete');
    await expectShown(page, 'H1', '');
    await expectShown(page, 'H2', '0');
  });

  it('can be undone and redone, what the script did because of it included', async () => {
    const page = await scene.open('ann@example.com');
    await typeInto(page, 'A3', 'first');
    await expectShown(page, 'B3', 'saw first was undefined');
    await page.keyboard.press('Control+z');
    await expectShown(page, 'A3', '');
    await expectShown(page, 'B3', '');
    await page.keyboard.press('Control+y');
    await expectShown(page, 'A3', 'first');
    await expectShown(page, 'B3', 'saw first was undefined');
  });

  it('takes pasted text as a block', async () => {
    const page = await scene.open('ann@example.com');
    await goToCell(page, 'J1');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1\t2\n3\t"two\nlines"');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await expectShown(page, 'K2', 'two\nlines');
    await expectShown(page, 'J2', '3');
  });
});

describe('two windows', () => {
  it('see each other at once, also structure and formats', async () => {
    const [ann, bo] = await Promise.all([scene.open('ann@example.com'), scene.open('bo@example.com')]);
    await typeInto(ann, 'M2', 'from Ann');
    await expectShown(bo, 'M2', 'from Ann');
    await typeInto(bo, 'M3', 'from Bo');
    await expectShown(ann, 'M3', 'from Bo');
    await goToCell(bo, 'M1');
    await chooseMenu(bo, 'Insert', 'Insert row');
    await bo.getByRole('menuitem', { name: /above/i }).click();
    await expectShown(ann, 'M3', 'from Ann');
    await expectShown(bo, 'M4', 'from Bo');
    await bo.keyboard.press('Control+z');
    await expectShown(ann, 'M2', 'from Ann');
    expect(await shown(bo, 'M3')).toBe('from Bo');
  });

  it('join what is there, and are told who did what', async () => {
    const ann = await scene.open('ann@example.com');
    await typeInto(ann, 'N1', 'early');
    const bo = await scene.open('bo@example.com');
    await expectShown(bo, 'N1', 'early');
    await bo.getByRole('button', { name: 'Log' }).click();
    await bo.getByText('onEdit').first().waitFor();
    await expect
      .poll(() => bo.locator('.log-line').filter({ hasText: 'onEdit' }).first().textContent())
      .toContain('ann@example.com');
  });
});

it('offers a sum where there are numbers, and none of words', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'S1', 'words');
  await typeInto(page, 'S2', '12');
  await goToCell(page, 'S2');
  await page.locator('.o-selection-statistic').getByText('Sum: 12').waitFor();
  await goToCell(page, 'S1');
  await page.locator('.o-selection-statistic').waitFor({ state: 'detached' });
});

it('saves what was typed to the .xlsx and opens it again', async () => {
  const page = await scene.open('ann@example.com');
  await typeInto(page, 'P1', 'kept');
  await page.getByText(/^Saved to/).waitFor();
  const [file = ''] = readdirSync(scene.folder).filter((name) => name.endsWith('.xlsx'));
  await eventually(async () => {
    const saved = await fromXlsx(await loadFile(`${scene.folder}/${file}`));
    const host = LocalHost.open({ bundle: `${import.meta.dirname}/../fixtures/page`, saved });
    return host.get('P1');
  }).toEqual([['kept']]);
});

it('moves to the cell that the address names', async () => {
  const page = await scene.open('ann@example.com', '#gid=0&range=D9');
  await eventually(() => page.locator('.o-named-range-selector-container input').inputValue()).toBe('D9');
});
