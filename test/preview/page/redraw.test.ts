import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually, expectShown, goToCell, typeInto } from './person';
import { stageOfFile } from './stage';

let page: Page;
stageOfFile((opened) => {
  page = opened;
});

/** How a row and a cell of it are drawn in this very window. */
const drawn = (row: number, col: number) =>
  page.evaluate(
    ([row, col]) => {
      const { getters } = window.cadence.model;
      const sheetId = getters.getActiveSheetId();
      return {
        fill: getters.getCellComputedStyle({ sheetId, row, col }).fillColor ?? '',
        height: getters.getRowDimensions(sheetId, row).size,
        below: getters.getRowDimensions(sheetId, row + 1).start,
      };
    },
    [row, col] as const,
  );

it('a conditional colour follows what is typed', async () => {
  await typeInto(page, 'C3', 'On track');
  await expectShown(page, 'C3', 'On track');
  await page.evaluate(() => {
    const { model } = window.cadence;
    const sheetId = model.getters.getActiveSheetId();
    const colour = (text: string, fillColor: string) =>
      model.dispatch('ADD_CONDITIONAL_FORMAT', {
        sheetId,
        ranges: [model.getters.getRangeDataFromXc(sheetId, 'C1:C9')],
        cf: { id: text, rule: { type: 'CellIsRule', operator: 'isEqual', values: [text], style: { fillColor } } },
      });
    colour('On track', '#00FF00');
    colour('Off track', '#FF0000');
  });
  await eventually(async () => (await drawn(2, 2)).fill).toBe('#00FF00');
  await typeInto(page, 'C3', 'Off track');
  await eventually(async () => (await drawn(2, 2)).fill).toBe('#FF0000');
  await page.keyboard.press('Control+z');
  await eventually(async () => (await drawn(2, 2)).fill).toBe('#00FF00');
});

it('a row grows with a long text that wraps, and the rows below move down', async () => {
  const before = await drawn(5, 3);
  await page.evaluate(() => {
    const { model } = window.cadence;
    const sheetId = model.getters.getActiveSheetId();
    const target = [{ top: 5, bottom: 5, left: 3, right: 3 }];
    model.dispatch('SET_FORMATTING', { sheetId, target, style: { wrapping: 'wrap' } });
  });
  await goToCell(page, 'D6');
  await page.keyboard.type('A long note that does not fit on one line, nor on two of them, nor on three');
  await page.keyboard.press('Enter');
  await eventually(async () => (await drawn(5, 3)).height).toBeGreaterThan(before.height * 2);
  const after = await drawn(5, 3);
  expect(after.below - before.below).toBe(after.height - before.height);
  await goToCell(page, 'D6');
  await page.keyboard.press('Delete');
  await eventually(async () => (await drawn(5, 3)).height).toBe(before.height);
});
