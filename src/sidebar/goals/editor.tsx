import type { GoalsPanel, GoalsSaved } from '../../commands/apiGoals';
import { Chip } from '../kit/chip';
import { errorsUnder } from '../kit/errors';
import { LongField } from '../kit/field';
import { useFocusOnFirstError } from '../kit/focus';
import { DraftOffer } from '../kit/form/draftOffer';
import type { Drafts } from '../kit/form/drafts';
import { LeaveQuestion } from '../kit/form/leaveQuestion';
import { NotKept } from '../kit/form/notKept';
import { counted } from '../kit/format';
import { Icon } from '../kit/icon';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { SaveFoot, spoken } from '../kit/saveFoot';
import { ContestedFields } from './contested';
import { DropForm } from './dropForm';
import { type Editing, useEditing } from './editing';
import { asksForReason, type GoalsForm, rowsToSend, withNewRow } from './form';
import { GoalPicker } from './goalPicker';
import { KeyResultList } from './keyResultList';
import { ObjectiveFields } from './objectiveFields';

interface Props {
  readonly panel: GoalsPanel;
  readonly drafts: Drafts;
  readonly message: string;
  readonly onOpen: (input: Wanted) => void;
  readonly onSaved: (saved: GoalsSaved) => void;
}

/** Which objective is wanted: that of a goal, '' for a new one, absent for that of the selected row. */
export interface Wanted {
  readonly goal?: string;
}

/** One objective with its key results on one screen. */
export function Editor({ panel, drafts, message, onOpen, onSaved }: Props) {
  const editing = useEditing(panel, drafts, onSaved);
  const { form, goals, changed, attempt, offer } = editing;
  const { objective } = goals;
  const open = (wanted: Wanted) => form.leave(() => onOpen(wanted));
  useFocusOnFirstError(attempt.fields);
  return (
    <Page
      title={objective.id === '' ? 'New objective' : `Edit ${objective.id}`}
      under={objective.id !== '' && <Chip word={objective.stage} says="Stage:" />}
      {...spoken(attempt, editing.saving, message)}
      busy={attempt.busy}
      foot={
        <SaveFoot
          attempt={attempt}
          action={changed ? saveLabel(goals) : ''}
          idle="Nothing to save yet"
          saving={`${editing.saving}…`}
          onSave={editing.save}
          done={!changed && message && <p>{message}</p>}
        />
      }
    >
      <GoalPicker panel={panel} begun={form.elsewhere} locked={editing.locked} onOpen={open} />
      <NotKept {...form} />
      {offer ? (
        <DraftOffer offer={offer} what={objective.id || 'a new objective'} locked={editing.locked} />
      ) : (
        <Fields panel={panel} editing={editing} />
      )}
      <LeaveQuestion form={form} title="Leave without saving?">
        <p>What you changed here has not been saved yet.</p>
      </LeaveQuestion>
    </Page>
  );
}

function Fields({ panel, editing }: { readonly panel: GoalsPanel; readonly editing: Editing }) {
  const { goals, locked, errors, change } = editing;
  const { objective } = goals;
  return (
    <>
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
    </>
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

function Reason({ goals, errors, locked, change }: Editing) {
  // a reason that only the server asked for must not vanish under its writer's hands
  if (!asksForReason(goals) && !errors.reason && goals.reason === '') return null;
  return (
    <LongField
      label="Why is this changed?"
      hint="It was approved; the reason goes into Revisions."
      value={goals.reason}
      error={errors.reason}
      locked={locked}
      onText={(reason) => change((before) => ({ ...before, reason }))}
    />
  );
}
