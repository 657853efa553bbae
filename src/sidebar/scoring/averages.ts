import type { CycleAverage, ScoreCard } from '../../commands/api';

/** A final score and its grade, as saved or as being typed. */
export interface Final {
  readonly score: number | null;
  readonly grade: string;
}

const counts = (final: Final): boolean => final.score !== null && final.grade !== 'Dropped';
const savedFinal = (card: ScoreCard): Final => ({ score: card.finalScore, grade: card.grade });

/** The cycle's plain mean with one key result's final score as it is being typed; the rest as saved. */
export function averageWith(average: CycleAverage, card: ScoreCard, typed: Final): Omit<CycleAverage, 'advice'> {
  const before = savedFinal(card);
  const sum = (average.mean ?? 0) * average.scored - scoreIn(before) + scoreIn(typed);
  const scored = average.scored - Number(counts(before)) + Number(counts(typed));
  const dropped = average.dropped - Number(before.grade === 'Dropped') + Number(typed.grade === 'Dropped');
  return { mean: scored > 0 ? sum / scored : null, scored, of: average.of, dropped };
}

const scoreIn = (final: Final): number => (counts(final) ? (final.score ?? 0) : 0);

/**
 * The objective's score with one key result's final score as it is being typed. Undefined when parts of it are not in
 * this panel (other people's key results, objectives below): then only the server can tell.
 */
export function objectiveScoreWith(
  cards: readonly ScoreCard[],
  card: ScoreCard,
  typed: Final,
): { readonly score: number | null; readonly have: number; readonly of: number } | undefined {
  const siblings = cards.filter((other) => other.objectiveId === card.objectiveId && other.weight > 0);
  const { have, of } = card.objectiveScored;
  if (siblings.filter((other) => counts(savedFinal(other))).length !== have) return undefined;
  const finals = siblings
    .map((other) => ({ weight: other.weight, final: other.goal.id === card.goal.id ? typed : savedFinal(other) }))
    .filter(({ final }) => counts(final));
  const weight = finals.reduce((sum, part) => sum + part.weight, 0);
  const score = finals.reduce((sum, part) => sum + part.weight * scoreIn(part.final), 0);
  return { score: weight > 0 ? score / weight : null, have: finals.length, of };
}

/** What a cycle's average says about its goals (okr-model.md section 5); '' while there is none. */
export function adviceOn(mean: number | null): string {
  if (mean === null) return '';
  if (mean > 0.9 + 1e-9) return 'Above 0.9 the goals were too easy: raise the ambition next time.';
  if (mean < 0.4 - 1e-9) return 'Below 0.4 the goals were unrealistic or short of resources: recalibrate.';
  if (mean >= 0.6 - 1e-9 && mean <= 0.7 + 1e-9) return 'Between 0.6 and 0.7: the healthy band for stretch goals.';
  return 'Between the bands: nothing to worry about.';
}
