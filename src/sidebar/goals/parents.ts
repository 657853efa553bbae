import type { ObjectiveChoice } from '../../commands/api';
import { rankOf } from '../../domain/cascade';

/**
 * Where an objective may stand under: on a higher level, not itself, not below itself (okr-model.md section 4), not
 * dropped. Nothing while its own level is unknown. Nearest level first, then by title.
 */
export function legalParents(
  objectives: readonly ObjectiveChoice[],
  child: { readonly id: string; readonly level: string },
): readonly ObjectiveChoice[] {
  const rank = rankOf(child.level);
  if (rank === null) return [];
  const below = descendantsOf(objectives, child.id);
  return objectives
    .filter((objective) => {
      const above = rankOf(objective.level);
      return above !== null && above < rank && objective.stage !== 'Dropped' && !below.has(keyOf(objective.id));
    })
    .sort((a, b) => (rankOf(b.level) ?? 0) - (rankOf(a.level) ?? 0) || a.title.localeCompare(b.title));
}

const keyOf = (id: string): string => id.toLowerCase();

/** The objective itself and all that stands under it, by the links as they are, right or wrong. */
function descendantsOf(objectives: readonly ObjectiveChoice[], id: string): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const objective of objectives) {
    const parent = keyOf(objective.parent);
    children.set(parent, [...(children.get(parent) ?? []), keyOf(objective.id)]);
  }
  const found = new Set<string>();
  const waiting = id === '' ? [] : [keyOf(id)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue; // a loop in the sheet
    found.add(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return found;
}
