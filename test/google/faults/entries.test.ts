import { describe, expect, it } from 'vitest';
import * as main from '../../../src/entry/main';
import { MENU } from '../../../src/entry/menu';
import type { LocalHost } from '../../../src/preview/host';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { ANA } from '../host';
import { differences, pathOf, tableRows, visible } from './content';
import { proveEveryFault, type Scene } from './laws';
import { type Act, Rehearsal } from './rehearsal';
import { asks, chooses, goalsWorkbook, typeUnseen } from './workbook';

interface Case {
  readonly when: string;
  readonly prepare: () => Scene;
  /** Nothing that lasts is changed. */
  readonly looks?: boolean;
}

/** Set-up and the sample team have tests of their own beside this one; `rpc` is the door of the panels' commands. */
const ELSEWHERE = ['setUpWorkbook', 'addSampleTeam', 'rpc'];

/** Friday 27 November 2026, nine in Berlin: when letters leave. */
const FRIDAY = Date.parse('2026-11-27T08:00:00Z');

const clock: Act = { functionName: 'hourly', kind: 'trigger' };

/** A panel's window; its first call takes in what no event told of, and is gone through beside the others. */
const panel = (functionName: string): readonly Case[] => [
  {
    when: 'goals are typed',
    looks: true,
    prepare: () => ({ start: goalsWorkbook(typeUnseen), act: chooses(functionName) }),
  },
];

const simple = (functionName: string, authMode: 'NONE' | 'LIMITED' | 'FULL'): Case => ({
  when: `the mode is ${authMode}`,
  looks: true,
  prepare: () => ({
    start: goalsWorkbook(),
    act: { functionName, authMode, kind: authMode === 'FULL' ? 'install' : 'simple' },
  }),
});

/** A person is typed below the others, and the event of it waits. */
function typePerson(host: LocalHost): void {
  const release = host.holdLock('document');
  host.typeIn('People!A4:B4', [['cy@example.com', 'Cy']]);
  release();
}

const edit = (when: string, sheet: string, range: string, typed?: (host: LocalHost) => void): Case => ({
  when,
  prepare: () => ({
    start: goalsWorkbook(typed),
    act: { functionName: 'onEdit', kind: 'simple', edit: { user: ANA, sheet, range } },
    // nobody types the same again: the next panel takes it in
    again: asks('openCheckIn', {}),
  }),
});

const remindersAreOn = (host: LocalHost): void => void host.run('remindersOn', [], { kind: 'menu' });

/** Friday at nine, with letters to two people and edits that no event told of. */
function lettersAreDue(host: LocalHost): void {
  host.typeIn('Key results!D4', 'ben@example.com');
  host.typeIn(
    'Key results!Q2:Q7',
    Array.from({ length: 6 }, () => ['05/10/2026']),
  );
  typeUnseen(host);
  host.setNow(FRIDAY);
}

/**
 * The day's snapshot is there or missing, never doubled: what the add-on remembers of it is written first. All else is as
 * an unbroken run leaves it.
 */
function expectSnapshot(
  repeated: SavedWorkbook,
  done: SavedWorkbook,
  when: string,
  besides: readonly string[] = [],
): void {
  const history = [tableRows(repeated, 'History').length, tableRows(done, 'History').length];
  expect([0, history[1]], `History ${when}`).toContain(history[0]);
  const aside = ['History', ...besides].map((tab) => pathOf(done, tab));
  const others = differences(visible(repeated), visible(done)).filter(
    (line) => !line.startsWith('.letters') && !aside.some((path) => line.startsWith(path)),
  );
  expect(others, when).toEqual([]);
  if (history[0] === history[1]) expect(tableRows(repeated, 'History'), when).toEqual(tableRows(done, 'History'));
}

