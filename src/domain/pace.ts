import { type DayOrNone, type Measure, OPEN_STATUSES, type OpenStatus, type Pace, type Rules } from './book';
import { type Cell, isBlank } from './cell';
import { choiceOf } from './choice';
import type { Day } from './day';
import { TOLERANCE } from './keyResult';

type Limits = Pick<Rules, 'onTrackGap' | 'atRiskGap'>;

/** How a KR stands on a day: its progress and expected progress are fractions. */
export interface Standing {
  readonly measure: Measure | null;
  readonly current: Cell;
  readonly progress: number | null;
  readonly expected: number | null;
  /** The day it starts. */
  readonly from: DayOrNone;
}

/** Arithmetic's word for a KR (docs/numbers.md); '' when progress or expected progress is unknown. */
export function paceOf({ measure, current, progress, expected, from }: Standing, today: Day, limits: Limits): Pace {
  if (progress === null) return '';
  if (from !== null && today < from) return 'Not started';
  if (isBlank(current)) return 'No data';
  if ((measure === 'Reach' || measure === 'Yes/No') && progress >= 1 - TOLERANCE) return 'Done';
  return paceOfGap(progress, expected, limits);
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
