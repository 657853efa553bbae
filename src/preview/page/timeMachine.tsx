import { useState } from 'preact/hooks';
import * as api from './api';
import { Popover } from './popover';
import { Ran } from './ran';
import { tell, update, usePage } from './store';
import { instantOfWall, longTime, nextDay, nextFridayNine, nextHour, wallClock, zoneName } from './zoneTime';

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
              aria-label={`Date and time in ${zoneName(timeZone)}`}
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
            {zoneName(timeZone)} time. Jump only sets the clock; running on fires the time triggers that come due.
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

const ClockIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3.5 2" />
  </svg>
);
