import { runHourly } from '../commands/hourly';
import { run } from '../commands/run';
import { GOAL_TABLES, tablesToTakeIn, takeIn } from '../commands/takeIn';
import { Problem } from '../domain/problem';
import { tableNames, tables } from '../schema/workbook';
import { SheetHost } from './host';
import { postman } from './mail';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** @throws Problem sheet.none where a script runs without a document, as a clock's run may */
export function activeWorkbook(): Spreadsheet {
  const spreadsheet: Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) throw new Problem('sheet.none', {});
  return spreadsheet;
}

/** The signed-in person's address; '' for accounts that Google does not show to the script. */
export const signedIn = (): string => Session.getActiveUser().getEmail() || '';

const nobody = (): string => '';

/** The workbook for a menu action of the signed-in person. */
export const hostForPerson = (): SheetHost => new SheetHost(activeWorkbook(), signedIn);

/** The workbook for what a panel asks: one command, and the run is over. */
export const hostForPanel = (): SheetHost => new SheetHost(activeWorkbook(), signedIn, { endsRun: true });

/**
 * A person typed or pasted: takes it in. The event is a hint only, since Google drops some, so everything is read
 * again; it may run without the right to ask who it was.
 */
export function takeInEdit({ range, source, user }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const tab = range.getSheet().getName();
  const table = tableNames.find((name) => tables[name].tab === tab);
  const reads = table ? tablesToTakeIn(table) : [];
  if (reads.length === 0 || range.getLastRow() < 2) return;
  run(takeIn(reads), { by: addressOf(user) }, new SheetHost(source, nobody, { endsRun: true }));
}

/** Google fills the user of an event only where it may be known. */
const addressOf = (user: GoogleAppsScript.Base.User | undefined): string => user?.getEmail?.() || '';

/** Edits that no event told of, before a panel shows what is there. */
export function takeInEverything(): void {
  run(takeIn(GOAL_TABLES), { by: '' }, new SheetHost(activeWorkbook(), nobody));
}

/** The clock's run. Letters leave as the person who turned reminders on. */
export function runClock(startedMs: number): ReturnType<typeof runHourly> {
  return runHourly(new SheetHost(activeWorkbook(), nobody), postman(startedMs));
}
