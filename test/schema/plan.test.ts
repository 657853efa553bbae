import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { type Actual, type ActualTab, PAINT_VERSION, positionsIn, type Step } from '../../src/schema/actual';
import { type Plan, planWorkbook } from '../../src/schema/plan';
import { formulaOf } from '../../src/schema/positions';
import { DASHBOARD, tableNames, tables } from '../../src/schema/workbook';

const EMPTY: Actual = { tabs: [], names: [], others: [], order: [], hasOwn: false };
const planned = (actual: Actual): Plan => planWorkbook(actual);

type Grid = { values: Cell[][]; formulas: string[][] };

/** Takes a plan's steps on paper, as the spreadsheet would, so that a plan can be made of the result. */
function taken(actual: Actual, steps: readonly Step[]): Actual {
  const tabs = new Map<string, ActualTab & Grid>(
    actual.tabs.map((tab) => [
      tab.name,
      { ...tab, values: tab.values.map((row) => [...row]), formulas: tab.formulas.map((row) => [...row]) },
    ]),
  );
  const names = new Set(actual.names);
  const places = new Map<string, string>();
  const put = (tab: string, row: number, column: number, cell: Cell) => {
    const grid = tabs.get(tab);
    if (!grid) throw new Error(`no tab ${tab}`);
    for (const side of [grid.values, grid.formulas] as (Cell | string)[][][]) {
      while (side.length < row) side.push([]);
      const line = side[row - 1] as (Cell | string)[];
      while (line.length < column) line.push('');
    }
    const formula = typeof cell === 'string' && cell.startsWith('=') ? cell : '';
    (grid.values[row - 1] as Cell[])[column - 1] = formula === '' ? cell : 0;
    (grid.formulas[row - 1] as string[])[column - 1] = formula;
  };
  for (const step of steps) {
    if (step.do === 'createTab')
      tabs.set(step.tab, {
        name: step.tab,
        values: [],
        formulas: [],
        painted: '',
        dressed: false,
      });
    if (step.do === 'values' || step.do === 'formulas') {
      const rows: readonly (readonly Cell[])[] = step.do === 'values' ? step.values : step.formulas;
      for (const [r, row] of rows.entries()) {
        for (const [c, cell] of row.entries()) put(step.tab, step.row + r, step.column + c, cell);
      }
    }
    if (step.do === 'name') {
      names.add(step.name);
      places.set(step.name, `${step.row}-${step.column}`);
    }
    const painted = step.do === 'paint' ? tables[step.table].tab : step.do === 'paintDashboard' ? DASHBOARD : '';
    const tab = tabs.get(painted);
    if (tab) tabs.set(painted, { ...tab, painted: PAINT_VERSION, dressed: true });
  }
  for (const { values, formulas } of tabs.values())
    formulas.forEach((line, r) => {
      line.forEach((formula, c) => {
        // where names point is the one formula that a plan reads the value of
        const named = [...formula.matchAll(/ROW\((\w+)\)/g)].map(([, name = '']) => places.get(name));
        if (named.length > 1) (values[r] as Cell[])[c] = named.join(' ');
      });
    });
  return { ...actual, tabs: [...tabs.values()], names: [...names] };
}

const laidOut = () => taken(EMPTY, planned(EMPTY).steps);
const tabOf = (actual: Actual, name: string) => actual.tabs.find((tab) => tab.name === name) as ActualTab;
const withTab = (actual: Actual, name: string, change: (grid: Grid) => void): Actual => ({
  ...actual,
  tabs: actual.tabs.map((tab) => {
    if (tab.name !== name) return tab;
    const grid = { values: tab.values.map((row) => [...row]), formulas: tab.formulas.map((row) => [...row]) };
    change(grid);
    return { ...tab, ...grid };
  }),
});

/** A KR row as a person types it, with every formula in place. */
function withKeyResult(actual: Actual): Actual {
  const positions = positionsIn(actual);
  return withTab(actual, 'Key results', (grid) => {
    grid.values[1] = [];
    grid.formulas[1] = [];
    for (const field of Object.keys(tables.keyResults.columns)) {
      const at = (positions.keyResults[field] as number) - 1;
      const formula = formulaOf(tables.keyResults, field, 2, positions);
      (grid.values[1] as Cell[])[at] = formula === '' ? '' : 0;
      (grid.formulas[1] as string[])[at] = formula;
    }
    (grid.values[1] as Cell[])[1] = 'Win customers';
  });
}

