import { type Cell, isBlank } from '../domain/cell';
import { type Actual, isEmptyTab, normalised, type Part, positionsOf, tabNamed } from './actual';
import { type PlacedCell, valueSteps } from './blocks';
import { dashboardNames } from './dashboard';
import type { Texts } from './glossary';
import type { Positions } from './positions';
import { lettersOf } from './table';
import { DASHBOARD, tables } from './workbook';

/** Settings rows are found by their name; a missing one is added below, a present one keeps its value. */
export function planSettings(actual: Actual, positions: Positions, { settings }: Pick<Texts, 'settings'>): Part {
  const rows = settingRowsIn(actual, settings);
  const tab = tabNamed(actual, tables.settings.tab);
  const { setting, value, what, used } = positions.settings;
  if (!setting || !value || !what || !used) return { steps: [], done: [] };
  const cells: PlacedCell[] = [];
  const done: string[] = [];
  for (const row of settings) {
    const at = rows.get(row.setting) || 0;
    const valueCell = `$${lettersOf(value)}${at}`;
    const put = (column: number, content: Cell) => cells.push({ row: at, column, content });
    const there = tab?.values.some((line, index) => index > 0 && line[setting - 1] === row.setting) ?? false;
    if (!there) {
      put(setting, row.setting);
      put(value, row.value);
      put(what, row.what);
      if (!row.used) put(used, null);
      if (tab && !isEmptyTab(tab)) done.push(`Added the setting ${row.setting}.`);
    } else if (isBlank(tab?.values[at - 1]?.[value - 1] ?? null) && row.setting === 'Today') put(value, row.value);
    const formula = (row.used || '').replace(/\{value\}/g, () => valueCell);
    const standing = tab?.formulas[at - 1]?.[used - 1] || '';
    if (formula !== '' && normalised(standing) !== normalised(formula)) put(used, formula);
  }
  // a text with `=` is a formula to the sheet either way
  return { steps: valueSteps(tables.settings.tab, cells), done };
}

/** Sheet row of every setting, new ones below what stands in the tab. */
function settingRowsIn(actual: Actual, settings: Texts['settings']): ReadonlyMap<string, number> {
  const tab = tabNamed(actual, tables.settings.tab);
  const column = positionsOf(tables.settings, tab).setting || 1;
  const found = new Map<string, number>();
  (tab?.values || []).forEach((cells, index) => {
    const name = cells[column - 1];
    if (index > 0 && typeof name === 'string' && name !== '' && !found.has(name)) found.set(name, index + 1);
  });
  let next = Math.max(1, tab && !isEmptyTab(tab) ? tab.values.length : 1);
  for (const { setting } of settings) if (!found.has(setting)) found.set(setting, ++next);
  return found;
}

/** The names formulas lean on. */
export function planNames(actual: Actual, positions: Positions, { settings }: Pick<Texts, 'settings'>): Part {
  const rows = settingRowsIn(actual, settings);
  const { value = 2, used = 4 } = positions.settings;
  const wanted = [
    ...settings.flatMap(({ name, setting, used: inUse }) =>
      name ? [{ name, tab: tables.settings.tab, row: rows.get(setting) ?? 2, column: inUse ? used : value }] : [],
    ),
    ...dashboardNames.map((name) => ({ ...name, tab: DASHBOARD })),
  ];
  const missing = wanted.filter(({ name }) => !actual.names.includes(name));
  return {
    steps: missing.map((name) => ({ do: 'name', ...name })),
    done: actual.names.length > 0 && missing.length > 0 ? [`Named ${missing.map(({ name }) => name).join(', ')}.`] : [],
  };
}
