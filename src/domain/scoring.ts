import { GRADES, type Grade, type KeyResult, type Objective, type Rules, type Score } from './book';
import { isBlank, sameText } from './cell';
import { choiceOf } from './choice';
import type { Moment } from './day';
import { asksReason, gradeSuggested, isCommitted, scoreOf } from './grade';
import { say } from './message';
import { readNumber } from './numberText';
import { type Faults, Problem } from './problem';
import { type NewRevision, revisionOf, revisionsOf } from './revision';

/** A score as it leaves the form: everything as typed. */
export interface ScoringDraft {
  /**
   * `expect`: the owner's expected score in the middle of the cycle. `selfScore`: the owner's score at the end.
   * `review`: the manager's view, kept but not final. `finish`: the final score, which locks the row.
   */
  readonly act: 'expect' | 'selfScore' | 'review' | 'finish';
  /** The owner's score in the first two acts, the final score in `finish`. */
  readonly score: string;
  readonly evidence: string;
  readonly managerScore: string;
  readonly discussed: string;
  /** '' takes the suggested grade. */
  readonly grade: string;
  readonly impact: string;
  readonly deviation: string;
  readonly reason: string;
}

export interface Scoring {
  readonly keyResult: KeyResult;
  readonly objective: Objective | undefined;
  /** The KR's row of the round in question, when there is one. */
  readonly standing: Score | undefined;
  /** Its Final row, which may lock everything. */
  readonly final: Score | undefined;
  readonly by: string;
  readonly now: Moment;
  readonly locale: string;
  readonly rules: Rules;
}

/** The fields of a Scores row to write; in a new row the rest is empty. */
export type ScoreFields = Partial<Omit<Score, 'row' | 'id'>> & Pick<Score, 'keyResult' | 'round'>;

export interface Scored {
  readonly fields: ScoreFields;
  /** The KR's own fields that change with it: a dropped KR leaves the rollup. */
  readonly keyResult: Partial<Pick<KeyResult, 'stage'>>;
  readonly revisions: readonly NewRevision[];
}

/** A final score is locked once Final at is set; one typed straight into the tab is open until then. */
export const isLocked = (final: Score | undefined): boolean => final !== undefined && !isBlank(final.finalAt);

/** In which round an act belongs. */
export const roundOf = (act: ScoringDraft['act']): 'Mid' | 'Final' => (act === 'expect' ? 'Mid' : 'Final');

/**
 * Lets in a score, or adds what is wrong to `faults` (`score`, `impact`, `reason`…) and returns null. Who may do what
 * is `permission.ts`'s to say. @throws Problem score.locked
 */
export function acceptScore(draft: ScoringDraft, scoring: Scoring, faults: Faults): Scored | null {
  const { keyResult, final } = scoring;
  if (isLocked(final)) throw new Problem('score.locked', { goal: keyResult.id, by: final?.finalBy ?? '' });
  const before = Object.keys(faults).length;
  const scored = draft.act === 'finish' ? finished(draft, scoring, faults) : kept(draft, scoring, faults);
  return Object.keys(faults).length === before ? scored : null;
}

function kept(draft: ScoringDraft, scoring: Scoring, faults: Faults): Scored {
  const { keyResult, now } = scoring;
  const head = { keyResult: keyResult.id, round: roundOf(draft.act) };
  if (draft.act === 'review') {
    const managerScore = readScore(draft.managerScore, 'managerScore', scoring, faults);
    return plain({ ...head, managerScore, ...managerTexts(draft) }, scoring);
  }
  const ownerScore = readScore(draft.score, 'score', scoring, faults);
  if (draft.score.trim() === '') faults.score = say('score.missing', {});
  const evidence = draft.evidence.trim();
  if (draft.act === 'selfScore' && evidence === '') faults.evidence = say('score.evidence', {});
  return plain({ ...head, ownerScore, evidence, ownerAt: now }, scoring);
}

/** The headings of what is kept before the finish. */
const KEPT = {
  ownerScore: 'Owner score',
  evidence: 'Evidence',
  managerScore: 'Manager score',
  discussed: 'Discussed',
  impact: 'Impact',
  deviation: 'Deviation',
  reason: 'Reason',
} as const;

/** The headings of what the finish locks. */
const LOCKED = { finalScore: 'Final score', grade: 'Grade' } as const;

