/** How many interleavings a test run tries, of all tests here together: a few hundred, or as many as asked for. */
const WANTED = Number(process.env.CADENCE_INTERLEAVINGS ?? 400);

/** About as many situations as the tests here have. */
const SITUATIONS = 34;

/** How many each situation gets. */
export const EACH = Math.ceil(WANTED / SITUATIONS);

/** Another day, other interleavings; the seed of a failing one stands in its test's name. */
export const SEED = Number(process.env.CADENCE_SEED ?? Math.floor(Date.now() / 86_400_000));

/** As long as one situation may take. */
export const PATIENCE_MS = 120_000 + EACH * 2_000;