describe('laying out a workbook', () => {
  it('makes every tab with every heading', () => {
    const actual = laidOut();
    expect(actual.tabs.map(({ name }) => name).sort()).toEqual(
      [DASHBOARD, ...tableNames.map((name) => tables[name].tab)].sort(),
    );
    for (const name of tableNames)
      expect(tabOf(actual, tables[name].tab).values[0]).toEqual(
        Object.values(tables[name].columns).map(({ heading }) => heading),
      );
  });

  it('changes nothing the second time', () => {
    const again = planned(laidOut());
    expect(again.steps).toEqual([]);
    expect(again.done).toEqual([]);
  });

  it('refuses a tab of the same name with other content, before anything is written', () => {
    const stranger: ActualTab = {
      name: 'Objectives',
      values: [
        ['Groceries', 'Price'],
        ['Milk', 2],
      ],
      formulas: [],
      painted: '',
      dressed: false,
    };
    const plan = planned({ ...EMPTY, tabs: [stranger] });
    expect(plan.steps).toEqual([]);
    expect(plan.refusals).toEqual([
      'The tab "Objectives" holds something else (its first row reads: Groceries, Price). Rename that tab, then run this again.',
    ]);
  });

  it('refuses a tab whose name is one of ours in other letters', () => {
    const plan = planned({ ...EMPTY, others: ['Notes', 'KEY results'] });
    expect(plan.steps).toEqual([]);
    expect(plan.refusals).toEqual([expect.stringMatching(/^The tab "KEY results" stands where "Key results" should/)]);
  });

  it('takes an empty tab of the same name', () => {
    const empty: ActualTab = {
      name: 'People',
      values: [['']],
      formulas: [['']],
      painted: '',
      dressed: false,
    };
    const plan = planned({ ...EMPTY, tabs: [empty] });
    expect(plan.refusals).toEqual([]);
    expect(plan.steps.some((step) => step.do === 'createTab' && step.tab === 'People')).toBe(false);
  });
});

describe('repairing a workbook', () => {
  it('leaves foreign columns alone and adds a missing one behind them', () => {
    const without = withTab(laidOut(), 'People', (grid) => {
      grid.values[0] = ['Shoe size', ...(grid.values[0] as Cell[]).filter((heading) => heading !== 'Team'), 'Birthday'];
    });
    const plan = planned(without);
    const headings = tabOf(taken(without, plan.steps), 'People').values[0] as Cell[];
    expect(headings[0]).toBe('Shoe size');
    expect(headings[headings.length - 2]).toBe('Birthday');
    expect(headings[headings.length - 1]).toBe('Team');
    expect(plan.done).toContain('Added the column Team to People.');
  });

  it('changes nothing in a workbook with rows whose formulas stand', () => {
    expect(planned(withKeyResult(laidOut())).steps).toEqual([]);
  });

  it('puts an overwritten formula back and keeps what stood there in a note', () => {
    const actual = withKeyResult(laidOut());
    const column = positionsIn(actual).keyResults.progress as number;
    const overwritten = withTab(actual, 'Key results', (grid) => {
      (grid.values[1] as Cell[])[column - 1] = 0.42;
      (grid.formulas[1] as string[])[column - 1] = '';
    });
    const { steps } = planned(overwritten);
    expect(steps).toEqual([
      { do: 'notes', tab: 'Key results', cells: [{ row: 2, column, note: expect.stringContaining('0.42') }] },
      {
        do: 'formulas',
        tab: 'Key results',
        row: 2,
        column,
        formulas: [[formulaOf(tables.keyResults, 'progress', 2, positionsIn(actual))]],
      },
    ]);
  });

  it('takes formulas with commas and spaces for the same, as other locales write them', () => {
    const actual = withKeyResult(laidOut());
    const commas = withTab(actual, 'Key results', (grid) => {
      grid.formulas[1] = (grid.formulas[1] as string[]).map((formula) =>
        formula
          .split('"')
          .map((part, index) => (index % 2 === 0 ? part.replace(/;/g, ', ') : part))
          .join('"'),
      );
    });
    expect(planned(commas).steps).toEqual([]);
  });

  it('names cells by where moved columns stand now', () => {
    const moved = withTab(laidOut(), 'Cycles', (grid) => {
      grid.values[0] = [...(grid.values[0] as Cell[])].reverse();
    });
    const positions = positionsIn(moved);
    expect(formulaOf(tables.keyResults, 'cycleRow', 2, positions)).toContain('Cycles!$L:$L');
  });

  it('adds a missing setting below and keeps the values people chose', () => {
    const actual = withTab(laidOut(), 'Settings', (grid) => {
      const hour = grid.values.findIndex((row) => row[0] === 'Reminder hour');
      grid.values.splice(hour, 1);
      grid.formulas.splice(hour, 1);
      (grid.values[2] as Cell[])[1] = 0.33;
    });
    const after = tabOf(taken(actual, planned(actual).steps), 'Settings');
    expect(after.values.map((row) => row[0])).toContain('Reminder hour');
    expect(after.values[2]?.[1]).toBe(0.33);
  });
});
