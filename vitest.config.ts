import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/bench/**'],
    environment: 'node',
    globalSetup: ['test/support/temporary.ts', 'test/support/built.ts'],
    maxWorkers: 2,
    // Browser and workbook tests on two busy cores take seconds, not the usual tenths.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
