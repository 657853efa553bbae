import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
