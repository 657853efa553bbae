import { type KeyResult, OPEN_STATUSES, type OpenStatus, type Pace, type Rules } from './book';
import { isBlank } from './cell';
import { choiceOf } from './choice';
import type { Day } from './day';
import { expectedOf, measureOf, progressOf, type Span, TOLERANCE } from './keyResult';

type Limits = Pick<Rules, 'onTrackGap' | 'atRiskGap'>;

/** Arithmetic's word for a KR (docs/numbers.md); '' when progress or expected progress is unknown. */
export function paceOf(
  keyResult: Pick<KeyResult, 'measure' | 'start' | 'target' | 'current'>,
  span: Span,
  today: Day,
  limits: Limits,
): Pace {
  const progress = progressOf(keyResult);
  if (progress === null) return '';
  if (span.from !== null && today < span.from) return 'Not started';
  if (isBlank(keyResult.current)) return 'No data';
  const measure = measureOf(keyResult);
  if ((measure === 'Reach' || measure === 'Yes/No') && progress >= 1 - TOLERANCE) return 'Done';
  return paceOfGap(progress, expectedOf(measure, span, today), limits);
}

/** On track, At risk or Off track by how far progress lies behind; '' when what is expected is unknown. */
export function paceOfGap(progress: number, expected: number | null, limits: Limits): OpenStatus | '' {
  if (expected === null) return '';
  const gap = expected - progress;
  if (gap <= limits.onTrackGap + TOLERANCE) return 'On track';
  return gap <= limits.atRiskGap + TOLERANCE ? 'At risk' : 'Off track';
}

/** True when the owner's word is better than the arithmetic by a step or more. Listed, never corrected. */
export function disagrees(status: string, pace: string): boolean {
  const stated = choiceOf(OPEN_STATUSES, status);
  const arithmetic = choiceOf(OPEN_STATUSES, pace);
  if (stated === null || arithmetic === null) return false;
  return OPEN_STATUSES.indexOf(stated) < OPEN_STATUSES.indexOf(arithmetic);
}
