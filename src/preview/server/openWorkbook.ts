import type { Asker, Method, Params, Reply, Request } from './protocol';
import { WaitingDialogs } from './waitingDialogs';
import { gridRequests } from './workbook/gridRequests';
import { fill, openParts } from './workbook/opening';
import type { Emit, Handlers, Parts } from './workbook/parts';
import { scriptRequests } from './workbook/scriptRequests';
import { windowRequests } from './workbook/windowRequests';

/** These are heard whether a workbook is open or not. */
type Early = 'open' | 'answer' | 'left' | 'tick';

const HANDLERS: Handlers<Exclude<Method, Early>> = {
  ...windowRequests,
  ...gridRequests,
  ...scriptRequests,
  setNow({ clock }, ms) {
    clock.set(ms);
    return null;
  },
  advanceTo: ({ clock }, ms, { window }) => clock.advance(ms, window),
  save: ({ host }) => host.save(),
  results({ host }) {
    host.engine.calculate();
    return host.engine.results();
  },
};

/** These leave nothing to save. */
const HARMLESS: ReadonlySet<Method> = new Set(['join', 'signIn', 'people', 'mail', 'save', 'results']);

/** The workbook in its worker: the host with the add-on's bundle, the relay to the pages, and the windows' undo steps. */
export class OpenWorkbook {
  readonly #bundle: string;
  readonly #emit: Emit;
  readonly #changed: () => void;
  readonly #dialogs: WaitingDialogs;
  #parts: Parts | undefined;

  /** `changed` hears when there is something to save; `wait` stands still until a person has answered. */
  constructor(bundle: string, emit: Emit, changed: () => void, wait: (answered: () => boolean) => void) {
    this.#bundle = bundle;
    this.#emit = emit;
    this.#changed = changed;
    this.#dialogs = new WaitingDialogs(emit, wait);
  }

  perform({ method, params, window, user }: Request): unknown {
    // Each table holds for a method a handler of its own parameters; a request is one of those pairs.
    const early = (this.#early as Partial<Record<Method, (params: unknown) => unknown>>)[method];
    if (early) return early(params);
    if (!this.#parts) throw new Error('No workbook is open.');
    const handler = HANDLERS[method as Exclude<Method, Early>] as (
      parts: Parts,
      params: unknown,
      asker: Asker,
    ) => unknown;
    try {
      return handler(this.#parts, params, { window, user });
    } finally {
      if (!HARMLESS.has(method)) this.#changed();
    }
  }

  /** For a quiet moment after opening: otherwise the first to look or to type waits for it. */
  calculate(): void {
    this.#parts?.host.engine.calculate();
  }

  readonly #early: { readonly [M in Early]: (params: Params<M>) => Reply<M> } = {
    open: ({ then, ...request }) => {
      const around = { bundle: this.#bundle, dialogs: this.#dialogs, emit: this.#emit, changed: this.#changed };
      this.#parts = openParts(request, around);
      fill(this.#parts, then);
      this.#parts.news.skip();
      return null;
    },
    answer: ({ id, button, text }) => {
      this.#dialogs.answer(id, { button, text });
      return null;
    },
    left: (window) => {
      this.#dialogs.left(window);
      return null;
    },
    tick: () => {
      this.#parts?.clock.pass();
      return null;
    },
  };
}
