import type { FileView } from '../server/protocol';
import { type Menu, MenuBar } from './menuBar';
import { update, usePage } from './store';
import { TimeMachine } from './timeMachine';
import { UserSwitch } from './userSwitch';

/** The title with its menus, and what the local host adds: the clock, the letters, the log and the person. */
export function Header({ menus, leave }: { readonly menus: readonly Menu[]; leave(): void }) {
  const { file, unread, drawer, online } = usePage();
  return (
    <header class="top">
      <Logo />
      <div class="top-middle">
        <div class="title-row">
          <h1 class="title" title={file.path}>
            {file.title.replace(/\.xlsx$/i, '')}
          </h1>
          <span class={file.state === 'failed' ? 'file-state bad' : 'file-state'} role="status" title={file.path}>
            {online ? stateText(file) : 'Not connected: nothing you do now is kept until the local host is back.'}
          </span>
        </div>
        <MenuBar menus={menus} leave={leave} />
      </div>
      <div class="top-right">
        <TimeMachine />
        <button
          type="button"
          class="chrome-button"
          aria-pressed={drawer === 'log'}
          title="Execution log"
          onClick={() => update({ drawer: drawer === 'log' ? undefined : 'log' })}
        >
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 6h14M5 12h14M5 18h9" />
          </svg>
          <span>Log</span>
        </button>
        <button
          type="button"
          class="chrome-button"
          title="Letters the add-on sent"
          onClick={() => update({ outboxOpen: true })}
        >
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3.5 6h17v12h-17zM3.5 6.5l8.5 6.5 8.5-6.5" />
          </svg>
          <span>Outbox</span>
          {unread.length > 0 && <span class="count">{unread.length}</span>}
        </button>
        <UserSwitch />
      </div>
    </header>
  );
}

function stateText({ state, problem, path }: FileView): string {
  if (state === 'failed') return `Not saved: ${problem} What you typed is kept here; the next change tries again.`;
  if (state === 'saving' || state === 'changed') return 'Saving…';
  return state === 'new' ? 'Saved with your first change' : `Saved to ${path.split(/[\\/]/).pop()}`;
}

const Logo = () => (
  <svg class="logo" viewBox="0 0 40 40" role="img" aria-label="Cadence OKRs">
    <circle cx="20" cy="20" r="14" fill="none" stroke="#dadce0" stroke-width="5" />
    <path d="M20 6a14 14 0 1 1-12.1 21" fill="none" stroke="#1a73e8" stroke-width="5" stroke-linecap="round" />
    <circle cx="20" cy="20" r="5" fill="#188038" />
  </svg>
);
