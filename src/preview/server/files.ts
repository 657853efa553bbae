import { Worker } from 'node:worker_threads';
import type { SavedWorkbook } from '../saved';
import type { FileReply, FileRequest } from './fileWorker';
import type { Sample } from './sampleStore';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** .xlsx files, read and written in a thread of their own. */
export class Files {
  readonly #file: URL;
  #worker: Worker | undefined;
  readonly #pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #next = 1;

  constructor(file: URL) {
    this.#file = file;
  }

  /** With the results of its formulas a workbook is written in half the time. */
  save(path: string, { saved, results }: Sample): Promise<void> {
    return this.#ask({ method: 'save', path, saved, results }) as Promise<void>;
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
    await this.#worker?.terminate();
  }

  /** Only when a file is read or written: while a workbook is being opened, the processor is needed for that. */
  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file, { workerData: { role: 'files' } });
    worker.unref();
    worker.on('message', (reply: FileReply) => {
      const pending = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if (reply.ok) pending?.resolve(reply.value);
      else pending?.reject(new Error(reply.error));
    });
    worker.on('error', (error) => {
      this.#worker = undefined;
      for (const pending of this.#pending.values()) pending.reject(error);
      this.#pending.clear();
    });
    this.#worker = worker;
    return worker;
  }

  #ask(request: Unnumbered<FileRequest>): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#thread().postMessage({ ...request, id });
    });
  }
}
