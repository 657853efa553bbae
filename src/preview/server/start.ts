import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './args';
import { Assets } from './assets';
import { Desk } from './desk';
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
  const started = await serve(args, { cache: built('../node_modules/.cache/cadence-okrs') });
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
}

/** The server without its console: for tests as for `start`. */
export async function serve(
  args: readonly string[],
  {
    build = built(),
    bundle = built('../dist'),
    folder = process.cwd(),
    cache = undefined as URL | undefined,
    tickMs = undefined as number | undefined,
  } = {},
): Promise<Started> {
  const options = readArguments(args);
  useManifestZone(fileURLToPath(bundle));
  const worker = new URL('worker.mjs', build);
  const files = new Files(worker);
  const sample = cache && new SampleStore(fileURLToPath(cache), fileURLToPath(bundle), fileURLToPath(worker));
  const desk = new Desk({ worker, bundle: fileURLToPath(bundle), folder, files, sample, tickMs });
  const server = await listen(options.port, new Assets(new URL('page/', build)), routesOf(desk, files));
  const open = () => {
    if (options.file !== undefined) return desk.openFile(options.file);
    return desk.openNew(options.empty ? 'empty' : 'sample');
  };
  return {
    opened: open(),
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

/** Beside this very file, which is in build/ when it runs. */
const built = (path = '.'): URL => new URL(`${path}/`, import.meta.url);

/** Dates inside a script agree with Apps Script only when the process has the manifest's zone before threads start. */
function useManifestZone(bundle: string): void {
  const manifest = JSON.parse(readFileSync(join(bundle, 'appsscript.json'), 'utf8')) as { timeZone?: string };
  if (manifest.timeZone) process.env.TZ = manifest.timeZone;
}
