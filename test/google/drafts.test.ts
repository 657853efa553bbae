import { expect, it } from 'vitest';
import type { StoredDraft } from '../../src/domain/draft';
import { LONGEST_DRAFT } from '../../src/domain/draft';
import type { LocalHost } from '../../src/preview/host';
import { ANA, ask, MIA, openHost, reply } from './host';

const aDraft = (facts: Partial<StoredDraft> = {}): StoredDraft => ({
  panel: 'Goals',
  person: ANA,
  goal: 'O-1',
  at: 1_000,
  text: '{"title":"Half a thought"}',
  ...facts,
});

const keep = (host: LocalHost, drafts: readonly StoredDraft[], user = ANA) =>
  reply(host, 'keepDrafts', { drafts }, { user });
const kept = (host: LocalHost, panel = 'Goals', user = ANA) => reply(host, 'openDrafts', { panel }, { user }).drafts;

it('what was begun comes back as it was, to the same person in the same panel only', () => {
  const host = openHost();
  keep(host, [aDraft()]);
  expect(kept(host)).toEqual([aDraft()]);
  expect([kept(host, 'CheckIn'), kept(host, 'Goals', MIA)]).toEqual([[], []]);
});

it('outlives a restart of the host, and a copy of the workbook has none', () => {
  const host = openHost();
  keep(host, [aDraft()]);
  expect(kept(openHost({}, host.save()))).toEqual([aDraft()]);
  expect(kept(openHost())).toEqual([]);
});

it('a later text takes the place of an earlier one, and an empty one forgets it', () => {
  const host = openHost();
  keep(host, [aDraft(), aDraft({ goal: 'O-2' })]);
  keep(host, [aDraft({ at: 2_000, text: 'later' })]);
  expect(kept(host)).toContainEqual(aDraft({ at: 2_000, text: 'later' }));
  keep(host, [aDraft({ text: '' })]);
  expect(kept(host)).toEqual([aDraft({ goal: 'O-2' })]);
});

it.each(['__proto__', 'constructor', 'KR.1', 'a","b', ''])('a goal may be called %j', (goal) => {
  const host = openHost();
  keep(host, [aDraft({ goal })]);
  expect(kept(host)).toEqual([aDraft({ goal })]);
});

it('a text that Google would not take is refused before it is asked, and the longest that fits is kept', () => {
  const host = openHost();
  const long = 'é'.repeat(LONGEST_DRAFT / 2);
  keep(host, [aDraft({ text: long })]);
  expect(kept(host)).toEqual([aDraft({ text: long })]);
  const { answer } = ask(host, 'keepDrafts', { drafts: [aDraft({ text: `${long}é` })] });
  expect(answer).toMatchObject({
    ok: false,
    problem: { code: 'form.unreadable', fields: { 'drafts.0.text': expect.anything() } },
  });
});

it('the newest 200 kB stay, whatever is kept, and never reach the limit of the store', () => {
  const host = openHost();
  const text = 'x'.repeat(8_000);
  for (let at = 1; at <= 60; at++) keep(host, [aDraft({ goal: `O-${at}`, at, text })]);
  const left = kept(host).map(({ at }) => at);
  expect(left).toHaveLength(24);
  expect(Math.min(...left)).toBe(37);
});

it('writes nothing into the workbook', () => {
  const host = openHost();
  const { report } = ask(host, 'keepDrafts', { drafts: [aDraft()] });
  expect(report.calls.flushes + report.calls.cells.written).toBe(0);
});
