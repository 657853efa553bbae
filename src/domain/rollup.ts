import { type Cycle, type GoalBook, LEVELS, type Objective, type Pace, type Rules, type Score } from './book';
import { cadenceOf } from './cadence';
import { type Cascade, rankOf } from './cascade';
import { isNumber, sameText } from './cell';
import { type Day, dayPart } from './day';
import { type DueFacts, daysLateOf, dueFactsOf } from './dueDay';
import { gradeOf, gradeSuggested, isCommitted, scoreOf } from './grade';
import { spanOf, stageCounts, weightOf } from './keyResult';
import { type LastAnswer, NEVER } from './lastAnswer';
import { followed, groupsOf, isSecond } from './lookup';
import type { KeyResultNumbers, Logs, ObjectiveNumbers } from './numbers';
import { objectiveCheck } from './objectiveCheck';
import { disagrees, paceOfGap } from './pace';
import { isRunning, phaseNow } from './phase';
import { addedOn } from './starts';

/** One KR or child objective that counts. */
interface Part {
  readonly weight: number;
  readonly progress: number;
  readonly expected: number | null;
  readonly score: number | null;
  readonly reported: boolean;
}

/**
 * Objectives' numbers from their KRs and children (docs/numbers.md), lowest level first, so that each child is
 * worked out once and before its parent: a legal link always leads to a higher level.
 */
export function rollup(
  book: GoalBook,
  logs: Logs,
  keyResults: ReadonlyMap<number, KeyResultNumbers>,
  rules: Rules,
  today: Day,
): ReadonlyMap<number, ObjectiveNumbers> {
  const { cycles, cascade } = logs;
  const ownParts = keyResultParts(book, cascade, keyResults);
  const done = new Map<number, ObjectiveNumbers>();
  for (const row of lowestFirst(book.objectives)) {
    const own = ownParts.get(row) || [];
    const children = cascade.childrenOf(row);
    const parts = [...own, ...children.flatMap((child) => childPart(child, done.get(child.row), logs))];
    const link = cascade.linkOf(row);
    const cycle = followed(cycles, row.cycle);
    const final = followed(logs.final, row.id);
    const sums = withOwnScore(sumsOf(parts), final);
    const pace = objectivePace(sums, cycle, rules, today);
    done.set(row.row, {
      ...sums,
      pace,
      ...updatesOf(row, cycle, final, followed(logs.lastAnswers, row.id) ?? NEVER, rules, today),
      grade: grade(row, final, sums.score, rules),
      keyResults: own.length,
      check: objectiveCheck(row, {
        cycle,
        link,
        stepsAbove: cascade.stepsAbove(row),
        isSecond: isSecond(cascade.byId, row),
      }),
      parentRow: link.legal && link.parent ? link.parent.row : null,
      linkCounts: link.legal && childPart(row, { ...sums }, logs).length > 0,
      children: children.map((child) => child.row),
      disagrees: disagrees(row.status, pace),
    });
  }
  return done;
}

function lowestFirst(objectives: readonly Objective[]): readonly Objective[] {
  const byRank: Objective[][] = LEVELS.map(() => []);
  const unknown: Objective[] = [];
  for (const objective of objectives) {
    const rank = rankOf(objective.level);
    (rank === null ? unknown : (byRank[rank - 1] ?? unknown)).push(objective);
  }
  return [...unknown, ...byRank.reverse().flat()];
}

function keyResultParts(
  book: GoalBook,
  { byId }: Cascade,
  numbers: ReadonlyMap<number, KeyResultNumbers>,
): ReadonlyMap<Objective, readonly Part[]> {
  const parts = new Map<Objective, readonly Part[]>();
  for (const [id, rows] of groupsOf(book.keyResults, (row) => row.objective)) {
    const objective = byId.get(id);
    if (objective)
      parts.set(
        objective,
        rows.flatMap((row) => keyResultPart(numbers.get(row.row))),
      );
  }
  return parts;
}

function keyResultPart(numbers: KeyResultNumbers | undefined): readonly Part[] {
  if (!numbers?.counts || numbers.progress === null || numbers.weight === null) return [];
  return [{ ...numbers, weight: numbers.weight, progress: numbers.progress }];
}

type Sums = Pick<ObjectiveNumbers, 'progress' | 'expected' | 'score' | 'reported' | 'scored'>;

/** Weight 0 is "aligned, does not count"; so does nothing that has no progress of its own. */
function childPart(child: Objective, sums: Sums | undefined, logs: Logs): readonly Part[] {
  if (isSecond(logs.cascade.byId, child) || isDroppedBy(followed(logs.final, child.id))) return [];
  const weight = weightOf(child.weight);
  if (!sums || sums.progress === null || weight === null || weight === 0 || !stageCounts(child.stage)) return [];
  return [{ ...sums, weight, progress: sums.progress }];
}

function sumsOf(parts: readonly Part[]): Sums {
  return {
    progress: weightedMean(parts, (part) => part.progress),
    expected: weightedMean(parts, (part) => part.expected),
    score: weightedMean(parts, (part) => part.score),
    reported: parts.some((part) => part.reported),
    scored: { have: parts.filter((part) => part.score !== null).length, of: parts.length },
  };
}

/** Σ(weight × value) / Σ weight over the parts that have a value; null when none has. */
function weightedMean(parts: readonly Part[], valueIn: (part: Part) => number | null): number | null {
  let sum = 0;
  let weights = 0;
  for (const part of parts) {
    const value = valueIn(part);
    if (value === null) continue;
    sum += part.weight * value;
    weights += part.weight;
  }
  return weights > 0 ? sum / weights : null;
}

function objectivePace(sums: Sums, cycle: Cycle | undefined, rules: Rules, today: Day): Pace {
  if (sums.progress === null) return '';
  if (cycle && isNumber(cycle.starts) && today < dayPart(cycle.starts)) return 'Not started';
  if (!sums.reported) return 'No data';
  return paceOfGap(sums.progress, sums.expected, rules);
}

const isDroppedBy = (final: Score | undefined): boolean => final !== undefined && sameText(final.grade, 'Dropped');

/** A final score of its own goes before the mean of what stands below. */
function withOwnScore(sums: Sums, final: Score | undefined): Sums {
  const own = final ? scoreOf(final.finalScore) : null;
  return own === null ? sums : { ...sums, score: own };
}

function grade(row: Objective, final: Score | undefined, score: number | null, rules: Rules): string {
  const own = gradeOf(final, row.stage, isCommitted(row), rules);
  return own !== '' || score === null ? own : gradeSuggested(score, isCommitted(row), rules);
}

type Updates = Pick<ObjectiveNumbers, 'lastUpdate' | 'daysLate' | keyof DueFacts>;

/** Written updates are due by the rule of check-ins, through the days of the objective's cycle. */
function updatesOf(
  row: Objective,
  cycle: Cycle | undefined,
  final: Score | undefined,
  last: LastAnswer,
  rules: Rules,
  today: Day,
): Updates {
  const closed = final !== undefined && (scoreOf(final.finalScore) !== null || isDroppedBy(final));
  const rhythm = {
    ...spanOf({ starts: null, ends: null }, cycle),
    lastCheckIn: last.answered,
    lastAway: last.away,
    added: addedOn(row.added),
    cadence: cadenceOf(row.cadence, cycle, 'objective'),
  };
  const isAsked = isRunning(phaseNow(cycle, today)) && stageCounts(row.stage) && !closed;
  const facts = dueFactsOf(rhythm, isAsked, today, rules);
  return { ...facts, lastUpdate: last.answered, daysLate: daysLateOf(facts.due, today, rules) };
}
