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

const ON_A_FRESH_CLONE = [
  ...['start', 'test', 'check', 'build', 'bench', 'local', 'contract', 'screenshots'],
  ...['login', 'install-into', 'push', 'release'],
];

it.each(ON_A_FRESH_CLONE)('npm run %s works on a fresh clone: it sets up first', (name) => {
  expect(scripts[name]).toMatch(/^node src\/setup\.mjs && /);
});

it('setting up needs nothing that it would have to install first', () => {
  const imports = [...textOf('src/setup.mjs').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
  expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
});

it('what is released was checked; installing runs no tests, so that it takes a minute on any machine', () => {
  expect(scripts.release).toMatch(/ && npm run --silent check && node src\/release\.mjs$/);
  expect([scripts['install-into'], scripts.push].join()).not.toMatch(/check|vitest/);
});
