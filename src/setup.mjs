// Runs before every npm script that needs packages: installs the locked ones when they are missing or belong to another
// lockfile. Called by name in each script, because npm skips pre and post hooks under ignore-scripts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

refuseOldNode();
if (!isInstalled()) withLock(installUnlessDone);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.version}. See https://nodejs.org/en/download.`);
  process.exit(1);
}

/** npm writes node_modules/.package-lock.json last, so what it lists is really there, whoever ran the install. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !isForThisMachine(entry)) return true;
    return present[path]?.version === entry.version && existsSync(join(root, path));
  });
}

/** Nothing, when the file is missing or an install was cut off while writing it. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Optional packages are the binaries of other machines, and some that only they need. */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return !libc && Boolean(os?.includes(process.platform) && cpu?.includes(process.arch));
}

function installUnlessDone() {
  if (isInstalled()) return;
  console.log('Installing packages (first run, or package-lock.json changed)…');
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0 && isInstalled()) return;
  console.error(
    'The packages could not be installed: npm\'s message is above. Without network, run "npm ci" once where the npm ' +
      'registry can be reached, then try again.',
  );
  process.exitCode = status || 1;
}

function npm(args) {
  const options = { cwd: root, stdio: 'inherit' };
  const path = process.env.npm_execpath ?? '';
  // The npm that started us, where it did: the one on PATH may be another, or none.
  if (path.endsWith('npm-cli.js')) return spawnSync(process.execPath, [path, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Two commands at once on a fresh clone: one installs, the other waits and finds everything there. */
function withLock(work) {
  const lock = join(tmpdir(), `cadence-okrs-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  const mine = `${lock}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!take(mine, lock)) waitFor(lock);
    try {
      work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link appears with its content, so no other process ever reads a lock without an owner. */
function take(mine, lock) {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function waitFor(lock) {
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (owner && !isAlive(owner)) return rmSync(lock, { force: true });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
