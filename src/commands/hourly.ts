import type { Book, Rules } from '../domain/book';
import { type Day, dayPart, type Moment } from '../domain/day';
import { numbersOf } from '../domain/numbers';
import { type DigestPlan, planDigests } from '../domain/reminders';
import { openSlot } from '../domain/slot';
import { snapshotOf } from '../domain/snapshot';
import { type DigestLetter, digestLetter } from '../email/digest';
import { append, type Change, type Circumstances, set } from './command';
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
 * The clock's own job: take in what was typed, keep a snapshot once a day, send the letters that are due. The Mail log
 * says Sending before a letter leaves and what became of it afterwards, so that neither a crash nor somebody else's
 * clock sends it twice.
 */
export function runHourly(host: HourlyHost, post: Postman): HourlyReport {
  const { letters, rows, changes, waiting } = host.exclusively(() => prepare(host, post));
  const results = letters.map((letter) => deliver(letter, post));
  if (results.length > 0) {
    const { now } = host.circumstances(host.read(['settings']));
    const told = results.map((result, index) => set('mailLog', rows[index] || 0, { ...result, at: now }));
    host.write({ changes: told, endsRun: true });
  }
  const count = (state: string) => results.filter((result) => result.state === state).length;
  return { changes, sent: count('Sent'), failed: count('Failed'), waiting: waiting + count('Skipped') };
}

interface Prepared {
  readonly letters: readonly DigestLetter[];
  /** Their rows in the Mail log. */
  readonly rows: readonly number[];
  /** Beside those rows. */
  readonly changes: number;
  readonly waiting: number;
}

function prepare(host: HourlyHost, post: Postman): Prepared {
  const { rules, now } = host.circumstances(host.read(['settings']));
  const mailing = openSlot(rules, now) !== null;
  const read = host.read([...(mailing ? (['people', 'mailLog'] as const) : []), ...GOAL_TABLES]);
  const circumstances = host.circumstances(read);
  const { writing, book } = takenIn(read, circumstances, '');
  const kept = [...(writing.changes ?? []), ...snapshotNow(host, book, circumstances, mailing)];
  // answers that are logged only now count all the same
  const { digests, waiting } = mailing ? lettersNow(book, rules, now, post) : { digests: [], waiting: 0 };
  const logged = digests.map(({ key, slot, to }) =>
    append('mailLog', { key, kind: 'Digest', to, slot: slot.name, state: 'Sending', at: now }),
  );
  // the letters' rows stand last: whatever breaks off before them leaves the letters to the next run
  const snapshot = kept.some(({ table }) => table === 'history') ? { snapshotDay: dayPart(now) } : {};
  const rows = host.write({ ...writing, ...snapshot, changes: [...kept, ...logged] });
  return {
    rows: rows.slice(kept.length),
    letters: digests.map((digest) => digestLetter(digest, circumstances.linkTo, circumstances.locale)),
    changes: kept.length,
    waiting,
  };
}

/** The quota is asked only where it matters. */
function lettersNow(book: Book, rules: Rules, now: Moment, post: Postman): Pick<DigestPlan, 'digests' | 'waiting'> {
  const { digests } = planDigests(book, rules, now, Number.POSITIVE_INFINITY);
  const room = digests.length === 0 ? 0 : Math.max(0, Math.min(post.quota(), MOST_LETTERS));
  return { digests: digests.slice(0, room), waiting: Math.max(0, digests.length - room) };
}

/**
 * Today's rows for History, none when it has them. Worked out for the day itself, also while the workbook is looked at
 * as of another day.
 */
function snapshotNow(host: HourlyHost, book: Book, { rules, now }: Circumstances, mailing: boolean): readonly Change[] {
  const day = dayPart(now);
  if (host.lastSnapshot() === day) return [];
  const rows = snapshotOf(book, numbersOf(book, rules, day), day);
  if (rows.length > 0) host.readEndOfHistory(mailing);
  return rows.map((row) => append('history', row));
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
