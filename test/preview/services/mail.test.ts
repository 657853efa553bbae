import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emlOf, writeOutbox } from '../../../src/preview/mail/eml';
import { errorOf, FRIDAY, openHost, probe, resultOf } from '../fixtures/host';

const DAY_MS = 86_400_000;

describe('sendEmail', () => {
  it.each([
    {
      code: 'MailApp.sendEmail("bo@example.com", "Hi", "Text")',
      mail: { to: ['bo@example.com'], subject: 'Hi', body: 'Text' },
    },
    {
      code: 'MailApp.sendEmail("bo@example.com", "re@example.com", "Hi", "Text")',
      mail: { to: ['bo@example.com'], replyTo: 're@example.com', subject: 'Hi', body: 'Text' },
    },
    {
      code: 'MailApp.sendEmail("bo@example.com", "Hi", "Text", { cc: "c@example.com, d@example.com", name: "OKRs" })',
      mail: { to: ['bo@example.com'], cc: ['c@example.com', 'd@example.com'], fromName: 'OKRs' },
    },
    {
      code: 'MailApp.sendEmail({ to: "Bo <bo@example.com>", bcc: "e@example.com", subject: "Hi", htmlBody: "<b>x</b>", noReply: true })',
      mail: { to: ['Bo <bo@example.com>'], bcc: ['e@example.com'], htmlBody: '<b>x</b>', noReply: true, body: '' },
    },
  ])('$code', ({ code, mail }) => {
    const host = openHost();
    const report = probe(host, code);
    expect(report.mails).toMatchObject([{ from: 'ann@example.com', at: FRIDAY, ...mail }]);
    expect(host.outbox).toEqual(report.mails);
  });

  it.each([
    { code: 'MailApp.sendEmail({ subject: "x" })', error: 'Failed to send email: no recipient' },
    { code: 'MailApp.sendEmail("", "x", "y")', error: 'Failed to send email: no recipient' },
    { code: 'MailApp.sendEmail("nobody", "x", "y")', error: 'Invalid email: nobody' },
    { code: 'MailApp.sendEmail({ to: "a@example.com", cc: "b@", body: "y" })', error: 'Invalid email: b@' },
    { code: 'MailApp.sendEmail("a@example.com", "x", "y".repeat(300000))', error: 'Limit Exceeded: Email Body Size.' },
    {
      code: 'MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => i + "@example.com").join(), "x", "y")',
      error: 'Limit Exceeded: Email Recipients Per Message.',
    },
    { code: 'MailApp.sendEmail("a@example.com", "x")', error: /^The parameters \(String,String\) don't match/ },
  ])('fails as Google does: $code', ({ code, error }) => {
    const host = openHost();
    expect(errorOf(host, code)).toMatch(error);
    expect(host.outbox).toEqual([]);
  });
});

describe('the daily quota', () => {
  const send = (count: number) => `MailApp.sendEmail("${'x@example.com,'.repeat(count)}", "s", "b")`;
  const left = 'return MailApp.getRemainingDailyQuota()';

  it('counts recipients, for each sender, and stops at the limit', () => {
    const host = openHost({ world: { limits: { mailRecipientsLeft: 5 } } });
    resultOf(host, send(3));
    expect(resultOf(host, left)).toBe(2);
    expect(errorOf(host, send(3))).toBe('Service invoked too many times for one day: email.');
    expect(resultOf(host, left)).toBe(2);
    expect(resultOf(host, left, { user: 'bo@example.com' })).toBe(5);
  });

  it('is full again 24 hours after the first letter, and not before', () => {
    const host = openHost({ world: { limits: { mailRecipientsLeft: 5 } } });
    resultOf(host, send(5));
    host.setNow(FRIDAY + DAY_MS - 1);
    expect(resultOf(host, left)).toBe(0);
    host.setNow(FRIDAY + DAY_MS);
    expect(resultOf(host, left)).toBe(5);
  });
});

describe('a letter as .eml', () => {
  const letter = () =>
    probe(
      openHost(),
      `MailApp.sendEmail({ to: "Bo <bo@example.com>", cc: "c@example.com", bcc: "d@example.com", replyTo: "r@example.com",
        subject: "Grüße €", name: "OKRs", body: "Schöne Grüße", htmlBody: "<p>Schöne Grüße <img src='cid:logo'></p>",
        inlineImages: { logo: Utilities.newBlob([1, -1, 2], "image/png", "logo.png") },
        attachments: [Utilities.newBlob("a,b", "text/csv", "rows.csv")] })`,
    ).mails;

  it('is MIME with text, HTML, inline image and attachment', async () => {
    const [mail] = letter();
    if (!mail) throw new Error('No letter was sent.');
    const text = (await emlOf(mail)).toString('utf8');
    expect(text).toMatch(/^From: OKRs <ann@example\.com>\r$/m);
    expect(text).toMatch(/^To: Bo <bo@example\.com>\r$/m);
    expect(text).toMatch(/^Bcc: d@example\.com\r$/m);
    expect(text).toMatch(/^Reply-To: r@example\.com\r$/m);
    expect(text).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(text).toMatch(/^Date: Fri, 06 Mar 2026 09:00:00 \+0000\r$/m);
    expect(text).toContain('multipart/alternative');
    expect(text).toContain('Content-ID: <logo>');
    expect(text).toContain('filename=rows.csv');
    expect(text).toContain(Buffer.from([1, 255, 2]).toString('base64'));
  });

  it('is the same each time it is written', async () => {
    const [mail] = letter();
    if (!mail) throw new Error('No letter was sent.');
    expect((await emlOf(mail)).equals(await emlOf(mail))).toBe(true);
  });

  it('goes into the folder under a name that tells when and to whom', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'cadence-mail-')), 'new', 'outbox');
    const [file] = await writeOutbox(folder, letter());
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^2026-03-06T090000Z-Bo_bo@example\.com_-.*\.eml$/)]);
    expect(readFileSync(file ?? '', 'utf8')).toContain('MIME-Version: 1.0');
  });
});
