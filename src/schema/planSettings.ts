import { type Cell, isBlank } from '../domain/cell';
import { type Actual, isEmptyTab, normalised, type Part, positionsOf, type Step, tabNamed } from './actual';
import { dashboardNames } from './dashboard';
import type { Positions } from './positions';
import { settingRows } from './settingRows';
import { lettersOf } from './table';
import { DASHBOARD, tables } from './workbook';

/** Settings rows are found by their name; a missing one is added below, a present one keeps its value. */
export function planSettings(actual: Actual, positions: Positions): Part {
  const rows = settingRowsIn(actual);
  const tab = tabNamed(actual, tables.settings.tab);
  const { setting, value, what, used } = positions.settings;
  if (!setting || !value || !what || !used) return { steps: [], done: [] };
  const steps: Step[] = [];
  const done: string[] = [];
  for (const row of settingRows) {
    const at = rows.get(row.setting) ?? 0;
    const valueCell = `$${lettersOf(value)}${at}`;
    const put = (column: number, content: Cell): Step =>
      typeof content === 'string' && content.startsWith('=')
        ? { do: 'formulas', tab: tables.settings.tab, row: at, column, formulas: [[content]] }
        : { do: 'values', tab: tables.settings.tab, row: at, column, values: [[content]] };
    const there = tab?.values.some((cells, index) => index > 0 && cells[setting - 1] === row.setting) ?? false;
    if (!there) {
      steps.push(put(setting, row.setting), put(value, row.value), put(what, row.what));
      if (tab && !isEmptyTab(tab)) done.push(`Added the setting ${row.setting}.`);
    } else if (isBlank(tab?.values[at - 1]?.[value - 1] ?? null) && row.setting === 'Today')
      steps.push(put(value, row.value));
    const formula = row.used?.(valueCell) ?? '';
    const standing = tab?.formulas[at - 1]?.[used - 1] ?? '';
    if (formula !== '' && normalised(standing) !== normalised(formula)) steps.push(put(used, formula));
  }
  return { steps: joinRows(steps), done };
}

/** Single cells of neighbouring rows in one column become one block, to save calls. */
function joinRows(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const step of [...steps].sort((a, b) =>
    'column' in a && 'column' in b ? a.column - b.column || a.row - b.row : 0,
  )) {
    const last = joined[joined.length - 1];
    if (
      last?.do === 'values' &&
      step.do === 'values' &&
      last.column === step.column &&
      last.row + last.values.length === step.row
    )
      joined[joined.length - 1] = { ...last, values: [...last.values, ...step.values] };
    else if (
      last?.do === 'formulas' &&
      step.do === 'formulas' &&
      last.column === step.column &&
      last.row + last.formulas.length === step.row
    )
      joined[joined.length - 1] = { ...last, formulas: [...last.formulas, ...step.formulas] };
    else joined.push(step);
  }
  return joined;
}

/** Sheet row of every setting, new ones below what stands in the tab. */
function settingRowsIn(actual: Actual): ReadonlyMap<string, number> {
  const tab = tabNamed(actual, tables.settings.tab);
  const column = positionsOf(tables.settings, tab).setting ?? 1;
  const found = new Map<string, number>();
  (tab?.values ?? []).forEach((cells, index) => {
    const name = cells[column - 1];
    if (index > 0 && typeof name === 'string' && name !== '' && !found.has(name)) found.set(name, index + 1);
  });
  let next = Math.max(1, tab && !isEmptyTab(tab) ? tab.values.length : 1);
  for (const { setting } of settingRows) if (!found.has(setting)) found.set(setting, ++next);
  return found;
}

/** The names formulas lean on. */
export function planNames(actual: Actual, positions: Positions): Part {
  const rows = settingRowsIn(actual);
  const { value = 2, used = 4 } = positions.settings;
  const wanted = [
    ...settingRows.map((row) => ({
      name: row.name,
      tab: tables.settings.tab,
      row: rows.get(row.setting) ?? 2,
      column: row.used ? used : value,
    })),
    ...dashboardNames.map((name) => ({ ...name, tab: DASHBOARD })),
  ];
  const missing = wanted.filter(({ name }) => !actual.names.includes(name));
  return {
    steps: missing.map((name) => ({ do: 'name', ...name })),
    done: actual.names.length > 0 && missing.length > 0 ? [`Named ${missing.map(({ name }) => name).join(', ')}.`] : [],
  };
}
