import type { Cell } from '../domain/cell';
import { type Actual, type ActualTab, PAINT_VERSION, type Step } from '../schema/actual';
import { planWorkbook } from '../schema/plan';
import { isAllNamed, type Question, recognise, type StrangeTab } from '../schema/recognise';
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
  agreed: ReadonlySet<string>,
  user: () => string,
): SetUpReport {
  const { actual: found, done: renamed } = readRecognised(spreadsheet, properties, agreed);
  const actual = { ...found, user: user() };
  const { refusals, steps, done: planned } = planWorkbook(actual);
  const done = [...renamed, ...planned];
  if (refusals.length > 0 || steps.length === 0) {
    const cells = new Map(actual.tabs.map(({ name, values }) => [name, values]));
    return { refusals, done, changed: renamed.length > 0, fresh: false, read: cells, keep: () => undefined };
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

/** What only the person knows before a repair: whether a column under another heading is one of ours. */
export function questionsOn(
  spreadsheet: Spreadsheet,
  properties: GoogleAppsScript.Properties.Properties,
): readonly Question[] {
  const headed = tableNames.flatMap((name) => {
    const sheet = spreadsheet.getSheetByName(tables[name].tab);
    return sheet && sheet.getLastRow() > 0 ? [{ ...NOTHING, name: sheet.getName(), values: firstRow(sheet) }] : [];
  });
  if (headed.length === 0 || isAllNamed({ tabs: headed })) return [];
  const actual = readActual(spreadsheet, properties);
  return recognise(actual, strangeTabs(spreadsheet, actual), new Set()).questions;
}

/** The workbook as it is, after tabs and headings that were renamed have their names back. */
function readRecognised(
  spreadsheet: Spreadsheet,
  properties: GoogleAppsScript.Properties.Properties,
  agreed: ReadonlySet<string>,
): { readonly actual: Actual; readonly done: readonly string[] } {
  const done: string[] = [];
  let actual = readActual(spreadsheet, properties);
  // names of tabs first, and then of columns in them
  for (let turn = 0; turn < 2 && actual.tabs.length > 0 && !isAllNamed(actual); turn += 1) {
    const found = recognise(actual, strangeTabs(spreadsheet, actual), agreed);
    if (found.steps.length === 0) break;
    const workbook = new Layout(spreadsheet, actual);
    for (const step of found.steps) workbook.take(step);
    done.push(...found.done);
    actual = readActual(spreadsheet, properties);
  }
  return { actual, done };
}

const strangeTabs = (spreadsheet: Spreadsheet, { others }: Actual): readonly StrangeTab[] =>
  others.flatMap((name) => {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet || sheet.getLastRow() === 0) return [];
    return [{ name, headings: firstRow(sheet)[0] ?? [] }];
  });

const NOTHING = { formulas: [], painted: '', dressed: false } as const;

/** Headings are texts. */
const firstRow = (sheet: Sheet): readonly (readonly Cell[])[] => sheet.getSheetValues(1, 1, 1, -1) as Cell[][];

/** One read of values per tab, one of formulas where the add-on has formulas. */
function readActual(spreadsheet: Spreadsheet, properties: GoogleAppsScript.Properties.Properties): Actual {
  const byTab = new Map<string, Table>(tableNames.map((name) => [tables[name].tab, tables[name]]));
  const all = spreadsheet.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }));
  const isOurs = (name: string) => name === DASHBOARD || byTab.has(name);
  const sheets = all.filter(({ name }) => isOurs(name));
  const others = all.map(({ name }) => name).filter((name) => !isOurs(name));
  const names = spreadsheet.getNamedRanges().map((range) => range.getName());
  const order = all.map(({ name }) => name);
  if (sheets.length === 0) {
    return { tabs: [], names, others, order, hasOwn: all.some(({ sheet }) => sheet.getLastRow() > 0) };
  }
  const painted = readPainted(properties);
  const warnings = new Set(
    spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => protection.getDescription()),
  );
  const tabs = sheets.map(({ sheet, name }) => readTab(sheet, name, byTab.get(name), painted[name] ?? '', warnings));
  return { tabs, names, others, order, hasOwn: others.length > 0, answerTo: answered(spreadsheet, tabs) };
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
