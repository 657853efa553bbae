// All that the contract knows of the add-on: its way to set up and fill a workbook, and the rules it is held against.
import { append } from '../../commands/command';
import { run } from '../../commands/run';
import { addSampleTeam } from '../../commands/sample/addSampleTeam';
import { type Cell, isError } from '../../domain/cell';
import { numbersOf } from '../../domain/numbers';
import { rulesOf } from '../../domain/settings';
import { SheetHost } from '../../google/host';
import { setUpActiveWorkbook } from '../../google/setUp';
import { gridOf, type RawValues } from '../../google/tab';
import { hostForPerson, signedIn } from '../../google/workbook';
import { clockOf } from '../../google/zone';
import { DASHBOARD, tableNames, tables } from '../../schema/workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TABS: readonly string[] = [DASHBOARD, ...tableNames.map((name) => tables[name].tab)];

/** What set-up says it did; one sentence that all is in order when it changed nothing. Nobody is there to be asked. */
export const setUp = (): readonly string[] => setUpActiveWorkbook(() => false).done;

export const addSample = (): string => run(addSampleTeam, null, hostForPerson()).message;

/** A computed cell as the sheet has it and as the rules work it out. */
export interface Computed {
  readonly where: string;
  readonly sheet: Cell;
  readonly rule: Cell;
}

/** Every tab of the add-on, by name: its values as Google hands them over. */
export type Read = ReadonlyMap<string, RawValues>;

export const read = (spreadsheet: Spreadsheet): Read =>
  new Map(TABS.map((tab) => [tab, spreadsheet.getSheetByName(tab)?.getSheetValues(1, 1, -1, -1) ?? []]));

/** Settings first: the day stands there. */
const IN_ORDER = ['settings' as const, ...tableNames.filter((name) => name !== 'settings')];

const GOALS = ['keyResults', 'objectives'] as const;

/** Every computed cell of the goals' tabs that a rule stands behind, helpers aside. */
export function computedCells(spreadsheet: Spreadsheet, values: Read): Computed[] {
  const host = new SheetHost(spreadsheet, signedIn, new Map(values));
  const book = host.read(IN_ORDER);
  const { today } = host.circumstances(book);
  const numbers = numbersOf(book, rulesOf(book.settings), today);
  const clock = clockOf(spreadsheet.getSpreadsheetTimeZone(), Date.now());
  return GOALS.flatMap((name) => {
    const grid = gridOf(values.get(tables[name].tab) ?? [], clock);
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
export function errorCells(values: Read): string[] {
  return [...values].flatMap(([tab, rows]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell === 'string' && isError(cell) ? [`${tab} R${row + 1}C${column + 1} ${cell}`] : [],
      ),
    ),
  );
}

type Fields = Readonly<Record<string, Cell>>;

/** Rows below those that stand there, formulas included; they belong to the first cycle there is. */
export function addGoals(objectives: readonly Fields[], keyResults: readonly Fields[]): void {
  const host = hostForPerson();
  // formulas name columns of every tab
  const book = host.read(IN_ORDER);
  const cycle = book.cycles[0]?.id ?? '';
  const rows = (table: 'objectives' | 'keyResults', list: readonly Fields[]) =>
    list.map((fields) => append(table, { ...fields, cycle }));
  host.write({ changes: [...rows('objectives', objectives), ...rows('keyResults', keyResults)] }, true);
}
