import { type Actual, positionsIn, type Step, tabNamed } from './actual';
import { dashboardRefusal, planDashboard } from './planDashboard';
import { planNames, planSettings } from './planSettings';
import { planTable, refusalOf } from './planTable';
import { TODAY_SETTING } from './settingRows';
import { DASHBOARD, tableNames, tables } from './workbook';

/** What a repair found, in words for the report. */
export interface Plan {
  /** Tabs that stand in the way, in words; nothing may be written while there are any. */
  readonly refusals: readonly string[];
  readonly steps: readonly Step[];
  readonly done: readonly string[];
}

/** Declared workbook − actual workbook = the steps to lay it out; nothing when it is laid out already. */
export function planWorkbook(actual: Actual): Plan {
  const isSetUp = actual.names.includes(TODAY_SETTING) || actual.tabs.some(({ painted }) => painted !== '');
  const refusals = [
    ...nearlyOurs(actual),
    ...tableNames.flatMap((name) => refusalOf(tables[name], tabNamed(actual, tables[name].tab), isSetUp)),
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
    // what stood in a cell is kept before anything else is written there
    ['notes'],
    ['name'],
    ['values'],
    ['formulas'],
    ['paint', 'paintDashboard'],
  ];
  // narrow tabs first: new tabs begin as copies of the first one, and a copy of a wide one would be as wide
  const all = parts.flatMap(({ steps }) => steps).sort((a, b) => widthOf(a) - widthOf(b));
  return {
    refusals: [],
    steps: order.flatMap((kinds) => all.filter((step) => kinds.includes(step.do))),
    done: parts.flatMap(({ done }) => done),
  };
}

/** Google takes `objectives` and `Objectives` for one name, so ours could not be added beside it. */
const nearlyOurs = ({ others }: Actual): string[] =>
  others.flatMap((other) => {
    const ours = [DASHBOARD, ...tableNames.map((name) => tables[name].tab)].find(
      (tab) => tab.toLowerCase() === other.toLowerCase(),
    );
    return ours === undefined
      ? []
      : `The tab "${other}" stands where "${ours}" should: Google Sheets takes both for one name. Rename it (to "${ours}" if it is that tab), then run this again.`;
  });

/** The Dashboard last of all: it copies nothing, and Google shows the tab that was made last. */
const widthOf = (step: Step): number =>
  step.do !== 'createTab' ? 0 : step.tab === DASHBOARD ? Number.MAX_VALUE : step.columns;
