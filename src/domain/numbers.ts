import { goalsWithValue } from './answer';
import type { Cycle, DayOrNone, GoalBook, KeyResult, Objective, Pace, Rules, Score } from './book';
import { answeredBy, cadenceOf, daysLateOf, dueOf, lastCheckInDays } from './cadence';
import { type Cascade, cascadeOf } from './cascade';
import { isBlank, isNumber, sameText } from './cell';
import { type Day, dayPart } from './day';
import { gradeOf, isCommitted, scoreOf, scoresOfRound } from './grade';
import { clamp, expectedOf, measureOf, rawProgressOf, spanOf, stageCounts, weightOf } from './keyResult';
import { keyResultCheck } from './keyResultCheck';
import { followed, idsUsedTwice, keyOf, lookupOf } from './lookup';
import { disagrees, paceOf } from './pace';
import { type Directory, directoryOf } from './person';
import { type Known, type ObjectiveNumbers, rollup } from './rollup';

/** Every computed column of a KR row. Fractions are 0–1; null and '' stand for an empty cell. */
export interface KeyResultNumbers {
  readonly progress: number | null;
  /** Progress before clamping: what overshoots shows here. */
  readonly raw: number | null;
  readonly expected: number | null;
  readonly pace: Pace;
  readonly from: DayOrNone;
  readonly to: DayOrNone;
  readonly lastCheckIn: DayOrNone;
  /** Weeks between check-ins. */
  readonly cadence: number | null;
  readonly due: DayOrNone;
  readonly daysLate: number | null;
  /** The due day that a check-in made today would answer; null when it would leave the due day where it is. */
  readonly answers: DayOrNone;
  readonly expectedScore: number | null;
  readonly score: number | null;
  readonly grade: string;
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
  const known = { cycles: lookupOf(book.cycles, (cycle) => cycle.id), directory: directoryOf(book.people) };
  const cascade = cascadeOf(book.objectives);
  const keyResults = keyResultNumbers(book, known, cascade, rules, today);
  return { keyResults, objectives: rollup(book, known, cascade, keyResults, rules, today) };
}

function keyResultNumbers(
  book: GoalBook,
  { cycles, directory }: Known,
  cascade: Cascade,
  rules: Rules,
  today: Day,
): ReadonlyMap<number, KeyResultNumbers> {
  const lastDays = lastCheckInDays(book.checkIns);
  const midRows = scoresOfRound(book.scores, 'Mid');
  const finalRows = scoresOfRound(book.scores, 'Final');
  const valued = goalsWithValue(book.checkIns);
  const twice = idsUsedTwice(book.keyResults, (row) => row.id);
  const numbers = new Map<number, KeyResultNumbers>();
  for (const row of book.keyResults) {
    const key = keyOf(row.id);
    const lastCheckIn = lastDays.get(key) ?? null;
    const surroundings: Surroundings = {
      cycle: followed(cycles, row.cycle),
      objective: followed(cascade.byId, row.objective),
      mid: midRows.get(key),
      final: finalRows.get(key),
      lastCheckIn,
      idUsedTwice: twice.has(key),
      directory,
      valueSaid: lastCheckIn !== null && valued.has(key),
    };
    numbers.set(row.row, keyResultNumbersOf(row, surroundings, rules, today));
  }
  return numbers;
}

interface Surroundings {
  readonly cycle: Cycle | undefined;
  readonly objective: Objective | undefined;
  readonly mid: Score | undefined;
  readonly final: Score | undefined;
  readonly lastCheckIn: DayOrNone;
  readonly idUsedTwice: boolean;
  readonly valueSaid: boolean;
  readonly directory: Directory;
}

function keyResultNumbersOf(row: KeyResult, around: Surroundings, rules: Rules, today: Day): KeyResultNumbers {
  const { cycle, objective, final, lastCheckIn } = around;
  const { current } = row;
  const measure = measureOf(row);
  const span = spanOf(row, cycle);
  const { from, to } = span;
  const raw = rawProgressOf(row);
  const progress = raw === null ? null : clamp(raw);
  const expected = expectedOf(measure, span, today);
  const pace = paceOf({ measure, current, progress, expected, from }, today, rules);
  const cadence = cadenceOf(row.cadence, cycle);
  const grade = gradeOf(final, row.stage, isCommitted(objective), rules);
  const due = dueOf({ from, lastCheckIn, cadence, grade }, cycle, today, rules);
  const weight = weightOf(row.weight);
  const begun = cycle !== undefined && isNumber(cycle.starts) && dayPart(cycle.starts) <= today;
  const left = !stageCounts(row.stage) || sameText(grade, 'Dropped');
  const counts = !left && begun && progress !== null && (weight ?? 0) > 0 && objective !== undefined;
  return {
    progress,
    raw,
    expected,
    pace,
    from,
    to,
    lastCheckIn,
    cadence,
    due,
    daysLate: daysLateOf(due, today),
    answers: answeredBy(today, due, cadence, rules),
    expectedScore: around.mid ? scoreOf(around.mid.ownerScore) : null,
    score: final ? scoreOf(final.finalScore) : null,
    grade,
    check: keyResultCheck(row, { ...around, span, measure, isGraded: grade !== '' }),
    counts,
    weight,
    reported: counts && !isBlank(current),
    disagrees: disagrees(row.status, pace),
  };
}
