import { expect, it } from 'vitest';
import { jsonOf, textOf } from './project';

interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}
interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { packages } = jsonOf('package-lock.json') as Lock;
const manifest = jsonOf('package.json') as Manifest;

/** Node looks for a package beside the one that asks, then further and further up. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

// A registry that lags behind leaves binaries of other systems out; `npm install` is content and `npm ci` then fails.
it('every optional package has an entry, so that a fresh clone installs on every system', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, from)),
  );
  expect(missing).toEqual([]);
});

it('every package is pinned by its content', () => {
  const loose = Object.entries(packages).filter(([path, { version, integrity }]) => path && !(version && integrity));
  expect(loose.map(([path]) => path)).toEqual([]);
});

it('every direct dependency is one exact version, and none of them reaches the add-on at run time', () => {
  expect(manifest.dependencies).toBeUndefined();
  const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

it('the lockfile names no registry, so that each person installs from their own', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved":|https?:\/\/registry/);
});
