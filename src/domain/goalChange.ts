import type { KeyResult, Objective } from './book';
import { sameText } from './cell';
import { KEY_RESULT_FIELDS, type KeyResultCells, OBJECTIVE_FIELDS, type ObjectiveCells } from './goalFields';
import { keyOf } from './lookup';
import { say } from './message';
import { type Faults, Problem } from './problem';
import { type NewRevision, type Revising, revisionOf, revisionsOf } from './revision';

/** What Revisions says of a saved objective; of one that is not agreed yet only that it was added, edited or agreed. */
export const objectiveRevisions = (
  standing: Objective,
  cells: Partial<ObjectiveCells>,
  revising: Revising,
): readonly NewRevision[] =>
  isAgreed(standing)
    ? revisionsOf(standing.id, OBJECTIVE_FIELDS, standing, cells, revising)
    : drafting(standing, revisionsOf(standing.id, OBJECTIVE_FIELDS, standing, cells, revising), cells, revising);

/** The same for a KR. */
export const keyResultRevisions = (
  standing: KeyResult,
  cells: Partial<KeyResultCells>,
  revising: Revising,
): readonly NewRevision[] =>
  isAgreed(standing)
    ? revisionsOf(standing.id, KEY_RESULT_FIELDS, standing, cells, revising)
    : drafting(standing, revisionsOf(standing.id, KEY_RESULT_FIELDS, standing, cells, revising), cells, revising);

/** What Revisions calls a goal's first line. */
export const ADDED = 'Added';

/** Who added a goal, and when: the tabs themselves do not say. */
export const addition = (id: string, title: string, revising: Revising): NewRevision =>
  revisionOf(id, ADDED, null, title, revising);

/** A change to an agreed goal is recorded with a reason (docs/numbers.md). */
export const isAgreed = (goal: { readonly stage: string }): boolean => sameText(goal.stage, 'Approved');

/** That a draft was agreed is worth a line of its own, and who worked on it; what changed in it is not. */
function drafting(
  standing: Objective | KeyResult,
  changes: readonly NewRevision[],
  cells: { readonly stage?: string },
  revising: Revising,
): readonly NewRevision[] {
  if (cells.stage === undefined || !sameText(cells.stage, 'Approved'))
    return changes.length === 0 ? [] : [revisionOf(standing.id, 'Draft', null, 'edited', revising)];
  return [revisionOf(standing.id, 'Stage', standing.stage, cells.stage, { ...revising, approvedBy: revising.by })];
}

/** Adds the fault `reason` when agreed goals change without one. */
export function askReason(
  revisions: readonly NewRevision[],
  agreed: readonly string[],
  reason: string,
  faults: Faults,
): void {
  const goal = agreed.find((id) => revisions.some((revision) => keyOf(revision.goal) === keyOf(id)));
  if (goal !== undefined && reason.trim() === '') faults.reason = say('goal.reason', { goal });
}

export interface Dropped {
  /** Set Stage to Dropped in these rows. */
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly revisions: readonly NewRevision[];
}

/**
 * Gives up a goal with a reason. An objective takes its KRs along, so that nobody is reminded of them; objectives
 * below it stay, and their Parent can be changed. @throws Problem goal.unknown, goal.twice, goal.alreadyDropped
 */
export function drop(
  goals: { readonly objectives: readonly Objective[]; readonly keyResults: readonly KeyResult[] },
  id: string,
  revising: Revising,
  faults: Faults,
): Dropped | null {
  const key = keyOf(id);
  const objectives = goals.objectives.filter((row) => key !== '' && keyOf(row.id) === key);
  const named = goals.keyResults.filter((row) => key !== '' && keyOf(row.id) === key);
  const [goal, second] = [...objectives, ...named];
  if (!goal) throw new Problem('goal.unknown', { goal: id });
  if (second) throw new Problem('goal.twice', { goal: id });
  if (sameText(goal.stage, 'Dropped')) throw new Problem('goal.alreadyDropped', { goal: goal.id });
  if (revising.reason.trim() === '') {
    faults.reason = say('goal.dropReason', { goal: goal.id });
    return null;
  }
  const below = goals.keyResults.filter((row) => objectives.length > 0 && keyOf(row.objective) === key);
  const keyResults = [...named, ...below].filter((row) => !sameText(row.stage, 'Dropped'));
  const revisions = [...objectives, ...keyResults].map((row) =>
    revisionOf(row.id, 'Stage', row.stage, 'Dropped', { ...revising, reason: revising.reason.trim() }),
  );
  return { objectives, keyResults, revisions };
}
