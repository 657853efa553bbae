import { expect, it } from 'vitest';
import { jsonOf, textOf } from './project';

const { scripts } = jsonOf('package.json') as { scripts: Readonly<Record<string, string>> };

it('no script hides behind a pre or post hook, which npm skips under ignore-scripts', () => {
  const hooks = Object.keys(scripts).filter((name) => {
    const of = name.replace(/^(pre|post)/, '');
    return of !== name && (of in scripts || ['install', 'pack', 'publish', 'version', 'pare'].includes(of));
  });
  expect(hooks).toEqual([]);
});

it.each(['start', 'test', 'check', 'build', 'bench', 'local', 'contract', 'screenshots'])(
  'npm run %s works on a fresh clone: it sets up first',
  (name) => {
    expect(scripts[name]).toMatch(/^node src\/setup\.mjs && /);
  },
);

it('setting up needs nothing that it would have to install first', () => {
  const imports = [...textOf('src/setup.mjs').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
  expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
});

it('what is uploaded was checked', () => {
  expect(scripts.push).toMatch(/^npm run --silent check && clasp push --force$/);
});
