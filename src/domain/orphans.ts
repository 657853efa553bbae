import type { GoalBook, KeyResult, Objective } from './book';
import { sameText } from './cell';
import type { Day } from './day';
import { followed, keyOf, lookupOf } from './lookup';
import { addressIn, addressOf, cleaned, directoryOf } from './person';
import { phaseNow } from './phase';

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
 * cycle that is Closed by its word or its days ask nothing of anybody and are left out.
 */
export function absentOwners(
  book: Pick<GoalBook, 'people' | 'cycles' | 'objectives' | 'keyResults'>,
  today: Day,
): readonly AbsentOwner[] {
  const directory = directoryOf(book.people);
  const cycles = lookupOf(book.cycles, ({ id }) => id);
  const isOver = ({ stage, cycle }: Objective | KeyResult): boolean =>
    sameText(stage, 'Dropped') || phaseNow(followed(cycles, cycle), today) === 'Closed';
  const byOwner = new Map<string, AbsentOwner>();
  for (const goal of [...book.objectives, ...book.keyResults]) {
    const owner = cleaned(goal.owner);
    if (owner === '' || goal.id === '' || isOver(goal) || addressOf(directory, owner) !== '') continue;
    const known = byOwner.get(keyOf(owner)) ?? { owner, address: addressIn(owner), goals: [] };
    byOwner.set(keyOf(owner), { ...known, goals: [...known.goals, goal.id] });
  }
  return [...byOwner.values()];
}
