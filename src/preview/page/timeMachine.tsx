import { useState } from 'preact/hooks';
import type { AdvanceReport } from '../server/protocol';
import * as api from './api';
import { Popover } from './popover';
import { tell, update, usePage } from './store';
import { instantOfWall, longTime, nextDay, nextFridayNine, nextHour, shortTime, wallClock } from './zoneTime';

/** "Today is": what the workbook takes for now, and running on from there, with the triggers that come due. */
export function TimeMachine() {
  const { world, triggers, advanced, advancing } = usePage();
  const { now, timeZone } = world;
  const [busy, setBusy] = useState(false);
  const [wall, setWall] = useState<string>();

  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      setWall(undefined);
    } catch (error) {
      tell('The clock was not moved', (error as Error).message);
    } finally {
      setBusy(false);
      update({ advancing: undefined });
    }
  };
  const runUntil = (ms: number) => attempt(async () => update({ advanced: await api.advanceTo(ms) }));
  const wanted = wall === undefined ? undefined : instantOfWall(wall, timeZone);

  return (
    <Popover
      id="time-machine"
      label={`Today is ${longTime(now, timeZone)}. Change`}
      title="Today is"
      button={
        <>
          <ClockIcon />
          <span class="time-text">{longTime(now, timeZone)}</span>
        </>
      }
    >
      {() => (
        <div class="time-box" aria-busy={busy}>
          <h2>Today is</h2>
          <form
            class="inline-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (wanted !== undefined) void attempt(() => api.setNow(wanted));
            }}
          >
            <input
              type="datetime-local"
              aria-label={`Date and time in ${timeZone}`}
              value={wall ?? wallClock(now, timeZone)}
              onInput={(event) => setWall(event.currentTarget.value)}
            />
            <button type="submit" class="plain-button" disabled={busy || wanted === undefined}>
              Jump
            </button>
            <button
              type="button"
              class="plain-button"
              disabled={busy || wanted === undefined || wanted <= now}
              onClick={() => wanted !== undefined && void runUntil(wanted)}
            >
              Run until
            </button>
          </form>
          <p class="quiet">
            {timeZone} time. Jump only sets the clock; running on fires the time triggers that come due.
          </p>
          <h3>Run until</h3>
          <div class="button-row">
            <button type="button" class="plain-button" disabled={busy} onClick={() => void runUntil(nextHour(now))}>
              +1 hour
            </button>
            <button
              type="button"
              class="plain-button"
              disabled={busy}
              onClick={() => void runUntil(nextDay(now, timeZone))}
            >
              +1 day
            </button>
            <button
              type="button"
              class="plain-button"
              disabled={busy}
              onClick={() => void runUntil(nextFridayNine(now, timeZone))}
            >
              Friday 09:00
            </button>
          </div>
          {busy && (
            <p role="status">{advancing ? `Running… ${advancing.hours} of ${advancing.of} hours` : 'Running…'}</p>
          )}
          {!busy && advanced && <Ran report={advanced} timeZone={timeZone} />}
          <h3>Triggers</h3>
          {triggers.length === 0 && <p class="quiet">None. The OKRs menu turns reminders on.</p>}
          <ul class="plain-list trigger-list">
            {triggers.map((trigger) => (
              <li key={trigger.id}>
                <b>{trigger.functionName}</b> {trigger.when}, as {trigger.user || 'a hidden address'}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Popover>
  );
}

function Ran({ report, timeZone }: { readonly report: AdvanceReport; readonly timeZone: string }) {
  const eventful = report.runs.filter((run) => run.mails.length > 0 || run.error || run.logs.length > 0);
  const shown = eventful.length > 0 ? eventful.slice(-12) : report.runs.slice(-3);
  const mails = report.runs.reduce((sum, run) => sum + run.mails.length, 0);
  return (
    <div class="ran" role="status">
      <p>
        <b>
          {count(report.runs.length, 'trigger run')}, {count(mails, 'letter')}
        </b>{' '}
        up to {shortTime(report.to, timeZone)}
      </p>
      <ul class="plain-list">
        {shown.map((run) => (
          <li key={`${run.at} ${run.functionName} ${run.user}`}>
            <span class="when">{shortTime(run.at, timeZone)}</span> {run.functionName}
            {run.user && ` as ${run.user}`}: {run.error ? <span class="bad">{run.error}</span> : done(run.mails)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const done = (mails: readonly string[]): string => (mails.length > 0 ? `sent ${mails.join('; ')}` : 'nothing to send');

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const ClockIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3.5 2" />
  </svg>
);
