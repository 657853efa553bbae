import { type Cell, isBlank } from '../domain/cell';
import { type Actual, isEmptyTab, normalised, type Part, positionsOf, type Step, tabNamed } from './actual';
import { dashboardNames } from './dashboard';
import type { Texts } from './glossary';
import { type Positions, runsOf } from './positions';
import { settingRows } from './settingRows';
import { lettersOf } from './table';
import { DASHBOARD, tables } from './workbook';

/** Settings rows are found by their name; a missing one is added below, a present one keeps its value. */
export function planSettings(actual: Actual, positions: Positions, { whatOf }: Pick<Texts, 'whatOf'>): Part {
  const rows = settingRowsIn(actual);
  const tab = tabNamed(actual, tables.settings.tab);
  const { setting, value, what, used } = positions.settings;
  if (!setting || !value || !what || !used) return { steps: [], done: [] };
  const steps: Step[] = [];
  const done: string[] = [];
  for (const row of settingRows) {
    const at = rows.get(row.setting) || 0;
    const valueCell = `$${lettersOf(value)}${at}`;
    const put = (column: number, content: Cell): Step =>
      typeof content === 'string' && content.startsWith('=')
        ? { do: 'formulas', tab: tables.settings.tab, row: at, column, formulas: [[content]] }
        : { do: 'values', tab: tables.settings.tab, row: at, column, values: [[content]] };
    const there = tab?.values.some((cells, index) => index > 0 && cells[setting - 1] === row.setting) ?? false;
    if (!there) {
      steps.push(put(setting, row.setting), put(value, row.value), put(what, whatOf(row.setting)));
      if (!row.used) steps.push(put(used, null));
      if (tab && !isEmptyTab(tab)) done.push(`Added the setting ${row.setting}.`);
    } else if (isBlank(tab?.values[at - 1]?.[value - 1] ?? null) && row.setting === 'Today')
      steps.push(put(value, row.value));
    const formula = row.used?.(valueCell) || '';
    const standing = tab?.formulas[at - 1]?.[used - 1] || '';
    if (formula !== '' && normalised(standing) !== normalised(formula)) steps.push(put(used, formula));
  }
  return { steps: joined(steps), done };
}

/**
 * Single cells grouped into blocks, to save calls: cells of one row side by side, then rows of one shape below each
 * other. A text with `=` is a formula to the sheet either way.
 */
function joined(steps: readonly Step[]): Step[] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const step of steps) {
    if (step.do !== 'values' && step.do !== 'formulas') continue;
    const cells = rows.get(step.row) ?? new Map<number, Cell>();
    cells.set(step.column, (step.do === 'values' ? step.values : step.formulas)[0]?.[0] ?? null);
    rows.set(step.row, cells);
  }
  const shapes = new Map<string, { columns: number[]; rows: number[] }>();
  for (const [row, cells] of rows) {
    for (const columns of runsOf([...cells.keys()])) {
      const shape = shapes.get(columns.join()) ?? { columns, rows: [] };
      shape.rows.push(row);
      shapes.set(columns.join(), shape);
    }
  }
  return [...shapes.values()].flatMap(({ columns, rows: at }) =>
    runsOf(at).map(
      (run): Step => ({
        do: 'values',
        tab: tables.settings.tab,
        row: run[0] ?? 2,
        column: columns[0] || 1,
        values: run.map((row) => columns.map((column) => rows.get(row)?.get(column) ?? null)),
      }),
    ),
  );
}

/** Sheet row of every setting, new ones below what stands in the tab. */
function settingRowsIn(actual: Actual): ReadonlyMap<string, number> {
  const tab = tabNamed(actual, tables.settings.tab);
  const column = positionsOf(tables.settings, tab).setting || 1;
  const found = new Map<string, number>();
  (tab?.values || []).forEach((cells, index) => {
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
    ...settingRows.flatMap(({ name, setting, used: inUse }) =>
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
