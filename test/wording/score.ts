import { labelsOfKeyResult, labelsOfObjective } from '../../src/domain/wording/label';
import type { Lexicon } from '../../src/domain/wording/lexicon';
import type { Statement } from './statements';

/** How often a label was rightly given, wrongly given, and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** A row of the report: one label of key results or objectives. */
export interface LabelScore extends Counts {
  readonly kind: Statement['kind'];
  readonly label: string;
  /** Of those given, the fraction that was right. */
  readonly precision: number;
  /** Of those that are right, the fraction that was given. */
  readonly recall: number;
  readonly f1: number;
}

export type Labels = Readonly<Record<string, string | boolean>>;

/** The labels of a statement, as `{ measurable: true, … }`. */
export const predict = ({ kind, text }: Pick<Statement, 'kind' | 'text'>, lexicon?: Lexicon): Labels => ({
  ...(kind === 'objective' ? labelsOfObjective(text, lexicon) : labelsOfKeyResult(text, lexicon)),
});

export interface Guess {
  readonly statement: Statement;
  readonly given: Labels;
}

/** One row per label and kind, `outcome` once per word; in the order in which they are met. */
export function scores(guesses: readonly Guess[]): readonly LabelScore[] {
  const rows = new Map<
    string,
    { kind: Statement['kind']; label: string; right: number; wrong: number; missed: number }
  >();
  for (const { statement, given } of guesses) {
    for (const [label, wanted] of Object.entries(statement.labels)) {
      const words = label === 'outcome' ? ['outcome', 'activity', 'unclear'] : [true];
      for (const word of words) {
        const name = word === true ? label : `outcome: ${word}`;
        const key = `${statement.kind} ${name}`;
        const row = rows.get(key) ?? { kind: statement.kind, label: name, right: 0, wrong: 0, missed: 0 };
        if (given[label] === word && wanted === word) row.right += 1;
        else if (given[label] === word) row.wrong += 1;
        else if (wanted === word) row.missed += 1;
        rows.set(key, row);
      }
    }
  }
  return [...rows.values()].map((row) => ({ ...row, ...rates(row) }));
}

const rates = ({ right, wrong, missed }: Counts) => ({
  precision: fraction(right, right + wrong),
  recall: fraction(right, right + missed),
  f1: fraction(2 * right, 2 * right + wrong + missed),
});

/** 0 of 0 is 0: a label that nobody gave and nobody missed proves nothing. */
const fraction = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The mean F1 over the labels; the three words of `outcome` count as one label together. */
export function macroF1(rows: readonly LabelScore[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const outcome = rows.filter(({ label }) => label.startsWith('outcome: ')).map(({ f1 }) => f1);
  const others = rows.filter(({ label }) => !label.startsWith('outcome: ')).map(({ f1 }) => f1);
  return mean(outcome.length > 0 ? [...others, mean(outcome)] : others);
}
