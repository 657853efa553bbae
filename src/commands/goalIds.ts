import { ADDED } from '../domain/goalChange';
import { GOAL_FIELDS, GOAL_LINKS, nextIds } from '../domain/ids';
import { keyOf } from '../domain/lookup';
import { Problem } from '../domain/problem';
import type { GoalsDraft } from './apiGoals';
import type { Circumstances } from './command';

/** The row of an ID. One that the form names has to be there, a new one is there when a save of it broke off. @throws Problem goal.twice, goal.unknown */
export function standingRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  named: boolean,
): Row | undefined {
  const [row, second] = rows.filter((candidate) => keyOf(candidate.id) === keyOf(id));
  if (second) throw new Problem('goal.twice', { goal: id });
  if (named && !row) throw new Problem('goal.unknown', { goal: id });
  return row;
}

export interface GoalIds {
  readonly objective: string;
  readonly keyResults: readonly string[];
  readonly lastIds: Readonly<Record<string, number>>;
}

/**
 * New goals get the next IDs, or those that this very request was given before it broke off: Revisions was written first
 * and names them, the objective before its key results.
 */
export function idsFor(
  draft: GoalsDraft,
  { earlier, goalIds, lastIds }: Pick<Circumstances, 'earlier' | 'goalIds' | 'lastIds'>,
): GoalIds {
  const isNew = draft.objective.id === '';
  const newKeyResults = draft.keyResults.filter(({ id }) => id === '').length;
  const given = earlier.filter(({ field }) => field === ADDED).map(({ goal }) => goal);
  if (given.length === newKeyResults + Number(isNew)) return placed(draft, given, {});
  const named = [...goalIds(GOAL_FIELDS), ...goalIds(GOAL_LINKS)];
  const objective = nextIds('O', named, lastIds.O ?? 0, Number(isNew));
  const keyResults = nextIds('KR', named, lastIds.KR ?? 0, newKeyResults);
  return placed(draft, [...objective.ids, ...keyResults.ids], { O: objective.last, KR: keyResults.last });
}

/** Fresh IDs in the order of the form, where it has none. */
function placed(draft: GoalsDraft, fresh: readonly string[], lastIds: GoalIds['lastIds']): GoalIds {
  const queue = [...fresh];
  const next = (id: string): string => id || (queue.shift() ?? '');
  return { objective: next(draft.objective.id), keyResults: draft.keyResults.map(({ id }) => next(id)), lastIds };
}
