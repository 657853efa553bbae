import { type Cell, isBlank } from '../domain/cell';
import { isReserved } from '../domain/person';
import { SETTING_NAMES } from '../domain/settings';
import { type Actual, isEmptyTab, type NotedCell, normalised, type Part, positionsOf, tabNamed } from './actual';
import { type PlacedCell, valueSteps } from './blocks';
import { dashboardNames } from './dashboard';
import type { Positions } from './positions';
import { noteOn } from './putBack';
import { type SettingRow, settingRows, TODAY_SETTING } from './settingRows';
import { lettersOf } from './table';
import { DASHBOARD, tables } from './workbook';

/** Settings rows are found by their name; a missing one is added below, a present one keeps its value. */
export function planSettings(actual: Actual, positions: Positions): Part {
  const rows = rowsOfSettings(actual);
  const tab = tabNamed(actual, tables.settings.tab);
  const { setting, value, what, used } = positions.settings;
  if (!setting || !value || !what || !used) return { steps: [], done: [] };
  const cells: PlacedCell[] = [];
  const kept: NotedCell[] = [];
  const done: string[] = [];
  for (const row of settingRows) {
    const at = rows.get(row.setting) ?? 0;
    const valueCell = `$${lettersOf(value)}${at}`;
    const put = (column: number, content: Cell) => cells.push({ row: at, column, content });
    const there = tab?.values.some((line, index) => index > 0 && line[setting - 1] === row.setting) ?? false;
    if (!there) {
      put(setting, row.setting);
      put(value, valueAtFirst(row, actual));
      put(what, row.what);
      if (!row.used) put(used, null);
      if (tab && !isEmptyTab(tab)) done.push(`Added the setting ${row.setting}.`);
    } else if (row.setting === TODAY_SETTING) {
      const stood = tab?.values[at - 1]?.[value - 1] ?? null;
      if (isNoDate(stood)) {
        const note = noteOn(tab?.formulas[at - 1]?.[value - 1] || stood);
        if (!isBlank(stood)) kept.push({ row: at, column: value, note });
        put(value, row.value);
        done.push(
          `Put ${row.value} back into the setting ${TODAY_SETTING}${isBlank(stood) ? '' : ': it held no date'}.`,
        );
      }
    }
    const formula = (row.used ?? '').replace(/\{value\}/g, () => valueCell);
    const standing = tab?.formulas[at - 1]?.[used - 1] ?? '';
    if (formula !== '' && normalised(standing) !== normalised(formula)) put(used, formula);
  }
  cells.push(...namesIn(actual, positions).cells);
  const notes = kept.length > 0 ? [{ do: 'notes', tab: tables.settings.tab, cells: kept } as const] : [];
  // a text with `=` is a formula to the sheet either way
  return { steps: [...notes, ...valueSteps(tables.settings.tab, cells)], done };
}

/** Letters to example addresses are for those who have such an address themselves: they are trying things out. */
const valueAtFirst = ({ setting, value }: SettingRow, { user = '' }: Actual): Cell =>
  setting === SETTING_NAMES.exampleLetters && isReserved(user) ? 'on' : value;

/** Dates come as the objects that Google makes of them. */
const isNoDate = (cell: Cell): boolean => cell === null || typeof cell === 'string' || typeof cell === 'boolean';

/** Sheet row of every setting, new ones below what stands in the tab. */
function rowsOfSettings(actual: Actual): ReadonlyMap<string, number> {
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

/** Names that formulas lean on and where they should point; a hidden formula tells where they do. */
function namesIn(actual: Actual, positions: Positions) {
  const rows = rowsOfSettings(actual);
  const { tab } = tables.settings;
  const { value = 2, used = 4 } = positions.settings;
  const wanted = [
    ...settingRows.flatMap(({ name, setting, used: inUse }) =>
      name ? [{ name, tab, row: rows.get(setting) ?? 2, column: inUse ? used : value }] : [],
    ),
    ...dashboardNames.map((name) => ({ ...name, tab: DASHBOARD })),
  ];
  const row = rows.get(settingRows.find((setting) => !setting.used)?.setting ?? '') ?? 2;
  const content = `=${wanted.map(({ name }) => `ROW(${name})&"-"&COLUMN(${name})`).join('&" "&')}`;
  const standing = tabNamed(actual, tab);
  const stands = normalised(standing?.formulas[row - 1]?.[used - 1] ?? '') === normalised(content);
  const places = wanted.map((name) => `${name.row}-${name.column}`).join(' ');
  const points = stands && standing?.values[row - 1]?.[used - 1] === places;
  return { wanted, standing, points, cells: stands ? [] : [{ row, column: used, content }] };
}

/** Sorting the Settings tab leaves names pointing at other settings' cells: then all are set anew. */
export function planNames(actual: Actual, positions: Positions): Part {
  const { wanted, standing, points } = namesIn(actual, positions);
  const astray = points ? wanted.filter(({ name }) => !actual.names.includes(name)) : wanted;
  if (astray.length === 0) return { steps: [], done: [] };
  return {
    steps: [
      ...astray.map((name) => ({ do: 'name', ...name }) as const),
      // formats and lists of choices went astray with the values
      ...(standing ? [{ do: 'paint', table: 'settings', columns: positions.settings, fresh: false } as const] : []),
    ],
    done: actual.names.length > 0 ? [`Named ${astray.map(({ name }) => name).join(', ')} anew.`] : [],
  };
}
