import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailPart, OutboxMail } from '../saved';

/** The letter as a mail server would get it: MIME, with the boundary and id taken from the letter's own id. */
export function emlOf(mail: OutboxMail): Promise<Buffer> {
  const key = createHash('sha256').update(mail.id).digest('hex').slice(0, 24);
  const composer = new MailComposer({
    from: { name: mail.fromName, address: mail.noReply ? `noreply@${domainOf(mail.from)}` : mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    bcc: [...mail.bcc],
    replyTo: mail.replyTo || undefined,
    subject: mail.subject,
    date: new Date(mail.at),
    messageId: `<${key}@${domainOf(mail.from)}>`,
    text: mail.body || (mail.htmlBody === '' ? '' : plainTextOf(mail.htmlBody)),
    html: mail.htmlBody || undefined,
    attachments: [
      ...mail.attachments.map((part) => ({ ...contentOf(part), filename: part.name })),
      ...mail.inlineImages.map((part) => ({ ...contentOf(part), filename: part.name, cid: part.name })),
    ],
    baseBoundary: key,
    // Everything is in the message already: a letter must never make the host read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  // The outbox file is the sender's copy, which names its blind copies.
  message.keepBcc = true;
  return message.build();
}

/** Writes each letter as `<when>-<to>-<id>.eml`; the folder is made when it is missing. */
export async function writeOutbox(folder: string, mails: readonly OutboxMail[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const mail of mails) {
    const file = join(folder, fileNameOf(mail));
    await writeFile(file, await emlOf(mail));
    files.push(file);
  }
  return files;
}

export const fileNameOf = (mail: OutboxMail): string => {
  const at = new Date(mail.at).toISOString().slice(0, 19).replace(/:/g, '');
  return `${at}Z-${safe(mail.to[0] ?? 'nobody')}-${safe(mail.id)}.eml`;
};

const safe = (text: string): string => text.replace(/[^\w@.+-]+/g, '_').slice(0, 80);
const domainOf = (address: string): string => address.split('@')[1] || 'localhost';
const contentOf = ({ base64, contentType }: MailPart) => ({ content: Buffer.from(base64, 'base64'), contentType });

/** What Google adds when a script gives HTML only. */
const plainTextOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|h\d|li)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
