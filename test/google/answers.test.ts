import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { ANA, ask, MIA, NOW, openHost, opensPanel, reply, rowsOf } from './host';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let saved: SavedWorkbook;

/** Four key results of Ana's with 10, 20, 30 and a live 40 in Current, answered on Friday the 13th. */
beforeAll(() => {
  const host = openHost({ now: NOW - 11 * DAY, namesEditors: true });
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn(
    'Key results!B2:N5',
    ['10', '20', '30', '=5*8'].map((current, index) =>
      [`Trials ${index}`, 'O-1', ANA, '', '', '', '', '0', '100', current, 'On track', '7', 'Began'].map(String),
    ),
  );
  host.setNow(NOW);
  saved = host.save();
}, 180_000);

const open = (namesEditors = true): LocalHost => openHost({ namesEditors }, saved);
const allLogged = (host: LocalHost) => rowsOf(host, 'Check-ins').slice(rowsOf(openHost({}, saved), 'Check-ins').length);
/** Without the week's value of the live formula, which the first edit logs. */
const isLogged = (host: LocalHost) => allLogged(host).filter(({ Source }) => Source !== 'Live');
const keyResult = (host: LocalHost, number = 1) => rowsOf(host, 'Key results')[number - 1];
const ana = { user: ANA };
const mia = { user: MIA };

describe('two people type into one goal', () => {
  it('each has a row of their own, and one’s own cells are one answer', () => {
    const host = open();
    host.typeIn('Key results!K2', '15', ana);
    host.typeIn('Key results!L2', 'At risk', mia);
    host.typeIn('Key results!M2', '4', mia);
    host.typeIn('Key results!K2', '16', ana);
    expect(isLogged(host)).toMatchObject([
      { Goal: 'KR-1', By: ANA, Value: 15, Status: 'On track', Confidence: 7 },
      { Goal: 'KR-1', By: MIA, Value: 15, Status: 'At risk', Confidence: 4 },
      { Goal: 'KR-1', By: ANA, Value: 16, Status: 'At risk', Confidence: 4 },
    ]);
  });

  it('without names nothing that was said is replaced, and what nobody has said is filled in', () => {
    const host = open(false);
    host.typeIn('Key results!K2', '15', ana);
    host.typeIn('Key results!L2', 'At risk', mia);
    host.typeIn('Key results!K2', '60', mia);
    expect(isLogged(host)).toMatchObject([
      { By: '', Value: 15, Status: 'At risk' },
      { By: '', Value: 60, Status: 'At risk' },
    ]);
  });

  it('what the second typed over in the same moment does not stand under the first one’s name', () => {
    const host = open();
    const release = host.holdLock('document');
    host.typeIn('Key results!K2', '15', ana);
    host.typeIn('Key results!L3', 'Off track', ana);
    release();
    host.typeIn('Key results!K3', '25', mia);
    expect(isLogged(host)).toMatchObject([
      { Goal: 'KR-1', By: '', Value: 15 },
      { Goal: 'KR-2', By: '', Value: 20, Status: 'Off track' },
      { Goal: 'KR-2', By: MIA, Value: 25, Status: 'Off track' },
    ]);
  });

  it('an edit that no event told of is nobody’s when the panel finds it', () => {
    const host = open();
    const release = host.holdLock('document');
    host.typeIn('Key results!K2', '15', mia);
    release();
    opensPanel(host, ana);
    expect(isLogged(host)).toMatchObject([{ Goal: 'KR-1', By: '', Value: 15, Source: 'Sheet' }]);
  });
});

describe('what is no answer is named in Check, and the goal stays due', () => {
  it.each([
    { cell: 'L2', text: '62', check: /Status is not one of the list/ },
    { cell: 'L2', text: 'Achieved', check: /comes with the final score/ },
    { cell: 'M2', text: '11', check: /Confidence is a number/ },
    { cell: 'K2', text: 'n/a', check: /Current is not a number/ },
    { cell: 'K2', text: '', check: /Current was emptied/ },
  ])('$cell says “$text”', ({ cell, text, check }) => {
    const host = open();
    const before = keyResult(host);
    host.typeIn(`Key results!${cell}`, text);
    expect(isLogged(host)).toEqual([]);
    expect(keyResult(host)).toMatchObject({
      Check: expect.stringMatching(check),
      'Last check-in': before?.['Last check-in'],
      Due: before?.Due,
    });
    // what was typed stays, and an undo says nothing
    host.typeIn(`Key results!${cell}`, String({ K2: 10, L2: 'On track', M2: 7 }[cell]));
    expect([isLogged(host), keyResult(host)?.Check]).toEqual([[], '']);
  });

  it('the other cells of the row are an answer all the same', () => {
    const host = open();
    host.typeIn('Key results!K2:M2', [['n/a', 'Off track', '11']], mia);
    expect(isLogged(host)).toMatchObject([
      { By: MIA, Value: '', Progress: '', Status: 'Off track', Confidence: '', Source: 'Sheet' },
    ]);
    expect(keyResult(host)).toMatchObject({ Current: 'n/a', Status: 'Off track', Confidence: 11, Progress: '' });
  });
});

