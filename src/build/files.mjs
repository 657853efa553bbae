import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const at = (path) => join(root, path);
export const has = (path) => existsSync(at(path));
export const textOf = (path) => readFileSync(at(path), 'utf8');

/** Every file under a folder, as paths from the project's root, in the same order on every machine. */
export function filesUnder(folder) {
  if (!has(folder)) return [];
  return readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

/** Tells whether anything that a build reads has changed. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(at(path)));
  return hash.digest('hex');
}

/** Whole or not at all: another process may be reading the old file. */
export function write(path, content) {
  const target = at(path);
  const draft = `${target}.${process.pid}.draft`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(draft, content);
  renameSync(draft, target);
}

export function remove(path) {
  rmSync(at(path), { force: true });
}
