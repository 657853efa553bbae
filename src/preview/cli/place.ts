import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, from the sources as well as from the built file. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The project folder was not found: package.json is missing.');
    folder = above;
  }
  return folder;
}

/** The built add-on: `--bundle`, or the environment's CADENCE_BUNDLE, or the project's dist/. */
export const bundleFolder = (option: string | undefined): string =>
  option ?? process.env.CADENCE_BUNDLE ?? join(projectRoot(), 'dist');
