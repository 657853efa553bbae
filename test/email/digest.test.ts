import { describe, expect, it } from 'vitest';
import { digestLetter } from '../../src/email/digest';
import { href, html, oneLine } from '../../src/email/html';
import { digestOf, FRIDAY, linkTo } from './digests';

const letterOf = (count: number, hostile = false, locale = 'en_US') =>
  digestLetter(digestOf(count, hostile), linkTo, locale);
const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('the reminder letter', () => {
  it('matches its golden text', async () => {
    const letter = letterOf(4);
    await expect(letter.html).toMatchFileSnapshot('golden/digest.html');
    await expect(`Subject: ${letter.subject}\n\n${letter.text}`).toMatchFileSnapshot('golden/digest.txt');
  });

  it('matches its golden text for one goal', async () => {
    const letter = letterOf(1, false, 'de_DE');
    await expect(letter.html).toMatchFileSnapshot('golden/digestOne.html');
    await expect(`Subject: ${letter.subject}\n\n${letter.text}`).toMatchFileSnapshot('golden/digestOne.txt');
  });

  it.each([1, 4, 20, 30])('names the same goals and links in both parts, with %d goals', (count) => {
    const digest = digestOf(count);
    const letter = letterOf(count);
    const links = (text: string) => [...new Set(decoded(text).match(/https:\/\/[^\s"<>]+/g))].sort();
    expect(links(letter.html)).toEqual(links(letter.text));
    for (const { keyResult } of digest.goals.slice(0, 20)) {
      expect(decoded(letter.html)).toContain(`>${keyResult.title}<`);
      expect(letter.text).toContain(`* ${keyResult.title} (`);
      expect(letter.text).toContain(linkTo('keyResults', keyResult.row, 'current'));
    }
  });

  it('shows twenty goals and says how many more there are', () => {
    const { html: page, text } = letterOf(33);
    expect(page.match(/>Check in<\/a>/g)).toHaveLength(20);
    expect(page).toContain('and 13 more in the sheet');
    expect(text).toContain('and 13 more in the sheet');
    expect(letterOf(20).text).not.toContain('more in the sheet');
  });

  it('stays below 90,000 bytes with twenty goals and long texts', () => {
    expect(Buffer.byteLength(letterOf(40).html)).toBeLessThan(90_000);
    expect(Buffer.byteLength(letterOf(40, true).html)).toBeLessThan(90_000);
  });

  it('lets no cell text become markup, a header or a template', () => {
    const { html: page, subject, text } = letterOf(1, true);
    expect(page).not.toMatch(/<script/i);
    expect(page).toContain('&#60;script&#62;');
    expect(page).toContain('{{link}}');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain('<script>');
  });

  it('a status that is none of the list is shown without a colour of its own', () => {
    const digest = digestOf(1);
    const goals = digest.goals.map((goal) => ({ ...goal, keyResult: { ...goal.keyResult, status: 'constructor' } }));
    const { html: page } = digestLetter({ ...digest, goals }, linkTo, 'en_US');
    expect(page).toMatch(/<span class="plain" style="[^"]*background:#f1f3f4;[^"]*">constructor</);
  });

  it('says why it came, where to switch it off, and writes numbers as the workbook does', () => {
    const { text } = letterOf(4, false, 'de_DE');
    expect(text).toContain('because you answer for these key results');
    expect(text).toContain('set Reminders to off in your row of the People tab');
    expect(text).toContain('Last: 61.250 € on');
    expect(text).toContain('For Bo Lind');
    expect(text).toContain('Nothing reported yet');
  });

  it('names the day it leaves on, also when that is the day after its own', () => {
    const letter = (now: number) => digestLetter(digestOf(1, false, now), linkTo, 'en_US').text;
    expect(letter(FRIDAY + 0.4)).toContain('You get this on Friday 20 November');
    expect(letter(FRIDAY + 1.3)).toContain('You get this on Saturday 21 November');
  });

  it.each([
    { title: '', subject: 'Check-in: KR-1 (' },
    { title: 'x'.repeat(199), subject: `Check-in: ${'x'.repeat(199)} (` },
    { title: 'x'.repeat(900), subject: `Check-in: ${'x'.repeat(199)}… (` },
    { title: `${'x'.repeat(100)}\n${'y'.repeat(900)}`, subject: `Check-in: ${'x'.repeat(100)} ${'y'.repeat(98)}… (` },
  ])('has a subject that Google takes, whatever the title is', ({ title, subject }) => {
    const digest = digestOf(1);
    const goals = digest.goals.map((goal) => ({ ...goal, keyResult: { ...goal.keyResult, title } }));
    const letter = digestLetter({ ...digest, goals }, linkTo, 'en_US');
    expect(letter.subject.startsWith(subject)).toBe(true);
    expect(letter.subject.length).toBeLessThan(250);
    expect(letter.text).toContain(`* ${title || 'KR-1'} (`);
  });

  it('draws and says progress as the sheet rounds it', () => {
    const digest = digestOf(1);
    const numbers = { progress: 0.285, expected: 0.575 };
    const goals = digest.goals.map((goal) => ({ ...goal, numbers: { ...goal.numbers, ...numbers } }));
    const letter = digestLetter({ ...digest, goals }, linkTo, 'en_US');
    expect(letter.text).toContain('29% done, 58% expected by now');
    expect(letter.html).toContain('width="29%"');
  });

  it('fetches nothing from anywhere', () => {
    expect(letterOf(4).html).not.toMatch(/<img|<link|src=|url\(|@import/i);
  });
});

describe('markup', () => {
  it('escapes every value unless it is markup already', () => {
    expect(html`<b title="${'"\'`'}">${'<&>'}${html`<i>${1}</i>`}${false}${null}${[html`x`, html`y`]}</b>`.text).toBe(
      '<b title="&#34;&#39;&#96;">&#60;&#38;&#62;<i>1</i>xy</b>',
    );
  });

  it.each(['http://a.test', 'javascript:alert(1)', 'https://a.test/" onclick="x', 'https://a b', ''])(
    'refuses the link %s',
    (address) => {
      expect(() => href(address)).toThrow('Not an https link');
    },
  );

  it('takes line breaks out of a header', () => {
    expect(oneLine('a\r\nBcc: b\u2028c ')).toBe('a Bcc: b c');
  });
});
