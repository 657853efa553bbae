import type { TableName } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { DASHBOARD, type DashboardCell, dashboardCells, dashboardNames } from './dashboard';
import { formulaOf, type Positions, runsOf, type TablePositions } from './positions';
import { settingRows } from './settingRows';
import { storedFields, type Table } from './table';
import { tableNames, tables } from './workbook';

/** A tab as it is: its headings stand in the first row of `values`. Rows and columns count the grid. */
export interface ActualTab {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  /** The stamp of the look it was last painted with; '' when never. */
  readonly painted: string;
  /** Rules, dropdowns and warnings that the paint put there are still there. */
  readonly dressed: boolean;
}

export interface Actual {
  readonly tabs: readonly ActualTab[];
  readonly names: readonly string[];
}

/** One thing to do to the workbook's layout. Rows and columns are 1-based. */
export type Step =
  | { readonly do: 'createTab'; readonly tab: string; readonly rows: number; readonly columns: number }
  | { readonly do: 'grow'; readonly tab: string; readonly columns: number }
  | {
      readonly do: 'values';
      readonly tab: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly Cell[])[];
    }
  | {
      readonly do: 'formulas';
      readonly tab: string;
      readonly row: number;
      readonly column: number;
      readonly formulas: readonly (readonly string[])[];
    }
  | { readonly do: 'note'; readonly tab: string; readonly row: number; readonly column: number; readonly note: string }
  | { readonly do: 'paint'; readonly table: TableName; readonly columns: TablePositions }
  | { readonly do: 'paintDashboard'; readonly cells: readonly DashboardCell[] }
  | { readonly do: 'name'; readonly name: string; readonly tab: string; readonly row: number; readonly column: number };

/** What a repair found, in words for the report. */
export interface Plan {
  /** Tabs that stand in the way, in words; nothing may be written while there are any. */
  readonly refusals: readonly string[];
  readonly steps: readonly Step[];
  readonly done: readonly string[];
}

/** Raised when what `paint` does changes, so that older workbooks are painted again. */
export const PAINT_VERSION = '1';

/** Where the add-on's columns stand in the workbook; columns to be added stand after the last used one. */
export function positionsIn(actual: Actual): Positions {
  const entries = tableNames.map(
    (name) => [name, positionsOf(tables[name], tabNamed(actual, tables[name].tab))] as const,
  );
  return Object.fromEntries(entries) as Positions; // fromEntries loses the keys
}

/** Declared workbook − actual workbook = the steps to lay it out; nothing when it is laid out already. */
export function planWorkbook(actual: Actual): Plan {
  const refusals = [
    ...tableNames.flatMap((name) => refusalOf(tables[name], tabNamed(actual, tables[name].tab))),
    ...dashboardRefusal(actual),
  ];
  if (refusals.length > 0) return { refusals, steps: [], done: [] };
  const positions = positionsIn(actual);
  const parts = [
    ...tableNames.map((name) => planTable(tables[name], actual, positions)),
    planSettings(actual, positions),
    planNames(actual, positions),
    planDashboard(actual, positions),
  ];
  // tabs, names and columns first: a formula that refers to a missing one would show an error until the next change
  const order: readonly (readonly Step['do'][])[] = [
    ['createTab'],
    ['grow'],
    ['values'],
    ['name'],
    ['note', 'formulas'],
    ['paint', 'paintDashboard'],
  ];
  const all = parts.flatMap(({ steps }) => steps);
  return {
    refusals: [],
    steps: order.flatMap((kinds) => all.filter((step) => kinds.includes(step.do))),
    done: parts.flatMap(({ done }) => done),
  };
}

interface Part {
  readonly steps: readonly Step[];
  readonly done: readonly string[];
}

const tabNamed = (actual: Actual, name: string): ActualTab | undefined => actual.tabs.find((tab) => tab.name === name);
const isEmptyTab = (tab: ActualTab): boolean => tab.values.every((row) => row.every(isBlank));
const headingsOf = (tab: ActualTab | undefined): readonly Cell[] => tab?.values[0] ?? [];

/** A tab of our name is ours when it has most of our typed columns; a stranger's is left alone, and said so. */
function refusalOf(table: Table, tab: ActualTab | undefined): string[] {
  if (!tab || isEmptyTab(tab)) return [];
  const headings = headingsOf(tab);
  const wanted = storedFields(table).map((field) => table.columns[field]?.heading ?? '');
  const there = wanted.filter((heading) => headings.includes(heading));
  if (there.length * 2 >= wanted.length) return [];
  const reads = headings
    .filter((heading) => !isBlank(heading))
    .slice(0, 4)
    .join(', ');
  return [
    `The tab "${table.tab}" holds something else (its first row reads: ${reads || 'nothing'}). Rename that tab, then run this again.`,
  ];
}

