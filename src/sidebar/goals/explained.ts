import type { Choice } from '../kit/choices';

/** What each choice means, in a line; '' for a word of one's own. */
export const measureMeaning = (measure: string): string => MEASURES.get(measure) ?? '';

const MEASURES: ReadonlyMap<string, string> = new Map([
  ['Reach', 'Move a number from start to target, up or down.'],
  ['At least', 'Stay at or above the target all the time.'],
  ['At most', 'Stay at or below the target all the time.'],
  ['Yes/No', 'It is done or it is not.'],
]);

export const typeMeaning = (type: string): string => TYPES.get(type) ?? '';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['Aspirational', 'A stretch: 0.7 is a success.'],
  ['Committed', 'A promise: 1.0 is expected.'],
  ['Development', 'Something to learn or to become.'],
]);

const rhythm = (weeks: number): string => (weeks === 1 ? 'every week' : `every ${weeks} weeks`);

export const CADENCE_CHOICES: readonly Choice[] = [1, 2, 4, 13].map((weeks) => ({
  value: String(weeks),
  label: `Check in ${rhythm(weeks)}`,
}));

export const defaultRhythm = (weeks: number | undefined): string =>
  weeks === undefined ? 'As the cycle says' : `As the cycle says: ${rhythm(weeks)}`;
