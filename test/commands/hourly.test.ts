import { expect, it } from 'vitest';
import type { Change, Writing } from '../../src/commands/command';
import { type HourlyHost, type Postman, runHourly } from '../../src/commands/hourly';
import type { Book, MailLogRow, TableName } from '../../src/domain/book';
import { parseDay } from '../../src/domain/day';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { aBook, aCycle, aKeyResult, aMailLogRow, anObjective, aPerson } from '../support/builders';
import { bookFor, circumstances } from './support';

/** Friday at nine, when letters leave. */
const FRIDAY_NINE = parseDay('2026-11-27') + 9 / 24;
const OWNERS = ['ana@example.com', 'ben@example.com', 'cai@example.com'];

const aTeam = (): Book =>
  aBook({
    people: OWNERS.map((email) => aPerson({ email, name: '' })),
    cycles: [aCycle()],
    objectives: [anObjective()],
    // nothing in Current, so that there is nothing to take in
    keyResults: OWNERS.map((owner, index) => aKeyResult({ id: `KR-${index + 1}`, owner, current: null })),
  });

/** A workbook in memory; what is asked of it and written into it is told in `story`. */
class MemoryHost implements HourlyHost {
  readonly story: string[] = [];
  private snapshot: number | null = null;
  constructor(
    private book: Book,
    private readonly now = FRIDAY_NINE,
  ) {}

  exclusively<Result>(work: () => Result): Result {
    this.story.push('lock');
    try {
      return work();
    } finally {
      this.story.push('unlock');
    }
  }
  /** The tables that are asked for, and no others. */
  read = <Reads extends TableName>(tables: readonly Reads[]): Pick<Book, Reads> => bookFor(this.book, tables);
  circumstances = () =>
    circumstances({
      today: Math.floor(this.now),
      now: this.now,
      rules: { ...DEFAULT_RULES, exampleLetters: true },
    });
  forget(): void {}
  show(): void {}
  keepDrafts(): void {}
  lastSnapshot = () => this.snapshot;

  write({ changes = [], snapshotDay }: Writing): boolean {
    const states = changes.flatMap((change) =>
      'fields' in change && 'state' in change.fields ? change.fields.state : [],
    );
    if (states.length > 0) this.story.push(states.join(' '));
    if (snapshotDay) {
      this.story.push('snapshot');
      this.snapshot = snapshotDay;
    }
    for (const change of changes) this.log(change);
    return true;
  }

  private log(change: Change): void {
    if (change.table !== 'mailLog' || change.do === 'formulas') return;
    const { mailLog } = this.book;
    const standing = change.do === 'append' ? aMailLogRow({ row: mailLog.length + 2 }) : change.row;
    const next = { ...standing, ...change.fields } as MailLogRow; // fields of a change are those of its table
    this.book = { ...this.book, mailLog: [...mailLog.filter((row) => row !== standing), next] };
  }
}

/** Has time for so many letters. */
function aPostman(story: string[], lasts = 99, refuses = ''): Postman {
  let left = lasts;
  return {
    quota: () => 99,
    hasTime: () => left > 0,
    send({ to }) {
      left -= 1;
      if (to === refuses) throw new Error(`Invalid email: ${to}`);
      story.push(`to ${to.slice(0, 3)}`);
    },
  };
}

it('the Mail log says Sending before the first letter leaves, and Sent after the last, each time under the lock', () => {
  const host = new MemoryHost(aTeam());
  const report = runHourly(host, aPostman(host.story));
  expect(host.story).toEqual([
    ...['lock', 'Sending Sending Sending', 'snapshot', 'unlock'],
    ...['to ana', 'to ben', 'to cai'],
    ...['lock', 'Sent Sent Sent', 'unlock'],
  ]);
  expect(report).toMatchObject({ sent: 3, failed: 0, waiting: 0 });
});

it('when the time is up the rest wait for the next run, and nobody gets two', () => {
  const host = new MemoryHost(aTeam());
  expect(runHourly(host, aPostman(host.story, 2))).toMatchObject({ sent: 2, waiting: 1 });
  expect(runHourly(host, aPostman(host.story))).toMatchObject({ sent: 1, waiting: 0 });
  expect(host.story.filter((line) => line.startsWith('to '))).toEqual(['to ana', 'to ben', 'to cai']);
});

it('a letter that Google refuses keeps no other back, and is given up after three runs', () => {
  const host = new MemoryHost(aTeam());
  const reports = [1, 2, 3, 4].map(() => runHourly(host, aPostman(host.story, 99, 'ben@example.com')));
  expect(reports.map(({ sent, failed }) => `${sent} sent, ${failed} failed`)).toEqual([
    '2 sent, 1 failed',
    '0 sent, 1 failed',
    '0 sent, 1 failed',
    '0 sent, 0 failed',
  ]);
});

it('the day’s snapshot is taken by the first run of the day, with letters or without, and once', () => {
  const host = new MemoryHost(aTeam());
  const reports = [runHourly(host, aPostman(host.story)), runHourly(host, aPostman(host.story))];
  expect(host.story.filter((line) => line === 'snapshot')).toHaveLength(1);
  expect(reports[0]).toMatchObject({ sent: 3, changes: OWNERS.length + 1 });
  expect(reports[1]).toMatchObject({ sent: 0, changes: 0 });
});