function dashboardRefusal(actual: Actual): string[] {
  const tab = tabNamed(actual, DASHBOARD);
  if (!tab || isEmptyTab(tab) || tab.values[0]?.[1] === 'OKR dashboard') return [];
  return [`The tab "${DASHBOARD}" holds something else. Rename that tab, then run this again.`];
}

function positionsOf(table: Table, tab: ActualTab | undefined): TablePositions {
  const headings = headingsOf(tab);
  const used = headings.reduce<number>((last, heading, index) => (isBlank(heading) ? last : index + 1), 0);
  let next = used + 1;
  return Object.fromEntries(
    Object.entries(table.columns).map(([field, { heading }]) => {
      const found = headings.indexOf(heading);
      return [field, found >= 0 ? found + 1 : next++];
    }),
  );
}

function planTable(table: Table, actual: Actual, positions: Positions): Part {
  const tab = tabNamed(actual, table.tab);
  const columns = positions[table.name];
  const width = Math.max(...Object.values(columns));
  const steps: Step[] = [];
  const done: string[] = [];
  if (!tab) {
    steps.push({ do: 'createTab', tab: table.tab, rows: table.name === 'settings' ? 40 : 1000, columns: width });
    done.push(`Added the tab ${table.tab}.`);
  } else if (tab.columns < width) steps.push({ do: 'grow', tab: table.tab, columns: width - tab.columns });
  const missing = missingColumns(table, tab, columns);
  for (const run of runsOf(missing.map((field) => columns[field] ?? 0))) {
    const texts = run.map((position) => headingAt(table, columns, position));
    steps.push({ do: 'values', tab: table.tab, row: 1, column: run[0] ?? 1, values: [texts] });
  }
  if (tab && !isEmptyTab(tab))
    done.push(
      ...missing
        .filter((field) => !table.columns[field]?.hidden)
        .map((field) => `Added the column ${table.columns[field]?.heading} to ${table.tab}.`),
    );
  if (tab && table.name !== 'settings') {
    const formulas = planFormulas(table, tab, positions);
    steps.push(...formulas.steps);
    done.push(...formulas.done);
  }
  if (!tab || missing.length > 0 || tab.painted !== PAINT_VERSION || !tab.dressed) {
    steps.push({ do: 'paint', table: table.name, columns });
    if (tab && !isEmptyTab(tab) && missing.length === 0)
      done.push(`Put back formats, dropdowns and colours in ${table.tab}.`);
  }
  return { steps, done };
}

const missingColumns = (table: Table, tab: ActualTab | undefined, columns: TablePositions): string[] =>
  Object.keys(table.columns).filter(
    (field) => headingsOf(tab)[(columns[field] ?? 0) - 1] !== table.columns[field]?.heading,
  );

const headingAt = (table: Table, columns: TablePositions, position: number): string => {
  const field = Object.keys(columns).find((candidate) => columns[candidate] === position) ?? '';
  return table.columns[field]?.heading ?? '';
};

/** The same formula whatever separators and spaces a locale writes; none of ours holds a decimal. */
const normalised = (formula: string): string =>
  formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/g, '').replace(/[,\\]/g, ';').toUpperCase() : part))
    .join('"');

/** Sheet rows (1-based) in which a person typed something. */
function rowsInUse(table: Table, tab: ActualTab, columns: TablePositions): number[] {
  const stored = storedFields(table).map((field) => (columns[field] ?? 0) - 1);
  return tab.values.flatMap((row, index) =>
    index > 0 && stored.some((at) => !isBlank(row[at] ?? null)) ? [index + 1] : [],
  );
}

/** Formulas that are missing or overwritten, put back; what stood there is kept in a note. */
function planFormulas(table: Table, tab: ActualTab, positions: Positions): Part {
  const columns = positions[table.name];
  const rows = rowsInUse(table, tab, columns);
  const steps: Step[] = [];
  const done: string[] = [];
  const computed = Object.keys(table.columns).filter((field) => table.columns[field]?.formula);
  const broken = new Map<number, number[]>();
  for (const field of computed) {
    const column = columns[field] ?? 0;
    for (const row of rows) {
      const actual = tab.formulas[row - 1]?.[column - 1] ?? '';
      if (normalised(actual) === normalised(formulaOf(table, field, row, positions))) continue;
      broken.set(row, [...(broken.get(row) ?? []), column]);
      const stood = actual === '' ? (tab.values[row - 1]?.[column - 1] ?? null) : actual;
      if (isBlank(stood)) continue;
      const heading = table.columns[field]?.heading ?? '';
      steps.push({
        do: 'note',
        tab: table.tab,
        row,
        column,
        note: `The formula of ${heading} was overwritten here and has been put back. Before that, this stood here: ${stood}`,
      });
      done.push(
        `Put the formula back in ${table.tab}, row ${row}, ${heading}; what stood there is in a note on the cell.`,
      );
    }
  }
  steps.push(...formulaBlocks(table, broken, positions));
  return { steps, done };
}

