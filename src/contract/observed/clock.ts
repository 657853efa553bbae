import type { Plain } from '../probe';
import { isLacking } from '../rights';
import { outcome } from '../see';
import { type Entry, note, readLog } from './log';
import { entriesOf, type Observation, observing } from './observation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const HANDLER = 'contractHourly';
/** Two days, a clock change among them if one is near. */
const FIRINGS = 49;
const MINUTE_MS = 60_000;

const clock = observing('clock', '2 Clock triggers');

/** The first hours say what there is to say about a run; the gaps need the two days. */
const ofARun = (name: string, asks: string, fact: string, expected: Plain, doubt?: string): Observation =>
  clock(name, asks, { basis: 'unconfirmed', expected, ...(doubt ? { doubt } : {}) }, (log) => {
    const values = entriesOf(log, 'clock').map(({ facts }) => JSON.stringify(facts[fact] ?? null));
    const all = [...new Set(values)];
    if (all.length === 0) return undefined;
    // one answer for all hours, or each that was given
    return all.length === 1 ? (JSON.parse(all[0] ?? 'null') as Plain) : all;
  });

const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

export const clockObservations: readonly Observation[] = [
  ofARun('activeSpreadsheet', 'Does a clock’s run find its workbook as the active one?', 'active', true),
  ofARun(
    'activeUser',
    'Who are the active and the effective user in it?',
    'users',
    ['an address', 'an address'],
    'no active user',
  ),
  ofARun('lock', 'May it take the document’s lock?', 'lock', true),
  ofARun('event', 'In which zone does its event tell the hour?', 'zone', 'UTC'),
  ofARun('quota', 'May it ask how many letters are left?', 'quota', true),
  ofARun(
    'rights',
    'Which rights does it lack? (Take one away at myaccount.google.com on the second day.)',
    'lacks',
    [],
  ),
  clock(
    'gaps',
    'How many minutes lie between two runs, at least and at most, in two days?',
    { basis: 'unconfirmed', expected: [60, 60], doubt: 'a few minutes more or less' },
    (log) => {
      const runs = entriesOf(log, 'clock');
      if (runs.length < FIRINGS) return undefined;
      const gaps = runs.slice(1).map(({ at }, index) => Math.round((at - (runs[index] as Entry).at) / MINUTE_MS));
      return [Math.min(...gaps), Math.max(...gaps)];
    },
  ),
];

const own = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);

/** Once; a second time changes nothing. */
export function startClock(spreadsheet: Spreadsheet): void {
  const isOver = entriesOf(readLog(spreadsheet), 'clock').length >= FIRINGS;
  if (!isOver && own().length === 0) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
}

/** An hour has passed. After two days it ends by itself. */
export function noteHour(event: unknown): void {
  const active: Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  if (active === null) {
    // nowhere to write: the execution log has it, and the answers stay open
    console.error('clock.activeSpreadsheet', 'no active spreadsheet in a clock run');
    return;
  }
  note(active, 'clock', {
    active: true,
    users: [Session.getActiveUser(), Session.getEffectiveUser()].map((user) => addressOrNone(user.getEmail())),
    lock: outcome(() => LockService.getDocumentLock()?.tryLock(1000)),
    zone: String((event as { readonly timezone?: unknown } | undefined)?.timezone ?? 'none'),
    quota: outcome(() => MailApp.getRemainingDailyQuota() > 0),
    lacks: SCOPES.filter(isLacking),
  });
  if (entriesOf(readLog(active), 'clock').length >= FIRINGS)
    for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
}

const addressOrNone = (email: string): string => (email === '' ? '' : 'an address');
