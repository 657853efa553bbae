import { type Grade, type Objective, ROUNDS, type Round, type Rules, type Score } from './book';
import { type Cell, isNumber, sameText } from './cell';
import { choiceOf } from './choice';
import { TOLERANCE } from './keyResult';
import { keyOf, type Lookup } from './lookup';

export type GradeLimits = Pick<Rules, 'achievedFrom' | 'committedAchievedFrom' | 'partialFrom'>;

/** A score cell as a number 0.0–1.0; null when it is empty or anything else. */
export const scoreOf = (cell: Cell): number | null => (isNumber(cell) && cell >= 0 && cell <= 1 ? cell : null);

/** A promise is kept only when it is kept in full: Committed objectives have their own limit. */
export const isCommitted = (objective: Pick<Objective, 'type'> | undefined): boolean =>
  objective !== undefined && sameText(objective.type, 'Committed');

/** The grade a final score suggests (docs/numbers.md); Dropped is never suggested, only chosen. */
export function gradeSuggested(score: number, committed: boolean, limits: GradeLimits): Exclude<Grade, 'Dropped'> {
  if (score >= (committed ? limits.committedAchievedFrom : limits.achievedFrom) - TOLERANCE) return 'Achieved';
  return score >= limits.partialFrom - TOLERANCE ? 'Partial' : 'Missed';
}

/** Partial, Missed and Dropped ask why. */
export const asksReason = (grade: string): boolean => ['Partial', 'Missed', 'Dropped'].includes(grade);

/** Score rows by KR for one round, the first row winning. */
export function scoresOfRound(scores: readonly Score[], round: Round): Lookup<Score> {
  const found = new Map<string, Score>();
  for (const score of scores) {
    const key = keyOf(score.keyResult);
    if (key !== '' && choiceOf(ROUNDS, score.round) === round && !found.has(key)) found.set(key, score);
  }
  return found;
}

/** The KR's grade: what its Final row says, else Dropped by stage, else what the final score suggests, else ''. */
export function gradeOf(final: Score | undefined, stage: string, committed: boolean, limits: GradeLimits): string {
  if (final && final.grade !== '') return final.grade;
  if (sameText(stage, 'Dropped')) return 'Dropped';
  const score = final ? scoreOf(final.finalScore) : null;
  return score === null ? '' : gradeSuggested(score, committed, limits);
}