/** A letter each at most, and one row each that is final: what left is never sent again, and nothing left unlogged. */
function expectLetters(repeated: SavedWorkbook, done: SavedWorkbook, when: string): void {
  expectSnapshot(repeated, done, when, ['Mail log']);
  const readers = repeated.host.outbox.map(({ to }) => to.join());
  expect(new Set(readers).size, `a letter twice ${when}`).toBe(readers.length);
  const log = tableRows(repeated, 'Mail log');
  for (const { To = '' } of tableRows(done, 'Mail log')) {
    const [final, ...more] = log.filter((row) => row.To === To && row.State !== 'Failed');
    expect([['Sent', 'Sending'].includes(final?.State ?? ''), more], `${To} ${when}`).toEqual([true, []]);
    if (final?.State === 'Sent') expect(readers, when).toContain(To);
  }
  for (const reader of readers)
    expect(
      log.map(({ To }) => To),
      when,
    ).toContain(reader);
}

/** Nobody looks on when letters leave: the Mail log says what became of each. */
const saysFailed = (left: SavedWorkbook): boolean =>
  tableRows(left, 'Mail log').some(({ State }) => State === 'Failed');

/** Everything Google may call, in every situation in which it writes differently. */
const cases: { readonly [Name in keyof typeof main]?: readonly Case[] } = {
  onOpen: [simple('onOpen', 'LIMITED'), simple('onOpen', 'NONE')],
  onInstall: [simple('onInstall', 'FULL')],
  onEdit: [
    edit('a goal and answers were typed', 'Key results', 'B8:L8', typeUnseen),
    edit('a person was added', 'People', 'A4:B4', typePerson),
    { ...edit('a person’s team was said', 'People', 'C2'), looks: true },
  ],
  showCheckIn: panel('showCheckIn'),
  showScoring: panel('showScoring'),
  showGoals: panel('showGoals'),
  showReminders: panel('showReminders'),
  showAbout: [
    { when: 'at any time', looks: true, prepare: () => ({ start: goalsWorkbook(), act: chooses('showAbout') }) },
  ],
  remindersOn: [
    { when: 'they are off', prepare: () => ({ start: goalsWorkbook(), act: chooses('remindersOn') }) },
    {
      when: 'they are on',
      looks: true,
      prepare: () => ({ start: goalsWorkbook(remindersAreOn), act: chooses('remindersOn') }),
    },
  ],
  remindersOff: [
    { when: 'they are on', prepare: () => ({ start: goalsWorkbook(remindersAreOn), act: chooses('remindersOff') }) },
    { when: 'they are off', looks: true, prepare: () => ({ start: goalsWorkbook(), act: chooses('remindersOff') }) },
  ],
  hourly: [
    {
      when: 'goals and answers were typed',
      prepare: () => ({ start: goalsWorkbook(typeUnseen), act: clock, settled: expectSnapshot }),
    },
    {
      when: 'letters are due',
      prepare: () => ({
        start: goalsWorkbook(lettersAreDue),
        act: clock,
        between: /^(Sending|Failed|We're sorry.*)$/,
        tells: saysFailed,
        settled: expectLetters,
      }),
    },
  ],
};

describe.each((Object.keys(main) as readonly (keyof typeof main)[]).filter((name) => !ELSEWHERE.includes(name)))(
  '%s, broken off at the calls of today',
  (name) => {
    const situations = cases[name] ?? [];
    it('has its situations told here', () => expect(situations).not.toHaveLength(0));

    it.each(situations)(
      'leaves the workbook whole and is finished by the next when $when',
      ({ prepare, looks = false }) => {
        const scene = prepare();
        const { workbooks, done } = proveEveryFault(scene);
        expect(differences(visible(scene.start), visible(done)).length === 0).toBe(looks);
        expect(workbooks).toBeGreaterThan(looks ? 0 : 1);
      },
    );
  },
);

it('the menu is whole when it opens again after it broke off', () => {
  const rehearsal = new Rehearsal(goalsWorkbook());
  const act = { functionName: 'onOpen', kind: 'simple' } as const;
  const { calls } = rehearsal.run(act);
  const menu = rehearsal.menu();
  expect(JSON.stringify(menu)).toContain(MENU.flatMap((part) => (typeof part === 'object' ? [part.label] : [])).at(-1));
  rehearsal.back();
  for (let call = 1; call <= calls.length; call += 1) {
    rehearsal.run(act, call);
    rehearsal.run(act);
    expect(rehearsal.menu(), `after a fault at call ${call}`).toEqual(menu);
  }
});
