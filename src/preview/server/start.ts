import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './args';
import { Assets } from './assets';
import { Desk, type DeskOptions } from './desk';
import { Files } from './files';
import { listen, portOf } from './http';
import { routesOf } from './routes';
import { SampleStore } from './sampleStore';

export interface Started {
  readonly url: string;
  readonly desk: Desk;
  /** Settles when the workbook is there; the page answers before that and waits for it. */
  readonly opened: Promise<void>;
  close(): Promise<void>;
}

/** Opens the page on a workbook, prints its address, and runs until it is stopped by Ctrl+C. @throws Error on bad arguments */
export async function start(args: string[]): Promise<void> {
  const started = await serve(args, { cache: CACHE });
  console.log(`Cadence OKRs is at ${started.url}`);
  try {
    await started.opened;
  } catch (error) {
    await started.close();
    throw error;
  }
  const { path, state } = started.desk.keeper.view;
  console.log(state === 'new' ? `Changes are saved to ${path}` : `Opened ${path}; changes are saved to it.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await started.close();
  const { state: left, problem } = started.desk.keeper.view;
  if (left === 'failed') throw new Error(`The last changes are lost. ${problem}`);
}

/** Makes the sample of the day where none is kept, so that the next start finds it. @throws Error when that fails */
export async function prepare(places: Places = { cache: CACHE }): Promise<void> {
  const { desk, files, sample } = around(places);
  try {
    if (await sample?.read()) return;
    console.log('Making the sample team of the day…');
    await desk.openNew('sample');
  } finally {
    await desk.close();
    await files.close();
  }
}

/** Where the built host and add-on are, and where it puts what it makes. */
export interface Places {
  readonly build?: URL;
  readonly bundle?: URL;
  /** For workbooks that are not named. */
  readonly folder?: string;
  /** For the sample of the day; without it, it is made each time. */
  readonly cache?: URL;
}

/** The server without its console: for tests as for `start`. */
export async function serve(
  args: readonly string[],
  places: Places & Pick<DeskOptions, 'tickMs'> = {},
): Promise<Started> {
  const options = readArguments(args);
  const { desk, files } = around(places);
  const assets = new Assets(new URL('page/', places.build ?? built()));
  const server = await listen(options.port, assets, routesOf(desk, files));
  const open = () => {
    if (options.file !== undefined) return desk.openFile(options.file);
    return desk.openNew(options.empty ? 'empty' : 'sample');
  };
  const opened = open();
  // Whoever stops the host before it has opened anything need not wait for that to fail.
  opened.catch(() => undefined);
  return {
    opened,
    url: `http://127.0.0.1:${portOf(server)}/`,
    desk,
    async close() {
      await desk.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await files.close();
    },
  };
}

function around({
  build = built(),
  bundle: bundleUrl = built('../dist'),
  folder = process.cwd(),
  cache,
  tickMs,
}: Places & Pick<DeskOptions, 'tickMs'>) {
  const bundle = fileURLToPath(bundleUrl);
  useManifestZone(bundle);
  const worker = new URL('worker.mjs', build);
  const files = new Files(worker);
  const sample = cache && new SampleStore(fileURLToPath(cache), bundle, fileURLToPath(worker));
  return { desk: new Desk({ worker, bundle, folder, files, sample, tickMs }), files, sample };
}

/** Beside this very file, which is in build/ when it runs. */
const built = (path = '.'): URL => new URL(`${path}/`, import.meta.url);

/** Dates inside a script agree with Apps Script only when the process has the manifest's zone before threads start. */
function useManifestZone(bundle: string): void {
  const manifest = JSON.parse(readFileSync(join(bundle, 'appsscript.json'), 'utf8')) as { timeZone?: string };
  if (manifest.timeZone) process.env.TZ = manifest.timeZone;
}

const CACHE = built('../node_modules/.cache/cadence-okrs');
