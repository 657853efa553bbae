import type { ScoreCard, ScoreDraft } from '../../commands/apiScoring';
import { gradeSuggested } from '../../domain/grade';
import { TOLERANCE } from '../../domain/keyResult';
import { readNumber } from '../../domain/numberText';
import { plainNumber } from '../../domain/plainNumber';
import { changedFields, withFields } from '../kit/form/fields';
import { scoreText } from '../kit/format';

const ACTS = ['expect', 'selfScore', 'review'] as const;
export type Act = (typeof ACTS)[number];

/** What stands in the form of one key result: the owner's part and the manager's part, all as typed. */
export interface Draft {
  readonly act: Act;
  readonly expected: string;
  readonly own: string;
  readonly evidence: string;
  /** The final score; until it is finished, what the manager saved for the talk stands here. */
  readonly final: string;
  readonly discussed: string;
  /** '' is the suggested one. */
  readonly grade: string;
  readonly impact: string;
  readonly deviation: string;
  readonly reason: string;
}

/** The form as it opens: what is saved. The manager's part first for those who may score finally. */
export function startingDraft(
  card: ScoreCard,
  phase: string,
  limits: GradeLimits,
  write: (score: number | null) => string,
): Draft {
  const owners = phase === 'Grading' || phase === 'Closed' ? 'selfScore' : 'expect';
  return {
    act: card.may.finalScore ? 'review' : owners,
    expected: write(card.expectedScore),
    own: write(card.ownerScore),
    evidence: card.evidence,
    final: write(card.finalScore ?? card.managerScore),
    discussed: card.discussed,
    // a grade that only followed from the score goes on following it
    grade: card.grade === gradeFor(card.finalScore, card, limits) ? '' : card.grade,
    impact: card.impact,
    deviation: card.deviation,
    reason: card.reason,
  };
}

/** What was typed, to be kept, and the part it was typed in. Null for nothing: choosing a part says nothing yet. */
export function begunScore(draft: Draft, start: Draft): object | null {
  const { act, ...changed } = { ...changedFields(draft, start), act: draft.act };
  return Object.keys(changed).length > 0 ? { ...changed, act } : null;
}

export function resumedScore(begun: unknown, start: Draft): Draft {
  const draft = withFields(start, begun);
  return { ...draft, act: ACTS.find((act) => act === draft.act) ?? start.act };
}

/** A score as it goes into a form: every digit that is stored, since what is left alone is sent back. */
export function scoreToEdit(score: number | null, decimal: '.' | ','): string {
  const text = scoreText(score, decimal);
  const isRounded = score !== null && Math.abs(Number(text.replace(',', '.')) - score) > TOLERANCE;
  return isRounded ? plainNumber(score, { decimal }) : text;
}

/** A typed score as a number 0–1; null for none and for what is not one. */
export function scoreTyped(text: string, locale: string): number | null {
  const read = readNumber(text, locale);
  return text.trim() !== '' && read.ok && read.value >= 0 && read.value <= 1 ? read.value : null;
}

export interface GradeLimits {
  readonly achieved: number;
  readonly committed: number;
  readonly partial: number;
}

/** The grade that the typed final score suggests; '' without one. */
export function gradeFor(score: number | null, card: Pick<ScoreCard, 'committed'>, limits: GradeLimits): string {
  if (score === null) return '';
  return gradeSuggested(score, card.committed, {
    achievedFrom: limits.achieved,
    committedAchievedFrom: limits.committed,
    partialFrom: limits.partial,
  });
}

/**
 * What a save sends. A saved review keeps the typed score as the manager's own; finishing makes it the final one and
 * leaves the manager's as it was before the talk. `grade` is the chosen or else the suggested one, so that the sheet
 * says what the panel showed.
 */
export function scoreToSend(
  draft: Draft,
  { card, finish, grade, before }: { card: ScoreCard; finish: boolean; grade: string; before: string },
): Omit<ScoreDraft, 'request'> {
  const { act, evidence, discussed, impact, deviation, reason } = draft;
  const review = act === 'review' && !finish;
  return {
    keyResult: card.goal.id,
    act: act === 'review' && finish ? 'finish' : act,
    score: { expect: draft.expected, selfScore: draft.own, review: draft.final }[act],
    managerScore: review ? draft.final : before,
    evidence,
    discussed,
    grade,
    impact,
    deviation,
    reason,
  };
}
