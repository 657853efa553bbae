import { CADENCES, type CheckIn, type Cycle, type GoalBook, type KeyResult, type Rules, type Score } from './book';
import { isNumber, sameText } from './cell';
import { type Day, dayPart, nextWeekday } from './day';
import { isOnTime, MOVES } from './dueDay';
import { scoresOfRound } from './grade';
import { stageCounts } from './keyResult';
import { dayOfCheckIn, isAway, isImported, isLive } from './lastAnswer';
import { followed, lookupOf } from './lookup';
import type { KeyResultNumbers, Numbers } from './numbers';
import { isRunning, phaseNow } from './phase';

/** How check-ins of one week were kept. */
export interface Kept {
  readonly onTime: number;
  readonly late: number;
  readonly missed: number;
  /** On time / (on time + late + missed), a fraction; null when nothing was due. */
  readonly adherence: number | null;
}

export interface WeekKept extends Kept {
  /** The week's check-in day. */
  readonly day: Day;
}

export interface Adherence extends Kept {
  /** Each check-in day of the cycle up to today, oldest first. */
  readonly weeks: readonly WeekKept[];
}

type Outcome = 'onTime' | 'late' | 'missed';

/**
 * How well a cycle's check-ins on key results were kept (docs/numbers.md), from what each row says it answered. A
 * check-in counts for the week of the due day it answers; a check-in day that passed before the next answer, or without
 * one since, is missed, also when the goal was graded or the cycle closed later.
 */
export function adherenceOf(book: GoalBook, numbers: Numbers, cycle: string, rules: Rules, today: Day): Adherence {
  const cycleRow = followed(
    lookupOf(book.cycles, (each) => each.id),
    cycle,
  );
  const weeks = new Map<Day, Record<Outcome, number>>();
  const span = weeksOf(cycleRow, rules);
  for (const day of span.days) if (day <= today) weeks.set(day, { onTime: 0, late: 0, missed: 0 });
  const count = (day: Day, outcome: Outcome) => {
    if (day < span.first || day > span.last) return;
    const week = weeks.get(day) ?? { onTime: 0, late: 0, missed: 0 };
    weeks.set(day, week);
    week[outcome] += 1;
  };
  const missedIn = (first: Day, before: Day, cadence: number) => {
    for (let day = first; day + rules.graceDays < before; day += 7 * cadence)
      if (!rules.holidays.has(day)) count(day, 'missed');
  };
  for (const row of book.checkIns) {
    if (!sameText(row.cycle, cycle) || isOnObjective(row) || isImported(row) || isLive(row)) continue;
    countAnswer(row, rules, count, missedIn);
  }
  const finals = scoresOfRound(book.scores, 'Final');
  for (const row of book.keyResults) {
    const worked = numbers.keyResults.get(row.row);
    if (!sameText(row.cycle, cycle) || worked?.nextDay == null || worked.cadence === null) continue;
    missedIn(worked.nextDay, askedUntil(row, worked, cycleRow, followed(finals, row.id), rules, today), worked.cadence);
  }
  const kept = [...weeks].sort(([a], [b]) => a - b).map(([day, week]) => ({ day, ...keptOf(week) }));
  const all = (outcome: Outcome) => kept.reduce((sum, week) => sum + week[outcome], 0);
  return { ...keptOf({ onTime: all('onTime'), late: all('late'), missed: all('missed') }), weeks: kept };
}

/** Written updates are kept apart: an objective's ID has its own letter. */
const isOnObjective = ({ goal }: Pick<CheckIn, 'goal'>): boolean => goal.slice(0, 2).toLowerCase() === 'o-';

/** What one row says of the day it answers, and of those that passed before it came. */
function countAnswer(
  row: CheckIn,
  rules: Rules,
  count: (day: Day, outcome: Outcome) => void,
  missedIn: (first: Day, before: Day, cadence: number) => void,
): void {
  if (!isNumber(row.at) || !isNumber(row.due)) return;
  const day = nextWeekday(dayPart(row.due), rules.checkInWeekday);
  const cadence = CADENCES.find((weeks) => weeks === row.cadence);
  // an Away row fulfils its own day, and no day that had passed before
  if (isAway(row)) {
    if (cadence !== undefined) missedIn(day, dayOfCheckIn(row) ?? 0, cadence);
    return;
  }
  count(day, isOnTime(dayPart(row.at), row.due, rules) ? 'onTime' : 'late');
  if (cadence !== undefined) missedIn(day + 7 * cadence, dayPart(row.at), cadence);
}

/**
 * A check-in day whose days of grace are over before this day was missed when nobody answered: up to the day of the
 * final score, and never past the goal's last due day. 0 when no day counts.
 */
function askedUntil(
  { stage }: KeyResult,
  { closed, isSecond, lastDueDay }: KeyResultNumbers,
  cycle: Cycle | undefined,
  final: Score | undefined,
  { graceDays }: Rules,
  today: Day,
): Day {
  const phase = phaseNow(cycle, today);
  if (isSecond || !(isRunning(phase) || phase === 'Closed')) return 0;
  if (!closed && !stageCounts(stage)) return 0;
  const scored = final && isNumber(final.finalAt) ? dayPart(final.finalAt) : 0;
  const until = closed ? Math.min(scored, today) : today;
  return lastDueDay === null ? until : Math.min(until, lastDueDay + graceDays + 1);
}

interface CycleWeeks {
  /** The check-in days that stand for the cycle's weeks. */
  readonly days: readonly Day[];
  /** The days that count: from the first of them to three weeks after the last, as far as Holidays may move it. */
  readonly first: Day;
  readonly last: Day;
}

/** A cycle without first and last day has no weeks. */
function weeksOf(row: Cycle | undefined, { checkInWeekday }: Rules): CycleWeeks {
  if (!row || !isNumber(row.starts) || !isNumber(row.ends)) return { days: [], first: 0, last: -1 };
  const first = nextWeekday(dayPart(row.starts), checkInWeekday);
  const end = nextWeekday(dayPart(row.ends), checkInWeekday);
  const days: Day[] = [];
  for (let day = first; day <= row.ends; day += 7) days.push(day);
  return { days, first, last: end + 7 * MOVES };
}

function keptOf({ onTime, late, missed }: Readonly<Record<Outcome, number>>): Kept {
  const all = onTime + late + missed;
  return { onTime, late, missed, adherence: all === 0 ? null : onTime / all };
}
