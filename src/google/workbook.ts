import { LONGEST_TEXT } from '../commands/form';
import { runHourly } from '../commands/hourly';
import { run, SHORT_WAIT_MS } from '../commands/run';
import { asksTakingIn, takeInOf } from '../commands/takeIn';
import type { Edit } from '../domain/edit';
import { Problem } from '../domain/problem';
import { placeOfHeading } from '../schema/headings';
import type { Table } from '../schema/table';
import { tableNames, tables } from '../schema/workbook';
import { SheetHost } from './host';
import { postman } from './mail';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

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
export function takeInEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = event;
  const tab = range.getSheet().getName();
  const name = tableNames.find((candidate) => tables[candidate].tab === tab);
  const command = name && takeInOf(name);
  if (!name || !command || range.getLastRow() < 2) return;
  const headings = headingsUpTo(range);
  const edit = editOf(event, tables[name], headings);
  if (asksNothing(tables[name], range, edit, headings)) return;
  run(command, edit, new SheetHost(source, nobody), SHORT_WAIT_MS);
}

/** The headings from the first column to the last that was edited. */
function headingsUpTo(range: Range): readonly unknown[] {
  const right = range.getColumn() + range.getNumColumns() - 1;
  return range.getSheet().getSheetValues(1, 1, 1, right)[0] ?? [];
}

/** What the event tells: which rows and fields, and of a single cell what was typed and what stood there before. */
function editOf(
  { range, user, value, oldValue }: GoogleAppsScript.Events.SheetsOnEdit,
  { name, columns }: Table,
  headings: readonly unknown[],
): Edit {
  const edited = headings.slice(range.getColumn() - 1);
  const told = range.getNumRows() * range.getNumColumns() === 1 ? { value, oldValue } : {};
  return {
    by: addressOf(user),
    table: name,
    top: range.getRow(),
    bottom: range.getLastRow(),
    fields: Object.keys(columns).filter((field) => placeOfHeading(edited, columns[field]?.heading ?? '') >= 0),
    ...Object.fromEntries(Object.entries(told).flatMap(([key, text]) => (isText(text) ? [[key, `${text}`]] : []))),
  };
}

/** Declared as a text, absent where Google leaves it out; a very long one tells no more than that it was typed. */
const isText = (text: string | undefined): boolean => text !== undefined && `${text}`.length <= LONGEST_TEXT;

/** Every row that was touched has its ID, and nothing was typed that makes an answer. */
function asksNothing(table: Table, range: Range, { fields }: Edit, headings: readonly unknown[]): boolean {
  if (asksTakingIn(table.name, fields)) return false;
  if (!table.columns.id) return true;
  const ids = placeOfHeading(headings, table.columns.id.heading) + 1;
  if (ids === 0) return false;
  const first = Math.max(2, range.getRow());
  const given = range.getSheet().getSheetValues(first, ids, range.getLastRow() - first + 1, 1);
  return given.every(([id]) => id !== '');
}

/** Google fills the user of an event only where it may be known. */
const addressOf = (user: GoogleAppsScript.Base.User | undefined): string => user?.getEmail?.() ?? '';

/** The clock's run. Letters leave as the person who turned reminders on. */
export function runClock(startedMs: number): ReturnType<typeof runHourly> {
  return runHourly(new SheetHost(activeWorkbook(), nobody), postman(startedMs));
}
