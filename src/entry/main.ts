import { addPeople } from '../commands/addPeople';
import { answer } from '../commands/all';
import { run } from '../commands/run';
import { addSampleTeam as sampleTeam } from '../commands/sample/addSampleTeam';
import type { AbsentOwner } from '../domain/orphans';
import { Problem } from '../domain/problem';
import { setUpActiveWorkbook } from '../google/setUp';
import { startClock, stopClock } from '../google/triggers';
import { askInDialog, putUpMenu, showSidebar, showWindow, tellInCorner, tellInDialog } from '../google/ui';
import { activeWorkbook, hostForPerson, newRequest, runClock, takeInEdit } from '../google/workbook';
import { MENU, MENU_TITLE } from './menu';

/** Set by the build: true in the script of a published add-on, whose menu is the add-on's own. */
declare const PUBLISHED: boolean | undefined;

/** Google opens the workbook. In the mode NONE nothing but the menu may be touched. */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  const isPublished = typeof PUBLISHED !== 'undefined' && PUBLISHED;
  putUpMenu(MENU_TITLE, MENU, !isPublished && String(event?.authMode) !== 'NONE');
}

export function onInstall(event?: { readonly authMode?: unknown }): void {
  onOpen(event);
}

/** Somebody typed. What goes wrong here has no reader; the hourly run and the next panel take it in again. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  quietly('onEdit', () => takeInEdit(event));
}

export function showCheckIn(): void {
  openPanel('CheckIn', 'Check in');
}

export function showScoring(): void {
  openPanel('Scoring', 'Score');
}

export function showGoals(): void {
  openPanel('Goals', 'Goals');
}

export function showReminders(): void {
  openPanel('Reminders', 'Reminders');
}

export function showAbout(): void {
  openly('About', () => showSidebar('About', 'About'));
}

export function setUpWorkbook(): void {
  openly('Set up or repair workbook', () => {
    const title = 'Set up or repair workbook';
    const { done, absent } = setUpActiveWorkbook((question) => askInDialog(title, question));
    tellInDialog(title, done.length > 0 ? inShort(done) : 'Everything is in order. Nothing was changed.');
    if (absent.length > 0) offerPeople(absent);
  });
}

export function addSampleTeam(): void {
  openly('Add sample team', () => {
    const { message } = run(sampleTeam, null, hostForPerson());
    tellInCorner(activeWorkbook(), message);
    showWindow('Sample', 'Sample team', 560, 600);
  });
}

export function remindersOn(): void {
  openly('Reminders', () => {
    // two quick clicks run side by side, and each would find no clock yet
    const started = hostForPerson().exclusively(startClock);
    tellInDialog(
      'Reminders',
      started
        ? 'Reminders are on. Once a week everybody with check-ins due gets one letter, sent from your account. Day and hour are on the Settings tab; who gets none is on the People tab.'
        : 'Reminders were on already; nothing was changed.',
    );
  });
}

export function remindersOff(): void {
  openly('Reminders', () => {
    const stopped = stopClock();
    tellInDialog(
      'Reminders',
      stopped
        ? 'Your reminders are off. If a colleague turned them on too, they go on from their account.'
        : 'You had no reminders turned on here. If letters still arrive, a colleague turned them on from their account.',
    );
  });
}

/** The clock. */
export function hourly(): void {
  const started = Date.now();
  quietly('hourly', () => console.log('hourly', JSON.stringify(runClock(started))));
}

/** The panels' only door: JSON text in, JSON text out, since Google's bridge loses dates and undefined. */
export function rpc(ask: unknown): string {
  return JSON.stringify(answer(ask, hostForPerson, logged));
}

/** Owners whom letters do not reach: those with an address are added when the person says so. */
function offerPeople(absent: readonly AbsentOwner[]): void {
  const title = 'Owners not in People';
  const list = inShort(absent.map(({ owner, goals }) => `${owner}: ${goals.join(', ')}`));
  const people = absent.flatMap(({ address }) => (address === '' ? [] : { email: address }));
  if (people.length === 0) {
    tellInDialog(title, `They get no letters, and their goals are nobody’s. Write addresses into Owner.\n\n${list}`);
    return;
  }
  const question = people.length < absent.length ? 'Add those with an address to People?' : 'Add them to People?';
  const hint = 'To add only some, choose No and open OKRs › Check in.';
  if (!askInDialog(title, `${question} ${hint}\n\n${list}`)) return;
  const { message } = run(addPeople, { request: newRequest(), people }, hostForPerson());
  tellInCorner(activeWorkbook(), message);
}

/** A dialog shows some dozen lines. */
const inShort = (done: readonly string[]): string =>
  done.length <= 12 ? done.join('\n') : [...done.slice(0, 11), `and ${done.length - 11} more.`].join('\n');

function openPanel(file: string, title: string): void {
  openly(title, () => showSidebar(file, title));
}

/** Whatever goes wrong is told: what can be put right in its own words, anything else plainly. */
function openly(title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Problem)) logged(title, error);
    tellInDialog(title, error instanceof Problem ? error.message : FAILED);
  }
}

const FAILED =
  'This did not work, and it should have. Look at the sheet to see how far it came, then try again. If it fails again, choose OKRs › Set up or repair workbook.';

/** Nobody is there to be told; it is logged, never swallowed. */
function quietly(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    logged(what, error);
  }
}

/** What was asked and where it broke; never what stands in cells. */
function logged(what: string, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(what, name, error instanceof Problem ? error.code : message, stack ?? '');
}
