import type { LocalHost } from '../../host';
import { triggerViews } from '../triggerViews';
import type { Emit } from './parts';

/** Tells the pages what is new beside the grid: letters, the log, triggers, the clock. */
export class News {
  readonly #host: LocalHost;
  readonly #emit: Emit;
  #told = { mails: 0, executions: 0, triggers: '' };

  constructor(host: LocalHost, emit: Emit) {
    this.#host = host;
    this.#emit = emit;
  }

  /** What is there by now is no news to anybody: who joins gets all of it. */
  skip(): void {
    const { outbox, executions } = this.#host;
    this.#told = { mails: outbox.length, executions: executions.length, triggers: '' };
  }

  tell(): void {
    const { outbox, executions, world } = this.#host;
    for (const mail of outbox.slice(this.#told.mails)) this.#emit({ type: 'mail', mail });
    for (const execution of executions.slice(this.#told.executions)) this.#emit({ type: 'execution', execution });
    const triggers = triggerViews(this.#host.triggers, world.timeZone);
    const known = JSON.stringify(triggers);
    if (known !== this.#told.triggers) this.#emit({ type: 'triggers', triggers });
    const { now, timeZone, locale } = world;
    this.#emit({ type: 'world', world: { now, timeZone, locale } });
    this.#told = { mails: outbox.length, executions: executions.length, triggers: known };
  }
}
