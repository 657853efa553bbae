import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PageEvent } from './protocol';

const KEPT_EVENTS = 2000;
const GRACE_MS = 8000;

interface Window {
  readonly id: string;
  user: string;
  stream: ServerResponse | undefined;
  /** Numbered events; a page that lost its stream asks for those after the last it has. */
  events: { readonly number: number; readonly text: string }[];
  next: number;
  leaving: NodeJS.Timeout | undefined;
}

/** The open browser windows: who is signed in to each, and the stream on which it hears what happens. */
export class Windows {
  readonly #windows = new Map<string, Window>();
  readonly #left: (id: string) => void;

  /** `left` is told when a window has been gone for some seconds: longer than a reload takes. */
  constructor(left: (id: string) => void) {
    this.#left = left;
  }

  /** A reloaded page keeps its id; a duplicated tab asks for one that is in use and gets its own. */
  join(wanted: string, user: string | null): string {
    const known = this.#windows.get(wanted);
    clearTimeout(known?.leaving);
    const window = known && !known.stream ? known : newWindow();
    window.user = user ?? '';
    this.#windows.set(window.id, window);
    return window.id;
  }

  /** The window now has everything up to here: its events count from now on. */
  fresh(id: string): void {
    const window = this.#windows.get(id);
    if (!window) return;
    window.events = [];
    window.next = 1;
  }

  /** @returns false when the page must join afresh: the window is unknown, or what it missed is no longer kept. */
  knows(id: string, after: number): boolean {
    const window = this.#windows.get(id);
    return window !== undefined && after + 1 >= (window.events[0]?.number ?? window.next);
  }

  userOf(id: string): string | undefined {
    return this.#windows.get(id)?.user;
  }

  signIn(id: string, user: string): void {
    const window = this.#windows.get(id);
    if (window) window.user = user;
  }

  /** Sends what came after event number `after`, and from then on everything. */
  listen(id: string, stream: ServerResponse, after: number): void {
    const window = this.#windows.get(id);
    if (!window) return;
    clearTimeout(window.leaving);
    window.stream?.end();
    window.stream = stream;
    for (const event of window.events) if (event.number > after) stream.write(event.text);
    stream.on('close', () => this.#closed(window, stream));
  }

  send(event: PageEvent, { to, except }: { readonly to?: string; readonly except?: string } = {}): void {
    for (const window of this.#windows.values()) {
      if (window.id !== except && (to === undefined || window.id === to)) write(window, event);
    }
  }

  close(): void {
    for (const window of this.#windows.values()) {
      clearTimeout(window.leaving);
      window.stream?.end();
    }
  }

  #closed(window: Window, stream: ServerResponse): void {
    if (window.stream !== stream) return;
    window.stream = undefined;
    window.leaving = setTimeout(() => {
      this.#windows.delete(window.id);
      this.#left(window.id);
    }, GRACE_MS);
    window.leaving.unref();
  }
}

const newWindow = (): Window => ({
  id: `window-${randomUUID()}`,
  user: '',
  stream: undefined,
  events: [],
  next: 1,
  leaving: undefined,
});

function write(window: Window, event: PageEvent): void {
  const number = window.next++;
  const text = `id: ${number}\ndata: ${JSON.stringify(event)}\n\n`;
  window.events.push({ number, text });
  if (window.events.length > KEPT_EVENTS) window.events.splice(0, KEPT_EVENTS / 2);
  window.stream?.write(text);
}
