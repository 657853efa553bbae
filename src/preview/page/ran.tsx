import type { AdvanceReport, TriggerRunView } from '../server/protocol';
import { shortTime } from './zoneTime';

/** Runs that had an effect worth a line are shown, so many at most; the log has them all. */
const SHOWN = 30;

/** What happened while the clock was moved: letters and failures, newest first; the rest is only counted. */
export function Ran({ report, timeZone }: { readonly report: AdvanceReport; readonly timeZone: string }) {
  const eventful = report.runs.filter((run) => run.mails.length > 0 || run.error).reverse();
  const quiet = report.runs.length - eventful.length;
  const mails = report.runs.reduce((sum, run) => sum + run.mails.length, 0);
  const failed = report.runs.filter((run) => run.error).length;
  return (
    <div class="ran" role="status">
      <p>
        <b>
          {count(report.runs.length, 'trigger run')}, {count(mails, 'letter')}
          {failed > 0 && `, ${failed} failed`}
        </b>{' '}
        up to {shortTime(report.to, timeZone)}
      </p>
      {eventful.length > 0 && (
        <ul class="plain-list">
          {eventful.slice(0, SHOWN).map((run) => (
            <RunLine run={run} timeZone={timeZone} key={`${run.at} ${run.functionName} ${run.user}`} />
          ))}
        </ul>
      )}
      {quiet > 0 && <p class="quiet">{`${count(quiet, 'run')} had nothing to send.`}</p>}
      {eventful.length > SHOWN && <p class="quiet">{`${eventful.length - SHOWN} earlier ones stand in the log.`}</p>}
    </div>
  );
}

function RunLine({ run, timeZone }: { readonly run: TriggerRunView; readonly timeZone: string }) {
  const { at, functionName, user, mails, error } = run;
  return (
    <li>
      <span class="when">{shortTime(at, timeZone)}</span> {functionName}
      {user && ` as ${user}`}
      {error && <div class="bad">{error}</div>}
      {mails.length === 1 && <div>1 letter: {mails[0]}</div>}
      {mails.length > 1 && (
        <details>
          <summary>{count(mails.length, 'letter')}</summary>
          <ul class="plain-list">
            {mails.map((mail, index) => (
              <li key={index}>{mail}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
