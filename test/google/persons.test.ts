import { beforeAll, describe, expect, it } from 'vitest';
import { HeadlessDialogs } from '../../src/preview/dialogs';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { lettersOf } from '../../src/schema/table';
import { ANA, ask, MIA, openHost, reply, rowsOf } from './host';

const BEN = 'ben@acme.io';
/** Friday 4 December 2026, nine in Berlin: when letters leave about goals that were added in the week before. */
const FRIDAY = Date.parse('2026-12-04T08:00:00Z');

let saved: SavedWorkbook;

/** Ana set it up; Mia manages Ben, and Sam stands in for her. Three key results are due on Friday. */
beforeAll(() => {
  const host = openHost();
  host.typeIn('People!A3:F5', [
    [MIA, 'Mia Berg', 'Growth', '', 'Sam Ode', 'Manager'],
    [BEN, 'Ben Okri', 'Growth', 'Mia Berg', '', 'Member'],
    ['sam@acme.io', 'Sam Ode', 'Growth', '', '', 'Member'],
  ]);
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn(
    'Key results!B2:J4',
    [BEN, BEN, BEN].map((owner, index) => [`Trials ${index}`, 'O-1', owner, '', '', '', '', '0', '100']),
  );
  saved = host.save();
}, 180_000);

const open = (world: Partial<LocalHost['world']> = {}): LocalHost => openHost(world, structuredClone(saved));

const readersOf = (host: LocalHost): readonly string[] => {
  host.setNow(FRIDAY);
  return host.run('hourly', [], { kind: 'trigger' }).mails.flatMap(({ to }) => to);
};
const checks = (host: LocalHost, tab: string) => rowsOf(host, tab).map(({ Check }) => Check);
const goalsOf = (host: LocalHost, user: string) => reply(host, 'openCheckIn', {}, { user }).goals.map(({ id }) => id);

/** The first row's cell under a heading. */
function cellUnder(host: LocalHost, tab: string, heading: string): string {
  const at = (host.get(`${tab}!1:1`)[0] ?? []).indexOf(heading);
  return `${tab}!${lettersOf(at + 1)}2`;
}

describe('an owner is meant', () => {
  it.each([
    ['by the name that a people chip reads as', 'Ben Okri'],
    ['by an address with a sign that nobody sees', `\u200b${BEN}\u00a0`],
    ['by an address in capitals', BEN.toUpperCase()],
  ])('%s: Check is content, the goal is theirs, the letter goes to their address', (_how, owner) => {
    const host = open();
    host.typeIn('Key results!D2:D4', [[owner], [owner], [owner]]);
    expect(checks(host, 'Key results')).toEqual(['', '', '']);
    expect(rowsOf(host, 'Key results').map(({ Person }) => Person)).toEqual([BEN, BEN, BEN]);
    expect(goalsOf(host, BEN)).toEqual(['KR-1', 'KR-2', 'KR-3']);
    expect(readersOf(host)).toEqual([BEN]);
  });

  it('by no name that two rows have, and by the first of two rows with one address', () => {
    const host = open();
    host.typeIn('People!A6:B7', [
      ['ben2@acme.io', 'ben okri'],
      [`${BEN} `, 'Benny'],
    ]);
    host.typeIn('Key results!D2:D4', [['Ben Okri'], ['Benny'], [BEN]]);
    expect(checks(host, 'Key results')).toEqual(['Not in People: the owner.', 'Not in People: the owner.', '']);
    expect(checks(host, 'People')).toEqual(['', '', '', '', '', 'The address stands in a row above, which counts.']);
    expect(goalsOf(host, BEN)).toEqual(['KR-3']);
  });

  it('up to three delegates too, by whom the letter is answered', () => {
    const host = open();
    host.typeIn('Key results!E2:E4', [['Sam Ode, Mia Berg'], ['Sam Ode, Nobody'], ['a, b, c, Sam Ode']]);
    expect(checks(host, 'Key results')).toEqual([
      '',
      'Not in People: a delegate.',
      'Not in People: a delegate. More than three delegates.',
    ]);
    expect(goalsOf(host, 'sam@acme.io')).toEqual(['KR-1', 'KR-2']);
    expect([...readersOf(host)].sort()).toEqual([BEN, MIA, 'sam@acme.io']);
  });

  it('in Initiatives and Follow-ups as well', () => {
    const host = open();
    host.typeIn('Initiatives!B2:D3', [
      ['New site', '', 'Ben Okri'],
      ['Old site', '', 'gone@acme.io'],
    ]);
    host.typeIn('Follow-ups!C2:E2', [['Ask them', '', 'gone@acme.io']]);
    expect(checks(host, 'Initiatives')).toEqual(['', 'Not in People: the owner.']);
    expect(checks(host, 'Follow-ups')).toEqual(['Not in People: the owner.']);
  });
});

