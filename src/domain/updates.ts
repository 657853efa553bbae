import type { Cycle, DayOrNone, Objective, Rules, Score } from './book';
import { cadenceOf } from './cadence';
import type { Day } from './day';
import { type DueFacts, daysLateOf, dueFactsOf } from './dueDay';
import { isDroppedBy, scoreOf } from './grade';
import { spanOf, stageCounts } from './keyResult';
import type { LastAnswer } from './lastAnswer';
import { isRunning, phaseNow } from './phase';
import { addedOn } from './starts';

/** When an objective's written updates are due. */
export interface Updates extends DueFacts {
  readonly lastUpdate: DayOrNone;
  readonly daysLate: number | null;
}

interface Surroundings {
  readonly cycle: Cycle | undefined;
  /** Its own Final row of Scores. */
  readonly final: Score | undefined;
  readonly last: LastAnswer;
}

/** Written updates are due by the rule of check-ins, through the days of the objective's cycle (docs/numbers.md). */
export function updatesOf(
  row: Pick<Objective, 'stage' | 'cadence' | 'added'>,
  { cycle, final, last }: Surroundings,
  rules: Rules,
  today: Day,
): Updates {
  const closed = isDroppedBy(final) || (final !== undefined && scoreOf(final.finalScore) !== null);
  const isAsked = !closed && stageCounts(row.stage) && isRunning(phaseNow(cycle, today));
  const rhythm = {
    ...spanOf({ starts: null, ends: null }, cycle),
    lastCheckIn: last.answered,
    lastAway: last.away,
    added: addedOn(row.added),
    cadence: cadenceOf(row.cadence, cycle, 'objective'),
  };
  const facts = dueFactsOf(rhythm, isAsked, today, rules);
  return { ...facts, lastUpdate: last.answered, daysLate: daysLateOf(facts.due, today, rules) };
}
