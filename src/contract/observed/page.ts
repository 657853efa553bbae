import type { Plain } from '../probe';
import { note } from './log';
import { entriesOf, type Observation, observing } from './observation';

const COUNTER = 'contractCounter';
/** Long enough for two runs to meet. */
const HOLD_MS = 2000;

const page = observing('page', '6 HtmlService and web apps');

const ofThePage = (name: string, asks: string, expected: Plain, doubt?: string): Observation =>
  page(name, asks, { basis: 'unconfirmed', expected, ...(doubt ? { doubt } : {}) }, (log) => {
    const [last] = entriesOf(log, 'page').slice(-1);
    return last?.facts[name];
  });

export const pageObservations: readonly Observation[] = [
  ofThePage(
    'lastWrite',
    'Do two calls at once count to 2, when the lock is left to the end of the run and nothing is flushed?',
    2,
    '1: the second run reads before the first is written',
  ),
  ofThePage('overlap', 'Do two calls of one page run at the same time (without a lock)?', false, 'true'),
  ofThePage('date', 'What does a page get for a result with a Date in it?', null),
  ofThePage('undefined', 'What does a page get for undefined in a field and in a list?', { list: [1, null], a: 1 }),
  ofThePage('notANumber', 'What does a page get for NaN?', 'number NaN', 'null'),
  ofThePage('comment', 'What is left of a comment’s signs inside a template literal of a page?', 'a//b/* c */d', 'a'),
  ofThePage('roundTripMs', 'Does a call that does nothing come back?', true),
];

/** One of two calls made at once; `locked` takes the document's lock and leaves it to the end of the run. */
export function countUp(locked: boolean): { readonly from: number; readonly to: number; readonly count: number } {
  const lock = LockService.getDocumentLock();
  if (locked && !lock?.tryLock(30_000)) throw new Error('The lock of the other call was not opened within 30 seconds.');
  const from = Date.now();
  const cell = counter();
  const count = Number(cell.getValue()) + 1;
  Utilities.sleep(HOLD_MS);
  cell.setValue(count);
  return { from, to: Date.now(), count };
}

/** Counting begins at nothing. */
export function resetCounter(): void {
  counter().setValue(0);
  SpreadsheetApp.flush();
}

const counter = (): GoogleAppsScript.Spreadsheet.Range => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(COUNTER) ?? spreadsheet.insertSheet(COUNTER, spreadsheet.getNumSheets());
  return sheet.getRange('A1');
};

/** Values that a bridge may lose. */
export function oddValue(kind: string): unknown {
  if (kind === 'date') return { at: new Date(0) };
  if (kind === 'undefined') return { a: 1, b: undefined, list: [1, undefined] };
  if (kind === 'notANumber') return Number.NaN;
  return true;
}

/** What the page saw; the last word counts. */
export function notePage(json: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const facts = JSON.parse(json) as Readonly<Record<string, Plain>>; // the page's own, made below
  const count = plainCount();
  const tab = spreadsheet.getSheetByName(COUNTER);
  if (tab) spreadsheet.deleteSheet(tab);
  note(spreadsheet, 'page', { ...facts, lastWrite: count });
}

const plainCount = (): number => Number(counter().getValue());
