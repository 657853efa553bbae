import type { Book, Rules } from '../domain/book';
import { type Day, dayPart, type Moment } from '../domain/day';
import { numbersOf } from '../domain/numbers';
import { type DigestPlan, planDigests } from '../domain/reminders';
import { openSlot } from '../domain/slot';
import { snapshotOf } from '../domain/snapshot';
import { type DigestLetter, digestLetter } from '../email/digest';
import { append, type Change, type Circumstances, set, type Writing } from './command';
import type { Host } from './run';
import { GOAL_TABLES, takenIn } from './takeIn';

/** What the hourly run needs beyond a command's host. */
export interface HourlyHost extends Host {
  /** The day of the newest snapshot; null when none is known. */
  lastSnapshot(): Day | null;
  /** Finds the end of History without reading its rows, or trusts what was remembered of it where reads are dear. */
  readEndOfHistory(dear: boolean): void;
}

export interface Postman {
  /** How many letters may still leave today. */
  quota(): number;
  /** @throws when Google does not take it */
  send(letter: DigestLetter): void;
  hasTime(): boolean;
}

export interface HourlyReport {
  readonly changes: number;
  readonly sent: number;
  readonly failed: number;
  /** Left for the next run: no quota or no time. */
  readonly waiting: number;
}

/** So many letters leave well within Google's six minutes. */
const MOST_LETTERS = 200;

/**
 * The clock's own job: take in what was typed, keep a snapshot once a day, send the letters that are due. A run that
 * sends letters leaves the rest to the run an hour later, so that no run asks too much of Google. The Mail log says
 * Sending before a letter leaves and what became of it afterwards, so that neither a crash nor somebody else's clock
 * sends it twice.
 */
export function runHourly(host: HourlyHost, post: Postman): HourlyReport {
  const { letters, rows, changes, waiting } = host.exclusively(() => prepare(host, post));
  const results = letters.map((letter) => deliver(letter, post));
  if (results.length > 0) {
    const { now } = host.circumstances(host.read(['settings']));
    host.write({ changes: results.map((result, index) => set('mailLog', rows[index] || 0, { ...result, at: now })) });
  }
  const count = (state: string) => results.filter((result) => result.state === state).length;
  return { changes, sent: count('Sent'), failed: count('Failed'), waiting: waiting + count('Skipped') };
}

interface Prepared {
  readonly letters: readonly DigestLetter[];
  /** Their rows in the Mail log. */
  readonly rows: readonly number[];
  readonly changes: number;
  readonly waiting: number;
}

function prepare(host: HourlyHost, post: Postman): Prepared {
  const { rules, now } = host.circumstances(host.read(['settings']));
  const mailing = openSlot(rules, now) !== null;
  const read = host.read([...(mailing ? (['people', 'mailLog'] as const) : []), ...GOAL_TABLES]);
  const circumstances = host.circumstances(read);
  const { writing, book } = takenIn(read, circumstances, '');
  // answers that are not logged yet count all the same
  const { digests, waiting } = mailing ? lettersNow(book, rules, now, post) : { digests: [], waiting: 0 };
  if (digests.length === 0) return { letters: [], rows: [], changes: keep(host, book, writing, mailing), waiting };
  const logged = digests.map(({ key, slot, to }) =>
    append('mailLog', { key, kind: 'Digest', to, slot: slot.name, state: 'Sending', at: now }),
  );
  return {
    rows: host.write({ changes: logged }),
    letters: digests.map((digest) => digestLetter(digest, circumstances.linkTo, circumstances.locale)),
    changes: logged.length,
    waiting,
  };
}

/** The quota is asked only where it matters. */
function lettersNow(book: Book, rules: Rules, now: Moment, post: Postman): Pick<DigestPlan, 'digests' | 'waiting'> {
  const { digests } = planDigests(book, rules, now, Number.POSITIVE_INFINITY);
  const room = digests.length === 0 ? 0 : Math.max(0, Math.min(post.quota(), MOST_LETTERS));
  return { digests: digests.slice(0, room), waiting: Math.max(0, digests.length - room) };
}

/** Writes what was typed and today's snapshot; returns how many changes that were. */
function keep(host: HourlyHost, book: Book, writing: Writing, mailing: boolean): number {
  const circumstances = host.circumstances(book);
  const day = dayPart(circumstances.now);
  const snapshot = host.lastSnapshot() === day ? null : historyRows(book, circumstances, day);
  if (snapshot) host.readEndOfHistory(mailing);
  const changes = [...(writing.changes ?? []), ...(snapshot ?? [])];
  host.write({ ...writing, changes, ...(snapshot ? { snapshotDay: day } : {}) });
  return changes.length;
}

/** Worked out for the day itself, also while the workbook is looked at as of another day. */
function historyRows(book: Book, { rules }: Circumstances, day: Day): readonly Change[] {
  return snapshotOf(book, numbersOf(book, rules, day), day).map((row) => append('history', row));
}

function deliver(letter: DigestLetter, post: Postman): { readonly state: string; readonly error: string } {
  if (!post.hasTime()) return { state: 'Skipped', error: 'No time left in this run; the next one sends it.' };
  try {
    post.send(letter);
    return { state: 'Sent', error: '' };
  } catch (error) {
    // one wrong address must not keep the others waiting; what Google said is kept for whoever looks
    return { state: 'Failed', error: error instanceof Error ? error.message : String(error) };
  }
}