describe('somebody who left', () => {
  const left = (): LocalHost => {
    const host = open();
    host.typeIn('People!A4:F4', [['', '', '', '', '', '']]);
    return host;
  };

  it('gets no letter; their goals are named in Check, in the preview and in Check in', () => {
    const host = left();
    const absent = [{ owner: BEN, address: BEN, goals: ['KR-1', 'KR-2', 'KR-3'] }];
    expect(new Set(checks(host, 'Key results'))).toEqual(new Set(['Not in People: the owner.']));
    expect(reply(host, 'openCheckIn', {})).toMatchObject({ absent });
    expect(reply(host, 'openCheckIn', {}, { user: BEN })).toMatchObject({
      goals: [],
      empty: expect.stringContaining(`${BEN} is not in the People tab`),
    });
    host.setNow(FRIDAY);
    const preview = reply(host, 'previewReminders', {});
    expect(preview).toMatchObject({ letters: [], absent });
    expect(preview.skipped).toMatchObject([{ who: BEN, why: expect.stringContaining('not in the People tab') }]);
    expect(readersOf(host)).toEqual([]);
  });

  it('checks in no more, and anybody may give the goals another owner', () => {
    const host = left();
    const answer = {
      ...{ goal: 'KR-1', value: '10', noChange: false, status: 'On track' },
      ...{ confidence: '', accomplishments: '', blockers: '', nextSteps: '' },
    };
    const refused = ask(host, 'submitCheckIn', { request: 'request-0001', answers: [answer] }, { user: BEN }).answer;
    expect(refused).toMatchObject({ ok: false, problem: { fields: { 'KR-1.value': expect.any(String) } } });
    const { draft } = reply(host, 'openGoals', { goal: 'O-1' }, { user: MIA });
    const keyResults = draft.keyResults.map((row) => ({ ...row, owner: MIA }));
    const given = { ...draft, keyResults, request: 'request-0002', reason: 'Ben left' };
    const { answer: taken } = ask(host, 'saveGoals', given, { user: ANA });
    expect(taken).toMatchObject({ ok: true });
    expect(rowsOf(host, 'Key results').map(({ Owner }) => Owner)).toEqual([MIA, MIA, MIA]);
  });

  it('comes back by one click, which Revisions tells of, and has goals and letters again', () => {
    const host = left();
    const added = reply(host, 'addPeople', {
      request: 'request-0001',
      people: [{ email: BEN }, { email: 'stranger@acme.io' }],
    });
    expect(added).toEqual({
      saved: true,
      message: `Added ${BEN} to People. Look at Name, Team and Manager there.`,
      absent: [],
    });
    expect(rowsOf(host, 'People').map(({ Email }) => Email)).toEqual([ANA, MIA, 'sam@acme.io', BEN]);
    expect(rowsOf(host, 'Revisions')).toMatchObject([{ By: ANA, Goal: BEN, Field: 'Email', To: BEN }]);
    expect(checks(host, 'Key results')).toEqual(['', '', '']);
    expect(goalsOf(host, BEN)).toHaveLength(3);
    expect(readersOf(host)).toEqual([BEN]);
  });

  it.each([
    ['YES', [ANA, MIA, 'sam@acme.io', BEN]],
    ['NO', [ANA, MIA, 'sam@acme.io']],
    ['CLOSE', [ANA, MIA, 'sam@acme.io']],
  ] as const)('a repair lists them and asks: %s', (button, people) => {
    const host = openHost({}, left().save(), new HeadlessDialogs(['OK', button]));
    const { alerts } = host.run('setUpWorkbook', [], { kind: 'menu' });
    expect(alerts.map(({ title }) => title)).toEqual(['Set up or repair workbook', 'Owners not in People']);
    expect(alerts[1]?.message).toContain(`${BEN}: KR-1, KR-2, KR-3`);
    expect(rowsOf(host, 'People').map(({ Email }) => Email)).toEqual(people);
  });
});

