import { MessageChannel, Worker } from 'node:worker_threads';
import type { Asker, FromWorker, Method, PageEvent, Params, Reply, Request } from './protocol';

export interface LinkEvents {
  event(event: PageEvent, window: string | undefined): void;
  changed(): void;
  died(error: Error): void;
}

const SERVER: Asker = { window: '', user: '' };

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The main thread's end of the line to the worker that owns the workbook. Each message also moves a counter in shared
 * memory, which wakes the worker while a script of its waits for a person.
 */
export class WorkerLink {
  readonly #worker: Worker;
  readonly #channel = new MessageChannel();
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  #closing = false;

  constructor(file: URL, data: { bundle: string }, events: LinkEvents) {
    this.#worker = new Worker(file, {
      workerData: { role: 'workbook', ...data, port: this.#channel.port2, signal: this.#signal.buffer },
      transferList: [this.#channel.port2],
    });
    this.#channel.port1.on('message', (message: FromWorker) => this.#receive(message, events));
    this.#worker.on('error', (error) => this.#die(error, events));
    this.#worker.on('exit', () => this.#die(new Error('The workbook worker stopped.'), events));
  }

  /** Somebody waits for an answer. */
  get isBusy(): boolean {
    return this.#pending.size > 0;
  }

  ask<M extends Method>(method: M, params: Params<M>, asker: Asker = SERVER): Promise<Reply<M>> {
    // Nobody would ever answer.
    if (this.#closing) return Promise.reject(new Error('The workbook is not open any more. Load the page again.'));
    const request: Request = { id: this.#next++, ...asker, method, params };
    const reply = new Promise<unknown>((resolve, reject) => this.#pending.set(request.id, { resolve, reject }));
    this.#channel.port1.postMessage(request);
    Atomics.add(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
    // The worker answers with the type that WorkerMethods names for the method.
    return reply as Promise<Reply<M>>;
  }

  /** Stops the worker at once; who still waits for a reply is told `why`. */
  async close(why = new Error('The workbook was closed.')): Promise<void> {
    this.#closing = true;
    this.#refuse(why);
    this.#channel.port1.close();
    await this.#worker.terminate();
  }

  #receive(message: FromWorker, events: LinkEvents): void {
    if ('event' in message) events.event(message.event, message.window);
    else if ('changed' in message) events.changed();
    else this.#settle(message);
  }

  #settle(reply: Extract<FromWorker, { id: number }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.ok) pending?.resolve(reply.value);
    else pending?.reject(new Error(reply.error));
  }

  #die(error: Error, events: LinkEvents): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#refuse(error);
    events.died(error);
  }

  #refuse(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
