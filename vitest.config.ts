import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './test/support/longestFirst.ts';

/**
 * Leave something behind in their process that other tests would see: a canvas for the library, a window, a clock. Or
 * stop scripts that never end, which once ended the whole process, in a worker with a gigabyte of other files' workbooks.
 */
const ALONE = [
  'test/preview/engine/{bulk,onDemand}.test.ts',
  'test/preview/page/{api,passing}.test.ts',
  'test/preview/runtime/{limits,realm}.test.ts',
];

/** What every test file is run with. */
export const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    setupFiles: ['test/support/quietLibrary.ts'],
    // Browser and workbook tests on two busy cores take seconds, not the usual tenths.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
} satisfies TestProjectInlineConfiguration;

/** What all files are run in. */
export const whole = {
  globalSetup: ['test/support/temporary.ts', 'test/support/built.ts'],
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    ...whole,
    sequence: { sequencer: LongestFirst },
    projects: [
      { ...shared, test: { ...shared.test, name: 'alone', include: ALONE } },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...ALONE],
          // Reading the spreadsheet engine takes a file longer than most files' tests: once a worker is enough.
          isolate: false,
        },
      },
    ],
  },
});
