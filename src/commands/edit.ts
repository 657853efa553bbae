import type { TableName } from '../domain/book';
import type { Edit } from '../domain/edit';
import { tableNames } from '../schema/workbook';
import { Form } from './form';

/** How much taking in an edit changed. */
export interface Taken {
  readonly changes: number;
}

/** Nothing but our own code sends an edit; null where no event told of one. @throws Problem form.unreadable */
export function readEdit(json: unknown): Edit | undefined {
  if (json === null) return undefined;
  const form = Form.of(json, 'an edit');
  const told = (field: 'value' | 'oldValue') => (form.has(field) ? { [field]: form.text(field) } : {});
  return form.done({
    by: form.text('by').trim().toLowerCase(),
    table: tableIn(form),
    top: form.whole('top'),
    bottom: form.whole('bottom'),
    fields: form.texts('fields'),
    ...told('value'),
    ...told('oldValue'),
  });
}

function tableIn(form: Form): TableName {
  const named = form.text('table');
  return tableNames.find((name) => name === named) ?? form.refuse('table', 'a table of the workbook', 'settings');
}
