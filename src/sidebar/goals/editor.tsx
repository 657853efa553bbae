import { useEffect, useRef, useState } from 'preact/hooks';
import type { GoalsPanel, GoalsSaved } from '../../commands/api';
import { Chip } from '../kit/chip';
import { SelectField } from '../kit/choices';
import { errorsUnder } from '../kit/errors';
import { LongField } from '../kit/field';
import { useFocusOnFirstError } from '../kit/focus';
import { counted } from '../kit/format';
import { Icon } from '../kit/icon';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { SaveFoot, spoken } from '../kit/saveFoot';
import { useSubmission } from '../kit/submission';
import { useUnsentWarning } from '../kit/unsent';
import { DropForm, type Dropping } from './dropForm';
import {
  asksForReason,
  errorsByRow,
  formOf,
  type GoalsForm,
  isChanged,
  type KeyResultRow,
  rowsToSend,
  toSend,
  withNewRow,
  withoutRow,
  withRow,
  withRowAt,
} from './form';
import { KeyResultItem } from './keyResultItem';
import { ObjectiveFields } from './objectiveFields';
import { sharesOf } from './weights';

interface Props {
  readonly panel: GoalsPanel;
  readonly message: string;
  readonly onOpen: (input: { readonly goal?: string }) => void;
  readonly onUnsent: (unsent: boolean) => void;
  readonly onSaved: (saved: GoalsSaved) => void;
}

/** One objective with its key results on one screen. */
export function Editor({ panel, message, onOpen, onUnsent, onSaved }: Props) {
  const [form, setForm] = useState(() => formOf(panel.draft));
  const [removed, setRemoved] = useState<{ row: KeyResultRow; index: number } | null>(null);
  const sentKeys = useRef<readonly string[]>([]);
  const save = useSubmission('saveGoals', onSaved);
  const drop = useSubmission('dropGoal', onSaved);
  const attempt = drop.state === 'idle' ? save : drop;
  const errors = errorsByRow(save.fields, sentKeys.current);
  useFocusOnFirstError(attempt.fields);

  const changed = isChanged(form);
  useUnsentWarning(changed);
  useEffect(() => onUnsent(changed), [changed, onUnsent]);
  const locked = attempt.frozen;
  const { objective } = form;
  const isNew = objective.id === '';
  const send = () => {
    sentKeys.current = rowsToSend(form).map((row) => row.key);
    save.send(toSend(form));
  };
  const dropping: Dropping = {
    blocked: changed ? 'Save or clear your changes first.' : '',
    locked,
    errorOf: (goal) => (drop.sent?.goal === goal ? drop.fields.reason : undefined),
    onDrop: (goal, reason) => drop.send({ goal, reason }),
  };
  const saving = drop.busy ? 'Dropping' : 'Saving';
  return (
    <Page
      title={isNew ? 'New objective' : `Edit ${objective.id}`}
      under={<Chip word={objective.stage} says="Stage:" />}
      {...spoken(attempt, saving, message)}
      busy={attempt.busy}
      foot={
        <SaveFoot
          attempt={attempt}
          action={changed ? saveLabel(form) : ''}
          idle="Nothing to save yet"
          saving={`${saving}…`}
          onSave={send}
          done={!changed && message && <p>{message}</p>}
        />
      }
    >
      <Picker panel={panel} locked={locked} onOpen={onOpen} />
      {panel.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          <p>{warning}</p>
        </Notice>
      ))}
      <ObjectiveFields
        panel={panel}
        objective={objective}
        errors={errorsUnder(errors, 'objective')}
        locked={locked}
        onChange={(part) => setForm((before) => ({ ...before, objective: { ...before.objective, ...part } }))}
      />
      {!isNew && objective.stage !== 'Dropped' && <DropForm goal={objective.id} what="objective" dropping={dropping} />}
      <h2 class="section">Key results</h2>
      <KeyResults
        panel={panel}
        form={form}
        errors={errors}
        locked={locked}
        dropping={dropping}
        onForm={setForm}
        onRemove={(row, index) => {
          setRemoved({ row, index });
          setForm((before) => withoutRow(before, row.key));
        }}
      />
      {removed && (
        <Notice tone="plain" onClose={() => setRemoved(null)}>
          <p role="status">Key result {removed.index + 1} removed.</p>
          <button
            type="button"
            class="link"
            onClick={() => {
              setForm((before) => withRowAt(before, removed.row, removed.index));
              setRemoved(null);
            }}
          >
            Undo
          </button>
        </Notice>
      )}
      <button type="button" class="secondary add" disabled={locked} onClick={() => setForm(withNewRow)}>
        <Icon name="plus" /> Add a key result
      </button>
      {(asksForReason(form) || errors.reason) && (
        <LongField
          label="Why is this changed?"
          hint="It was approved; the reason goes into Revisions."
          value={form.reason}
          error={errors.reason}
          locked={locked}
          onText={(reason) => setForm((before) => ({ ...before, reason }))}
        />
      )}
    </Page>
  );
}

function saveLabel(form: GoalsForm): string {
  const count = rowsToSend(form).length;
  if (form.objective.id !== '') return 'Save changes';
  return count === 0 ? 'Save objective' : `Save with ${counted(count, 'key result')}`;
}

function Picker({ panel, locked, onOpen }: Pick<Props, 'panel' | 'onOpen'> & { locked: boolean }) {
  const { objectives, defaultCycle, draft } = panel;
  const current = objectives.filter(({ cycle, stage }) => cycle === defaultCycle && stage !== 'Dropped');
  const others = objectives.filter((objective) => !current.includes(objective));
  return (
    <div class="picker">
      <SelectField
        label="Goal"
        none="New objective"
        value={draft.objective.id}
        locked={locked}
        choices={[...current, ...others].map(({ id, title, cycle, stage }) => ({
          value: id,
          label: `${id} ${title} (${stage === 'Dropped' ? 'dropped, ' : ''}${cycle})`,
        }))}
        onChoose={(goal) => onOpen({ goal })}
      />
      <button type="button" class="link" disabled={locked} onClick={() => onOpen({})}>
        Edit the selected row of the sheet
      </button>
    </div>
  );
}

function KeyResults(props: {
  readonly panel: GoalsPanel;
  readonly form: GoalsForm;
  readonly errors: Readonly<Record<string, string>>;
  readonly locked: boolean;
  readonly dropping: Dropping;
  readonly onForm: (change: (before: GoalsForm) => GoalsForm) => void;
  readonly onRemove: (row: KeyResultRow, index: number) => void;
}) {
  const { panel, form } = props;
  const shares = sharesOf(
    form.rows.map((row) => row.draft.weight),
    panel.numbers.locale,
  );
  const weighted = form.rows.some((row) => row.draft.weight !== '');
  const cycle = panel.cycles.find(({ id }) => id === form.objective.cycle);
  if (form.rows.length === 0) return <p class="meta">None yet. Two to five say how you know that it is reached.</p>;
  return (
    <ul class="plain-list">
      {form.rows.map((row, index) => (
        <KeyResultItem
          key={row.key}
          panel={panel}
          cycle={cycle}
          draft={row.draft}
          index={index}
          share={weighted ? (shares[index] ?? null) : null}
          startOpen={row.draft.id === ''}
          errors={errorsUnder(props.errors, row.key)}
          locked={props.locked}
          dropping={props.dropping}
          onChange={(part) => props.onForm((before) => withRow(before, row.key, part))}
          onRemove={() => props.onRemove(row, index)}
        />
      ))}
    </ul>
  );
}
