import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, root } from '../tooling/project';

const TSCONFIGS = ['tsconfig.base.json', 'tsconfig.json'];

/** The project's sources in another place, as a fresh clone has them. */
function freshClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'cadence-clone-'));
  for (const name of ['src', 'appsscript.json', 'package.json', 'package-lock.json', ...TSCONFIGS])
    cpSync(join(root, name), join(clone, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  return clone;
}

it('what is in dist and build is byte for byte what a build from scratch makes of the sources', () => {
  const clone = freshClone();
  const { status, stderr } = spawnSync(process.execPath, ['src/build.mjs', '--quiet'], {
    cwd: clone,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const files = [...filesUnder('dist'), ...filesUnder('build')];
  const differ = files.filter((path) => !readFileSync(join(root, path)).equals(readFileSync(join(clone, path))));
  expect(differ).toEqual([]);
});

it('the folder for Google holds the manifest, one script and the panels only', () => {
  const others = filesUnder('dist').filter((path) => !/^dist\/(appsscript\.json|Code\.js|[A-Z]\w+\.html)$/.test(path));
  expect(others).toEqual([]);
});
