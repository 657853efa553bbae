import type { GoalsPanel, ObjectiveChoice } from '../../commands/apiGoals';
import { SelectField } from '../kit/choices';
import type { Offer } from '../kit/form/form';
import { momentText } from '../kit/form/momentText';

interface Props {
  readonly panel: GoalsPanel;
  /** Other objectives on which something was begun and not saved. */
  readonly begun: readonly Offer[];
  readonly locked: boolean;
  readonly onOpen: (input: { readonly goal?: string }) => void;
}

/** Which objective is edited: those of the current cycle first, dropped ones last. */
export function GoalPicker({ panel: { objectives, defaultCycle, draft }, begun, locked, onOpen }: Props) {
  const isCurrent = ({ cycle, stage }: ObjectiveChoice) => cycle === defaultCycle && stage !== 'Dropped';
  const sorted = [...objectives.filter(isCurrent), ...objectives.filter((objective) => !isCurrent(objective))];
  const known = begun.filter(({ goal }) => goal === '' || objectives.some(({ id }) => id === goal));
  return (
    <div class="picker">
      <SelectField
        label="Goal"
        none="New objective"
        value={draft.objective.id}
        locked={locked}
        choices={sorted.map((objective) => ({ value: objective.id, label: labelOf(objective) }))}
        onChoose={(goal) => onOpen({ goal })}
      />
      <button type="button" class="link" disabled={locked} onClick={() => onOpen({})}>
        Edit the selected row of the sheet
      </button>
      {known.map(({ goal, at }) => (
        <p key={goal} class="hint">
          Begun {momentText(at, Date.now())}, not saved:{' '}
          <button type="button" class="link" disabled={locked} onClick={() => onOpen({ goal })}>
            {goal || 'a new objective'}
          </button>
        </p>
      ))}
    </div>
  );
}

const labelOf = ({ id, title, cycle, stage }: ObjectiveChoice): string =>
  [id, title, bracketed([stage === 'Dropped' && 'dropped', cycle].filter(Boolean).join(', '))]
    .filter(Boolean)
    .join(' ');

const bracketed = (text: string): string => (text === '' ? '' : `(${text})`);
