import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** Files of the built page (build/page), read once. */
export class Assets {
  readonly #folder: string;
  readonly #cache = new Map<string, Promise<Asset | undefined>>();

  constructor(folder: URL) {
    this.#folder = fileURLToPath(folder);
  }

  /** @returns undefined for a path that is no plain file name inside the folder. */
  get(path: string): Promise<Asset | undefined> {
    const found = this.#cache.get(path) ?? this.#read(path);
    this.#cache.set(path, found);
    return found;
  }

  async #read(path: string): Promise<Asset | undefined> {
    const type = TYPES[extname(path)];
    const plain = path.split('/').every((part) => /^[\w-][\w.-]*$/.test(part));
    if (!type || !plain) return undefined;
    try {
      return { type, body: await readFile(join(this.#folder, path)) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
