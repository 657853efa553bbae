import type { Revision } from './book';

import { type Cell, isBlank } from './cell';
import type { Moment } from './day';

/** A row to append to Revisions. */
export type NewRevision = Omit<Revision, 'row' | 'request'>;

/** Who changes something, when and why. */
export interface Revising {
  readonly by: string;
  readonly now: Moment;
  readonly reason: string;
  /** Set when the change needed somebody's approval, else ''. */
  readonly approvedBy: string;
}

/** One changed field of one goal; `field` is its heading. */
export const revisionOf = (goal: string, field: string, from: Cell, to: Cell, revising: Revising): NewRevision => ({
  at: revising.now,
  by: revising.by,
  goal,
  field,
  from,
  to,
  reason: revising.reason,
  approvedBy: revising.approvedBy,
});

/** A revision for each field that has another value afterwards. An empty text and an empty cell are the same. */
export function revisionsOf<Field extends string>(
  goal: string,
  headings: Readonly<Record<Field, string>>,
  before: Readonly<Partial<Record<NoInfer<Field>, Cell>>>,
  after: Readonly<Partial<Record<NoInfer<Field>, Cell>>>,
  revising: Revising,
): readonly NewRevision[] {
  // Object.keys forgets the key type that the parameter just gave it
  const fields = Object.keys(headings) as Field[];
  return fields.flatMap((field) => {
    const [from = null, to] = [before[field], after[field]];
    if (to === undefined || from === to || (isBlank(from) && isBlank(to))) return [];
    return [revisionOf(goal, headings[field], from, to, revising)];
  });
}
