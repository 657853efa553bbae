import type { Json } from '../server/protocol';

/** What a panel's frame says to the page. */
export type PanelMessage =
  | { readonly cadence: 'call'; readonly call: number; readonly name: string; readonly args: readonly Json[] }
  | { readonly cadence: 'close' }
  | { readonly cadence: 'focus' }
  | { readonly cadence: 'leave'; readonly back: boolean }
  | { readonly cadence: 'escape' }
  | { readonly cadence: 'height' | 'width'; readonly pixels: number };

/** What the page answers to a call. */
export type PanelReply = { readonly cadence: 'reply'; readonly call: number } & (
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly error: string }
);

/** Google carries out ten calls of a client at a time; the rest wait. */
export const IN_FLIGHT = 10;

/**
 * `google.script` as a page of HtmlService finds it. It runs inside the sandboxed frame, before the panel's own scripts,
 * so it is handed over as text and may use nothing from outside.
 */
export function installGoogle(functions: readonly string[], inFlight: number): void {
  type Handler = ((value: unknown, user: unknown) => void) | undefined;
  const waiting: (() => void)[] = [];
  const open = new Map<number, (reply: { ok: boolean; value?: unknown; error?: string }) => void>();
  let next = 1;

  const say = (message: object) => parent.postMessage(message, '*');

  const isForm = (value: unknown): value is HTMLFormElement => value instanceof HTMLFormElement;

  function ofForm(form: HTMLFormElement): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    new FormData(form).forEach((value, name) => {
      if (typeof value !== 'string') throw new Error(`The local host cannot carry the file in "${name}".`);
      const before = fields[name];
      fields[name] = before === undefined ? value : [before, value].flat();
    });
    return fields;
  }

  function legal(value: unknown, path: string, above: unknown[]): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
      return value;
    if (value === undefined) return null;
    const refuse = () => {
      const what = typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
      return new TypeError(`Failed due to illegal value in property: ${path} (${what})`);
    };
    if (typeof value !== 'object' || above.includes(value)) throw refuse();
    const inside = [...above, value];
    if (Array.isArray(value)) return Array.from(value, (item, index) => legal(item, `${path}.${index}`, inside));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw refuse();
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(fields.map(([key, field]) => [key, legal(field, `${path}.${key}`, inside)]));
  }

  function send(name: string, args: unknown[], success: Handler, failure: Handler, user: unknown): void {
    const [only] = args;
    const carried =
      args.length === 1 && isForm(only) ? [ofForm(only)] : args.map((arg, index) => legal(arg, String(index), []));
    const go = () => {
      const call = next++;
      open.set(call, (reply) => {
        if (reply.ok) success?.(reply.value, user);
        else fail(String(reply.error), failure, user);
      });
      say({ cadence: 'call', call, name, args: carried });
    };
    if (open.size < inFlight) go();
    else waiting.push(go);
  }

  function fail(message: string, failure: Handler, user: unknown): void {
    const error = new Error(message);
    error.name = 'ScriptError';
    error.stack = undefined;
    if (failure) failure(error, user);
    else console.error(`Uncaught ScriptError: ${message}`);
  }

  function runner(success: Handler, failure: Handler, user: unknown): object {
    const own: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => runner(handler, failure, user),
      withFailureHandler: (handler: Handler) => runner(success, handler, user),
      withUserObject: (object: unknown) => runner(success, failure, object),
    };
    for (const name of functions) own[name] = (...args: unknown[]) => send(name, args, success, failure, user);
    return own;
  }

  window.addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.cadence !== 'reply') return;
    const done = open.get(event.data.call);
    open.delete(event.data.call);
    waiting.shift()?.();
    done?.(event.data);
  });

  // The page does not hear the keys of a frame.
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F6') {
      event.preventDefault();
      say({ cadence: 'leave', back: event.shiftKey });
    } else if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
      say({ cadence: 'escape' });
    }
  });

  const script = {
    run: runner(undefined, undefined, undefined),
    host: {
      origin: 'https://docs.google.com',
      close: () => say({ cadence: 'close' }),
      setHeight: (pixels: number) => say({ cadence: 'height', pixels }),
      setWidth: (pixels: number) => say({ cadence: 'width', pixels }),
      editor: { focus: () => say({ cadence: 'focus' }) },
    },
  };
  Object.defineProperty(window, 'google', { value: { script }, configurable: true });
}

/** A panel's page with `google.script` put in front of everything else. Names ending in `_` are private at Google. */
export function withBridge(html: string, functions: readonly string[]): string {
  const open = functions.filter((name) => !name.endsWith('_'));
  const script = `(${installGoogle})(${JSON.stringify(open)}, ${IN_FLIGHT})`.replace(/<(\/?script|!--)/gi, '\\x3C$1');
  const tag = `<script>${script}</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return `${doctype}${tag}${html.slice(doctype.length)}`;
}
