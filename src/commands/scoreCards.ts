import { answersTo, noteOf } from '../domain/answer';
import type { CheckIn, GoalBook, KeyResult, Score } from '../domain/book';
import { isNumber } from '../domain/cell';
import { cycleAverage } from '../domain/cycleAverage';
import { type Day, isoOf } from '../domain/day';
import { clockOf, shortDay } from '../domain/dayText';
import { isCommitted, scoreOf, scoresOfRound } from '../domain/grade';
import { weightOf } from '../domain/keyResult';
import { followed, type Lookup } from '../domain/lookup';
import type { KeyResultNumbers } from '../domain/numbers';
import { type Actor, mayReopen, mayScoreFinally, maySelfScore } from '../domain/permission';
import { isLocked } from '../domain/scoring';
import { formatValue } from '../domain/valueText';
import type { CheckInLine, CycleAverage, ScoreCard } from './apiScoring';
import { goalCard, type Shown, shownOf } from './cards';
import type { Circumstances } from './command';
import { personOf } from './who';

/** What scoring looks at. */
export type ScoringBook = GoalBook;

/** The same with what is looked up in it. */
export interface ScoringShown extends Shown {
  readonly book: ScoringBook;
  readonly mid: Lookup<Score>;
  readonly final: Lookup<Score>;
  readonly today: Day;
}

export const scoringShown = (
  book: ScoringBook,
  circumstances: Pick<Circumstances, 'numbers' | 'today' | 'locale'>,
): ScoringShown => ({
  ...shownOf(book, circumstances),
  book,
  mid: scoresOfRound(book.scores, 'Mid'),
  final: scoresOfRound(book.scores, 'Final'),
  today: circumstances.today,
});

/** How many check-ins a manager looks back on. */
const HISTORY = 13;

export function scoreCard(shown: ScoringShown, keyResult: KeyResult, actor: Actor): ScoreCard {
  const { numbers, objectives, directory, book } = shown;
  const mid = followed(shown.mid, keyResult.id);
  const final = followed(shown.final, keyResult.id);
  const objective = followed(objectives, keyResult.objective);
  const above = objective && numbers.objectives.get(objective.row);
  const {
    progress = null,
    score = null,
    grade = '',
  }: Partial<KeyResultNumbers> = numbers.keyResults.get(keyResult.row) ?? {};
  const { discussed = '', impact = '', deviation = '', reason = '' }: Partial<Score> = final ?? {};
  const inCharge = mayScoreFinally(actor, keyResult, directory);
  return {
    goal: goalCard(shown, keyResult),
    objectiveId: objective?.id ?? '',
    objectiveTitle: objective?.title ?? '',
    objectiveScore: above?.score ?? null,
    objectiveScored: above?.scored ?? { have: 0, of: 0 },
    weight: weightOf(keyResult.weight) ?? 0,
    committed: isCommitted(objective),
    scoringRule: keyResult.scoringRule,
    owner: personOf(keyResult.owner, book),
    history: historyOf(shown, keyResult),
    expectedScore: mid ? scoreOf(mid.ownerScore) : null,
    ownerScore: final ? scoreOf(final.ownerScore) : null,
    evidence: final?.evidence || mid?.evidence || '',
    suggestedScore: progress,
    managerScore: final ? scoreOf(final.managerScore) : null,
    discussed,
    finalScore: score,
    grade,
    impact,
    deviation,
    reason,
    locked: lockedBy(final, shown),
    may: {
      selfScore: maySelfScore(actor, keyResult, directory) && !isLocked(final),
      finalScore: inCharge && !isLocked(final),
      reopen: mayReopen(actor, keyResult, directory) && isLocked(final),
    },
  };
}

function lockedBy(final: Score | undefined, { book, today }: ScoringShown): string {
  if (!final || !isLocked(final)) return '';
  const when = isNumber(final.finalAt) ? shortDay(Math.floor(final.finalAt), today) : String(final.finalAt);
  const { name, email } = personOf(final.finalBy, book);
  return name || email ? `${when} by ${name || email}` : when;
}

const historyOf = ({ answers, locale }: Shown, keyResult: KeyResult): readonly CheckInLine[] =>
  answersTo(answers, keyResult.id)
    .slice(-HISTORY)
    .reverse()
    .map((row) => line(row, keyResult, locale));

const line = (row: CheckIn, keyResult: KeyResult, locale: string): CheckInLine => ({
  at: isNumber(row.at) ? `${isoOf(row.at)} ${clockOf(row.at)}` : '',
  by: row.by,
  value: formatValue(row.value, keyResult, locale),
  progress: isNumber(row.progress) ? row.progress : null,
  status: row.status,
  text: noteOf(row),
});

export const averageOf = ({ book, numbers }: Shown, cycle: string): CycleAverage => cycleAverage(book, numbers, cycle);
