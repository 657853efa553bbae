import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Builds once before all tests, so that `npx vitest run` alone works too. A failure is left to the test that the built
 * files are those of the sources: it says what is wrong, and the tests that need no built file still run.
 */
export default function setup(): void {
  spawnSync(process.execPath, [fileURLToPath(new URL('../../src/build.mjs', import.meta.url)), '--quiet'], {
    stdio: 'inherit',
  });
}
