import type { Postman } from '../commands/hourly';

/** Google ends a run after six minutes; what is left by then goes into the next one. */
const RUN_MS = 270_000;

/** Sends as the person whose clock this is. */
export function postman(startedMs: number): Postman {
  return {
    quota: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, text, html }) =>
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name: 'Cadence OKRs' }),
    hasTime: () => Date.now() - startedMs < RUN_MS,
  };
}
