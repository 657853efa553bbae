import { type Cycle, type GoalBook, type KeyResult, LEVELS, type Objective, type Pace, type Rules } from './book';
import { type Cascade, rankOf } from './cascade';
import { isNumber } from './cell';
import { type Day, dayPart } from './day';
import { stageCounts, weightOf } from './keyResult';
import { followed, idsUsedTwice, keyOf, type Lookup } from './lookup';
import { objectiveCheck } from './objectiveCheck';
import { disagrees, paceOfGap } from './pace';
import type { Directory } from './person';

/** Every computed column of an objective's row, and its place in the cascade. */
export interface ObjectiveNumbers {
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: Pace;
  readonly score: number | null;
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

/** What an objective takes over from a KR or child objective that counts. */
type Part = Pick<ObjectiveNumbers, 'progress' | 'expected' | 'score' | 'reported'>;

/** A KR as far as its objective asks. A wrong weight is null. */
type WorkedOut = Part & { readonly counts: boolean; readonly weight: number | null };
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
  keyResults: ReadonlyMap<number, WorkedOut>,
  rules: Rules,
  today: Day,
): ReadonlyMap<number, ObjectiveNumbers> {
  const sumsOfOwn = keyResultSums(book.keyResults, cascade, keyResults);
  const twice = idsUsedTwice(book.objectives, (objective) => objective.id);
  const done = new Map<number, ObjectiveNumbers>();
  for (const row of lowestFirst(book.objectives)) {
    const sums = sumsOfOwn.get(row) ?? noSums();
    const ownCount = sums.count;
    const children = cascade.childrenOf(row);
    for (const child of children) addChild(sums, child, done.get(child.row));
    const link = cascade.linkOf(row);
    const cycle = followed(cycles, row.cycle);
    const progress = meanOf(sums.progress);
    const expected = meanOf(sums.expected);
    const score = meanOf(sums.score);
    const pace = objectivePace({ progress, expected, reported: sums.reported }, cycle, rules, today);
    done.set(row.row, {
      progress,
      expected,
      score,
      reported: sums.reported,
      scored: { have: sums.scoredCount, of: sums.count },
      pace,
      keyResults: ownCount,
      check: objectiveCheck(row, {
        cycle,
        link,
        stepsAbove: cascade.stepsAbove(row),
        idUsedTwice: twice.has(keyOf(row.id)),
        isScored: score !== null,
        directory,
      }),
      parentRow: link.legal && link.parent ? link.parent.row : null,
      linkCounts: link.legal && progress !== null && childWeight(row) !== null,
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

/** Σ(weight × value) and Σ weight over the parts that have a value. */
interface WeightedSum {
  values: number;
  weights: number;
}

/** What counts in one objective, added up part by part. */
interface Sums {
  readonly progress: WeightedSum;
  readonly expected: WeightedSum;
  readonly score: WeightedSum;
  count: number;
  scoredCount: number;
  reported: boolean;
}

const noSums = (): Sums => ({
  progress: { values: 0, weights: 0 },
  expected: { values: 0, weights: 0 },
  score: { values: 0, weights: 0 },
  count: 0,
  scoredCount: 0,
  reported: false,
});

function addPart(sums: Sums, weight: number, { progress, expected, score, reported }: Part): void {
  addValue(sums.progress, weight, progress);
  addValue(sums.expected, weight, expected);
  addValue(sums.score, weight, score);
  sums.count += 1;
  if (score !== null) sums.scoredCount += 1;
  if (reported) sums.reported = true;
}

function addValue(sum: WeightedSum, weight: number, value: number | null): void {
  if (value === null) return;
  sum.values += weight * value;
  sum.weights += weight;
}

/** Null when nothing that weighs something has a value. */
const meanOf = ({ values, weights }: WeightedSum): number | null => (weights > 0 ? values / weights : null);

function keyResultSums(
  rows: readonly KeyResult[],
  { byId }: Cascade,
  numbers: ReadonlyMap<number, WorkedOut>,
): ReadonlyMap<Objective, Sums> {
  const sumsOfOwn = new Map<Objective, Sums>();
  for (const row of rows) {
    const worked = numbers.get(row.row);
    const objective = followed(byId, row.objective);
    if (!objective || !worked?.counts || worked.progress === null || worked.weight === null) continue;
    const sums = sumsOfOwn.get(objective) ?? noSums();
    addPart(sums, worked.weight, worked);
    sumsOfOwn.set(objective, sums);
  }
  return sumsOfOwn;
}

/** What has no progress of its own does not count. */
function addChild(sums: Sums, child: Objective, worked: Part | undefined): void {
  const weight = childWeight(child);
  if (weight !== null && worked && worked.progress !== null) addPart(sums, weight, worked);
}

/** Null for a child that does not count: weight 0 is "aligned, does not count". */
function childWeight({ weight, stage }: Objective): number | null {
  const weighs = weightOf(weight);
  return weighs === 0 || !stageCounts(stage) ? null : weighs;
}

function objectivePace(
  { progress, expected, reported }: Pick<Part, 'progress' | 'expected' | 'reported'>,
  cycle: Cycle | undefined,
  rules: Rules,
  today: Day,
): Pace {
  if (progress === null) return '';
  if (cycle && isNumber(cycle.starts) && today < dayPart(cycle.starts)) return 'Not started';
  return reported ? paceOfGap(progress, expected, rules) : 'No data';
}
