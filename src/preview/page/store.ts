import { useLayoutEffect, useState } from 'preact/hooks';
import type { MenuEntry } from '../menu';
import type { Execution, OutboxMail } from '../saved';
import type {
  AdvanceReport,
  DialogView,
  FileView,
  PanelView,
  StepsView,
  TriggerView,
  WorldView,
} from '../server/protocol';

export interface ToastView {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Negative stays until it is closed. */
  readonly seconds: number;
}

/** A question of the page itself (not a script's). Escape is the last button that is not primary, if there is one. */
export interface Question {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly primary?: boolean; run(): void }[];
}

/** All the page's own chrome shows. The grid keeps its own state in the library's model. */
export interface PageState {
  readonly user: string;
  readonly menu: readonly MenuEntry[];
  readonly functions: readonly string[];
  readonly world: WorldView;
  readonly file: FileView;
  readonly mails: readonly OutboxMail[];
  readonly unread: readonly string[];
  readonly executions: readonly Execution[];
  readonly triggers: readonly TriggerView[];
  readonly sidebar: PanelView | undefined;
  readonly dialog: PanelView | undefined;
  /** Scripts' alerts and prompts that wait for this window. */
  readonly asked: readonly DialogView[];
  /** One is shown after the other: behind each may stand what somebody typed. */
  readonly questions: readonly Question[];
  readonly toasts: readonly ToastView[];
  readonly running: { readonly functionName: string; readonly user: string } | undefined;
  readonly drawer: 'log' | undefined;
  readonly outboxOpen: boolean;
  readonly advanced: AdvanceReport | undefined;
  /** How far a run through time is. */
  readonly advancing: { readonly hours: number; readonly of: number } | undefined;
  readonly online: boolean;
  /** What this window can undo and redo; the host keeps the steps. */
  readonly steps: StepsView;
}

let state: PageState;
const listeners = new Set<() => void>();

export const start = (initial: PageState): void => {
  state = initial;
};

export const now = (): PageState => state;

export function update(change: Partial<PageState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Renders the component again whenever anything changes: the page is small. */
export function usePage(): PageState {
  const [, again] = useState(0);
  // Before anything else can happen, which would not be shown.
  useLayoutEffect(() => {
    const listener = () => again((count) => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return state;
}

let nextToast = 1;

export function toast(text: string, title = '', seconds = 5): void {
  const shown: ToastView = { id: nextToast++, title, text, seconds };
  update({ toasts: [...state.toasts, shown].slice(-4) });
  if (seconds >= 0) setTimeout(() => dropToast(shown.id), Math.max(1, seconds) * 1000);
}

export const dropToast = (id: number): void => update({ toasts: state.toasts.filter((shown) => shown.id !== id) });

let nextQuestion = 1;

export const ask = (question: Omit<Question, 'id'>): void =>
  update({ questions: [...state.questions, { ...question, id: nextQuestion++ }] });

/** What went wrong, in a box that stays until it is read; `then` follows. What waits to be read is not said twice. */
export function tell(title: string, text: string, then: () => void = () => undefined): void {
  const buttons = [{ label: 'OK', primary: true, run: then }];
  const isSaid = (waiting: Question) => waiting.title === title && waiting.text === text;
  if (!state.questions.some(isSaid)) ask({ title, text, buttons });
  else update({ questions: state.questions.map((waiting) => (isSaid(waiting) ? { ...waiting, buttons } : waiting)) });
}
