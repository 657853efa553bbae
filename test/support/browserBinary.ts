import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const cacheRoot = resolve(import.meta.dirname, '../../node_modules/.cache/okr-chromium');

/** Where to find a browser binary, and what its environment needs besides our own. */
export interface BrowserBinary {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that comes as an npm package, unpacked once per version into node_modules/.cache.
 * In a child process, because the package writes to TMPDIR and takes any file it finds there for a finished one.
 */
export function bundledChromium(): BrowserBinary {
  const entry = dirname(require.resolve('@sparticuz/chromium'));
  const home = join(cacheRoot, versionOf(entry));
  if (!existsSync(join(home, 'ready'))) unpack(entry, home);
  const libraries = [process.env.LD_LIBRARY_PATH, join(home, 'al2023/lib')].filter(Boolean).join(':');
  return {
    executablePath: join(home, 'chromium'),
    env: { FONTCONFIG_FILE: join(home, 'fonts.conf'), LD_LIBRARY_PATH: libraries },
  };
}

function versionOf(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    if (manifest.name === '@sparticuz/chromium') return manifest.version;
    if (folder === dirname(folder)) throw new Error(`no package.json of @sparticuz/chromium above ${start}`);
  }
}

function unpack(entry: string, home: string): void {
  mkdirSync(cacheRoot, { recursive: true });
  const stage = mkdtempSync(join(cacheRoot, 'stage-'));
  try {
    // The package unpacks the libraries a bare Linux lacks (NSS, expat) only when it believes it runs on AWS.
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', "import c from '@sparticuz/chromium'; await c.executablePath()"],
      {
        cwd: entry,
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: 120_000,
        env: { ...process.env, TMPDIR: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      },
    );
    writeFileSync(join(stage, 'fonts.conf'), fontsOf(home));
    writeFileSync(join(stage, 'ready'), '');
    moveInto(stage, home);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Two test processes may unpack at once: the first rename wins, the second is content with its result. */
function moveInto(stage: string, home: string): void {
  try {
    renameSync(stage, home);
  } catch (error) {
    if (!existsSync(join(home, 'ready'))) throw error;
  }
}

// The package's own file names /tmp/fonts only, and without any font a page is drawn with no text at all.
// A relative cachedir would be made in whatever folder the tests run in.
const fontsOf = (home: string): string =>
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>' +
  '<dir prefix="relative">fonts/fonts</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>' +
  `<cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>`;
