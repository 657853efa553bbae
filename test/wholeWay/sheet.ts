import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { declaredPositions } from '../../src/schema/positions';
import { lettersOf } from '../../src/schema/table';
import { tables } from '../../src/schema/workbook';
import { typeInto } from '../preview/page/person';

// A busy machine takes its time; nothing here is about speed.
const PATIENCE = { timeout: 30_000 };

type Typed = 'objectives' | 'keyResults' | 'people' | 'scores';

/** Where a field of a table stands in a row of a workbook just set up: `B2`. */
export function cellOf(table: Typed, field: string, row: number): string {
  const position = declaredPositions()[table][field];
  if (position === undefined) throw new Error(`${table} has no field ${field}.`);
  return `${lettersOf(position)}${row}`;
}

/** Shows a tab by its name at the bottom, as a person does. */
export async function showTab(page: Page, table: Typed): Promise<void> {
  const { tab } = tables[table];
  await page.locator('.o-sheet').getByText(tab, { exact: true }).click();
  await page.locator('.o-sheet.active').getByText(tab, { exact: true }).waitFor();
}

/** Types a row cell by cell into the grid of the tab. */
export async function typeRow(
  page: Page,
  table: Typed,
  row: number,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await showTab(page, table);
  for (const [field, text] of Object.entries(fields)) await typeInto(page, cellOf(table, field, row), text);
}

/** What a cell shows in this window, on whichever tab. */
export const shownIn = (page: Page, table: Typed, field: string, row: number): Promise<string> =>
  page.evaluate(
    ([tab, xc]) => {
      const { getters } = window.cadence.model;
      const sheetId = getters.getSheetIdByName(tab) ?? '';
      const { zone } = getters.getRangeFromSheetXC(sheetId, xc);
      return getters.getEvaluatedCell({ sheetId, col: zone.left, row: zone.top }).formattedValue;
    },
    [tables[table].tab, cellOf(table, field, row)] as const,
  );

/** The fields of a row come to show these texts. */
export async function expectRow(
  page: Page,
  table: Typed,
  row: number,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const read = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.keys(fields).map(async (field) => [field, await shownIn(page, table, field, row)] as const),
      ),
    );
  await expect.poll(read, PATIENCE).toEqual(fields);
}
