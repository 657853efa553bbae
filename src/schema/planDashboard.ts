import { isBlank } from '../domain/cell';
import { type Actual, isEmptyTab, normalised, PAINT_VERSION, type Part, type Step, tabNamed } from './actual';
import { formulaSteps } from './blocks';
import { type DashboardCell, dashboardCells } from './dashboard';
import type { Texts } from './glossary';
import type { Positions } from './positions';
import { DASHBOARD } from './workbook';

/** A Dashboard that is not ours is left alone. */
export function dashboardRefusal(actual: Actual): string[] {
  const tab = tabNamed(actual, DASHBOARD);
  if (!tab || isEmptyTab(tab) || tab.values[0]?.[1] === 'OKR dashboard') return [];
  return [`The tab "${DASHBOARD}" holds something else. Rename that tab, then run this again.`];
}

/** Every Dashboard cell that is missing or overwritten, put back; the picker is a person's own. */
export function planDashboard(actual: Actual, positions: Positions, { dashboard }: Pick<Texts, 'dashboard'>): Part {
  const tab = tabNamed(actual, DASHBOARD);
  const cells = dashboardCells(dashboard, positions);
  const columns = Math.max(...cells.map(({ column }) => column));
  const steps: Step[] = [];
  const done: string[] = [];
  if (!tab) {
    steps.push({ do: 'createTab', tab: DASHBOARD, columns });
    done.push(`Added the tab ${DASHBOARD}.`);
  }
  const fresh = !tab || isEmptyTab(tab);
  const broken = cells.filter(({ row, column, formula, value }) => {
    if (formula !== undefined) return normalised(tab?.formulas[row - 1]?.[column - 1] || '') !== normalised(formula);
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
  steps.push(
    ...(fresh
      ? [wholeDashboard(cells)]
      : formulaSteps(
          DASHBOARD,
          broken.map(({ row, column, formula, value = '' }) => ({ row, column, content: formula || value })),
        )),
  );
  if (fresh || tab?.painted !== PAINT_VERSION || !tab?.dressed) steps.push({ do: 'paintDashboard', cells });
  return { steps, done };
}

/** A Dashboard that is still empty is written in one go. */
function wholeDashboard(cells: readonly DashboardCell[]): Step {
  const rows = Math.max(...cells.map(({ row }) => row));
  const columns = Math.max(...cells.map(({ column }) => column));
  const formulas = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, formula, value } of cells) (formulas[row - 1] || [])[column - 1] = formula || value || '';
  return { do: 'formulas', tab: DASHBOARD, row: 1, column: 1, formulas };
}
