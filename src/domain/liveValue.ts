import { answerOf, newestOf, samePart } from './answer';
import type { Typed } from './answerEntries';
import type { KeyResult, Rules } from './book';
import { isBlank } from './cell';
import type { NewCheckIn } from './checkIn';
import { type Day, dayPart, type Moment, nextWeekday } from './day';
import { progressOf } from './keyResult';
import { isLive } from './lastAnswer';

export interface LiveLogging {
  readonly now: Moment;
  readonly rules: Pick<Rules, 'checkInWeekday'>;
  /** Somebody answers for the goal in this very save. */
  readonly isAnswered: boolean;
  /** Whether the goal is asked for at all; asked only where it matters. */
  readonly isDue: () => boolean;
}

/**
 * The value of a live formula as a row of the log: one in each week that ends with a check-in day while the goal is
 * asked for, and one whenever somebody answers. It is a value and nobody's answer. Null where none is to be written.
 */
export function liveRowOf(keyResult: KeyResult, typed: Typed, logging: LiveLogging): NewCheckIn | null {
  if (!keyResult.live || isBlank(typed.said.value) || !isToBeLogged(typed, logging)) return null;
  return {
    at: logging.now,
    goal: keyResult.id,
    by: '',
    value: typed.said.value,
    progress: progressOf(keyResult),
    status: '',
    confidence: null,
    accomplishments: '',
    blockers: '',
    nextSteps: '',
    needs: '',
    source: 'Live',
    asOf: null,
    due: null,
    cadence: null,
    cycle: keyResult.cycle,
    request: '',
  };
}

function isToBeLogged({ said, log, goal }: Typed, { now, rules, isAnswered, isDue }: LiveLogging): boolean {
  const newest = newestOf(log, isLive);
  const [today, logged] = [dayPart(now), newest === undefined ? null : dayPart(Number(newest.at))];
  if (isAnswered) return logged !== today || newest === undefined || !samePart(answerOf(newest), said, 'value', goal);
  const weekOf = (day: Day): Day => nextWeekday(day, rules.checkInWeekday);
  return (logged === null || weekOf(logged) !== weekOf(today)) && isDue();
}
