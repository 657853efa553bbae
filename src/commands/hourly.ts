import type { GoalBook, MailLogRow, TableName } from '../domain/book';
import { sameText } from '../domain/cell';
import { type Day, dayPart } from '../domain/day';
import { keyOf } from '../domain/lookup';
import { planDigests, type ReminderBook } from '../domain/reminders';
import { openSlot } from '../domain/slot';
import { snapshotOf } from '../domain/snapshot';
import { type DigestLetter, digestLetter } from '../email/digest';
import { append, type Change, type Circumstances, GOAL_TABLES, set, type Writing } from './command';
import { changed, type Host } from './run';
import { takenIn } from './takeIn';

/** What the hourly run needs beyond a command's host. */
export interface HourlyHost extends Host {
  /** The day of the newest snapshot; null when there is none. */
  lastSnapshot(): Day | null;
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
  const { letters, kept, waiting } = host.exclusively(() => prepare(host, post));
  const delivered = letters.map(({ key, letter }) => ({ key, ...deliver(letter, post) }));
  if (delivered.length > 0) host.exclusively(() => changed(host, ['mailLog'], (book) => told(host, book, delivered)));
  const count = (state: string) => delivered.filter((result) => result.state === state).length;
  return { changes: kept, sent: count('Sent'), failed: count('Failed'), waiting: waiting + count('Skipped') };
}

interface Claimed {
  readonly key: string;
  readonly letter: DigestLetter;
}

interface Prepared extends Writing {
  /** Written into the Mail log as Sending. */
  readonly letters: readonly Claimed[];
  /** How many other changes were made. */
  readonly kept: number;
  readonly waiting: number;
}

function prepare(host: HourlyHost, post: Postman): Prepared {
  const { rules, now } = host.circumstances(host.read(['settings']));
  const isMailing = openSlot(rules, now) !== null;
  const tables: readonly TableName[] = [
    'settings',
    ...(isMailing ? (['people', 'mailLog'] as const) : []),
    ...GOAL_TABLES,
  ];
  return changed<TableName, Prepared>(host, tables, (read) => {
    const circumstances = host.circumstances(read);
    // answers that are logged only now count all the same
    const { book, changes, lastIds } = takenIn(read, circumstances);
    const snapshot = snapshotNow(host, book, circumstances);
    const { letters, waiting } = isMailing ? lettersNow(book, circumstances, post) : { letters: [], waiting: 0 };
    const claims = letters.map(({ claim }) => claim);
    return {
      // the letters' rows stand last: whatever breaks off before them leaves the letters to the next run
      changes: [...changes, ...snapshot, ...claims],
      ...(lastIds ? { lastIds } : {}),
      ...(snapshot.length > 0 ? { snapshotDay: dayPart(now) } : {}),
      letters,
      kept: changes.length + snapshot.length,
      waiting,
    };
  });
}

interface LettersNow {
  readonly letters: readonly (Claimed & { readonly claim: Change })[];
  readonly waiting: number;
}

/** Letters are composed before they are claimed: one that cannot be written must not count as sent. */
function lettersNow(book: ReminderBook, circumstances: Circumstances, post: Postman): LettersNow {
  const { rules, now, numbers, linkTo, locale } = circumstances;
  const { digests } = planDigests(book, rules, now, (day) => numbers(book, day));
  // the quota is asked only where it matters
  const room = digests.length === 0 ? 0 : Math.max(0, Math.min(post.quota(), MOST_LETTERS));
  const letters = digests.slice(0, room).map((digest) => {
    const { key, slot, to } = digest;
    const claim = append('mailLog', { key, kind: 'Digest', to, slot: slot.name, state: 'Sending', at: now });
    return { key, letter: digestLetter(digest, linkTo, locale), claim };
  });
  return { letters, waiting: digests.length - letters.length };
}

/**
 * Today's rows for History, none when it has them. Worked out for the day itself, also while the workbook is looked at
 * as of another day.
 */
function snapshotNow(host: HourlyHost, book: GoalBook, { now, numbers }: Circumstances): readonly Change[] {
  const day = dayPart(now);
  if (host.lastSnapshot() === day) return [];
  return snapshotOf(book, numbers(book, day), day).map((row) => append('history', row));
}

interface Delivered extends Pick<MailLogRow, 'key' | 'state' | 'error'> {}

function deliver(letter: DigestLetter, post: Postman): Omit<Delivered, 'key'> {
  if (!post.hasTime()) return { state: 'Skipped', error: 'No time left in this run; the next one sends it.' };
  try {
    post.send(letter);
    return { state: 'Sent', error: '' };
  } catch (error) {
    // one wrong address must not keep the others waiting; what Google said is kept for whoever looks
    return { state: 'Failed', error: error instanceof Error ? error.message : String(error) };
  }
}

/** What became of the letters, into the newest row that says Sending for each: the log may have been sorted meanwhile. */
function told(
  host: HourlyHost,
  { mailLog, ...book }: Parameters<typeof host.circumstances>[0] & { readonly mailLog: readonly MailLogRow[] },
  delivered: readonly Delivered[],
): Writing {
  const { now } = host.circumstances(book);
  const sending = new Map(
    mailLog.filter(({ state }) => sameText(state, 'Sending')).map((row) => [keyOf(row.key), row] as const),
  );
  return {
    changes: delivered.flatMap(({ key, state, error }) => {
      const row = sending.get(keyOf(key));
      return row ? [set('mailLog', row, { state, error, at: now })] : [];
    }),
  };
}
