import { goalsWithValue } from './answer';
import type { Cycle, DayOrNone, GoalBook, KeyResult, Objective, Pace, Rules, Score } from './book';
import { cadenceOf, cadenceWhenDone } from './cadence';
import { cascadeOf } from './cascade';
import { isBlank, isNumber, sameText } from './cell';
import { type Day, dayPart } from './day';
import { type DueFacts, daysLateOf, dueFactsOf } from './dueDay';
import { gradeOf, isCommitted, scoreOf, scoresOfRound } from './grade';
import { clamp, expectedOf, measureOf, rawProgressOf, spanOf, stageCounts, weightOf } from './keyResult';
import { keyResultCheck } from './keyResultCheck';
import { type LastAnswer, lastAnswers, NEVER } from './lastAnswer';
import { followed, keyOf, lookupOf } from './lookup';
import { disagrees, paceOf } from './pace';
import { type Directory, directoryOf } from './person';
import { isRunning, phaseNow } from './phase';
import { type ObjectiveNumbers, type ObjectivesAround, rollup } from './rollup';
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
  /** When it would be due were it Done, and were it not. */
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
  const around: ObjectivesAround = {
    cycles: lookupOf(book.cycles, (cycle) => cycle.id),
    cascade: cascadeOf(book.objectives),
    lastAnswers: lastAnswers(book.checkIns),
    finals: scoresOfRound(book.scores, 'Final'),
    directory: directoryOf(book.people),
  };
  const keyResults = keyResultNumbers(book, around, rules, today);
  return { keyResults, objectives: rollup(book, around, keyResults, rules, today) };
}

function keyResultNumbers(
  book: GoalBook,
  { cycles, cascade, lastAnswers: answers, finals, directory }: ObjectivesAround,
  rules: Rules,
  today: Day,
): ReadonlyMap<number, KeyResultNumbers> {
  const mids = scoresOfRound(book.scores, 'Mid');
  const valued = goalsWithValue(book.checkIns);
  const firsts = lookupOf(book.keyResults, (row) => row.id);
  const numbers = new Map<number, KeyResultNumbers>();
  for (const row of book.keyResults) {
    const key = keyOf(row.id);
    const last = answers.get(key) ?? NEVER;
    const surroundings: Surroundings = {
      cycle: followed(cycles, row.cycle),
      objective: followed(cascade.byId, row.objective),
      mid: mids.get(key),
      final: finals.get(key),
      last,
      isSecond: (firsts.get(key) ?? row) !== row,
      directory,
      valueSaid: last.answered !== null && valued.has(key),
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
  readonly last: LastAnswer;
  readonly isSecond: boolean;
  readonly valueSaid: boolean;
  readonly directory: Directory;
}

function keyResultNumbersOf(row: KeyResult, around: Surroundings, rules: Rules, today: Day): KeyResultNumbers {
  const { cycle, objective, final, last, isSecond } = around;
  const { current } = row;
  const measure = measureOf(row);
  const span = spanOf(row, cycle);
  const { from, to } = span;
  const raw = rawProgressOf(row);
  const progress = raw === null ? null : clamp(raw);
  const expected = expectedOf(measure, span, today);
  const pace = paceOf({ measure, current, progress, expected, from }, today, rules);
  const grade = gradeOf(final, row.stage, isCommitted(objective), rules);
  const score = final ? scoreOf(final.finalScore) : null;
  const closed = score !== null || sameText(grade, 'Dropped');
  const isAsked = !closed && stageCounts(row.stage) && isRunning(phaseNow(cycle, today));
  const rhythm = { from, to, lastCheckIn: last.answered, lastAway: last.away, added: addedOn(row.added) };
  const cadence = cadenceOf(row.cadence, cycle, 'keyResult');
  const facts = (weeks: number | null) => dueFactsOf({ ...rhythm, cadence: weeks }, isAsked, today, rules);
  const whenOpen = facts(cadence);
  const whenDone = cadence === cadenceWhenDone(cadence) ? whenOpen : facts(cadenceWhenDone(cadence));
  const now = pace === 'Done' ? whenDone : whenOpen;
  const weight = weightOf(row.weight);
  const begun = cycle !== undefined && isNumber(cycle.starts) && dayPart(cycle.starts) <= today;
  const left = isSecond || !stageCounts(row.stage) || sameText(grade, 'Dropped');
  const counts = !left && begun && progress !== null && (weight ?? 0) > 0 && objective !== undefined;
  return {
    progress,
    raw,
    expected,
    pace,
    from,
    to,
    lastCheckIn: last.answered,
    ...now,
    daysLate: daysLateOf(now.due, today, rules),
    whenDone,
    whenOpen,
    expectedScore: around.mid ? scoreOf(around.mid.ownerScore) : null,
    score,
    grade,
    closed,
    isSecond,
    check: keyResultCheck(row, { ...around, span, measure, isGraded: grade !== '' }),
    counts,
    weight,
    reported: counts && !isBlank(current),
    disagrees: disagrees(row.status, pace),
  };
}
