import { filesUnder, textOf } from '../build/files.mjs';
import { buildAll, isBuilt } from '../build.mjs';

/** Builds when a source has changed, and gives what Google is to get: texts by file name. @throws Error when it does not build */
export async function builtAddOn() {
  if (!isBuilt()) await buildAll();
  return new Map(filesUnder('dist').map((path) => [path.slice('dist/'.length), textOf(path)]));
}
