import type { ButtonName } from '../dialogs';
import type { KeptResults } from '../engine/plugins/keptResults';
import type { MenuEntry } from '../menu';
import type { Execution, OutboxMail } from '../saved';

/** What crosses between the page, the server and the worker that owns the workbook: plain JSON, nothing else. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A message of the spreadsheet library's collaborative protocol; only the fields the relay looks at are named. */
export interface RevisionMessage {
  readonly type: string;
  readonly serverRevisionId?: string;
  readonly nextRevisionId?: string;
  readonly clientId?: string;
}

/** What a model starts from: exported data and every revision made since. */
export interface Snapshot {
  readonly data: unknown;
  readonly revisions: readonly RevisionMessage[];
  /** What formulas come to after those revisions, where that is known: for the first picture. */
  readonly results?: KeptResults;
}

/** A snapshot on its way to a page: data and results are JSON already, and may be megabytes. */
export interface WrittenSnapshot {
  readonly data: string;
  readonly revisions: readonly RevisionMessage[];
  readonly results?: string;
}

/** Pages sign their revisions with their window's id; the worker's model signs with another kind of id. */
export const isWindow = (clientId: string): boolean => clientId.startsWith('window-');

/** What a window has selected when it starts a run: the script asks for its active sheet and range. */
export interface Selection {
  readonly sheet: string;
  readonly range: string;
}

export interface PanelView {
  readonly id: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

export interface DialogView {
  readonly id: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly ButtonName[];
}

export interface WorldView {
  readonly now: number;
  readonly timeZone: string;
  readonly locale: string;
}

export interface FileView {
  readonly title: string;
  /** Where the workbook is saved; a new one is first written when it changes. */
  readonly path: string;
  readonly state: 'new' | 'saved' | 'saving' | 'changed' | 'failed';
  readonly problem: string;
}

/** So many of the newest lines of the execution log reach a window that joins. */
export const SHOWN_EXECUTIONS = 500;

/** Everything a window needs to show itself. */
export interface Joined {
  readonly window: string;
  readonly user: string;
  readonly snapshot: Snapshot;
  /** Alerts and prompts that still wait for this window, which was loaded again. */
  readonly asked: readonly DialogView[];
  /** What went wrong when `onOpen` ran. */
  readonly problems: readonly { readonly title: string; readonly text: string }[];
  readonly menu: readonly MenuEntry[];
  readonly functions: readonly string[];
  readonly world: WorldView;
  readonly file: FileView;
  readonly mails: readonly OutboxMail[];
  readonly executions: readonly Execution[];
  readonly triggers: readonly TriggerView[];
  /** A window that was loaded again goes on undoing where it was. */
  readonly steps: StepsView;
}

/** Somebody to sign in as; name and role are empty where the People tab does not tell. */
export interface PersonView {
  readonly address: string;
  readonly name: string;
  readonly role: string;
}

/** Whether a window has anything to undo and to redo. */
export interface StepsView {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** What the workbook itself says to a window that joins. */
export type WrittenJoined = Omit<Joined, 'window' | 'file' | 'snapshot'> & { readonly snapshot: WrittenSnapshot };

export interface TriggerView {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly when: string;
}

/** One trigger that fired while the clock was moved. */
export interface TriggerRunView {
  readonly at: number;
  readonly functionName: string;
  readonly user: string;
  readonly ms: number;
  readonly calls: number;
  readonly mails: readonly string[];
  readonly logs: readonly string[];
  readonly error: string;
}

/** How far a workbook that is being opened is; `doing` is empty when it is only loaded. */
export interface OpeningView {
  readonly doing: string;
  readonly step: number;
  readonly of: number;
}

/** What happened while the clock was moved. */
export interface AdvanceReport {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly TriggerRunView[];
}

export type PageEvent =
  | { readonly type: 'revision'; readonly message: RevisionMessage }
  | { readonly type: 'menu'; readonly menu: readonly MenuEntry[]; readonly functions: readonly string[] }
  | { readonly type: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  | { readonly type: 'panel'; readonly panel: PanelView }
  | { readonly type: 'dialog'; readonly dialog: DialogView }
  | { readonly type: 'dialogClosed'; readonly id: string }
  | { readonly type: 'running'; readonly functionName: string; readonly user: string }
  | { readonly type: 'idle' }
  | { readonly type: 'execution'; readonly execution: Execution }
  | { readonly type: 'mail'; readonly mail: OutboxMail }
  | { readonly type: 'advancing'; readonly hours: number; readonly of: number }
  /** What a fresh workbook is being made with; the windows that wait for it ask the server. */
  | { readonly type: 'making'; readonly functionName: string }
  | { readonly type: 'world'; readonly world: WorldView }
  | { readonly type: 'triggers'; readonly triggers: readonly TriggerView[] }
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'problem'; readonly title: string; readonly text: string }
  | { readonly type: 'file'; readonly file: FileView }
  | { readonly type: 'steps'; readonly steps: StepsView }
  | { readonly type: 'reload' };

/** A text typed into one cell, or a block pasted with its top left corner there. */
export interface Typing {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string | readonly (readonly string[])[];
}

/** What a window may ask the worker; the reply's type stands beside each. */
export interface WorkerMethods {
  /** `user` is null for a window that has not been anybody yet: it gets the host's person. */
  join(user: string | null): WrittenJoined;
  revision(message: RevisionMessage): null;
  type(typing: readonly Typing[]): null;
  run(request: { functionName: string; selection: Selection }): null;
  call(request: { functionName: string; args: readonly Json[]; selection: Selection }): CallReply;
  answer(answer: { id: string; button: ButtonName; text: string }): null;
  /** The window has another person now, who gets the menu that `onOpen` builds for them. */
  signIn(): null;
  mail(id: string): OutboxMail;
  /** Who to sign in as: the People tab's, and those who made triggers or runs. */
  people(): readonly PersonView[];
  undo(): boolean;
  redo(): boolean;
  setNow(ms: number): null;
  advanceTo(ms: number): AdvanceReport;
  /** Real time went by: the clock follows, and what came due fires. */
  tick(): null;
  save(): unknown;
  /** What every formula came to; nothing while a script has just made all of it due. */
  results(): KeptResults | undefined;
  /**
   * `then` names functions to run on the fresh workbook; `replay` brings back what was done after `saved`; `now` is the
   * instant at which it is opened.
   */
  open(request: { saved: unknown; then: readonly string[]; replay: readonly RevisionMessage[]; now: number }): null;
  /** A window is gone: dialogs that wait for its answer count as closed. */
  left(window: string): null;
}

export type CallReply = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: string };

export type Method = keyof WorkerMethods;
export type Params<M extends Method> = Parameters<WorkerMethods[M]>[0];
export type Reply<M extends Method> = ReturnType<WorkerMethods[M]>;

/** Who asks; both are '' for the server itself. */
export interface Asker {
  readonly window: string;
  readonly user: string;
}

/** Main thread to worker. */
export interface Request extends Asker {
  readonly id: number;
  readonly method: Method;
  readonly params: unknown;
}

/** Worker to main thread. An event without `window` goes to every window. */
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string }
  | { readonly event: PageEvent; readonly window?: string }
  | { readonly changed: true };
