import type { Book, KeyResult, Objective, Person } from '../domain/book';
import { type Cell, isNumber, sameText } from '../domain/cell';
import type { Moment } from '../domain/day';
import type { Lookup } from '../domain/lookup';
import { type Actor, isTheirs, mayApprove } from '../domain/permission';
import { Problem } from '../domain/problem';
import type { NewRevision } from '../domain/revision';
import { append, type Change } from './command';

/**
 * A goal is changed through the add-on by its owner or delegate, by the owner of the objective above it, by its owner's
 * manager or by an Admin; one that belongs to nobody by anybody. @throws Problem goal.notYours
 */
export function refuseStrangers(
  actor: Actor,
  goal: Objective | KeyResult,
  above: Objective | undefined,
  people: Lookup<Person>,
): void {
  const allowed =
    goal.owner.trim() === '' ||
    isTheirs(goal, actor.email) ||
    (above !== undefined && isTheirs({ owner: above.owner }, actor.email)) ||
    mayApprove(actor, goal, people);
  if (!allowed) throw new Problem('goal.notYours', { goal: goal.id, owner: goal.owner });
}

const same = (a: Cell, b: Cell): boolean => String(a ?? '') === String(b ?? '');

/** So long a retry may come after a save that broke off half way. */
const RETRY_DAYS = 15 / 1440;

/** Revisions to append, without those that a save which broke off half way has appended already. */
export function revisionChanges(book: Book, revisions: readonly NewRevision[], now: Moment): readonly Change[] {
  const recent = book.revisions.filter(({ at }) => isNumber(at) && now - at < RETRY_DAYS);
  // only the newest: who changes something back and forth has made the same change twice
  const told = (revision: NewRevision) =>
    recent
      .filter(({ goal, field }) => sameText(goal, revision.goal) && field === revision.field)
      .slice(-1)
      .some(({ from, to, by }) => by === revision.by && same(from, revision.from) && same(to, revision.to));
  return revisions.filter((revision) => !told(revision)).map((revision) => append('revisions', revision));
}
