import { changedFields, fieldsIn, withFields } from '../kit/form/fields';
import { EMPTY, type GoalsForm, isAdded, isChanged, rowsToSend, withAddedRow, withOpened } from './form';

/** A field that was changed: as the form opened with it, and as it was typed. */
type Changed = readonly [opened: string, typed: string];
type ChangedFields = Readonly<Record<string, Changed>>;

/** What was filled in for an objective and its key results, to be kept. */
interface BegunGoals {
  readonly objective: ChangedFields;
  readonly keyResults: readonly { readonly id: string; readonly fields: ChangedFields }[];
  readonly added: readonly object[];
  readonly reason: string;
}

/** Null when nothing differs from what is saved. */
export function begunGoals(form: GoalsForm): BegunGoals | null {
  if (!isChanged(form)) return null;
  const opened = new Map(form.opened.keyResults.map((draft) => [draft.id, draft]));
  const rows = rowsToSend(form);
  return {
    objective: changesOf(form.objective, form.opened.objective),
    keyResults: rows.flatMap(({ draft }) => {
      const before = opened.get(draft.id);
      return before ? [{ id: draft.id, fields: changesOf(draft, before) }] : [];
    }),
    added: rows.filter((row) => isAdded(form, row)).map(({ draft }) => draft),
    reason: form.reason,
  };
}

function changesOf<Draft extends object>(draft: Draft, before: Draft): ChangedFields {
  const opened = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(changedFields(draft, before)).map(([field, typed]) => [field, [opened.get(field), typed]]),
  ) as ChangedFields; // all fields of a draft are texts
}

/**
 * What was filled in earlier, on the goals as they stand now. A field counts as opened with what stood there then, so
 * that saving asks where somebody else has changed it since. A key result that stands here no more becomes a new one:
 * what was typed is not lost.
 */
export function resumedGoals(begun: unknown, form: GoalsForm): GoalsForm {
  const read = fieldsIn(begun);
  const reason = read.get('reason');
  let resumed = { ...form, reason: typeof reason === 'string' ? reason : '' };
  const objective = changesIn(read.get('objective'), form.opened.objective);
  resumed = withOpened(resumed, 'objective', objective.opened, objective.typed);
  for (const keyResult of listIn(read.get('keyResults'))) {
    const [id, fields] = [fieldsIn(keyResult).get('id'), fieldsIn(keyResult).get('fields')];
    const row = form.rows.find(({ draft }) => draft.id === id);
    const { opened, typed } = changesIn(fields, row?.draft ?? EMPTY);
    if (row) resumed = withOpened(resumed, row.key, opened, typed);
    else if (Object.keys(typed).length > 0) resumed = withAddedRow(resumed, typed);
  }
  for (const draft of listIn(read.get('added'))) resumed = withAddedRow(resumed, withFields(EMPTY, draft));
  return resumed;
}

/** Changes of fields that there are, but for those that have come to stand there by now. */
function changesIn<Draft extends object>(
  fields: unknown,
  now: Draft,
): { readonly opened: Partial<Draft>; readonly typed: Partial<Draft> } {
  const standing = new Map<string, unknown>(Object.entries(now));
  const changes = [...fieldsIn(fields)].filter(
    ([field, change]) => isChange(change) && field !== 'id' && standing.has(field) && standing.get(field) !== change[1],
  );
  const side = (index: 0 | 1) =>
    Object.fromEntries(changes.map(([field, change]) => [field, (change as Changed)[index]])) as Partial<Draft>; // known fields
  return { opened: side(0), typed: side(1) };
}

const isChange = (change: unknown): change is Changed =>
  Array.isArray(change) && change.length === 2 && change.every((text) => typeof text === 'string');

const listIn = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);
