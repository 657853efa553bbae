import type { KeyResult, Objective } from '../domain/book';
import { keyOf } from '../domain/lookup';
import { type Actor, isInCharge, isTheirs } from '../domain/permission';
import { addressOf, type Directory } from '../domain/person';
import { Problem } from '../domain/problem';
import type { NewRevision } from '../domain/revision';
import { append, type Change, type Circumstances } from './command';

/**
 * A goal is changed through the add-on by its owner or delegate, by the owner of the objective above it, by its owner's
 * manager, the manager's stand-in or an Admin; one that belongs to nobody in People by anybody. @throws Problem goal.notYours
 */
export function refuseStrangers(
  actor: Actor,
  goal: Objective | KeyResult,
  above: Objective | undefined,
  directory: Directory,
): void {
  const allowed =
    addressOf(directory, goal.owner) === '' ||
    isTheirs(goal, actor.email, directory) ||
    (above !== undefined && isTheirs({ owner: above.owner }, actor.email, directory)) ||
    isInCharge(actor, goal, directory);
  if (!allowed) throw new Problem('goal.notYours', { goal: goal.id, owner: goal.owner });
}

/** Revisions to append, without those that this very request has appended before it broke off. */
export const revisionChanges = (
  revisions: readonly NewRevision[],
  earlier: Circumstances['earlier'],
): readonly Change[] => {
  const told = new Set(earlier.map(({ goal, field = '' }) => nameOf(goal, field)));
  return revisions
    .filter(({ goal, field }) => !told.has(nameOf(goal, field)))
    .map((revision) => append('revisions', revision));
};

const nameOf = (goal: string, field: string): string => `${keyOf(goal)}|${field}`;
