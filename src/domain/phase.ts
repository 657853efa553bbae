import { type Cycle, PHASES, type Phase } from './book';
import { isBlank, isNumber } from './cell';
import { choiceOf } from './choice';
import { type Day, dayPart } from './day';

/** The part of a cycle that its phase is worked out from. */
export type Phased = Pick<Cycle, 'phase' | 'starts' | 'ends' | 'draftBy' | 'review'>;

/** How many days a cycle is graded when it has no Review day. */
export const GRADING_DAYS = 28;

/**
 * The phase of a cycle on a day (docs/numbers.md). A typed word wins; without one the dates say: Drafting through Draft
 * by, Finalization until the start, Execution through the end, Grading through Review, then Closed. '' where neither
 * says: another word than the five, or no start day.
 */
export function phaseNow(cycle: Phased | undefined, today: Day): Phase | '' {
  if (cycle === undefined) return '';
  if (!isBlank(cycle.phase)) return choiceOf(PHASES, cycle.phase) ?? '';
  const { starts, ends, draftBy, review } = cycle;
  if (!isNumber(starts)) return '';
  if (today < dayPart(starts)) return isNumber(draftBy) && today > dayPart(draftBy) ? 'Finalization' : 'Drafting';
  if (!isNumber(ends) || today <= dayPart(ends)) return 'Execution';
  return today <= (isNumber(review) ? dayPart(review) : dayPart(ends) + GRADING_DAYS) ? 'Grading' : 'Closed';
}

/** Whether a typed word says what the dates say by now, so that nobody needs it any more. */
export const isSpareWord = (cycle: Phased, today: Day): boolean => {
  const typed = choiceOf(PHASES, cycle.phase);
  return typed !== null && typed === phaseNow({ ...cycle, phase: '' }, today);
};

/** Whether goals are asked for in this phase: neither while they are being written nor after the cycle is closed. */
export const isRunning = (phase: Phase | ''): boolean => phase === 'Execution' || phase === 'Grading';

/** Whether the goals of this phase are still being written. */
export const isPlanned = (phase: Phase | ''): boolean => phase === 'Drafting' || phase === 'Finalization';
