const DAY_MS = 86_400_000;

/** More than any test takes of one day. */
const SEEDS_A_DAY = 10_000;

export interface Seeds {
  readonly list: readonly number[];
  /** For the name of the test: which they are, and how to have the day's again. */
  readonly name: string;
}

/**
 * Seeds of random workbooks: `same` in every run, and `ofTheDay` that are others tomorrow, so that a law that holds in
 * the first goes on meeting new cases. `CADENCE_SEED` has the seeds of another day, `CADENCE_WORKBOOKS` has more or
 * fewer of them.
 */
export function seedsOf(same: number, ofTheDay: number): Seeds {
  const asked = wholeNumber('CADENCE_WORKBOOKS');
  const from = wholeNumber('CADENCE_SEED') ?? Math.floor(Date.now() / DAY_MS) * SEEDS_A_DAY;
  const [fixed, daily] = [seedsFrom(1, Math.min(same, asked ?? same)), seedsFrom(from, asked ?? ofTheDay)];
  const name = [fixed, daily].flatMap((seeds) => (seeds.length > 0 ? [`${seeds[0]}–${seeds.at(-1)}`] : [])).join(', ');
  return { list: [...fixed, ...daily], name: `seeds ${name} (again: CADENCE_SEED=${from})` };
}

const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** @throws Error when the variable is set to anything else. */
function wholeNumber(variable: string): number | undefined {
  const text = process.env[variable];
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${variable} is “${text}”. Set it to a whole number, or unset it.`);
}
