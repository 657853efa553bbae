import { describe, expect, it } from 'vitest';
import * as main from '../../src/entry/main';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import type { Act } from '../google/faults/rehearsal';
import { chooses, dropTab } from '../google/faults/workbook';
import { ANA, openHost } from '../google/host';
import { EACH, PATIENCE_MS, SEED } from './amount';
import { type Scene, tryInterleavings } from './interleaving';
import { distinctWorkbook, typeUnseen } from './workbook';

interface Case {
  readonly when: string;
  readonly prepare: () => Scene;
  /** For what takes long, fewer of them. */
  readonly share?: number;
}

const clock: Act = { functionName: 'hourly', kind: 'trigger' };

/** Friday 27 November 2026, nine in Berlin: when letters leave. */
const FRIDAY = Date.parse('2026-11-27T08:00:00Z');

const plain = (when: string, act: Act, start?: () => SavedWorkbook): Case => ({
  when,
  prepare: () => ({ start: start ? start() : distinctWorkbook(), act, mends: act.functionName === 'setUpWorkbook' }),
});

const unseen = (): SavedWorkbook => distinctWorkbook(typeUnseen);

const panel = (functionName: string): readonly Case[] => [
  plain('goals and answers were typed', chooses(functionName), unseen),
];

const remindersAreOn = (host: LocalHost): void => void host.run('remindersOn', [], { kind: 'menu' });

/** Letters to two people, with a day's snapshot and edits that no event told of. */
function lettersAreDue(host: LocalHost): void {
  host.typeIn(
    'Key results!Q2:Q8',
    Array.from({ length: 7 }, () => ['05/10/2026']),
  );
  typeUnseen(host);
  host.setNow(FRIDAY);
}

/** A tab is gone and formulas are typed over. */
function damage(host: LocalHost): void {
  host.typeIn('Key results!W3', 'Mine');
  host.typeIn('Objectives!N2', 'Yours');
  dropTab(host, 'Follow-ups');
}

/** Set up, and nothing in it yet. */
const empty = (): SavedWorkbook => openHost().save();

/** Everything Google may call, in the situations in which it writes differently; panels' commands are in another test. */
const cases: { readonly [Name in Exclude<keyof typeof main, 'rpc'>]: readonly Case[] } = {
  onOpen: [plain('the file opens', { functionName: 'onOpen', kind: 'simple', authMode: 'LIMITED' })],
  onInstall: [plain('it is installed', { functionName: 'onInstall', kind: 'install', authMode: 'FULL' })],
  onEdit: [
    plain(
      'goals and answers were typed',
      { functionName: 'onEdit', kind: 'simple', edit: { user: ANA, sheet: 'Key results', range: 'B9:L9' } },
      unseen,
    ),
  ],
  showCheckIn: panel('showCheckIn'),
  showScoring: panel('showScoring'),
  showGoals: panel('showGoals'),
  showReminders: panel('showReminders'),
  showAbout: [plain('at any time', chooses('showAbout'))],
  remindersOn: [plain('they are off', chooses('remindersOn'))],
  remindersOff: [plain('they are on', chooses('remindersOff'), () => distinctWorkbook(remindersAreOn))],
  hourly: [
    plain('goals and answers were typed', clock, unseen),
    plain('letters are due', clock, () => distinctWorkbook(lettersAreDue)),
  ],
  setUpWorkbook: [
    { ...plain('all is in order', chooses('setUpWorkbook')), share: 0.3 },
    { ...plain('a tab and formulas are lost', chooses('setUpWorkbook'), () => distinctWorkbook(damage)), share: 0.3 },
  ],
  addSampleTeam: [
    { ...plain('the workbook is empty', chooses('addSampleTeam'), empty), share: 0.1 },
    plain('there are goals', chooses('addSampleTeam')),
  ],
};

describe.each(Object.entries(cases))('%s, while a colleague works in the sheet', (_, situations) => {
  it.each(situations)(
    `keeps what was typed and each row its own when $when (again: CADENCE_SEED=${SEED})`,
    ({ prepare, share = 1 }) => {
      expect(tryInterleavings(prepare(), Math.ceil(EACH * share), SEED)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

it('every function that Google may call is tried', () =>
  expect(Object.keys(cases).sort()).toEqual(
    Object.keys(main)
      .filter((name) => name !== 'rpc')
      .sort(),
  ));
