import type { GoalsDraft } from '../../commands/apiGoals';
import type { KeyResultDraft, ObjectiveDraft } from '../../domain/goalDraft';
import { fieldOf, placeOf } from '../kit/errors';

/** A key result in the form; `key` names its row while it has no ID yet. */
export interface KeyResultRow {
  readonly key: string;
  readonly draft: KeyResultDraft;
}

/** What is being edited, and how it was when it was opened. */
export interface GoalsForm {
  readonly opened: GoalsDraft;
  readonly objective: ObjectiveDraft;
  readonly rows: readonly KeyResultRow[];
  readonly reason: string;
  readonly nextKey: number;
}

export function formOf(opened: GoalsDraft): GoalsForm {
  const rows = opened.keyResults.map((draft, index) => ({ key: rowKey(index), draft }));
  return { opened, objective: opened.objective, rows, reason: '', nextKey: rows.length };
}

/** A new row, owned by the objective's owner until someone else is chosen. */
export const withNewRow = (form: GoalsForm, title = ''): GoalsForm =>
  withAddedRow(form, { owner: form.objective.owner, title });

/** A new row with these fields, as new as one by a click. */
export function withAddedRow(form: GoalsForm, fields: Partial<KeyResultDraft>): GoalsForm {
  const row = { key: rowKey(form.nextKey), draft: { ...EMPTY, ...fields, id: '', stage: '' } };
  return { ...form, rows: [...form.rows, row], nextKey: form.nextKey + 1 };
}

/** Whether a row came by a click and not with the panel. */
export const isAdded = ({ opened }: GoalsForm, { key }: KeyResultRow): boolean =>
  opened.keyResults.every((_, index) => key !== rowKey(index));

const rowKey = (index: number): string => `row-${index}`;

export const EMPTY: KeyResultDraft = {
  id: '',
  title: '',
  owner: '',
  delegate: '',
  measure: 'Reach',
  unit: '',
  start: '',
  target: '',
  weight: '',
  cadence: '',
  starts: '',
  ends: '',
  scoringRule: '',
  stage: '',
  waved: '',
};

export const withRow = (form: GoalsForm, key: string, part: Partial<KeyResultDraft>): GoalsForm => ({
  ...form,
  rows: form.rows.map((row) => (row.key === key ? { ...row, draft: { ...row.draft, ...part } } : row)),
});

export const withoutRow = (form: GoalsForm, key: string): GoalsForm => ({
  ...form,
  rows: form.rows.filter((row) => row.key !== key),
});

/** Puts a removed row back where it stood. */
export const withRowAt = (form: GoalsForm, row: KeyResultRow, index: number): GoalsForm => ({
  ...form,
  rows: [...form.rows.slice(0, index), row, ...form.rows.slice(index)],
});

const WRITTEN: readonly (keyof KeyResultDraft)[] = ['title', 'unit', 'start', 'target', 'weight', 'scoringRule'];

/** A new row in which nothing has been written: it is not saved and asks for nothing. */
export const isEmptyRow = ({ draft }: KeyResultRow): boolean =>
  draft.id === '' && WRITTEN.every((field) => draft[field] === '');

/** The rows that a save sends, in this order: `keyResults.0` in a problem is the first of them. */
export const rowsToSend = (form: GoalsForm): readonly KeyResultRow[] => form.rows.filter((row) => !isEmptyRow(row));

export const toSend = (form: GoalsForm): Omit<GoalsDraft, 'request'> => ({
  objective: form.objective,
  keyResults: rowsToSend(form).map((row) => row.draft),
  reason: form.reason.trim(),
  opened: { objectives: [form.opened.objective], keyResults: form.opened.keyResults },
});

/** Whether a field of a problem (`keyResults.0.target`) still holds what was sent; these rows were, in this order. */
export function isAsSent(
  sent: Omit<GoalsDraft, 'request'>,
  form: GoalsForm,
  keys: readonly string[],
  path: string,
): boolean {
  const { of, field } = placeOf(path);
  if (of === '') return fieldOf(sent, field) === fieldOf(toSend(form), field);
  if (of === 'objective') return fieldOf(sent.objective, field) === fieldOf(form.objective, field);
  const index = Number(of.replace(/^keyResults\./, ''));
  const row = form.rows.find(({ key }) => key === keys[index]);
  return fieldOf(sent.keyResults[index], field) === fieldOf(row?.draft, field);
}

/** A field that somebody else has changed too: `row` is a row's key or `objective`. */
export interface Contested {
  readonly row: string;
  readonly field: string;
  readonly theirs: string;
}

/** Their text has been seen: it counts as what the form opened with, and stands in the form when it is taken. */
export const withChoice = (form: GoalsForm, { row, field, theirs }: Contested, takesTheirs: boolean): GoalsForm =>
  withOpened(form, row, { [field]: theirs }, takesTheirs ? { [field]: theirs } : {});

/** The objective, or the key result of a row, as if it had been opened with other fields, and what is typed in it. */
export function withOpened(form: GoalsForm, row: string, seen: object, typed: object): GoalsForm {
  const { opened } = form;
  if (row === 'objective') {
    return {
      ...form,
      opened: { ...opened, objective: { ...opened.objective, ...seen } },
      objective: { ...form.objective, ...typed },
    };
  }
  const keyResults = opened.keyResults.map((draft, index) => (rowKey(index) === row ? { ...draft, ...seen } : draft));
  return withRow({ ...form, opened: { ...opened, keyResults } }, row, typed);
}

export function isChanged(form: GoalsForm): boolean {
  return isObjectiveChanged(form) || changedRows(form).length > 0;
}

const isObjectiveChanged = (form: GoalsForm): boolean => !sameFields(form.objective, form.opened.objective);

function changedRows(form: GoalsForm): readonly KeyResultRow[] {
  const before = new Map(form.opened.keyResults.map((draft) => [draft.id, draft]));
  return rowsToSend(form).filter(({ draft }) => draft.id === '' || !sameFields(draft, before.get(draft.id)));
}

/** An approved goal changes only with a reason, which goes into Revisions. Waving a remark off changes no goal. */
export function asksForReason(form: GoalsForm): boolean {
  const { opened, objective } = form;
  const before = new Map(opened.keyResults.map((draft) => [draft.id, draft]));
  const agreed = objective.id !== '' && opened.objective.stage === 'Approved';
  return (
    (agreed && !sameFields(objective, opened.objective, 'waved')) ||
    changedRows(form).some(
      ({ draft }) => draft.id !== '' && draft.stage === 'Approved' && !sameFields(draft, before.get(draft.id), 'waved'),
    )
  );
}

function sameFields<Fields extends object>(one: Fields, other: Fields | undefined, but?: keyof Fields): boolean {
  if (!other) return false;
  const fields = Object.keys(one) as (keyof Fields)[]; // keys forgets them
  return fields.every((key) => key === but || one[key] === other[key]);
}

/** A problem's fields, those of a row under its key: `keyResults.0.target` → `row-3.target`. */
export function errorsByRow(
  fields: Readonly<Record<string, string>>,
  sentKeys: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, message]) => [
      field.replace(/^keyResults\.(\d+)/, (all, index) => sentKeys[Number(index)] ?? all),
      message,
    ]),
  );
}
