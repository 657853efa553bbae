import type { ButtonName } from '../dialogs';
import type {
  AdvanceReport,
  CallReply,
  FileView,
  Joined,
  Json,
  PageEvent,
  PersonView,
  RevisionMessage,
  Selection,
  Typing,
} from '../server/protocol';

const WINDOW_KEY = 'cadence-window';
const USER_KEY = 'cadence-user';

let windowId = '';

/** What the page's HTML asked for before this script was there (index.html). */
interface First {
  readonly joined: Promise<Response>;
  readonly templates: Promise<Response>;
}

const { joined, templates } = (window as unknown as { cadenceFirst: First }).cadenceFirst;

async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const headers = { 'x-window': windowId, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const text = body === undefined ? undefined : JSON.stringify(body);
  return answerOf<T>(path, await reached(path, { method, headers, body: text }));
}

/** @throws Error that says what to do when nobody answers; browsers only say "Failed to fetch" */
async function reached(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (cause) {
    throw new Error('The local host does not answer. See whether it still runs, then try again.', { cause });
  }
}

async function answerOf<T>(path: string, response: Response): Promise<T> {
  const value = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(value.error ?? `${path} answered ${response.status}`);
  return value;
}

/** Joins as the person this window was signed in as before, if any. */
export async function join(): Promise<Joined> {
  const all = await answerOf<Joined>('/api/join', await joined);
  windowId = all.window;
  sessionStorage.setItem(WINDOW_KEY, windowId);
  return all;
}

/** The library's own templates. @throws Error that says what to do when they are not there */
export async function gridTemplates(): Promise<string> {
  const response = await templates;
  if (!response.ok) throw new Error(`${new URL(response.url).pathname} is missing. Build again: npm run build`);
  return response.text();
}

/** Hears events from the server, in order and each once; `lost` when the server does not answer. */
export function listen(hear: (event: PageEvent) => void, connection: (up: boolean) => void): void {
  const stream = new EventSource(`/events?window=${encodeURIComponent(windowId)}`);
  stream.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data) as PageEvent);
  stream.onopen = () => connection(true);
  stream.onerror = () => {
    connection(false);
    // Closed for good: the server is another one now, or no longer keeps what this window missed.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1500);
  };
}

export async function signIn(user: string): Promise<void> {
  sessionStorage.setItem(USER_KEY, user);
  await ask('POST', '/api/user', { user });
}

export const sendRevision = (message: RevisionMessage): Promise<unknown> => ask('POST', '/api/revision', message);
export const typeIn = (typing: readonly Typing[]): Promise<null> => ask('POST', '/api/type', typing);
export const runFunction = (functionName: string, selection: Selection): Promise<null> =>
  ask('POST', '/api/run', { functionName, selection });
export const callFunction = (functionName: string, args: readonly Json[], selection: Selection): Promise<CallReply> =>
  ask('POST', '/api/call', { functionName, args, selection });
export const answerDialog = (id: string, button: ButtonName, text: string): Promise<null> =>
  ask('POST', '/api/answer', { id, button, text });
export const cancelRun = (): Promise<null> => ask('POST', '/api/cancel');
export const undo = (): Promise<boolean> => ask('POST', '/api/undo');
export const redo = (): Promise<boolean> => ask('POST', '/api/redo');
export const people = (): Promise<readonly PersonView[]> => ask('GET', '/api/people');
export const setNow = (ms: number): Promise<null> => ask('POST', '/api/now', { ms });
export const advanceTo = (ms: number): Promise<AdvanceReport> => ask('POST', '/api/advance', { ms });
export const openNew = (kind: 'empty' | 'sample'): Promise<FileView> => ask('POST', '/api/new', { kind });
export const mailSource = (id: string): Promise<{ source: string }> =>
  ask('GET', `/api/mail?id=${encodeURIComponent(id)}`);

export async function openUpload(file: File): Promise<void> {
  const path = `/api/open?name=${encodeURIComponent(file.name)}`;
  const request = { method: 'POST', headers: { 'x-window': windowId }, body: file };
  await answerOf('/api/open', await reached(path, request));
}
