import type { Zone } from '@odoo/o-spreadsheet';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseMenu, expectShown, goToCell, shown, typeInto } from './person';
import { stageOfFile } from './stage';

let page: Page;
stageOfFile((opened) => {
  page = opened;
});
beforeAll(async () => {
  await chooseMenu(page, 'Fixture', 'Dress up');
  await page.locator('.o-sheet.active', { hasText: 'Dressed' }).waitFor();
});

interface Library {
  readonly getters: {
    getActiveSheetId(): string;
    getFigures(sheetId: string): readonly { readonly id: string }[];
    getRangeFromSheetXC(sheetId: string, xc: string): { readonly zone: Zone };
  };
  readonly selection: { selectZone(anchor: { cell: { col: number; row: number }; zone: Zone }): void };
  dispatch(type: string, payload: object): void;
}

/** The middle of a cell on the screen. */
const middleOf = (cell: string) =>
  page.evaluate((xc) => {
    const { model } = window.cadence;
    const { zone } = model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), xc);
    const rect = model.getters.getVisibleRect(zone);
    const grid = document.querySelector('.o-grid canvas:not(.o-figure-canvas)')?.getBoundingClientRect();
    return {
      x: (grid?.x ?? 0) + rect.x + rect.width / 2,
      y: (grid?.y ?? 0) + rect.y + rect.height / 2,
      right: rect.width / 2,
    };
  }, cell);

it('a note shows beside its cell when the mouse is over it', async () => {
  const { x, y } = await middleOf('A1');
  await page.mouse.move(x, y);
  await page.getByText('Worked out by formula').waitFor();
  await page.mouse.move(x + 600, y + 200);
  await page.getByText('Worked out by formula').waitFor({ state: 'detached' });
});

it('a checkbox is ticked by a click, through the host', async () => {
  const { x, y } = await middleOf('E2');
  await page.mouse.click(x, y);
  await expectShown(page, 'E2', 'TRUE');
});

it('a list offers its choices and takes one, and refuses anything else', async () => {
  await goToCell(page, 'D2');
  await page.keyboard.press('F2');
  await page.getByText('At risk').click();
  await expectShown(page, 'D2', 'At risk');
  await typeInto(page, 'D2', 'Whatever');
  await page.getByRole('dialog', { name: 'There was a problem' }).waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  expect(await shown(page, 'D2')).toBe('At risk');
});

describe('a cell protected by a warning', () => {
  it('is left alone after Cancel, and edited after OK', async () => {
    await typeInto(page, 'F2', 'no');
    const heads = page.getByRole('dialog', { name: 'Heads up!' });
    await heads.getByRole('button', { name: 'Cancel' }).click();
    await typeInto(page, 'F2', 'yes');
    await heads.getByRole('button', { name: 'OK', exact: true }).click();
    await expectShown(page, 'F2', 'yes');
  });

  it('is left alone after Escape, and asked about again', async () => {
    const heads = page.getByRole('dialog', { name: 'Heads up!' });
    await goToCell(page, 'F2');
    await page.keyboard.press('Delete');
    await heads.waitFor();
    await page.keyboard.press('Escape');
    await heads.waitFor({ state: 'detached' });
    await page.keyboard.press('Delete');
    await heads.getByRole('button', { name: 'Cancel' }).click();
    expect(await shown(page, 'F2')).toBe('yes');
  });

  it.each([
    ['pasting what is wider than the selection', 'D3:E3', ['COPY'], 'E2'],
    ['taking it away by cutting', 'F2', ['CUT'], 'D5'],
    ['filling down over it', 'F1', ['AUTOFILL_SELECT', 'AUTOFILL'], 'F2'],
    ['copying from above', 'F2', ['COPY_PASTE_CELLS_ABOVE'], ''],
  ])('is asked about before %s', async (_how, from, commands, to) => {
    await page.evaluate(
      ([from, commands, to]) => {
        // The library types a command by its fields; these are what its own menus and keys send.
        const model = window.cadence.model as unknown as Library;
        const zoneOf = (xc: string) => model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), xc).zone;
        const zone = zoneOf(from);
        model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
        const target = to === '' ? zone : zoneOf(to);
        for (const type of commands) model.dispatch(type, { col: target.left, row: target.top });
        if (commands[0] === 'COPY' || commands[0] === 'CUT') model.dispatch('PASTE', { target: [target] });
      },
      [from, commands, to] as const,
    );
    const heads = page.getByRole('dialog', { name: 'Heads up!' });
    await heads.getByRole('button', { name: 'Cancel' }).click();
    await heads.waitFor({ state: 'detached' });
    expect(await shown(page, 'F2')).toBe('yes');
  });

  it('is not asked about for five minutes when told so', async () => {
    await goToCell(page, 'F2');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /5 minutes/ }).click();
    await expectShown(page, 'F2', '');
    await typeInto(page, 'F3', 'free');
    await expectShown(page, 'F3', 'free');
  });
});

it('a chart of the script is drawn', async () => {
  const figure = page.locator('.o-figure canvas').first();
  await figure.waitFor();
  const painted = await figure.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let coloured = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at + 3] && pixels[at] !== pixels[at + 2]) coloured += 1;
    return coloured;
  });
  expect(painted).toBeGreaterThan(50);
});

it('a chart is copied and pasted', async () => {
  const charts = page.locator('.o-figure canvas');
  const before = await charts.count();
  await page.evaluate(() => {
    // The library types a command by its fields; these are what its own keys send.
    const model = window.cadence.model as unknown as Library;
    const [figure] = model.getters.getFigures(model.getters.getActiveSheetId());
    const target = model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), 'F2').zone;
    model.dispatch('SELECT_FIGURE', { figureId: figure?.id });
    model.dispatch('COPY', {});
    model.dispatch('PASTE', { target: [target] });
  });
  await expect.poll(() => charts.count()).toBe(before + 1);
});
