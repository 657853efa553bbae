/**
 * A form may have been open for hours: a field that its reader left alone stays as others have made it since; one that
 * its reader changed is the reader's. `base` is the row as the form opened with it; without one, or without a row now,
 * all of the form counts.
 *
 * | opened with | the form says | stands now | becomes |
 * | ----------- | ------------- | ---------- | ------- |
 * | 40          | 40            | 55         | 55      |
 * | 40          | 50            | 40         | 50      |
 * | 40          | 50            | 55         | 50      |
 */
export function merged<Draft extends object>(base: Draft | undefined, form: Draft, now: Draft | undefined): Draft {
  if (!base || !now) return form;
  const left = fieldsOf(form).filter((field) => form[field] === base[field]);
  return { ...form, ...picked(now, left) };
}

/**
 * What was read from the form, with the row's own cells for every field in which the form says just what stands: a blank
 * at the end or a number written otherwise is then no change.
 */
export function unlessSame<Cells extends object, Draft extends object>(
  cells: Cells,
  form: Draft,
  shown: Draft,
  row: object,
): Cells {
  const same = fieldsOf(form).filter((field) => field in cells && form[field] === shown[field]);
  return { ...cells, ...picked(row, same) };
}

const fieldsOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields)[]; // keys forgets them

/** A row knows the fields of its form. */
const picked = (source: object, fields: readonly PropertyKey[]): object =>
  Object.fromEntries(fields.map((field) => [field, (source as Readonly<Record<PropertyKey, unknown>>)[field]]));
