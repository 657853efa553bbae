import type { KeyResult, Score } from '../domain/book';
import type { Cell } from '../domain/cell';
import { nextIds } from '../domain/ids';
import { followed, groupsOf, keyOf } from '../domain/lookup';
import type { Actor } from '../domain/permission';
import { Problem } from '../domain/problem';
import type { Scored } from '../domain/scoring';
import type { ScoreSaved } from './apiScoring';
import { append, type Change, type Circumstances, GOAL_TABLES, set, type Writing } from './command';
import { revisionChanges } from './goalRights';
import { averageOf, type ScoringBook, type ScoringShown, scoreCard, scoringShown } from './scoreCards';

export const SCORING_TABLES = ['revisions', ...GOAL_TABLES] as const;
export type ScoringTable = (typeof SCORING_TABLES)[number];

/** @throws Problem goal.unknown, goal.twice */
export function theKeyResult({ keyResults, book }: ScoringShown, id: string): KeyResult {
  const keyResult = followed(keyResults, id);
  if (!keyResult) throw new Problem('goal.unknown', { goal: id });
  const same = groupsOf(book.keyResults, (row) => row.id).get(keyOf(id)) ?? [];
  if (same.length > 1) throw new Problem('goal.twice', { goal: id });
  return keyResult;
}

interface Scoring {
  readonly keyResult: KeyResult;
  /** The row to change; a new one is appended without. */
  readonly standing: Score | undefined;
  readonly actor: Actor;
}

/** Revisions first, so that nothing changes that they do not tell; then the score, then the key result's own cells. */
export function scoredOutcome(
  book: ScoringBook,
  scored: Scored | null,
  { keyResult, standing, actor }: Scoring,
  circumstances: Circumstances,
  did: string,
): Writing & { readonly reply: ScoreSaved } {
  if (!scored) throw new Problem('form.unreadable', { what: 'a score' });
  const { ids, last } = nextIds(
    'S',
    book.scores.map(({ id }) => id),
    circumstances.lastIds.S ?? 0,
    standing ? 0 : 1,
  );
  const changes: Change[] = [
    ...revisionChanges(scored.revisions, circumstances.earlier),
    standing ? set('scores', standing, scored.fields) : append('scores', { id: ids[0] ?? '', ...scored.fields }),
    ...(Object.keys(scored.keyResult).length > 0 ? [set('keyResults', keyResult, scored.keyResult)] : []),
  ];
  const changed = { ...keyResult, ...scored.keyResult };
  const after: ScoringBook = {
    ...book,
    scores: standing
      ? book.scores.map((row) => (row === standing ? { ...row, ...scored.fields } : row))
      : [...book.scores, { ...EMPTY_SCORE, id: ids[0] ?? '', ...scored.fields }],
    keyResults: book.keyResults.map((row) => (row === keyResult ? changed : row)),
  };
  return {
    changes,
    ...(standing ? {} : { lastIds: { S: last } }),
    reply: replyOf(scoringShown(after, circumstances), changed, actor, true, `${did} ${keyResult.id}.`),
  };
}

const NOTHING: Cell = null;
const EMPTY_SCORE: Omit<Score, 'keyResult' | 'round'> = {
  row: 0,
  id: '',
  ownerScore: NOTHING,
  evidence: '',
  ownerAt: NOTHING,
  managerScore: NOTHING,
  discussed: '',
  finalScore: NOTHING,
  grade: '',
  impact: '',
  deviation: '',
  reason: '',
  finalBy: '',
  finalAt: NOTHING,
};

const isUnderSame = (a: KeyResult, b: KeyResult): boolean =>
  keyOf(a.objective) !== '' && keyOf(a.objective) === keyOf(b.objective);

export const replyOf = (
  shown: ScoringShown,
  keyResult: KeyResult,
  actor: Actor,
  saved: boolean,
  message: string,
): ScoreSaved => ({
  saved,
  message,
  card: scoreCard(shown, keyResult, actor),
  siblings: shown.book.keyResults
    .filter((row) => row.row !== keyResult.row && isUnderSame(row, keyResult))
    .map((row) => scoreCard(shown, row, actor)),
  average: averageOf(shown, keyResult.cycle),
});