/** Neighbouring columns broken in the same neighbouring rows are written as one block. */
function formulaBlocks(table: Table, broken: ReadonlyMap<number, readonly number[]>, positions: Positions): Step[] {
  const columns = positions[table.name];
  const fieldAt = new Map(Object.entries(columns).map(([field, position]) => [position, field]));
  const bySpan = new Map<string, { span: number[]; rows: number[] }>();
  for (const [row, cells] of broken) {
    for (const span of runsOf(cells)) {
      const key = span.join();
      const group = bySpan.get(key) ?? { span, rows: [] };
      group.rows.push(row);
      bySpan.set(key, group);
    }
  }
  return [...bySpan.values()].flatMap(({ span, rows }) =>
    runsOf(rows).map(
      (run): Step => ({
        do: 'formulas',
        tab: table.tab,
        row: run[0] ?? 2,
        column: span[0] ?? 1,
        formulas: run.map((row) =>
          span.map((position) => formulaOf(table, fieldAt.get(position) ?? '', row, positions)),
        ),
      }),
    ),
  );
}

/** Settings rows are found by their name; a missing one is added below, a present one keeps its value. */
function planSettings(actual: Actual, positions: Positions): Part {
  const rows = settingRowsIn(actual);
  const tab = tabNamed(actual, tables.settings.tab);
  const { setting, value, what, used } = positions.settings;
  if (!setting || !value || !what || !used) return { steps: [], done: [] };
  const steps: Step[] = [];
  const done: string[] = [];
  for (const row of settingRows) {
    const at = rows.get(row.setting) ?? 0;
    const valueCell = `$${String.fromCharCode(64 + value)}${at}`;
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

function planNames(actual: Actual, positions: Positions): Part {
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

function planDashboard(actual: Actual, positions: Positions): Part {
  const tab = tabNamed(actual, DASHBOARD);
  const cells = dashboardCells(positions);
  const rows = Math.max(...cells.map(({ row }) => row));
  const columns = Math.max(...cells.map(({ column }) => column));
  const steps: Step[] = [];
  const done: string[] = [];
  if (!tab) {
    steps.push({ do: 'createTab', tab: DASHBOARD, rows: rows + 10, columns });
    done.push(`Added the tab ${DASHBOARD}.`);
  }
  const fresh = !tab || isEmptyTab(tab);
  const broken = cells.filter(({ row, column, formula, value }) => {
    if (formula !== undefined) return normalised(tab?.formulas[row - 1]?.[column - 1] ?? '') !== normalised(formula);
    return value !== undefined && (tab?.values[row - 1]?.[column - 1] ?? null) !== value;
  });
  for (const { row, column } of broken) {
    const stood = tab?.formulas[row - 1]?.[column - 1] || (tab?.values[row - 1]?.[column - 1] ?? null);
    if (isBlank(stood)) continue;
    steps.push({
      do: 'note',
      tab: DASHBOARD,
      row,
      column,
      note: `Put back by repair. Before that, this stood here: ${stood}`,
    });
    done.push(`Put a Dashboard cell back in row ${row}; what stood there is in a note on it.`);
  }
  steps.push(...dashboardBlocks(broken));
  if (fresh || tab?.painted !== PAINT_VERSION || !tab?.dressed) steps.push({ do: 'paintDashboard', cells });
  return { steps, done };
}

/** Values and formulas in blocks; both go through one kind of write, since a text with `=` is a formula to the sheet. */
function dashboardBlocks(cells: readonly DashboardCell[]): Step[] {
  const bySpan = new Map<string, { columns: number[]; rows: number[] }>();
  const byRow = new Map<number, DashboardCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  for (const [row, inRow] of byRow) {
    for (const columns of runsOf(inRow.map(({ column }) => column))) {
      const group = bySpan.get(columns.join()) ?? { columns, rows: [] };
      group.rows.push(row);
      bySpan.set(columns.join(), group);
    }
  }
  const content = (row: number, column: number): string => {
    const found = byRow.get(row)?.find((cell) => cell.column === column);
    return found?.formula ?? found?.value ?? '';
  };
  return [...bySpan.values()].flatMap(({ columns, rows }) =>
    runsOf(rows).map(
      (run): Step => ({
        do: 'formulas',
        tab: DASHBOARD,
        row: run[0] ?? 1,
        column: columns[0] ?? 1,
        formulas: run.map((row) => columns.map((column) => content(row, column))),
      }),
    ),
  );
}
