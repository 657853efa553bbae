import { defineConfig } from 'vitest/config';
import { shared, whole } from '../../vitest.config.ts';

/** No browsers, no LibreOffice, no call that fails on purpose, and few random workbooks. */
const INCLUDED = [
  'test/architecture.test.ts',
  'test/bundle/{budgets,code,panels,scopes}.test.ts',
  'test/{commands,domain,schema}/**/*.test.ts',
  'test/email/digest.test.ts',
  'test/google/{checkIn,typing,zone}.test.ts',
  'test/preview/documented.test.ts',
  'test/preview/{engine,services}/{formats,formulas,log,stores}.test.ts',
  'test/sidebar/{answers,goalsForm,scores}.test.ts',
];

export default defineConfig({
  oxc: shared.oxc,
  test: {
    ...whole,
    ...shared.test,
    root: new URL('../..', import.meta.url).pathname,
    include: INCLUDED,
    isolate: false,
    env: { CADENCE_WORKBOOKS: process.env.CADENCE_WORKBOOKS ?? '8' },
  },
});
