import { runHourly } from '../commands/hourly';
import { run, SHORT_WAIT_MS } from '../commands/run';
import { asksTakingIn, takeInOf } from '../commands/takeIn';
import { Problem } from '../domain/problem';
import type { Table } from '../schema/table';
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
export const signedIn = (): string => Session.getActiveUser().getEmail() ?? '';

/** A name for one request, as a panel makes one. */
export const newRequest = (): string => Utilities.getUuid();

const nobody = (): string => '';

/** The workbook for what the signed-in person asks, in a menu or a panel. */
export const hostForPerson = (): SheetHost => new SheetHost(activeWorkbook(), signedIn);

/**
 * A person typed or pasted: takes it in. The event is a hint only, since Google drops some, so everything is read
 * again; it may run without the right to ask who it was. An edit that asks for nothing ends before it reads a tab.
 * @throws Problem sheet.busy when others save for longer than an edit can wait: the next run takes it in
 */
export function takeInEdit({ range, source, user }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const tab = range.getSheet().getName();
  const name = tableNames.find((candidate) => tables[candidate].tab === tab);
  const command = name && takeInOf(name);
  if (!name || !command || range.getLastRow() < 2 || asksNothing(tables[name], range)) return;
  run(command, { by: addressOf(user) }, new SheetHost(source, nobody), SHORT_WAIT_MS);
}

/** Every row that was touched has its ID, and nothing was typed that makes an answer. */
function asksNothing(table: Table, range: GoogleAppsScript.Spreadsheet.Range): boolean {
  const sheet = range.getSheet();
  const right = range.getColumn() + range.getNumColumns() - 1;
  const [headings = []] = sheet.getSheetValues(1, 1, 1, right);
  const ids = headings.indexOf(table.columns.id?.heading ?? '') + 1;
  if (ids === 0) return false;
  const edited = headings.slice(range.getColumn() - 1);
  const fields = Object.keys(table.columns).filter((field) => edited.includes(table.columns[field]?.heading ?? ''));
  if (asksTakingIn(table.name, fields)) return false;
  const first = Math.max(2, range.getRow());
  return sheet.getSheetValues(first, ids, range.getLastRow() - first + 1, 1).every(([id]) => id !== '');
}

/** Google fills the user of an event only where it may be known. */
const addressOf = (user: GoogleAppsScript.Base.User | undefined): string => user?.getEmail?.() ?? '';

/** The clock's run. Letters leave as the person who turned reminders on. */
export function runClock(startedMs: number): ReturnType<typeof runHourly> {
  return runHourly(new SheetHost(activeWorkbook(), nobody), postman(startedMs));
}
