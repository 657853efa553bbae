import { readNumber } from '../../domain/numberText';

/**
 * What part of the objective's own key results each one is, by the weights as typed: empty is 1, and one that cannot
 * be read or is negative does not count. Null where nothing counts.
 */
export function sharesOf(weights: readonly string[], locale: string): readonly (number | null)[] {
  const numbers = weights.map((text) => {
    if (text.trim() === '') return 1;
    const read = readNumber(text, locale);
    return read.ok && read.value > 0 ? read.value : 0;
  });
  const sum = numbers.reduce((total, weight) => total + weight, 0);
  return numbers.map((weight) => (sum > 0 ? weight / sum : null));
}
