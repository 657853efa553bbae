import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../tooling/project';
import { predict } from './score';

const folder = mkdtempSync(join(tmpdir(), 'writing-'));

const run = (content: string) => {
  writeFileSync(join(folder, 'list.json'), content);
  return spawnSync(process.execPath, [join(root, 'test/bench/writing.mjs'), '--predict', 'list.json'], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
};

it('--predict prints the same list with labels, and nothing else', () => {
  const list = [
    { id: 'a', kind: 'key_result', text: 'Publish 24 blog posts' },
    { id: 'b', kind: 'objective', text: 'Stay secure' },
  ] as const;
  const { stdout, status } = run(JSON.stringify(list));
  expect(JSON.parse(stdout)).toEqual(list.map((each) => ({ ...each, labels: predict(each) })));
  expect(status).toBe(0);
});

it.each([
  ['no JSON', '{', 'cannot be read as a list in JSON'],
  ['no list', '{}', 'holds no list'],
  ['an entry without a kind', '[{"text":"x"}]', 'Entry 1 of'],
])('refuses %s in words', (_, content, says) => {
  const { stderr, stdout, status } = run(content);
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toContain(says);
});
