import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserBinary, bundledChromium } from './browserBinary';

/** The package's recommended flags switch off web security and isolation, which would make sandbox tests meaningless. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
};

export interface FoundBrowser extends BrowserBinary {
  readonly source: string;
  readonly version: string;
  /** What was tried before, and why it was not taken: a silent change of browser would be seen here. */
  readonly passedOver: readonly string[];
}

let found: FoundBrowser | undefined;

/** A browser for tests, headless. The caller closes it. @throws when no browser starts, naming every attempt. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } as Record<string, string> });
}

/**
 * CHROME_PATH first (a wrong one is an error, never passed over), then the pinned npm build on Linux x64, Playwright's
 * own download, and the usual places of Chromium, Chrome and Edge.
 */
export function findBrowser(): FoundBrowser {
  found ??= process.env.CHROME_PATH ? named(process.env.CHROME_PATH) : search();
  return found;
}

function named(path: string): FoundBrowser {
  const binary = { executablePath: path, env: {} };
  try {
    return { source: 'CHROME_PATH', ...binary, version: versionOf(binary), passedOver: [] };
  } catch (error) {
    throw new Error(`CHROME_PATH is set to ${path}, but that browser does not start: ${reasonOf(error)}`);
  }
}

function search(): FoundBrowser {
  const passedOver: string[] = [];
  for (const [source, find] of candidates()) {
    try {
      const binary = find();
      return { source, ...binary, version: versionOf(binary), passedOver };
    } catch (error) {
      passedOver.push(`${source}: ${reasonOf(error)}`);
    }
  }
  throw new Error(
    `No browser for the browser tests. Tried:\n  - ${passedOver.join('\n  - ')}\nAny one of these helps:\n` +
      '  - set CHROME_PATH to a Chrome, Chromium or Edge executable\n' +
      '  - npx playwright-core install --no-shell chromium\n' +
      '  - Debian/Ubuntu: apt-get install --no-install-recommends chromium',
  );
}

function candidates(): (readonly [source: string, find: () => BrowserBinary])[] {
  const { platform, arch } = process;
  return [
    [
      'npm package @sparticuz/chromium',
      () => {
        if (platform !== 'linux' || arch !== 'x64') throw new Error(`Linux x64 only (this is ${platform} ${arch})`);
        return bundledChromium();
      },
    ],
    ["Playwright's download", () => ({ executablePath: chromium.executablePath(), env: {} })],
    ...(USUAL_PLACES[platform] ?? []).map((path) => ['the system', () => ({ executablePath: path, env: {} })] as const),
  ];
}

function versionOf({ executablePath, env }: BrowserBinary): string {
  if (!existsSync(executablePath)) throw new Error(`no file at ${executablePath}`);
  if (process.platform === 'win32') return 'not probed on Windows';
  return execFileSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    timeout: 20_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return String(stderr || message)
    .trim()
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .slice(0, 200);
}
