import { describe, expect, it } from 'vitest';
import { withBridge } from '../../../src/preview/page/bridge';
import { rowsOf } from '../../../src/preview/page/copiedText';
import { cellLinkOf } from '../../../src/preview/page/letterLinks';
import { instantOfWall, nextDay, nextFridayNine, wallClock } from '../../../src/preview/page/zoneTime';

const BERLIN = 'Europe/Berlin';

describe('"run until"', () => {
  it.each([
    { now: '2026-03-04T10:00', friday: '2026-03-06T09:00', when: 'on a Wednesday' },
    { now: '2026-03-06T08:59', friday: '2026-03-06T09:00', when: 'just before' },
    { now: '2026-03-06T09:00', friday: '2026-03-13T09:00', when: 'exactly then' },
    { now: '2026-03-27T12:00', friday: '2026-04-03T09:00', when: 'across the clock change' },
    { now: '2026-12-31T23:59', friday: '2027-01-01T09:00', when: 'across the year' },
  ])('Friday 09:00 from $now is $friday ($when)', ({ now, friday }) => {
    const ms = instantOfWall(now, BERLIN) ?? Number.NaN;
    expect(wallClock(nextFridayNine(ms, BERLIN), BERLIN)).toBe(friday);
  });

  it('a day later is the same time of day, also when the night is an hour shorter', () => {
    const ms = instantOfWall('2026-03-28T10:30', BERLIN) ?? Number.NaN;
    expect(wallClock(nextDay(ms, BERLIN), BERLIN)).toBe('2026-03-29T10:30');
    expect(nextDay(ms, BERLIN) - ms).toBe(23 * 3_600_000);
  });
});

it.each([
  { text: 'one', rows: [['one']] },
  {
    text: 'a\tb\nc\td\n',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  { text: 'a\r\n\r\nb', rows: [['a'], [''], ['b']] },
  { text: '"two\nlines"\t"say ""hi"""', rows: [['two\nlines', 'say "hi"']] },
  {
    text: 'a\tb\nc',
    rows: [
      ['a', 'b'],
      ['c', ''],
    ],
  },
  { text: '5" nails\tx', rows: [['5" nails', 'x']] },
])('copied text $text is $rows', ({ text, rows }) => expect(rowsOf(text)).toEqual(rows));

it.each([
  { href: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=12&range=B7', link: { gid: '12', range: 'B7' } },
  { href: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=0', link: { gid: '0', range: '' } },
  { href: 'https://docs.google.com/spreadsheets/d/abc/edit', link: undefined },
  { href: 'https://example.com/#gid=1&range=A1', link: undefined },
])('$href leads to $link', ({ href, link }) => expect(cellLinkOf(href)).toEqual(link));

it('a panel keeps its doctype first and gets no private function', () => {
  const page = withBridge('<!DOCTYPE html>\n<html><body></body></html>', ['rpc', 'secret_']);
  expect(page.indexOf('<!DOCTYPE html>')).toBe(0);
  expect(page.indexOf('<script>')).toBeLessThan(page.indexOf('<html>'));
  expect(page).toContain('["rpc"]');
});
