import type { Cell } from '../domain/cell';
import { type Actual, type ActualTab, PAINT_VERSION, type Step } from '../schema/actual';
import { planWorkbook } from '../schema/plan';
import type { Table } from '../schema/table';
import { DASHBOARD, tableNames, tables } from '../schema/workbook';
import { answered } from './answered';
import { isDressed } from './dressed';
import { Layout, ORDER } from './layoutSteps';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PAINTED = 'painted';

/** What set-up did, or why it did nothing. */
export interface SetUpReport {
  readonly refusals: readonly string[];
  readonly done: readonly string[];
  readonly changed: boolean;
  /** None of the tabs was there before. */
  readonly fresh: boolean;
  /** Remembers that all of it was done; called last, so that what broke off before is done again. */
  readonly keep: () => void;
  /** The cells of each tab as they stand now, where they are known without reading again. */
  readonly read: ReadonlyMap<string, readonly (readonly unknown[])[]>;
}

/** Tells the person what is going on while it goes on. */
export type Tell = (message: string) => void;

/**
 * Lays the workbook out or repairs it: reads it, plans, writes. Nothing is written when a stranger's tab is in the way,
 * and nothing at all when everything stands as declared.
 */
export function setUp(
  spreadsheet: Spreadsheet,
  properties: GoogleAppsScript.Properties.Properties,
  tell: Tell,
  user: () => string,
): SetUpReport {
  const actual = { ...readActual(spreadsheet, properties), user: user() };
  const { refusals, steps, done } = planWorkbook(actual);
  if (refusals.length > 0 || steps.length === 0) {
    const read = new Map(actual.tabs.map(({ name, values }) => [name, values]));
    return { refusals, done, changed: false, fresh: false, read, keep: () => undefined };
  }
  const workbook = new Layout(spreadsheet, actual);
  const stages = new Set<string>();
  for (const step of steps) {
    const stage = stageOf(step);
    if (!stages.has(stage)) tell(stage);
    stages.add(stage);
    workbook.take(step);
  }
  const now = Object.fromEntries(ORDER.map((tab) => [tab, PAINT_VERSION]));
  const fresh = actual.tabs.length === 0;
  const keep = () => {
    if (steps.some((step) => step.do === 'paint' || step.do === 'paintDashboard'))
      properties.setProperties({
        [PAINTED]: JSON.stringify(now),
      });
  };
  const read = fresh ? onlyHeadings() : new Map();
  return { refusals, done, changed: true, fresh, read, keep };
}

/** Tables that set-up leaves without rows. */
const onlyHeadings = (): SetUpReport['read'] =>
  new Map(
    tableNames
      .filter((name) => name !== 'settings')
      .map((name) => [tables[name].tab, [Object.values(tables[name].columns).map(({ heading }) => heading)]]),
  );

const stageOf = (step: Step): string => {
  if (step.do === 'createTab' || step.do === 'grow') return 'Setting up: adding tabs (1 of 4)';
  if (step.do === 'values' || step.do === 'name') return 'Setting up: headings and settings (2 of 4)';
  if (step.do === 'formulas' || step.do === 'notes') return 'Setting up: formulas (3 of 4)';
  return 'Setting up: formats, dropdowns and colours (4 of 4)';
};

function readPainted(properties: GoogleAppsScript.Properties.Properties): Readonly<Record<string, string>> {
  const text = properties.getProperty(PAINTED);
  return text ? JSON.parse(text) : {};
}

/** One read of values per tab, one of formulas where the add-on has formulas. */
function readActual(spreadsheet: Spreadsheet, properties: GoogleAppsScript.Properties.Properties): Actual {
  const byTab = new Map<string, Table>(tableNames.map((name) => [tables[name].tab, tables[name]]));
  const all = spreadsheet.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }));
  const isOurs = (name: string) => name === DASHBOARD || byTab.has(name);
  const sheets = all.filter(({ name }) => isOurs(name));
  const others = all.map(({ name }) => name).filter((name) => !isOurs(name));
  const names = spreadsheet.getNamedRanges().map((range) => range.getName());
  if (sheets.length === 0) return { tabs: [], names, others };
  const painted = readPainted(properties);
  const warnings = new Set(
    spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => protection.getDescription()),
  );
  const tabs = sheets.map(({ sheet, name }) => readTab(sheet, name, byTab.get(name), painted[name] ?? '', warnings));
  return { tabs, names, others, answerTo: answered(spreadsheet, tabs) };
}

function readTab(
  sheet: Sheet,
  name: string,
  table: Table | undefined,
  painted: string,
  warnings: ReadonlySet<string>,
): ActualTab {
  const area = sheet.getDataRange();
  const values: Cell[][] = area.getValues();
  const computed = !table || Object.values(table.columns).some((column) => column.formula);
  return {
    name,
    values,
    formulas: computed ? area.getFormulas() : [],
    painted,
    dressed: isDressed(sheet, table, values[0] ?? [], warnings),
  };
}
