import { beforeAll, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import { emlOf } from '../../src/preview/mail/eml';
import type { RunReport } from '../../src/preview/runtime/job';
import type { SavedWorkbook } from '../../src/preview/saved';
import { ANA, MIA, openHost, reply, rowsOf } from './host';

const BEN = 'ben@example.com';
const CAI = 'cai@example.com';
const DEA = 'dea@example.com';
/** The most overdue first: each begins a week after the one before. */
const OWNERS = [CAI, ANA, DEA, BEN, MIA];

/** Friday 27 November 2026, nine in Berlin: when letters leave. */
const FRIDAY = Date.parse('2026-11-27T08:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let saved: SavedWorkbook;

/** Five owners of one key result each, written down when the first began; all overdue, and a minute to nine on Friday. */
beforeAll(() => {
  const host = openHost({ now: Date.parse('2026-10-05T07:00:00Z') });
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  const starts = ['05/10/2026', '12/10/2026', '19/10/2026', '26/10/2026', '02/11/2026'];
  const rows = OWNERS.map((owner, index) => [`Trials <${index}>`, 'O-1', owner, '', '', '', '', '0', '100']);
  host.typeIn('Key results!B2:J6', rows);
  host.typeIn(
    'Key results!Q2:Q6',
    starts.map((day) => [day]),
  );
  host.typeIn(
    'People!A3:B6',
    [BEN, CAI, DEA, MIA].map((email) => [email, email.slice(0, 3)]),
  );
  host.setNow(FRIDAY - MINUTE);
  saved = host.save();
}, 180_000);

const fridayMorning = (world: Partial<LocalHost['world']> = {}): LocalHost => openHost(world, saved);

const runAt = (host: LocalHost, now: number, options: { user?: string; failAtCall?: number } = {}): RunReport => {
  host.setNow(now);
  return host.run('hourly', [], { kind: 'trigger', ...options });
};
const readersOf = ({ mails }: RunReport): readonly string[] => mails.flatMap(({ to }) => to);

it('letters leave on Friday at nine by the clock that was turned on once, one to each owner', () => {
  const host = fridayMorning({ now: FRIDAY - 30 * HOUR });
  host.run('remindersOn', [], { kind: 'menu' });
  host.run('remindersOn', [], { kind: 'menu' });
  expect(host.triggers).toHaveLength(1);
  host.advanceTo(FRIDAY + 26 * HOUR);
  expect(host.outbox.map(({ to }) => to[0])).toEqual(OWNERS);
  expect(new Set(host.outbox.map(({ at }) => at))).toEqual(new Set([FRIDAY]));
  expect(rowsOf(host, 'Mail log').map(({ State }) => State)).toEqual(OWNERS.map(() => 'Sent'));
  const days = rowsOf(host, 'History').map(({ Day, Goal }) => `${(Day as Date).toISOString()} ${Goal}`);
  expect(new Set(days).size).toBe(days.length);
  expect(new Set(days.map((text) => text.slice(0, 10))).size).toBe(3);
  host.run('remindersOff', [], { kind: 'menu' });
  expect(host.triggers).toHaveLength(0);
}, 120_000);

it('a second run and a colleague’s clock in the same hour send nothing', () => {
  const host = fridayMorning();
  expect(readersOf(runAt(host, FRIDAY))).toEqual(OWNERS);
  expect(readersOf(runAt(host, FRIDAY, { user: MIA }))).toEqual([]);
  expect(readersOf(runAt(host, FRIDAY + HOUR))).toEqual([]);
});

it('a run that has to wait too long for somebody else’s lock sends nothing; the next one does', () => {
  const host = fridayMorning();
  const release = host.holdLock('document');
  expect(readersOf(runAt(host, FRIDAY))).toEqual([]);
  release();
  expect(readersOf(runAt(host, FRIDAY + HOUR))).toEqual(OWNERS);
});

it('with a quota of three the most overdue get theirs, the others when there is quota again', () => {
  const limits = { ...openHost().world.limits, mailRecipientsLeft: 3 };
  const host = fridayMorning({ limits });
  expect(readersOf(runAt(host, FRIDAY))).toEqual(OWNERS.slice(0, 3));
  expect(readersOf(runAt(host, FRIDAY + HOUR))).toEqual([]);
  expect(readersOf(runAt(host, FRIDAY + 25 * HOUR))).toEqual(OWNERS.slice(3));
});

it('who is away, has reminders off or no address gets none', () => {
  const host = fridayMorning();
  host.typeIn('People!A3:I4', [
    [BEN, 'Ben', 'Growth', '', '', 'Member', 'On', '20/11/2026', '30/11/2026'],
    [CAI, 'Cai', 'Growth', '', '', 'Member', 'Off', '', ''],
  ]);
  host.typeIn('Key results!D4', 'Nobody');
  expect(readersOf(runAt(host, FRIDAY))).toEqual([ANA, MIA]);
});

it('an answer that no event told of is logged by the same run, and keeps its letter back', () => {
  const host = fridayMorning();
  const release = host.holdLock('document');
  host.typeIn('Key results!K3', '25');
  release();
  expect(readersOf(runAt(host, FRIDAY))).toEqual(OWNERS.filter((owner) => owner !== ANA));
  expect(rowsOf(host, 'Check-ins')).toMatchObject([{ Goal: 'KR-2', Value: 25, Source: 'Sheet' }]);
  expect(rowsOf(host, 'History').map(({ Goal }) => Goal)).toContain('KR-2');
});

it.each([
  { zone: 'America/Los_Angeles', opens: '2026-11-27T17:00:00Z' },
  { zone: 'Asia/Kolkata', opens: '2026-11-27T03:30:00Z' },
  { zone: 'Europe/Berlin', opens: '2026-10-23T07:00:00Z' },
  { zone: 'Europe/Berlin', opens: '2026-10-30T08:00:00Z' },
])('nine o’clock is the workbook’s: $opens in $zone', ({ zone, opens }) => {
  const host = fridayMorning({ timeZone: zone });
  const nine = Date.parse(opens);
  expect(readersOf(runAt(host, nine - MINUTE))).toEqual([]);
  expect(readersOf(runAt(host, nine)).length).toBeGreaterThan(0);
});

it('broken off at any call, the run and the next ones send nobody a second letter and keep one snapshot a day', () => {
  const host = fridayMorning();
  const WEEK = 7 * 24 * HOUR;
  const { calls } = runAt(fridayMorning(), FRIDAY);
  const silent: number[] = [];
  // from the last call back to one before anything was written: an earlier fault leaves everything as it was
  for (let call = calls.total, written = 1; written > 0; call -= 1) {
    const friday = FRIDAY + (calls.total - call) * WEEK;
    const before = host.outbox.length;
    written = runAt(host, friday, { failAtCall: call }).calls.writes;
    runAt(host, friday + HOUR);
    runAt(host, friday + 2 * HOUR, { user: MIA });
    const readers = host.outbox.slice(before).map(({ to }) => to[0]);
    expect(new Set(readers).size, `a second letter after a fault at call ${call}`).toBe(readers.length);
    if (readers.length < OWNERS.length) silent.push(call);
  }
  // Once a letter is logged as Sending nobody knows whether it left, so it never leaves again.
  const log = host.get('Mail log!A2:G').filter(([key]) => key !== '');
  const unsure = new Set(log.filter(([, , , , state]) => state === 'Sending').map(([, , , slot]) => slot));
  expect(silent.length).toBeLessThanOrEqual(unsure.size);
  const snapshots = host
    .get('History!A2:B')
    .filter(([day]) => day !== '')
    .map(([day, goal]) => `${(day as Date).toISOString()} ${goal}`);
  expect(snapshots.length).toBeGreaterThan(0);
  expect(new Set(snapshots).size).toBe(snapshots.length);
}, 300_000);

it('a letter has a text and a page, both with the link to the cell of the row', async () => {
  const host = fridayMorning();
  const [letter] = runAt(host, FRIDAY).mails;
  if (!letter) throw new Error('No letter left');
  const eml = String(await emlOf(letter)).replace(/=\r\n/g, '');
  expect(eml).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(eml).toMatch(/^Content-Type: text\/plain/m);
  expect(eml).toMatch(/^Content-Type: text\/html/m);
  expect(letter.body).toMatch(/https:\/\/docs\.google\.com\/spreadsheets\/d\/\S+#gid=\d+&range=K2\b/);
  expect(letter.htmlBody).toMatch(/#gid=\d+(&amp;|&#38;)range=K2"/);
  expect(letter.htmlBody).toMatch(/Trials (&lt;|&#60;)0(&gt;|&#62;)/);
});

it('looking at the letters sends none, and shows those that then leave', () => {
  const host = fridayMorning();
  const { letters, when } = reply(host, 'previewReminders', {});
  expect(letters.map(({ to }) => to)).toEqual(OWNERS);
  expect(when).toMatch(/27 November, from 09:00/);
  expect(host.outbox).toHaveLength(0);
  expect(rowsOf(host, 'Mail log')).toEqual([]);
  const sent = runAt(host, FRIDAY).mails;
  expect(sent.map(({ subject }) => subject)).toEqual(letters.map(({ subject }) => subject));
});

it('a workbook whose tabs are gone leaves a line in the log and sends nothing', () => {
  const host = fridayMorning();
  host.typeIn('Key results!K1', 'Heute');
  const run = runAt(host, FRIDAY);
  expect(readersOf(run)).toEqual([]);
  expect(run.logs.some(({ level, text }) => level === 'error' && text.includes('sheet.columnMissing'))).toBe(true);
});
