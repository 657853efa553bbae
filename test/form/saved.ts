import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalHost } from '../../src/preview/host';
import { fromXlsx } from '../../src/preview/xlsx/read';
import { root } from '../tooling/project';

/** Workbooks that earlier versions saved, by the form they have: an empty one, the sample, a year of a small team. */
export const SAVED = [
  { form: 1, name: 'empty' },
  { form: 1, name: 'sample' },
  { form: 1, name: 'year' },
] as const;

/** A workbook as it was saved then, opened with the add-on of today, on the day it was saved. */
export async function openSaved({ form, name }: (typeof SAVED)[number]): Promise<LocalHost> {
  const file = join(root, 'test/form/fixtures', String(form), `${name}.xlsx`);
  const saved = await fromXlsx(readFileSync(file));
  return LocalHost.open({ bundle: join(root, 'dist'), saved });
}

/** What stands in the tabs, as it is shown, by tab, first cell of the row and heading; a row without a first cell by its place. */
export function shownIn(host: LocalHost, tabs: readonly string[]): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const tab of tabs) {
    const last = host.engine.sheets().find(({ name }) => name === tab)?.rows ?? 1;
    const [headings = [], ...rows] = host.get(`${tab}!1:${last}`);
    rows.forEach((row, index) => {
      headings.forEach((heading, column) => {
        const value = row[column] ?? '';
        if (value === '') return;
        cells.set(
          `${tab} ${index + 2} ${heading || column}`,
          typeof value === 'object' ? JSON.stringify(value) : value,
        );
      });
    });
  }
  return cells;
}
