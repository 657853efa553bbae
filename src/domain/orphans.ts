import type { GoalBook, KeyResult, Objective } from './book';
import { sameText } from './cell';
import { followed, keyOf, lookupOf } from './lookup';
import { addressIn, addressOf, cleaned, directoryOf } from './person';

/** Somebody who owns goals and is not in People. */
export interface AbsentOwner {
  /** What stands in Owner, cleaned. */
  readonly owner: string;
  /** The address that may be added to People; '' when a name stands there. */
  readonly address: string;
  /** IDs of the goals left without an owner, objectives first. */
  readonly goals: readonly string[];
}

/**
 * Goals whose owner is not in People, or not any more, by owner in the order of the tabs. Dropped goals and those of a
 * closed cycle ask nothing of anybody and are left out.
 */
export function absentOwners(
  book: Pick<GoalBook, 'people' | 'cycles' | 'objectives' | 'keyResults'>,
): readonly AbsentOwner[] {
  const directory = directoryOf(book.people);
  const cycles = lookupOf(book.cycles, ({ id }) => id);
  const isOver = ({ stage, cycle }: Objective | KeyResult): boolean =>
    sameText(stage, 'Dropped') || sameText(followed(cycles, cycle)?.phase ?? '', 'Closed');
  const byOwner = new Map<string, AbsentOwner>();
  for (const goal of [...book.objectives, ...book.keyResults]) {
    const owner = cleaned(goal.owner);
    if (owner === '' || goal.id === '' || isOver(goal) || addressOf(directory, owner) !== '') continue;
    const known = byOwner.get(keyOf(owner)) ?? { owner, address: addressIn(owner), goals: [] };
    byOwner.set(keyOf(owner), { ...known, goals: [...known.goals, goal.id] });
  }
  return [...byOwner.values()];
}
