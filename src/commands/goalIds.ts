import type { Book } from '../domain/book';
import { goalIdsNamed, nextIds } from '../domain/ids';
import { keyOf } from '../domain/lookup';
import { Problem } from '../domain/problem';
import type { GoalsDraft } from './apiGoals';
import type { Circumstances } from './command';

/** The row of an ID. One that the form names has to be there, one that was merely given before need not. @throws Problem goal.twice, goal.unknown */
export function standingRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | undefined,
  named: boolean,
): Row | undefined {
  if (!id) return undefined;
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

/** New goals get the next IDs, or those that this request was given before. */
export function idsFor(
  book: Book,
  draft: GoalsDraft,
  given: readonly string[] | undefined,
  lastIds: Circumstances['lastIds'],
): GoalIds {
  const named = goalIdsNamed(book);
  const fresh = draft.keyResults.filter(({ id }) => id === '').length;
  if (given) {
    const keyResults = draft.keyResults.map(({ id }, index) => id || given[index + 1] || '');
    if (keyResults.every((id) => id !== '')) {
      return { objective: draft.objective.id || given[0] || '', keyResults, lastIds: {} };
    }
  }
  const objective = nextIds('O', named, lastIds.O || 0, draft.objective.id === '' ? 1 : 0);
  const keyResults = nextIds('KR', named, lastIds.KR || 0, fresh);
  const queue = [...keyResults.ids];
  return {
    objective: draft.objective.id || objective.ids[0] || '',
    keyResults: draft.keyResults.map(({ id }) => id || queue.shift() || ''),
    lastIds: { O: objective.last, KR: keyResults.last },
  };
}
