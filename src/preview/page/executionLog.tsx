import { useEffect, useRef } from 'preact/hooks';
import type { Execution } from '../saved';
import { update, usePage } from './store';
import { shortTime } from './zoneTime';

const SHOWN = 200;

/** What ran, newest first: who, what, how long, how many service calls, and what went wrong. */
export function ExecutionLog() {
  const { executions, world } = usePage();
  const close = () => update({ drawer: undefined });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    list.current?.focus();
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside
      class="drawer"
      aria-label="Execution log"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header class="drawer-head">
        <h2>Execution log</h2>
        <button type="button" class="close" aria-label="Close the execution log" onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it */}
      <ol class="plain-list log-list" tabIndex={0} ref={list} aria-label="Executions, newest first">
        {executions.length === 0 && <li class="quiet">Nothing has run yet.</li>}
        {[...executions]
          .reverse()
          .slice(0, SHOWN)
          .map((execution, index) => (
            <li key={executions.length - index} class={execution.error ? 'log-line failed' : 'log-line'}>
              <div class="log-top">
                <b>{nameOf(execution)}</b>
                <span class="log-kind">{KINDS[execution.kind] ?? execution.kind}</span>
                <span class="log-state">{execution.error ? 'Failed' : 'Completed'}</span>
              </div>
              <div class="log-facts">
                {shortTime(execution.at, world.timeZone)} · {execution.user || 'hidden address'} ·{' '}
                {Math.round(execution.ms)} ms · {execution.calls} service {execution.calls === 1 ? 'call' : 'calls'}
              </div>
              {execution.error && <div class="log-error">{execution.error}</div>}
            </li>
          ))}
      </ol>
    </aside>
  );
}

/** All calls of the panels may come through one function; what they asked it for tells them apart. */
const nameOf = ({ functionName, asked }: Execution): string => (asked ? `${functionName}: ${asked}` : functionName);

const KINDS: Readonly<Record<string, string>> = {
  menu: 'Menu',
  rpc: 'Sidebar',
  simple: 'Simple trigger',
  trigger: 'Trigger',
  install: 'Install',
  direct: 'Direct',
};
