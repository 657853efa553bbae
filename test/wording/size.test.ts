import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from '../tooling/project';

it('rules, lists and sentences are at most 54 kB minified and 24 kB as sent', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './remarks'; export * from './figures';",
      resolveDir: `${root}/src/domain/wording`,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('Nothing was built.');
  expect(file.contents.length / 1000).toBeLessThanOrEqual(54);
  expect(gzipSync(file.contents).length / 1000).toBeLessThanOrEqual(24);
});
