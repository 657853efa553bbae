import type { CheckIn, DayOrNone } from './book';
import { isNumber, sameText } from './cell';
import { type Day, dayPart } from './day';
import { keyOf, type Lookup } from './lookup';

/** When somebody last answered for a goal, and when nobody could. */
export interface LastAnswer {
  readonly answered: DayOrNone;
  readonly away: DayOrNone;
}

export const NEVER: LastAnswer = { answered: null, away: null };

/** The day a check-in speaks of: As of where given, else the day of At; null when neither is a moment. */
export function dayOfCheckIn({ at, asOf }: Pick<CheckIn, 'at' | 'asOf'>): DayOrNone {
  if (isNumber(asOf)) return dayPart(asOf);
  return isNumber(at) ? dayPart(at) : null;
}

export const isLive = ({ source }: Pick<CheckIn, 'source'>): boolean => sameText(source, 'Live');
export const isAway = ({ source }: Pick<CheckIn, 'source'>): boolean => sameText(source, 'Away');
export const isImported = ({ source }: Pick<CheckIn, 'source'>): boolean => sameText(source, 'Import');

/**
 * The newest answer and the newest Away row of each goal, by lower-case goal ID. What a live formula gave is no answer;
 * rows whose day cannot be read are passed over.
 */
export function lastAnswers(checkIns: readonly CheckIn[]): Lookup<LastAnswer> {
  const last = new Map<string, { answered: DayOrNone; away: DayOrNone }>();
  for (const row of checkIns) {
    const key = keyOf(row.goal);
    const day = dayOfCheckIn(row);
    if (key === '' || day === null || isLive(row)) continue;
    const known = last.get(key);
    const goal = known ?? { answered: null, away: null };
    if (!known) last.set(key, goal);
    if (isAway(row)) goal.away = later(goal.away, day);
    else goal.answered = later(goal.answered, day);
  }
  return last;
}

const later = (a: DayOrNone, b: Day): Day => (a === null ? b : Math.max(a, b));
