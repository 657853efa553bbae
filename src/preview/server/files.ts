import { Worker } from 'node:worker_threads';
import type { SavedWorkbook } from '../saved';
import type { FileReply, FileRequest } from './fileWorker';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** .xlsx files, read and written in a thread of their own. */
export class Files {
  readonly #worker: Worker;
  readonly #pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #next = 1;

  constructor(file: URL) {
    this.#worker = new Worker(file, { workerData: { role: 'files' } });
    this.#worker.unref();
    this.#worker.on('message', (reply: FileReply) => {
      const pending = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if (reply.ok) pending?.resolve(reply.value);
      else pending?.reject(new Error(reply.error));
    });
    this.#worker.on('error', (error) => {
      for (const pending of this.#pending.values()) pending.reject(error);
      this.#pending.clear();
    });
  }

  save(path: string, saved: SavedWorkbook): Promise<void> {
    return this.#ask({ method: 'save', path, saved }) as Promise<void>;
  }

  load(path: string): Promise<SavedWorkbook> {
    return this.#ask({ method: 'load', path }) as Promise<SavedWorkbook>;
  }

  read(bytes: Uint8Array): Promise<SavedWorkbook> {
    return this.#ask({ method: 'read', bytes }) as Promise<SavedWorkbook>;
  }

  bytes(saved: SavedWorkbook): Promise<Uint8Array> {
    return this.#ask({ method: 'bytes', saved }) as Promise<Uint8Array>;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(request: Unnumbered<FileRequest>): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }
}
