import type { Objective } from './book';
import { rankOf } from './cascade';
import { sameText } from './cell';
import { followed, keyOf, lookupOf } from './lookup';

/**
 * The objectives this one may stand under (docs/numbers.md): on a higher level, not dropped, and neither itself
 * nor anything below it. Without a known level there is none.
 */
export function legalParents<Row extends Pick<Objective, 'id' | 'level' | 'parent' | 'stage'>>(
  objectives: readonly Row[],
  { id, level }: Pick<Objective, 'id' | 'level'>,
): readonly Row[] {
  const rank = rankOf(level);
  if (rank === null) return [];
  const byId = lookupOf(objectives, (objective) => objective.id);
  const self = keyOf(id);
  const leadsBack = (from: Row): boolean => {
    const passed = new Set<Row>();
    for (let at: Row | undefined = from; at && !passed.has(at); at = followed(byId, at.parent)) {
      if (self !== '' && keyOf(at.id) === self) return true;
      passed.add(at);
    }
    return false;
  };
  return [...byId.values()].filter((candidate) => {
    const above = rankOf(candidate.level);
    return above !== null && above < rank && !sameText(candidate.stage, 'Dropped') && !leadsBack(candidate);
  });
}
