import type { ObjectiveChoice } from '../../commands/apiGoals';
import { rankOf } from '../../domain/cascade';
import { legalParents } from '../../domain/legalParents';
import type { Choice } from '../kit/choices';

/** Where an objective may stand under: the nearest level first, then by title. */
export function parentChoices(
  objectives: readonly ObjectiveChoice[],
  child: Pick<ObjectiveChoice, 'id' | 'level'>,
): readonly Choice[] {
  const rank = ({ level }: ObjectiveChoice) => rankOf(level) ?? 0;
  return [...legalParents(objectives, child)]
    .sort((a, b) => rank(b) - rank(a) || a.title.localeCompare(b.title))
    .map(({ id, title, level, cycle }) => ({
      value: id,
      label: `${title || id} (${[level, cycle].filter(Boolean).join(', ')})`,
    }));
}
