import type { MailPart, OutboxMail } from '../saved';
import type { Parts } from './parts';
import { standIn } from './surface';

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;
type BlobSource = GoogleAppsScript.Base.BlobSource;

const DAY_MS = 86_400_000;
const MOST_RECIPIENTS = 50;
const LONGEST_BODY = 200 * 1024;
const MOST_ATTACHMENTS = 250;
const LARGEST_ATTACHMENTS = 25 * 1024 * 1024;
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/;

/** Mail goes into the outbox as the effective user (for a trigger: its creator), never to a server. */
export function createMailApp(parts: Parts): GoogleAppsScript.Mail.MailApp {
  const { context, stores, newId } = parts;
  const fail = (text: string): Error => context.realm.error(text);

  const remaining = (): number => {
    const use = stores.mailUse.get(context.run.effectiveUser);
    const { mailRecipientsLeft } = context.world.limits;
    return use && context.world.now - use.since < DAY_MS ? mailRecipientsLeft - use.recipients : mailRecipientsLeft;
  };
  const spend = (recipients: number): void => {
    const user = context.run.effectiveUser;
    const use = stores.mailUse.get(user);
    const running = use && context.world.now - use.since < DAY_MS;
    stores.mailUse.set(user, {
      since: running ? use.since : context.world.now,
      recipients: (running ? use.recipients : 0) + recipients,
    });
  };
  const send = (message: Message): void => {
    const mail = readMail(message, (work) => context.uncounted(work));
    const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
    if (recipients === 0) throw fail('Failed to send email: no recipient');
    for (const address of [...mail.to, ...mail.cc, ...mail.bcc])
      if (!ADDRESS.test(bare(address))) throw fail(`Invalid email: ${address}`);
    if (recipients > MOST_RECIPIENTS) throw fail('Limit Exceeded: Email Recipients Per Message.');
    if (Math.max(size(mail.body), size(mail.htmlBody)) > LONGEST_BODY) throw fail('Limit Exceeded: Email Body Size.');
    const attached = [...mail.attachments, ...mail.inlineImages];
    if (attached.length > MOST_ATTACHMENTS) throw fail('Limit Exceeded: Email Attachments Per Message.');
    if (attached.reduce((sum, part) => sum + part.base64.length * 0.75, 0) > LARGEST_ATTACHMENTS)
      throw fail('Limit Exceeded: Email Total Attachments Size.');
    if (recipients > remaining()) throw fail('Service invoked too many times for one day: email.');
    spend(recipients);
    const from = context.run.effectiveUser;
    const sent: OutboxMail = {
      ...mail,
      id: newId(),
      at: context.world.now,
      from,
      fromName: mail.fromName || from.split('@')[0] || '',
    };
    stores.outbox.push(sent);
    context.effects.mails.push(sent);
  };
  return standIn(context, 'MailApp', {
    getRemainingDailyQuota: () => Math.max(0, remaining()),
    sendEmail: (...args: unknown[]) => {
      const message = messageOf(args);
      if (!message)
        throw fail(
          `The parameters (${args.map((arg) => (typeof arg === 'object' ? 'Object' : 'String')).join(',')}) don't match the method signature for MailApp.sendEmail.`,
        );
      send(message);
    },
  });
}

/** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` and `(to, replyTo, subject, body)`. */
function messageOf(args: readonly unknown[]): Message | undefined {
  const [first, second, third, fourth] = args;
  // Whatever a script passes is read field by field in readMail.
  if (args.length === 1 && typeof first === 'object' && first !== null) return first as Message;
  if (args.length === 3) return { to: String(first), subject: String(second), body: String(third) };
  if (args.length !== 4) return undefined;
  if (typeof fourth === 'object' && fourth !== null)
    return { ...(fourth as Message), to: String(first), subject: String(second), body: String(third) };
  return { to: String(first), replyTo: String(second), subject: String(third), body: String(fourth) };
}

type Draft = Omit<OutboxMail, 'id' | 'at' | 'from'>;

function readMail(message: Message, uncounted: <T>(work: () => T) => T): Draft {
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  const part = (source: BlobSource, name?: string): MailPart =>
    uncounted(() => {
      const blob = source.getBlob();
      return {
        name: name ?? blob.getName() ?? 'attachment',
        contentType: blob.getContentType() ?? 'application/octet-stream',
        base64: Buffer.from(Int8Array.from(blob.getBytes())).toString('base64'),
      };
    });
  return {
    to: addresses(text(message.to)),
    cc: addresses(text(message.cc)),
    bcc: addresses(text(message.bcc)),
    replyTo: text(message.replyTo),
    fromName: text(message.name),
    noReply: message.noReply === true,
    subject: text(message.subject),
    body: text(message.body),
    htmlBody: text(message.htmlBody),
    attachments: (message.attachments ?? []).map((source) => part(source)),
    inlineImages: Object.entries(message.inlineImages ?? {}).map(([key, source]) => part(source, key)),
  };
}

/** Splits at commas outside quotes; `Ann <ann@example.com>` stays one recipient. */
const addresses = (list: string): string[] =>
  (list.match(/(?:"[^"]*"|[^,])+/g) ?? []).map((address) => address.trim()).filter((address) => address !== '');

const bare = (address: string): string => /<([^>]*)>\s*$/.exec(address)?.[1]?.trim() ?? address;

const size = (text: string): number => Buffer.byteLength(text, 'utf8');
