import type { Cycle, DayOrNone, GoalBook, KeyResult, Objective, Pace, Rules, Score } from './book';
import { cadenceOf, cadenceWhenDone } from './cadence';
import { type Cascade, cascadeOf } from './cascade';
import { isBlank, isNumber, sameText } from './cell';
import { type Day, dayPart } from './day';
import { type DueFacts, daysLateOf, dueFactsOf } from './dueDay';
import { gradeOf, isCommitted, scoreOf, scoresOfRound } from './grade';
import { expectedOf, measureOf, progressOf, rawProgressOf, spanOf, stageCounts, weightOf } from './keyResult';
import { keyResultCheck } from './keyResultCheck';
import { type LastAnswer, lastAnswers, NEVER } from './lastAnswer';
import { followed, isSecond, type Lookup, lookupOf } from './lookup';
import { disagrees, paceOf } from './pace';
import { isRunning, phaseNow } from './phase';
import { rollup } from './rollup';
import { addedOn } from './starts';

/** Every computed column of a KR row. Fractions are 0–1; null and '' stand for an empty cell. */
export interface KeyResultNumbers extends DueFacts {
  readonly progress: number | null;
  /** Progress before clamping: what overshoots shows here. */
  readonly raw: number | null;
  readonly expected: number | null;
  readonly pace: Pace;
  readonly from: DayOrNone;
  readonly to: DayOrNone;
  readonly lastCheckIn: DayOrNone;
  readonly daysLate: number | null;
  /** The same were it Done, and were it not. */
  readonly whenDone: DueFacts;
  readonly whenOpen: DueFacts;
  readonly expectedScore: number | null;
  readonly score: number | null;
  readonly grade: string;
  /** Its final score is locked or it is dropped: nobody is asked any more. */
  readonly closed: boolean;
  /** A row above has its ID: that one is the goal. */
  readonly isSecond: boolean;
  readonly check: string;
  /** Takes part in its objective's rollup. */
  readonly counts: boolean;
  /** Null when the weight cell is wrong. */
  readonly weight: number | null;
  /** It counts and somebody has reported something. */
  readonly reported: boolean;
  /** The stated status is better than the pace. */
  readonly disagrees: boolean;
}

/** Every computed column of an objective's row, and its place in the cascade. */
export interface ObjectiveNumbers extends DueFacts {
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: Pace;
  readonly lastUpdate: DayOrNone;
  readonly daysLate: number | null;
  /** Its own final score, else the mean of what counts and has one. */
  readonly score: number | null;
  readonly grade: string;
  /** How many of its KRs count. */
  readonly keyResults: number;
  readonly check: string;
  /** Something that counts has been reported, here or below. */
  readonly reported: boolean;
  /** How many of the counting KRs and children have a score; Dropped ones are in neither number. */
  readonly scored: { readonly have: number; readonly of: number };
  /** Sheet row of the parent when the link is legal, else null. */
  readonly parentRow: number | null;
  readonly linkCounts: boolean;
  /** Sheet rows of the objectives legally linked to it. */
  readonly children: readonly number[];
  readonly disagrees: boolean;
}

/** By sheet row. */
export interface Numbers {
  readonly keyResults: ReadonlyMap<number, KeyResultNumbers>;
  readonly objectives: ReadonlyMap<number, ObjectiveNumbers>;
}

/**
 * Everything the sheet's formulas work out, by the same rules (docs/numbers.md), in time linear in the rows.
 * `today` is the workbook's Today cell.
 */
export function numbersOf(book: GoalBook, rules: Rules, today: Day): Numbers {
  const logs: Logs = {
    cycles: lookupOf(book.cycles, (cycle) => cycle.id),
    cascade: cascadeOf(book.objectives),
    lastAnswers: lastAnswers(book.checkIns),
    mid: scoresOfRound(book.scores, 'Mid'),
    final: scoresOfRound(book.scores, 'Final'),
  };
  const keyResults = keyResultNumbers(book, logs, rules, today);
  return { keyResults, objectives: rollup(book, logs, keyResults, rules, today) };
}

/** What the rows of goals are looked up in. */
export interface Logs {
  readonly cycles: Lookup<Cycle>;
  readonly cascade: Cascade;
  readonly lastAnswers: Lookup<LastAnswer>;
  readonly mid: Lookup<Score>;
  readonly final: Lookup<Score>;
}

function keyResultNumbers(book: GoalBook, logs: Logs, rules: Rules, today: Day): ReadonlyMap<number, KeyResultNumbers> {
  const firsts = lookupOf(book.keyResults, (row) => row.id);
  return new Map(
    book.keyResults.map((row) => {
      const surroundings: Surroundings = {
        cycle: followed(logs.cycles, row.cycle),
        objective: followed(logs.cascade.byId, row.objective),
        mid: followed(logs.mid, row.id),
        final: followed(logs.final, row.id),
        last: followed(logs.lastAnswers, row.id) ?? NEVER,
        isSecond: isSecond(firsts, row),
      };
      return [row.row, keyResultNumbersOf(row, surroundings, rules, today)];
    }),
  );
}

interface Surroundings {
  readonly cycle: Cycle | undefined;
  readonly objective: Objective | undefined;
  readonly mid: Score | undefined;
  readonly final: Score | undefined;
  readonly last: LastAnswer;
  readonly isSecond: boolean;
}

function keyResultNumbersOf(row: KeyResult, around: Surroundings, rules: Rules, today: Day): KeyResultNumbers {
  const { cycle, objective, final, last, isSecond } = around;
  const span = spanOf(row, cycle);
  const progress = progressOf(row);
  const pace = paceOf(row, span, today, rules);
  const grade = gradeOf(final, row.stage, isCommitted(objective), rules);
  const score = final ? scoreOf(final.finalScore) : null;
  const closed = score !== null || sameText(grade, 'Dropped');
  const isAsked = isRunning(phaseNow(cycle, today)) && stageCounts(row.stage) && !closed;
  const cadence = cadenceOf(row.cadence, cycle, 'keyResult');
  const rhythm = { ...span, lastCheckIn: last.answered, lastAway: last.away, added: addedOn(row.added) };
  const facts = (weeks: number | null) => dueFactsOf({ ...rhythm, cadence: weeks }, isAsked, today, rules);
  const [open, done] = [facts(cadence), facts(cadenceWhenDone(cadence))];
  const now = pace === 'Done' ? done : open;
  const weight = weightOf(row.weight);
  const begun = cycle !== undefined && isNumber(cycle.starts) && dayPart(cycle.starts) <= today;
  const left = isSecond || !stageCounts(row.stage) || sameText(grade, 'Dropped');
  const counts = !left && begun && progress !== null && (weight ?? 0) > 0 && objective !== undefined;
  return {
    progress,
    raw: rawProgressOf(row),
    expected: expectedOf(measureOf(row), span, today),
    pace,
    ...span,
    lastCheckIn: last.answered,
    ...now,
    daysLate: daysLateOf(now.due, today, rules),
    whenDone: done,
    whenOpen: open,
    expectedScore: around.mid ? scoreOf(around.mid.ownerScore) : null,
    score,
    grade,
    closed,
    isSecond,
    check: keyResultCheck(row, { objective, cycle, span, isSecond }),
    counts,
    weight,
    reported: counts && !isBlank(row.current),
    disagrees: disagrees(row.status, pace),
  };
}
