import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, root, textOf } from '../tooling/project';

const TEST = /^(?:test\/)?[\w/]+(?:\.(?:test|bench)\.ts|\/faults)$/;

/** A line of the page: what is right, in words and code, and the tests that hold the host to it. */
interface Line {
  readonly text: string;
  readonly code: readonly string[];
  /** Files, or a folder of them. */
  readonly tests: readonly string[];
}

const lines = textOf('docs/local-host.md')
  .split('\n')
  .filter((text) => /^\|(?! What | ---)/.test(text))
  .map((text): Line => {
    const marked = [...text.matchAll(/`([^`]+)`/g)].map(([, piece = '']) => piece);
    const tests = marked.filter((piece) => TEST.test(piece)).map(pathOf);
    return { text, code: marked.filter((piece) => !TEST.test(piece) && !piece.startsWith('npm run ')), tests };
  });

/** Tests as the page names them: below `test/preview/` unless it says otherwise. */
function pathOf(name: string): string {
  return name.startsWith('test/') ? name : `test/preview/${name}`;
}

/** A variable of the environment is named without its value there. */
const isTested = (code: string, tests: string): boolean => tests.includes(code.replace(/^(CADENCE_\w+)=.*/, '$1'));

it('every line of the page about the local host names a test, and every test that it names is there', () => {
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.filter(({ tests }) => tests.length === 0).map(({ text }) => text)).toEqual([]);
  expect(lines.flatMap(({ tests }) => tests).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('whatever a line says in code, the tests that it names speak of', () => {
  const untold = lines.flatMap(({ code, tests }) => {
    const text = tests.flatMap((path) => (path.endsWith('.ts') ? [path] : filesUnder(path))).map(textOf);
    return code.filter((piece) => !isTested(piece, text.join('\n'))).map((piece) => `${piece}: ${tests.join(', ')}`);
  });
  expect(untold).toEqual([]);
});
