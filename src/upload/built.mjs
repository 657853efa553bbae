import { filesUnder, textOf } from '../build/files.mjs';
import { asPublished } from '../build/published.mjs';
import { buildAll, isBuilt } from '../build.mjs';

/** Builds when a source has changed, and gives what Google is to get, in a spreadsheet's own script or published: texts by file name. @throws Error when it does not build */
export async function builtAddOn({ published = false } = {}) {
  if (!isBuilt()) await buildAll();
  const files = new Map(filesUnder('dist').map((path) => [path.slice('dist/'.length), textOf(path)]));
  return published ? asPublished(files) : files;
}
