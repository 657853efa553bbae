import { useRef, useState } from 'preact/hooks';
import type { GoalsPanel, GoalsSaved } from '../../commands/apiGoals';
import { useFaultsLeft, valueAt } from '../kit/errors';
import { type Submission, useSubmission } from '../kit/submission';
import type { Dropping } from './dropForm';
import {
  asSent,
  type Contested,
  errorsByRow,
  formOf,
  type GoalsForm,
  isChanged,
  type KeyResultRow,
  rowsToSend,
  toSend,
  withChoice,
  withoutRow,
  withRowAt,
} from './form';

interface Removed {
  readonly row: KeyResultRow;
  readonly index: number;
}

export interface Editing {
  readonly form: GoalsForm;
  readonly changed: boolean;
  readonly locked: boolean;
  readonly attempt: Submission<'saveGoals'> | Submission<'dropGoal'>;
  readonly saving: string;
  /** By field; those of key results under their row's key. */
  readonly errors: Readonly<Record<string, string>>;
  readonly dropping: Dropping;
  readonly removed: Removed | null;
  /** Fields that somebody else has changed too, about which nothing is chosen yet. */
  readonly contested: readonly Contested[];
  choose(contested: Contested, takesTheirs: boolean): void;
  change(change: (before: GoalsForm) => GoalsForm): void;
  remove(row: KeyResultRow, index: number): void;
  /** Puts the removed row back, or lets it go. */
  settleRemoved(back: boolean): void;
  save(): void;
}

/** The state of editing one objective: what stands in the form, and what becomes of saving and dropping. */
export function useEditing(panel: GoalsPanel, onSaved: (saved: GoalsSaved) => void): Editing {
  const [form, setForm] = useState(() => formOf(panel.draft));
  const [removed, setRemoved] = useState<Removed | null>(null);
  const sentKeys = useRef<readonly string[]>([]);
  const save = useSubmission('saveGoals', onSaved);
  const drop = useSubmission('dropGoal', onSaved);
  const attempt = drop.state === 'idle' ? save : drop;
  const faults = useFaultsLeft(
    save,
    (path) => valueAt(save.sent, path) === valueAt(asSent(form, sentKeys.current), path),
  );
  const changed = isChanged(form);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const errors = errorsByRow(faults, sentKeys.current);
  const contested = Object.entries(errorsByRow(save.stands, sentKeys.current)).flatMap(([path, theirs]) => {
    const [row = '', field = ''] = path.split('.');
    return path in errors && !chosen.includes(path) ? [{ row, field, theirs }] : [];
  });
  return {
    form,
    changed,
    locked: attempt.frozen,
    attempt,
    saving: drop.busy ? 'Dropping' : 'Saving',
    errors: Object.fromEntries(Object.entries(errors).filter(([path]) => !chosen.includes(path))),
    contested,
    choose(field, takesTheirs) {
      setChosen((before) => [...before, `${field.row}.${field.field}`]);
      setForm((before) => withChoice(before, field, takesTheirs));
    },
    dropping: {
      blocked: changed ? 'Save or undo your changes first.' : '',
      locked: attempt.frozen,
      errorOf: (goal) => (drop.sent?.goal === goal ? drop.fields.reason : undefined),
      onDrop: (goal, reason) => drop.send({ goal, reason }),
    },
    removed,
    change: setForm,
    remove(row, index) {
      setRemoved({ row, index });
      setForm((before) => withoutRow(before, row.key));
    },
    settleRemoved(back) {
      if (back && removed) setForm((before) => withRowAt(before, removed.row, removed.index));
      setRemoved(null);
    },
    save() {
      setChosen([]);
      sentKeys.current = rowsToSend(form).map((row) => row.key);
      save.send(toSend(form));
    },
  };
}
