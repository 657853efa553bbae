import type { RunReport } from '../../runtime/job';
import type { TriggerRun } from '../../runtime/triggers';
import type { AdvanceReport } from '../protocol';
import type { Emit } from './parts';

/** What a person is told about a run that failed. */
export const scriptProblem = ({ functionName, error }: RunReport) => ({
  title: `${functionName} failed`,
  text: error?.message ?? '',
});

/** Tells that window of the runs that failed; they were not asked for, so they do not stand in the way. */
export function tellFailed(reports: readonly RunReport[], window: string, emit: Emit): void {
  for (const report of reports)
    if (report.error) emit({ type: 'toast', ...scriptProblem(report), seconds: 10 }, window);
}

export const triggerRunView = ({ at, trigger, report }: TriggerRun): AdvanceReport['runs'][number] => ({
  at,
  functionName: trigger.handler,
  user: trigger.creator,
  ms: report.ms,
  calls: report.calls.total,
  mails: report.mails.map((mail) => `"${mail.subject}" to ${mail.to.join(', ')}`),
  logs: report.logs.map(({ text }) => text),
  error: report.error?.message ?? '',
});