/** Scores says who and when of the final score only; of what came before Revisions does. */
function plain(fields: ScoreFields, { standing, by, now }: Scoring): Scored {
  const revising = { by, now, reason: `${fields.round} round`, approvedBy: '' };
  return { fields, keyResult: {}, revisions: revisionsOf(fields.keyResult, KEPT, standing ?? {}, fields, revising) };
}

function finished(draft: ScoringDraft, scoring: Scoring, faults: Faults): Scored {
  const { keyResult, by, now } = scoring;
  const finalScore = readScore(draft.score, 'score', scoring, faults);
  const grade = readGrade(draft, finalScore, scoring, faults);
  if (finalScore === null && grade !== 'Dropped' && faults.score === undefined) faults.score = say('score.missing', {});
  const texts = managerTexts(draft);
  if (texts.impact === '') faults.impact = say('score.impact', {});
  if (grade !== null && asksReason(grade) && texts.reason === '') faults.reason = say('score.reason', { grade });
  const managerScore = readScore(draft.managerScore, 'managerScore', scoring, faults) ?? finalScore;
  const dropping = grade === 'Dropped' && !sameText(keyResult.stage, 'Dropped');
  const fields: ScoreFields = {
    keyResult: keyResult.id,
    round: 'Final',
    managerScore,
    ...texts,
    // dropped goals leave every mean, so they carry no score
    finalScore: grade === 'Dropped' ? null : finalScore,
    grade: grade ?? '',
    finalBy: by,
    finalAt: now,
  };
  const dropped = { by, now, reason: texts.reason, approvedBy: by };
  return {
    fields,
    keyResult: dropping ? { stage: 'Dropped' } : {},
    revisions: [
      // what is locked, and by whom: typing over it later leaves this line
      ...revisionsOf(keyResult.id, LOCKED, scoring.standing ?? {}, fields, {
        by,
        now,
        reason: texts.reason,
        approvedBy: by,
      }),
      // somebody else may have kept words for the talk since this form was opened
      ...plain(fields, scoring).revisions.filter(({ from }) => !isBlank(from)),
      ...(dropping ? [revisionOf(keyResult.id, 'Stage', keyResult.stage, 'Dropped', dropped)] : []),
    ],
  };
}

const managerTexts = (draft: ScoringDraft) => ({
  discussed: draft.discussed.trim(),
  impact: draft.impact.trim(),
  deviation: draft.deviation.trim(),
  reason: draft.reason.trim(),
});

function readGrade(draft: ScoringDraft, score: number | null, scoring: Scoring, faults: Faults): Grade | null {
  const typed = draft.grade.trim();
  if (typed === '') return score === null ? null : gradeSuggested(score, isCommitted(scoring.objective), scoring.rules);
  const grade = choiceOf(GRADES, typed);
  if (grade === null) faults.grade = say('goal.choice', { text: typed, list: GRADES.join(', ') });
  return grade;
}

function readScore(typed: string, field: 'score' | 'managerScore', { locale }: Scoring, faults: Faults): number | null {
  if (typed.trim() === '') return null;
  const reading = readNumber(typed, locale);
  const score = reading.ok ? scoreOf(reading.value) : null;
  if (score === null) faults[field] = reading.ok ? say('score.range', { text: typed.trim() }) : reading.fault;
  return score;
}

/**
 * Opens a locked final score again: score and grade are emptied, so that the goal goes on, and what they said goes
 * into Revisions with the reason. Everything else in the row stays for the next round of talking.
 * @throws Problem score.notLocked
 */
export function reopen(
  final: Score | undefined,
  keyResult: KeyResult,
  reason: string,
  { by, now }: { readonly by: string; readonly now: Moment },
  faults: Faults,
): Scored | null {
  if (final === undefined || !isLocked(final)) throw new Problem('score.notLocked', { goal: keyResult.id });
  const why = reason.trim();
  if (why === '') {
    faults.reason = say('score.reopenReason', {});
    return null;
  }
  const revising = { by, now, reason: why, approvedBy: by };
  const back = sameText(final.grade, 'Dropped') && sameText(keyResult.stage, 'Dropped');
  return {
    fields: { keyResult: final.keyResult, round: 'Final', finalScore: null, grade: '', finalBy: '', finalAt: null },
    keyResult: back ? { stage: 'Approved' } : {},
    revisions: [
      revisionOf(keyResult.id, 'Final score', final.finalScore, null, revising),
      revisionOf(keyResult.id, 'Grade', final.grade, null, revising),
      ...(back ? [revisionOf(keyResult.id, 'Stage', 'Dropped', 'Approved', revising)] : []),
    ],
  };
}