describe('letters to example addresses', () => {
  const withSetting = (value: string): LocalHost => {
    const host = open();
    const row = rowsOf(host, 'Settings').findIndex(({ Setting }) => Setting === 'Letters to example addresses');
    host.typeIn(`Settings!B${row + 2}`, value);
    host.typeIn('Key results!D2', MIA);
    return host;
  };

  it('are on where an example address set the workbook up', () => {
    const of = rowsOf(open(), 'Settings').find(({ Setting }) => Setting === 'Letters to example addresses');
    expect(of?.Value).toBe('on');
  });

  it('leave while the setting is on, and not otherwise; the preview says why', () => {
    expect([...readersOf(withSetting('on'))].sort()).toEqual([BEN, MIA]);
    const host = withSetting('off');
    host.setNow(FRIDAY);
    expect(reply(host, 'previewReminders', {}).skipped).toEqual([
      { who: MIA, why: 'An example address, which reaches nobody. “Letters to example addresses” in Settings is off.' },
    ]);
    expect(readersOf(host)).toEqual([BEN]);
  });
});

describe('the final score', () => {
  const finish = (host: LocalHost, user: string) =>
    ask(
      host,
      'saveScore',
      {
        ...{ request: `request-${user.length}0000`, keyResult: 'KR-1', act: 'finish', score: '0.8', evidence: 'Seen' },
        ...{ managerScore: '', discussed: '', grade: '', impact: 'Fewer calls', deviation: '', reason: '' },
      },
      { user },
    ).answer;
  const scored = { ok: true };

  it('is the manager’s, the stand-in’s of the manager or an Admin’s', () => {
    for (const user of [MIA, 'sam@acme.io', ANA]) expect(finish(open(), user), user).toMatchObject(scored);
    expect(finish(open(), BEN)).toMatchObject({ ok: false, problem: { code: 'score.notManager' } });
    expect(finish(open(), '')).toMatchObject({ ok: false, problem: { code: 'score.whoAreYou' } });
  });

  it('of a goal of one’s own is for somebody else, who is named', () => {
    const host = open();
    host.typeIn('Key results!D2', 'Ana');
    host.typeIn('Key results!E2', 'Mia Berg');
    host.typeIn('People!D2', 'Mia Berg');
    expect(finish(host, MIA)).toMatchObject({
      ok: false,
      problem: {
        code: 'score.ownGoal',
        message: 'KR-1 is your own, so its final score is for somebody else: Sam Ode.',
      },
    });
    expect(finish(host, 'sam@acme.io')).toMatchObject(scored);
  });
});

describe('approving', () => {
  it('and changing the owner in one act asks for the right before and after', () => {
    const host = open();
    host.typeIn(cellUnder(host, 'Objectives', 'Stage'), 'Submitted');
    host.typeIn(cellUnder(host, 'Objectives', 'Owner'), BEN);
    const { draft } = reply(host, 'openGoals', { goal: 'O-1' }, { user: MIA });
    const approved = (owner: string, request: string) => ({
      ...draft,
      ...{ request, reason: '', keyResults: [], objective: { ...draft.objective, stage: 'Approved', owner } },
    });
    const away = ask(host, 'saveGoals', approved('sam@acme.io', 'request-0001'), { user: MIA }).answer;
    expect(away).toMatchObject({ ok: false, problem: { fields: { 'objective.stage': expect.any(String) } } });
    expect(ask(host, 'saveGoals', approved(BEN, 'request-0002'), { user: MIA }).answer).toMatchObject({ ok: true });
  });
});
