import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, textOf } from '../tooling/project';

const page = textOf('docs/local-host.md');

/** Tests as the page names them: below `test/preview/` unless it says otherwise. */
const named = [...page.matchAll(/`((?:test\/)?[\w/]+(?:\.(?:test|bench)\.ts|\/faults))`/g)].map(([, path = '']) =>
  path.startsWith('test/') ? path : `test/preview/${path}`,
);

it('the page about the local host names tests that are there', () => {
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('every line of it names one', () => {
  const lines = page.split('\n').filter((line) => /^\|(?! What | ---)/.test(line));
  expect(lines.filter((line) => !/`[\w/]+(\.(test|bench)\.ts|\/faults)`/.test(line))).toEqual([]);
});
