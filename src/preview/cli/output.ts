import { writeOutbox } from '../mail/eml';
import type { RunReport } from '../runtime/job';
import type { MeanwhileReport } from '../runtime/meanwhile';
import type { OutboxMail } from '../saved';

export type Printed = Readonly<Record<string, unknown>>;

/** A report without pages and with attachments by size: what fits one line and a person's eye. */
export function printedRun(report: RunReport): Printed {
  const { ok, functionName, value, lost, error, calls, ms, logs, toasts, panels, alerts } = report;
  return {
    ok,
    function: functionName,
    ...(ok
      ? { result: value ?? null }
      : { error: { name: error?.name, message: error?.message, stack: error?.stack } }),
    ...(lost === undefined ? {} : { lost }),
    calls,
    ms,
    ...kept('logs', logs),
    ...kept(
      'toasts',
      toasts.map(({ title, message }) => ({ title, message })),
    ),
    ...kept(
      'panels',
      panels.map(({ kind, title, width, height, html }) => ({ kind, title, width, height, bytes: html.length })),
    ),
    ...kept(
      'alerts',
      alerts.map(({ title, message, buttons }) => ({ title, message, buttons })),
    ),
  };
}

/** What others did meanwhile, and the runs of their triggers. */
export const printedMeanwhile = (happened: readonly MeanwhileReport[]): Printed =>
  kept(
    'meanwhile',
    happened.map(({ deed, refused, runs }) => ({
      ...deed,
      done: refused === undefined,
      ...(refused === undefined ? {} : { refused }),
      triggers: runs.map(printedRun),
    })),
  );

const kept = (name: string, items: readonly unknown[]): Printed => (items.length > 0 ? { [name]: items } : {});

/** Letters as lines; with a folder they are written there as .eml first. */
export async function printedMails(mails: readonly OutboxMail[], folder: string | undefined): Promise<Printed[]> {
  const files = folder === undefined ? [] : await writeOutbox(folder, mails);
  return mails.map(({ attachments, inlineImages, at, ...mail }, index) => ({
    ...mail,
    at: new Date(at).toISOString(),
    attachments: [...attachments, ...inlineImages].map(({ name, contentType, base64 }) => ({
      name,
      contentType,
      bytes: Buffer.from(base64, 'base64').length,
    })),
    ...(files[index] === undefined ? {} : { file: files[index] }),
  }));
}
