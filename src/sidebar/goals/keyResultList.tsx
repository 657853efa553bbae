import type { GoalsPanel } from '../../commands/apiGoals';
import { errorsUnder } from '../kit/errors';
import type { Editing } from './editing';
import { isAdded, withNewRow, withRow } from './form';
import { KeyResultItem } from './keyResultItem';
import { sharesOf } from './weights';

/** The key results of the objective, each with its part of it once weights are used. */
export function KeyResultList({ panel, editing }: { readonly panel: GoalsPanel; readonly editing: Editing }) {
  const { goals, errors, locked, dropping, change, remove } = editing;
  if (goals.rows.length === 0) return <p class="meta">None yet. Two to five say how you know that it is reached.</p>;
  const weights = goals.rows.map((row) => row.draft.weight);
  const shares = weights.some((weight) => weight !== '') ? sharesOf(weights, panel.numbers.locale) : [];
  const cycle = panel.cycles.find(({ id }) => id === goals.objective.cycle);
  return (
    <ul class="plain-list">
      {goals.rows.map((row, index) => (
        <KeyResultItem
          key={row.key}
          panel={panel}
          cycle={cycle}
          draft={row.draft}
          index={index}
          share={shares[index] ?? null}
          startOpen={row.draft.id === ''}
          takesFocus={isAdded(goals, row)}
          errors={errorsUnder(errors, row.key)}
          locked={locked}
          dropping={dropping}
          onChange={(part) => change((before) => withRow(before, row.key, part))}
          team={goals.objective.team}
          onAdd={(title) => change((before) => withNewRow(before, title))}
          onRemove={() => remove(row, index)}
        />
      ))}
    </ul>
  );
}
