import type { Choice } from '../kit/choices';

/** What each choice means, in a line. */
export const MEASURE_MEANINGS: Readonly<Record<string, string>> = {
  Reach: 'Move a number from start to target, up or down.',
  'At least': 'Stay at or above the target all the time.',
  'At most': 'Stay at or below the target all the time.',
  'Yes/No': 'It is done or it is not.',
};

export const TYPE_MEANINGS: Readonly<Record<string, string>> = {
  Aspirational: 'A stretch: 0.7 is a success.',
  Committed: 'A promise: 1.0 is expected.',
  Development: 'Something to learn or to become.',
};

const RHYTHM: Readonly<Record<number, string>> = {
  1: 'every week',
  2: 'every 2 weeks',
  4: 'every 4 weeks',
  13: 'every 13 weeks',
};

export const CADENCE_CHOICES: readonly Choice[] = [1, 2, 4, 13].map((weeks) => ({
  value: String(weeks),
  label: `Check in ${RHYTHM[weeks]}`,
}));

export const defaultRhythm = (weeks: number | undefined): string =>
  weeks === undefined ? 'As the cycle says' : `As the cycle says: ${RHYTHM[weeks] ?? `every ${weeks} weeks`}`;
