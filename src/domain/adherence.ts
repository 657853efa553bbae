import { CADENCES, type Cycle, type GoalBook, type Rules, type Score } from './book';
import { dueAfter, isRunning } from './cadence';
import { isNumber, sameText } from './cell';
import { type Day, dayPart, nextWeekday } from './day';
import { scoresOfRound } from './grade';
import { followed, lookupOf } from './lookup';
import type { Numbers } from './numbers';

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
 * How well a cycle's check-ins were kept (docs/numbers.md), from what each check-in row says it answered. A
 * check-in counts for the week of the due day it answers; a check-in day that passed before the next answer, or without
 * one since, is missed, also when the goal was graded or the cycle closed later.
 */
export function adherenceOf(book: GoalBook, numbers: Numbers, cycle: string, rules: Rules, today: Day): Adherence {
  const weeks = new Map<Day, Record<Outcome, number>>();
  const count = (due: Day, outcome: Outcome) => {
    const day = nextWeekday(due, rules.checkInWeekday);
    const week = weeks.get(day) ?? { onTime: 0, late: 0, missed: 0 };
    week[outcome] += 1;
    weeks.set(day, week);
  };
  const cycleRow = followed(
    lookupOf(book.cycles, (each) => each.id),
    cycle,
  );
  const finals = scoresOfRound(book.scores, 'Final');
  for (const day of daysOf(cycleRow, rules, today)) weeks.set(day, { onTime: 0, late: 0, missed: 0 });
  for (const row of book.checkIns) {
    if (!sameText(row.cycle, cycle) || !isNumber(row.at) || !isNumber(row.due)) continue;
    const day = dayPart(row.at);
    count(row.due, day <= row.due ? 'onTime' : 'late');
    const cadence = CADENCES.find((weeksApart) => weeksApart === row.cadence);
    if (cadence !== undefined) missedBetween(row.due + 7 * cadence, day, cadence, count);
  }
  for (const row of book.keyResults) {
    const worked = numbers.keyResults.get(row.row);
    if (!sameText(row.cycle, cycle) || !worked || worked.from === null || worked.cadence === null) continue;
    if (today < worked.from) continue;
    const until = askedUntil(cycleRow, worked.grade, followed(finals, row.id), today);
    missedBetween(dueAfter(worked.lastCheckIn ?? worked.from, worked.cadence, rules), until, worked.cadence, count);
  }
  const kept = [...weeks].sort(([a], [b]) => a - b).map(([day, week]) => ({ day, ...keptOf(week) }));
  const all = (outcome: Outcome) => kept.reduce((sum, week) => sum + week[outcome], 0);
  return { ...keptOf({ onTime: all('onTime'), late: all('late'), missed: all('missed') }), weeks: kept };
}

function missedBetween(first: Day, before: Day, cadence: number, count: (due: Day, outcome: Outcome) => void): void {
  for (let due = first; due < before; due += 7 * cadence) count(due, 'missed');
}

/**
 * Check-in days before this one were missed when nobody answered: up to the day of the final score, and never past a
 * closed cycle's last day. 0 when no day counts.
 */
function askedUntil(cycle: Cycle | undefined, grade: string, final: Score | undefined, today: Day): Day {
  const graded = final && isNumber(final.finalAt) ? dayPart(final.finalAt) : 0;
  const own = grade === '' ? today : Math.min(graded, today);
  if (isRunning(cycle)) return own;
  return cycle && sameText(cycle.phase, 'Closed') && isNumber(cycle.ends) ? Math.min(own, dayPart(cycle.ends) + 1) : 0;
}

/** The cycle's check-in days that have come. */
function daysOf(row: Cycle | undefined, rules: Rules, today: Day): readonly Day[] {
  if (!row || !isNumber(row.starts) || !isNumber(row.ends)) return [];
  const days: Day[] = [];
  for (let day = nextWeekday(dayPart(row.starts), rules.checkInWeekday); day <= Math.min(row.ends, today); day += 7)
    days.push(day);
  return days;
}

function keptOf({ onTime, late, missed }: Readonly<Record<Outcome, number>>): Kept {
  const all = onTime + late + missed;
  return { onTime, late, missed, adherence: all === 0 ? null : onTime / all };
}
