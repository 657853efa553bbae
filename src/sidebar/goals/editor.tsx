import type { GoalsPanel, GoalsSaved } from '../../commands/apiGoals';
import { Chip } from '../kit/chip';
import { errorsUnder } from '../kit/errors';
import { LongField } from '../kit/field';
import { useFocusOnFirstError } from '../kit/focus';
import { counted } from '../kit/format';
import { Icon } from '../kit/icon';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { SaveFoot, spoken } from '../kit/saveFoot';
import { useUnsentWarning } from '../kit/unsent';
import { ContestedFields } from './contested';
import { DropForm } from './dropForm';
import { type Editing, useEditing } from './editing';
import { asksForReason, type GoalsForm, rowsToSend, withNewRow } from './form';
import { GoalPicker } from './goalPicker';
import { KeyResultList } from './keyResultList';
import { ObjectiveFields } from './objectiveFields';

interface Props {
  readonly panel: GoalsPanel;
  readonly message: string;
  /** Another goal is wanted; whether something here is not saved yet. */
  readonly onOpen: (input: { readonly goal?: string }, unsent: boolean) => void;
  readonly onSaved: (saved: GoalsSaved) => void;
}

/** One objective with its key results on one screen. */
export function Editor({ panel, message, onOpen, onSaved }: Props) {
  const editing = useEditing(panel, onSaved);
  const { form, changed, locked, attempt, errors, change } = editing;
  const { objective } = form;
  useFocusOnFirstError(attempt.fields);
  useUnsentWarning(changed);
  return (
    <Page
      title={objective.id === '' ? 'New objective' : `Edit ${objective.id}`}
      under={objective.id !== '' && <Chip word={objective.stage} says="Stage:" />}
      {...spoken(attempt, editing.saving, message)}
      busy={attempt.busy}
      foot={
        <SaveFoot
          attempt={attempt}
          action={changed ? saveLabel(form) : ''}
          idle="Nothing to save yet"
          saving={`${editing.saving}…`}
          onSave={editing.save}
          done={!changed && message && <p>{message}</p>}
        />
      }
    >
      <GoalPicker panel={panel} locked={locked} onOpen={(input) => onOpen(input, changed)} />
      {panel.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          <p>{warning}</p>
        </Notice>
      ))}
      <ContestedFields {...editing} />
      <ObjectiveFields
        panel={panel}
        objective={objective}
        errors={errorsUnder(errors, 'objective')}
        locked={locked}
        onChange={(part) => change((before) => ({ ...before, objective: { ...before.objective, ...part } }))}
        onAdd={(title) => change((before) => withNewRow(before, title))}
      />
      {objective.id !== '' && objective.stage !== 'Dropped' && (
        <DropForm goal={objective.id} what="objective" dropping={editing.dropping} />
      )}
      <h2 class="section">Key results</h2>
      <KeyResultList panel={panel} editing={editing} />
      <Removed {...editing} />
      <button
        type="button"
        class="secondary add"
        disabled={locked}
        onClick={() => change((before) => withNewRow(before))}
      >
        <Icon name="plus" /> Add a key result
      </button>
      <Reason {...editing} />
    </Page>
  );
}

function saveLabel(form: GoalsForm): string {
  const count = rowsToSend(form).length;
  if (form.objective.id !== '') return 'Save changes';
  return count === 0 ? 'Save objective' : `Save with ${counted(count, 'key result')}`;
}

function Removed({ removed, settleRemoved }: Editing) {
  if (!removed) return null;
  return (
    <Notice tone="plain" onClose={() => settleRemoved(false)}>
      <p role="status">Key result {removed.index + 1} removed.</p>
      <button type="button" class="link" onClick={() => settleRemoved(true)}>
        Undo
      </button>
    </Notice>
  );
}

function Reason({ form, errors, locked, change }: Editing) {
  // a reason that only the server asked for must not vanish under its writer's hands
  if (!asksForReason(form) && !errors.reason && form.reason === '') return null;
  return (
    <LongField
      label="Why is this changed?"
      hint="It was approved; the reason goes into Revisions."
      value={form.reason}
      error={errors.reason}
      locked={locked}
      onText={(reason) => change((before) => ({ ...before, reason }))}
    />
  );
}
