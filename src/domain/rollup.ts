import { type Cycle, type GoalBook, LEVELS, type Objective, type Pace, type Rules } from './book';
import { type Cascade, rankOf } from './cascade';
import { isNumber } from './cell';
import { type Day, dayPart } from './day';
import { stageCounts, weightOf } from './keyResult';
import { followed, groupsOf, idsUsedTwice, keyOf, type Lookup } from './lookup';
import type { KeyResultNumbers, ObjectiveNumbers } from './numbers';
import { objectiveCheck } from './objectiveCheck';
import { disagrees, paceOfGap } from './pace';
import type { Directory } from './person';

/** One KR or child objective that counts. */
interface Part {
  readonly weight: number;
  readonly progress: number;
  readonly expected: number | null;
  readonly score: number | null;
  readonly reported: boolean;
}

/** What links and persons are looked up in. */
export interface Known {
  readonly cycles: Lookup<Cycle>;
  readonly directory: Directory;
}

/**
 * Objectives' numbers from their KRs and children (docs/numbers.md), lowest level first, so that each child is
 * worked out once and before its parent: a legal link always leads to a higher level.
 */
export function rollup(
  book: GoalBook,
  { cycles, directory }: Known,
  cascade: Cascade,
  keyResults: ReadonlyMap<number, KeyResultNumbers>,
  rules: Rules,
  today: Day,
): ReadonlyMap<number, ObjectiveNumbers> {
  const ownParts = keyResultParts(book, cascade, keyResults);
  const twice = idsUsedTwice(book.objectives, (objective) => objective.id);
  const done = new Map<number, ObjectiveNumbers>();
  for (const row of lowestFirst(book.objectives)) {
    const own = ownParts.get(row) || [];
    const children = cascade.childrenOf(row);
    const parts = [...own, ...children.flatMap((child) => childPart(child, done.get(child.row)))];
    const link = cascade.linkOf(row);
    const cycle = followed(cycles, row.cycle);
    const sums = sumsOf(parts);
    const pace = objectivePace(sums, cycle, rules, today);
    done.set(row.row, {
      ...sums,
      pace,
      keyResults: own.length,
      check: objectiveCheck(row, {
        cycle,
        link,
        stepsAbove: cascade.stepsAbove(row),
        idUsedTwice: twice.has(keyOf(row.id)),
        directory,
      }),
      parentRow: link.legal && link.parent ? link.parent.row : null,
      linkCounts: link.legal && childPart(row, { ...sums }).length > 0,
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
function childPart(child: Objective, sums: Sums | undefined): readonly Part[] {
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
