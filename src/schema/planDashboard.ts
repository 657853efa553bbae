import { type Actual, isEmptyTab, PAINT_VERSION, type Part, type Step, tabNamed } from './actual';
import type { DashboardCell } from './dashboard';
import { dashboardCells } from './dashboardParts/all';
import type { Positions } from './positions';
import { putBack } from './putBack';
import { DASHBOARD } from './workbook';

/** A Dashboard that is not ours is left alone. */
export function dashboardRefusal(actual: Actual): string[] {
  const tab = tabNamed(actual, DASHBOARD);
  if (!tab || isEmptyTab(tab) || tab.values[0]?.[1] === 'OKR dashboard') return [];
  return [`The tab "${DASHBOARD}" holds something else. Rename that tab, then run this again.`];
}

/** Every Dashboard cell that is missing or overwritten, put back; the picker is a person's own. */
export function planDashboard(actual: Actual, positions: Positions): Part {
  const tab = tabNamed(actual, DASHBOARD);
  const cells = dashboardCells(positions);
  const columns = Math.max(...cells.map(({ column }) => column));
  const steps: Step[] = [];
  const done: string[] = [];
  if (!tab) {
    steps.push({ do: 'createTab', tab: DASHBOARD, columns });
    done.push(`Added the tab ${DASHBOARD}.`);
  }
  const fresh = !tab || isEmptyTab(tab);
  if (fresh) steps.push(wholeDashboard(cells));
  else {
    const kept = putBack(
      DASHBOARD,
      tab,
      cells.flatMap(({ row, column, formula, value }) => {
        const content = formula ?? value;
        return content === undefined ? [] : { row, column, content };
      }),
    );
    steps.push(...kept.steps);
    done.push(...kept.done);
  }
  if (fresh || tab?.painted !== PAINT_VERSION || !tab?.dressed) steps.push({ do: 'paintDashboard', cells });
  return { steps, done };
}

/** A Dashboard that is still empty is written in one go. */
function wholeDashboard(cells: readonly DashboardCell[]): Step {
  const rows = Math.max(...cells.map(({ row }) => row));
  const columns = Math.max(...cells.map(({ column }) => column));
  const formulas = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, formula, value } of cells) (formulas[row - 1] ?? [])[column - 1] = formula ?? value ?? '';
  return { do: 'formulas', tab: DASHBOARD, row: 1, column: 1, formulas };
}
