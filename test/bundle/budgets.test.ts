import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { medianMs } from '../bench/table';
import { TODAY } from '../support/builders';
import { aTeam } from '../support/team';
import { filesUnder, root } from '../tooling/project';

const kB = (path: string): number => statSync(join(root, path)).size / 1000;
const panels = filesUnder('dist').filter((path) => path.endsWith('.html'));

// Google loads the whole script for every menu item and trigger, and a panel's file each time it opens.
it('the script is at most 400 kB', () => {
  expect(kB('dist/Code.js')).toBeLessThanOrEqual(400);
});

it.each(panels)('%s is at most 120 kB', (path) => {
  expect(kB(path)).toBeLessThanOrEqual(120);
});

it('ten times as many key results take about ten times as long: the rollup is linear', () => {
  const [small, large] = [1_000, 10_000].map((keyResults) => {
    const book = aTeam({ owners: 100, keyResults, checkIns: 0 });
    return medianMs(5, () => numbersOf(book, DEFAULT_RULES, TODAY));
  }) as [number, number];
  // Quadratic would be 100; a busy machine makes of 10 what it likes.
  expect(large / small).toBeLessThan(30);
});
