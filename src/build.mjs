// Builds the add-on (dist/, what Google gets) and the local host that runs it (build/). Does nothing when no source has
// changed since. `--quiet` prints failures only.
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildAddOn } from './build/addOn.mjs';
import { filesUnder, has, hashOf, remove, textOf, write } from './build/files.mjs';
import { buildHost, buildPage, buildWorker } from './build/localHost.mjs';
import { buildPanels } from './build/panels.mjs';

const parts = {
  'the add-on': buildAddOn,
  'the panels': buildPanels,
  'the local host': buildHost,
  'its worker': buildWorker,
  'its page': buildPage,
};
const stampFile = 'build/stamp.json';

/** Whether dist/ and build/ are whole and made from the sources as they are now. */
export function isBuilt() {
  const stamp = readStamp();
  return stamp.sources === hashOfSources() && stamp.files.every(has);
}

/**
 * Builds every part, also when another fails, and writes only what changed.
 * @throws Error naming each part that failed and why; nothing of that part is written
 */
export async function buildAll() {
  const sources = hashOfSources();
  const names = Object.keys(parts);
  const results = await Promise.allSettled(Object.values(parts).map((make) => make()));
  const files = new Map(results.flatMap(({ value }) => [...(value ?? [])]));
  for (const [path, content] of files) write(path, content);
  const failures = results.flatMap(({ reason }, index) => (reason ? [`${names[index]}: ${reason.message}`] : []));
  if (failures.length > 0) throw new Error(`The build failed.\n${failures.join('\n')}`);
  for (const path of [...filesUnder('dist'), ...filesUnder('build')]) if (!files.has(path)) remove(path);
  write(stampFile, JSON.stringify({ sources, files: [...files.keys()] }));
  return files;
}

/** The compiler's settings change what comes out: strictness and the language, too. */
function hashOfSources() {
  return hashOf([...filesUnder('src'), 'appsscript.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json']);
}

function readStamp() {
  return has(stampFile) ? JSON.parse(textOf(stampFile)) : { sources: '', files: [] };
}

function printSizes(files) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  for (const [path, content] of files)
    if (!path.includes('/vendor/'))
      console.log(`${path.padEnd(32)}${kB(Buffer.byteLength(content))}${kB(gzipSync(content).length)} gzip`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const quiet = process.argv.includes('--quiet');
  try {
    if (!isBuilt()) {
      const files = await buildAll();
      if (!quiet) printSizes(files);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
