import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../src/domain/numbers';
import { rulesOf } from '../../src/domain/settings';
import {
  bookOfKeyResult,
  bookOfObjective,
  dayOfExample,
  KEY_RESULT_EXAMPLES,
  OBJECTIVE_EXAMPLES,
} from '../support/examples';

/** Fractions are compared to 1e-9, as the two calculators are. */
const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value);

function asExpected(found: object | undefined, expected: object) {
  const asked = Object.keys(expected);
  const seen = Object.fromEntries(
    Object.entries(found ?? {})
      .filter(([key]) => asked.includes(key))
      .map(([key, value]) => [key, rounded(value)]),
  );
  return { seen, wanted: Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, rounded(value)])) };
}

describe('a key result', () => {
  it.each(KEY_RESULT_EXAMPLES)('$name', (example) => {
    const book = bookOfKeyResult(example);
    const found = numbersOf(book, rulesOf(book.settings), dayOfExample(example)).keyResults.get(2);
    const { seen, wanted } = asExpected(found, example.expected);
    expect(seen).toEqual(wanted);
  });
});

describe('an objective', () => {
  it.each(OBJECTIVE_EXAMPLES)('$name', (example) => {
    const book = bookOfObjective(example);
    const found = numbersOf(book, rulesOf(book.settings), dayOfExample(example)).objectives.get(2);
    const { seen, wanted } = asExpected(found, example.expected);
    expect(seen).toEqual(wanted);
  });
});
