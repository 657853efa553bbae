import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/bench/*.bench.ts'],
    // One after the other: numbers taken side by side on two cores would mean little.
    fileParallelism: false,
    testTimeout: 600_000,
    // Making and saving a large workbook takes its time as well.
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    reporters: [['default', { summary: false }]],
    execArgv: ['--expose-gc'],
  },
});
