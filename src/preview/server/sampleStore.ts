import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptResults } from '../engine/plugins/keptResults';
import type { SavedWorkbook } from '../saved';

export interface Sample {
  readonly saved: SavedWorkbook;
  /** What its formulas came to, so that it can be shown before they are worked out. */
  readonly results?: KeptResults | undefined;
}

/**
 * The sample as the add-on made it, kept for the rest of the day: making it takes seconds, and its dates stand around
 * today. Another build or another day makes it again.
 */
export class SampleStore {
  readonly #file: string;
  readonly #bundle: string;
  readonly #worker: string;

  constructor(folder: string, bundle: string, worker: string) {
    this.#file = join(folder, 'sample.json');
    this.#bundle = bundle;
    this.#worker = worker;
  }

  async read(): Promise<Sample | undefined> {
    try {
      const { key, ...sample } = JSON.parse(await readFile(this.#file, 'utf8')) as Sample & { readonly key: string };
      return key === (await this.#key()) ? sample : undefined;
    } catch (error) {
      // Not there yet, not to be had, or not whole: then it is made again.
      if ((error as NodeJS.ErrnoException).syscall !== undefined || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** @throws Error when the folder cannot be written to */
  async write(sample: Sample): Promise<void> {
    const draft = `${this.#file}.${process.pid}`;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(draft, JSON.stringify({ key: await this.#key(), ...sample }));
    await rename(draft, this.#file);
  }

  async #key(): Promise<string> {
    const hash = createHash('sha256').update(new Date().toDateString());
    const names = (await readdir(this.#bundle)).sort();
    for (const name of names) hash.update(name).update(await readFile(join(this.#bundle, name)));
    hash.update(await readFile(this.#worker));
    return hash.digest('hex');
  }
}
