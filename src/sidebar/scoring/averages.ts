import type { CycleAverage, ScoreCard } from '../../commands/apiScoring';
import { adviceOn, leftOut } from '../../domain/cycleAverage';

/** A final score and its grade, as saved or as being typed. */
export interface Final {
  readonly score: number | null;
  readonly grade: string;
}

const counts = (final: Final): boolean => final.score !== null && final.grade !== 'Dropped';
/** 1 when the typed grade drops the key result, -1 when it takes it back in, else 0. */
const droppedBy = (card: ScoreCard, typed: Final): number =>
  Number(typed.grade === 'Dropped') - Number(card.grade === 'Dropped');
const savedFinal = (card: ScoreCard): Final => ({ score: card.finalScore, grade: card.grade });

/** The cycle's average with one key result's final score as it is being typed; the rest as saved. */
export function averageWith(average: CycleAverage, card: ScoreCard, typed: Final): CycleAverage {
  const before = savedFinal(card);
  const sum = (average.mean ?? 0) * average.scored - scoreIn(before) + scoreIn(typed);
  const scored = average.scored - Number(counts(before)) + Number(counts(typed));
  const droppedNow = droppedBy(card, typed);
  const counted = { scored, of: average.of - droppedNow, dropped: average.dropped + droppedNow };
  const mean = scored > 0 ? sum / scored : null;
  return { mean, ...counted, advice: [adviceOn(mean), leftOut(counted)].filter((text) => text !== '').join(' ') };
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
  const droppedNow = droppedBy(card, typed);
  if (siblings.filter((other) => counts(savedFinal(other))).length !== have) return undefined;
  const finals = siblings
    .map((other) => ({ weight: other.weight, final: other.goal.id === card.goal.id ? typed : savedFinal(other) }))
    .filter(({ final }) => counts(final));
  const weight = finals.reduce((sum, part) => sum + part.weight, 0);
  const score = finals.reduce((sum, part) => sum + part.weight * scoreIn(part.final), 0);
  return {
    score: weight > 0 ? score / weight : null,
    have: finals.length,
    of: of - (card.weight > 0 ? droppedNow : 0),
  };
}
