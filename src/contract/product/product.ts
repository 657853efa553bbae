// All that the contract knows of the add-on: its way to set up and fill a workbook, and the rules it is held against.
import { run } from '../../commands/run';
import { addSampleTeam } from '../../commands/sample/addSampleTeam';
import { type Cell, isError } from '../../domain/cell';
import { numbersOf } from '../../domain/numbers';
import { rulesOf } from '../../domain/settings';
import { setUpActiveWorkbook } from '../../google/setUp';
import { firstDate, gridOf } from '../../google/tab';
import { hostForPerson } from '../../google/workbook';
import { clockOf } from '../../google/zone';
import { DASHBOARD, tableNames, tables } from '../../schema/workbook';
import { carriedBy } from './texts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TABS: readonly string[] = [DASHBOARD, ...tableNames.map((name) => tables[name].tab)];

/** What set-up says it did; one sentence that all is in order when it changed nothing. */
export const setUp = (): readonly string[] => setUpActiveWorkbook();

export const addSample = (): string => run(addSampleTeam, carriedBy('Sample', 'plans'), hostForPerson()).message;

/** A computed cell as the sheet has it and as the rules work it out. */
export interface Computed {
  readonly where: string;
  readonly sheet: Cell;
  readonly rule: Cell;
}

const GOALS = ['keyResults', 'objectives'] as const;

/** Every computed cell of the goals' tabs that a rule stands behind, helpers aside. */
export function computedCells(spreadsheet: Spreadsheet): Computed[] {
  const host = hostForPerson();
  const book = host.read(tableNames);
  const { today } = host.circumstances(book);
  const numbers = numbersOf(book, rulesOf(book.settings), today);
  return GOALS.flatMap((name) => {
    const grid = cellsOf(spreadsheet, tables[name].tab);
    const headings = grid[0] ?? [];
    const columns = Object.entries(tables[name].columns).filter(([, { formula, hidden }]) => formula && !hidden);
    return [...numbers[name]].flatMap(([row, rules]) =>
      columns.flatMap(([field, { heading }]): Computed[] => {
        const column = headings.indexOf(heading);
        // a column that no rule stands behind has no answer of that name
        if (!(field in rules)) return [];
        const rule = (rules as unknown as Readonly<Record<string, Cell>>)[field] ?? null;
        return [{ where: `${tables[name].tab} ${heading} ${row}`, sheet: grid[row - 1]?.[column] ?? null, rule }];
      }),
    );
  });
}

/** Where a formula of the add-on shows an error. */
export function errorCells(spreadsheet: Spreadsheet): string[] {
  return TABS.flatMap((tab) =>
    cellsOf(spreadsheet, tab).flatMap((cells, row) =>
      cells.flatMap((cell, column) => (isError(cell) ? [`${tab} R${row + 1}C${column + 1} ${String(cell)}`] : [])),
    ),
  );
}

function cellsOf(spreadsheet: Spreadsheet, tab: string): readonly (readonly Cell[])[] {
  const values = spreadsheet.getSheetByName(tab)?.getSheetValues(1, 1, -1, -1) ?? [];
  return gridOf(values, clockOf(spreadsheet.getSpreadsheetTimeZone(), Date.now(), firstDate(values)));
}
