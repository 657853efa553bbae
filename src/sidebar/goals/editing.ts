import { useMemo, useRef, useState } from 'preact/hooks';
import type { GoalsPanel, GoalsSaved } from '../../commands/apiGoals';
import { placeOf } from '../kit/errors';
import type { Drafts } from '../kit/form/drafts';
import { type Form, type Offer, useForm } from '../kit/form/form';
import { type Submission, useSubmission } from '../kit/submission';
import { begunGoals, resumedGoals } from './begun';
import type { Dropping } from './dropForm';
import {
  type Contested,
  errorsByRow,
  formOf,
  type GoalsForm,
  isAsSent,
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
  readonly form: Form<GoalsForm>;
  /** The objective and its key results as they stand in the form. */
  readonly goals: GoalsForm;
  readonly changed: boolean;
  /** What was begun earlier on this objective, to be answered before the form opens. */
  readonly offer: Offer | undefined;
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
export function useEditing(panel: GoalsPanel, drafts: Drafts, onSaved: (saved: GoalsSaved) => void): Editing {
  const goal = panel.draft.objective.id;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sentKeys = useRef<readonly string[]>([]);
  const save = useSubmission('saveGoals', (saved) => {
    form.clear([goal]);
    onSaved(saved);
  });
  const drop = useSubmission('dropGoal', onSaved);
  const attempt = drop.state === 'idle' ? save : drop;
  const start = useMemo(() => formOf(panel.draft), [panel.draft]);
  const form = useForm<GoalsForm>({
    drafts,
    place: { workbook: panel.workbook, panel: 'Goals', person: panel.who.email },
    start: (of) => (of === goal ? start : undefined),
    begun: begunGoals,
    resumed: resumedGoals,
    attempt: save,
    isSent: () => save.frozen,
    isAsSent: (path, entries) =>
      save.sent !== null && isAsSent(save.sent, entries.get(goal) ?? start, sentKeys.current, path),
  });
  const goals = form.entries.get(goal) ?? start;
  const change = (changed: (before: GoalsForm) => GoalsForm) => form.change(goal, changed);
  const errors = errorsByRow(form.faults, sentKeys.current);
  const changed = form.touched.length > 0;
  return {
    form,
    goals,
    changed,
    offer: form.offers.get(goal),
    locked: attempt.frozen,
    attempt,
    saving: drop.busy ? 'Dropping' : 'Saving',
    errors: Object.fromEntries(Object.entries(errors).filter(([path]) => !chosen.includes(path))),
    contested: Object.entries(errorsByRow(save.stands, sentKeys.current)).flatMap(([path, theirs]) => {
      const { of: row, field } = placeOf(path);
      return path in errors && !chosen.includes(path) ? [{ row, field, theirs }] : [];
    }),
    choose(field, takesTheirs) {
      setChosen((before) => [...before, `${field.row}.${field.field}`]);
      change((before) => withChoice(before, field, takesTheirs));
    },
    dropping: {
      blocked: changed ? 'Save or undo your changes first.' : '',
      locked: attempt.frozen,
      errorOf: (of) => (drop.sent?.goal === of ? drop.fields.reason : undefined),
      onDrop: (of, reason) => drop.send({ goal: of, reason }),
    },
    removed,
    change,
    remove(row, index) {
      setRemoved({ row, index });
      change((before) => withoutRow(before, row.key));
    },
    settleRemoved(back) {
      if (back && removed) change((before) => withRowAt(before, removed.row, removed.index));
      setRemoved(null);
    },
    save() {
      setChosen([]);
      sentKeys.current = rowsToSend(goals).map((row) => row.key);
      save.send(toSend(goals));
    },
  };
}
