import { seedsOf } from '../support/seeds';

/** How many interleavings a test run tries, of all tests here together: a few hundred, or as many as asked for. */
const WANTED = wanted(process.env.CADENCE_INTERLEAVINGS ?? '300');

/** @throws Error when the variable is set to anything but a whole number */
function wanted(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`CADENCE_INTERLEAVINGS is “${text}”. Set it to a whole number, or unset it.`);
}

/** About as many situations as the tests here have. */
const SITUATIONS = 34;

/** How many each situation gets. */
export const EACH = Math.ceil(WANTED / SITUATIONS);

/** The first seed of today's, or of another day's; each situation has its own chance of it. */
export const SEED = seedsOf(0, 1).list[0] ?? 1;

/** As long as one situation may take. */
export const PATIENCE_MS = 120_000 + EACH * 2_000;
