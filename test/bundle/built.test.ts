import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { filesUnder, root } from '../tooling/project';

it('what is in dist and build was made from the sources as they are', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build.mjs', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr + stdout).toBe('');
  expect(status).toBe(0);
});

it('the folder for Google holds the manifest, one script and the panels only', () => {
  const others = filesUnder('dist').filter((path) => !/^dist\/(appsscript\.json|Code\.js|[A-Z]\w+\.html)$/.test(path));
  expect(others).toEqual([]);
});
