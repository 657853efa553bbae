import { isBlank } from '../domain/cell';
import { isSameName } from '../domain/plainText';
import {
  type Actual,
  type ActualTab,
  headingsOf,
  isEmptyTab,
  PAINT_VERSION,
  type Part,
  type Step,
  tabNamed,
} from './actual';
import { placeOfHeading } from './headings';
import { formulaOf, type Positions, runsOf, type TablePositions } from './positions';
import { putBack } from './putBack';
import { regained } from './regained';
import { storedFields, type Table } from './table';

/**
 * A tab of our name is ours when it has most of our typed columns, or all of them where nothing else tells that the
 * workbook was set up; a stranger's is left alone, and said so.
 */
export function refusalOf(table: Table, tab: ActualTab | undefined, isSetUp: boolean): string[] {
  if (!tab || isEmptyTab(tab)) return [];
  const headings = headingsOf(tab);
  const wanted = storedFields(table).map((field) => table.columns[field]?.heading ?? '');
  const there = wanted.filter((heading) => placeOfHeading(headings, heading) >= 0);
  if (isSetUp ? there.length * 2 >= wanted.length : there.length === wanted.length) return [];
  const reads = headings
    .filter((heading) => !isBlank(heading))
    .slice(0, 4)
    .join(', ');
  return [
    `The tab "${table.tab}" holds something else (its first row reads: ${reads || 'nothing'}). Rename that tab, then run this again.`,
  ];
}

/** Tab, columns, formulas and look of one table. */
export function planTable(table: Table, actual: Actual, positions: Positions): Part {
  const tab = tabNamed(actual, table.tab);
  const columns = positions[table.name];
  const width = Math.max(...Object.values(columns));
  const steps: Step[] = [];
  const done: string[] = [];
  if (!tab) {
    steps.push({ do: 'createTab', tab: table.tab, columns: width });
    done.push(`Added the tab ${table.tab}.`);
  }
  const missing = missingColumns(table, tab, columns);
  if (tab && missing.length > 0) steps.push({ do: 'grow', tab: table.tab, columns: width });
  for (const run of runsOf(missing.map((field) => columns[field] ?? 0))) {
    const fields = run.map((position) => missing.find((field) => columns[field] === position) ?? '');
    const headings = fields.map((field) => table.columns[field]?.heading ?? '');
    const below = regained(table, fields, tab, columns, actual);
    steps.push({ do: 'values', tab: table.tab, row: 1, column: run[0] ?? 1, values: [headings, ...below] });
    if (below.length > 0) done.push(`Filled ${headings.join(', ')} in ${table.tab} with the newest check-ins.`);
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
    steps.push({ do: 'paint', table: table.name, columns, fresh: !tab });
    if (tab && !isEmptyTab(tab) && missing.length === 0)
      done.push(`Put back formats, dropdowns and colours in ${table.tab}.`);
  }
  return { steps, done };
}

const missingColumns = (table: Table, tab: ActualTab | undefined, columns: TablePositions): string[] =>
  Object.keys(table.columns).filter(
    (field) => !isSameName(headingsOf(tab)[(columns[field] ?? 0) - 1], table.columns[field]?.heading ?? ''),
  );

/** Sheet rows (1-based) in which a person typed something. */
function rowsInUse(table: Table, tab: ActualTab, columns: TablePositions): number[] {
  const stored = storedFields(table).map((field) => (columns[field] ?? 0) - 1);
  return tab.values.flatMap((row, index) =>
    index > 0 && stored.some((at) => !isBlank(row[at] ?? null)) ? [index + 1] : [],
  );
}

/** Formulas that are missing or overwritten, put back. */
function planFormulas(table: Table, tab: ActualTab, positions: Positions): Part {
  const columns = positions[table.name];
  const rows = rowsInUse(table, tab, columns);
  const computed = Object.keys(table.columns).filter((field) => table.columns[field]?.formula);
  const cells = computed.flatMap((field) =>
    rows.map((row) => ({
      row,
      column: columns[field] ?? 0,
      content: formulaOf(table, field, row, positions),
      heading: table.columns[field]?.hidden ? '' : table.columns[field]?.heading,
    })),
  );
  return putBack(table.tab, tab, cells);
}
