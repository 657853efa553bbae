import type { Plain, Question } from './probe';

/** What a probe saw; `seen` starts with `throws: ` when it could not look. */
export interface Result {
  readonly name: string;
  readonly expected: Plain;
  readonly seen: Plain;
  readonly pass: boolean;
  /** How long it took; questions that share a visit share its time. */
  readonly ms: number;
}

/** What is kept of one run against real Google Sheets. */
export interface Report {
  readonly kind: 'cadence-contract';
  /** When it was finished, as ISO text. */
  readonly at: string;
  /** The person's language: Google words its errors in it. */
  readonly language: string;
  readonly results: readonly Result[];
}

/** Numbers may differ in the last digits: Google keeps times as fractions of a day. */
const TOLERANCE = 1e-9;

export function same(a: Plain, b: Plain): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= TOLERANCE;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (isList(a) !== isList(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  // Lists and objects alike: both are looked at by key.
  const [left, right] = [a, b] as unknown as [Record<string, Plain>, Record<string, Plain>];
  return keys.every((key) => key in right && same(left[key] as Plain, right[key] as Plain));
}

const isList = (value: Plain): boolean => Array.isArray(value);

export interface Difference {
  readonly name: string;
  readonly says: string;
}

export interface Judged {
  /** Other answers than expected, questions that were left out, and answers to questions that are no more. */
  readonly differences: readonly Difference[];
  /** What only time or a person can answer, and has not yet. */
  readonly open: readonly string[];
}

type Expected = Pick<Question, 'name' | 'expected'>;

/** What a kept report and today's expectations disagree in; `later` are questions that may still be open. */
export function judged(report: Report, asked: readonly Expected[], later: readonly Expected[]): Judged {
  const seen = new Map(report.results.map((result) => [result.name, result.seen]));
  const known = new Set([...asked, ...later].map(({ name }) => name));
  const missing = asked.filter(({ name }) => !seen.has(name));
  return {
    differences: [
      ...[...asked, ...later].flatMap(({ name, expected }): Difference[] => {
        const answer = seen.get(name);
        if (answer === undefined || same(answer, expected)) return [];
        return [{ name, says: `the host expects ${JSON.stringify(expected)}, Google gave ${JSON.stringify(answer)}` }];
      }),
      ...missing.map(({ name }) => ({ name, says: 'was not asked: choose Contract › Run again' })),
      ...[...seen.keys()].filter((name) => !known.has(name)).map((name) => ({ name, says: 'is no longer a question' })),
    ],
    open: later.filter(({ name }) => !seen.has(name)).map(({ name }) => name),
  };
}