describe('no change', () => {
  it.each(['same', ' SAME '])('typed as “%s” in Note logs what stands, and Note has its words again', (text) => {
    const host = open();
    host.typeIn('Key results!N2', text, mia);
    expect(isLogged(host)).toMatchObject([
      { Goal: 'KR-1', By: MIA, Value: 10, Status: 'On track', Confidence: 7, Accomplishments: '', Source: 'Sheet' },
    ]);
    expect(keyResult(host)).toMatchObject({ Note: 'Began' });
    opensPanel(host);
    expect(isLogged(host)).toHaveLength(1);
  });

  it('typed as same while Current is empty is no answer, and Check says so', () => {
    const host = open();
    host.typeIn('Key results!K2', '');
    host.typeIn('Key results!N2', 'same', mia);
    expect(isLogged(host)).toEqual([]);
    expect(keyResult(host)).toMatchObject({ Note: 'same', Check: expect.stringMatching(/Note says same/) });
    host.typeIn('Key results!K2', '12', ana);
    expect(isLogged(host)).toMatchObject([{ By: ANA, Value: 12 }]);
    expect(keyResult(host)).toMatchObject({ Note: 'Began', Check: '' });
  });

  it('typed as the same value over itself counts for a goal that is due, one cell at a time', () => {
    const host = open();
    host.typeIn('Key results!K2', '10', mia);
    host.typeIn('Key results!K3:K4', [['20'], ['30']], mia);
    expect(isLogged(host)).toMatchObject([{ Goal: 'KR-1', By: MIA, Value: 10, Status: 'On track' }]);
    host.typeIn('Key results!K2', '10', mia);
    expect(isLogged(host)).toHaveLength(1);
  });

  it('typed as the same value counts for nothing more than three days before the due day', () => {
    const host = openHost({ namesEditors: true, now: NOW - 8 * DAY }, saved);
    host.typeIn('Key results!K2', '10', mia);
    expect(isLogged(host)).toEqual([]);
  });

  it('in the panel asks when something else stands by now, and confirms it when it was shown', () => {
    const host = open();
    const [goal] = reply(host, 'openCheckIn', {}, ana).goals;
    const answerWith = (shown: object) => ({
      request: 'request-0001',
      locale: 'en_GB',
      answers: [
        {
          ...{ goal: goal?.id ?? '', value: '', noChange: true, shown, status: '' },
          ...{ accomplishments: '', blockers: '', nextSteps: '' },
        },
      ],
    });
    const seen = { value: goal?.current, status: goal?.status, confidence: goal?.confidence };
    host.typeIn('Key results!K2', '15', mia);
    const { answer } = ask(host, 'submitCheckIn', answerWith(seen), ana);
    expect(answer).toMatchObject({
      ok: false,
      problem: {
        fields: { 'KR-1.noChange': expect.stringMatching(/“10, On track, confidence 7”; by now “15, On track/) },
      },
    });
    reply(host, 'submitCheckIn', answerWith({ ...seen, value: '15' }) as never, ana);
    expect(isLogged(host)).toMatchObject([
      { By: MIA, Value: 15, Source: 'Sheet' },
      { By: ANA, Value: 15, Source: 'Sidebar' },
    ]);
  });
});

describe('a live formula in Current', () => {
  it('is logged once a week by the clock, and before whatever somebody answers', () => {
    const host = open();
    const hourly = (days: number) => {
      host.setNow(NOW + days * DAY);
      host.run('hourly', [], { kind: 'trigger' });
    };
    for (const days of [0, 1, 2, 4]) hourly(days);
    const live = allLogged(host);
    expect(live).toMatchObject([
      { Goal: 'KR-4', By: '', Value: 40, Source: 'Live', Status: '' },
      { Goal: 'KR-4', By: '', Value: 40, Source: 'Live', Status: '' },
    ]);
    host.setNow(NOW + 5 * DAY);
    host.typeIn('Key results!L5', 'At risk', mia);
    expect(allLogged(host).slice(2)).toMatchObject([
      { Goal: 'KR-4', By: '', Value: 40, Source: 'Live', Status: '' },
      { Goal: 'KR-4', By: MIA, Value: 40, Source: 'Sheet', Status: 'At risk' },
    ]);
    expect(host.get('Key results!K5', 'formulas')).toEqual([['=5*8']]);
  });
});

it('a copied row gets an ID of its own and its answers are logged; the upper keeps its history', () => {
  const host = open();
  const [headings = []] = host.get('Key results!1:1');
  const [line = []] = host.get('Key results!A2:V2');
  const copied = line.map((cell) => String(cell));
  expect(headings[0]).toBe('ID');
  host.typeIn('Key results!A6:V6', [copied], mia);
  expect(rowsOf(host, 'Key results').map(({ ID }) => ID)).toEqual(['KR-1', 'KR-2', 'KR-3', 'KR-4', 'KR-5']);
  expect(keyResult(host, 1)).toMatchObject({ ID: 'KR-1', Check: '' });
  expect(keyResult(host, 5)).toMatchObject({ ID: 'KR-5', Current: 10, Note: 'Began', Check: '' });
  expect(isLogged(host)).toMatchObject([{ Goal: 'KR-5', By: MIA, Value: 10, Status: 'On track' }]);
});
