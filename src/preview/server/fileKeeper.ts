import { basename } from 'node:path';
import type { FileView } from './protocol';

const QUIET_MS = 700;

/** A large workbook takes seconds to write. After that it rests this many times as long, for the page's sake. */
const REST = 2;
const LONGEST_REST_MS = 20_000;

export interface KeeperWork {
  /** Takes the workbook's state from the worker and writes it to `path`, replacing the old file in one step. */
  write(path: string): Promise<void>;
  show(file: FileView): void;
}

/** Saves the workbook a moment after the last change, one save at a time, and says how that stands. */
export class FileKeeper {
  readonly #work: KeeperWork;
  #path = '';
  #title = '';
  #state: FileView['state'] = 'new';
  #problem = '';
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #restsUntil = 0;

  constructor(work: KeeperWork) {
    this.#work = work;
  }

  get view(): FileView {
    return { title: this.#title, path: this.#path, state: this.#state, problem: this.#problem };
  }

  /** From now on changes go to this file; a new one is made with the first change. */
  use(path: string, state: 'saved' | 'new'): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#path = path;
    this.#title = basename(path);
    this.#set(state);
  }

  changed(): void {
    if (!this.#path) return;
    if (this.#state !== 'saving') this.#set('changed');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(QUIET_MS, this.#restsUntil - performance.now()));
  }

  /**
   * Writes what is not written yet, also what could not be written before; resolves when the file holds it, or when the
   * failure is shown.
   */
  async flush(): Promise<void> {
    // Of several who waited for one save, the first begins the next; the others wait for that one too.
    while (this.#writing) await this.#writing;
    if (this.#timer === undefined && this.#state !== 'failed') return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
  }

  async #write(): Promise<void> {
    this.#set('saving');
    const from = performance.now();
    try {
      await this.#work.write(this.#path);
      this.#set(this.#timer === undefined ? 'saved' : 'changed');
    } catch (error) {
      this.#set('failed', (error as Error).message);
    } finally {
      const now = performance.now();
      this.#restsUntil = now + Math.min(REST * (now - from), LONGEST_REST_MS);
    }
  }

  #set(state: FileView['state'], problem = ''): void {
    this.#state = state;
    this.#problem = problem;
    this.#work.show(this.view);
  }
}
