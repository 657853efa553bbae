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
 *
 * In the last case somebody is asked first: see `changedByBoth`.
 */
export function merged<Draft extends object>(base: Draft | undefined, form: Draft, now: Draft | undefined): Draft {
  if (!base || !now) return form;
  const left = fieldsOf(form).filter((field) => form[field] === base[field]);
  return { ...form, ...picked(now, left) };
}

/**
 * Fields that the form's reader and somebody else have changed, and not to the same. The reader chooses, and says so by
 * sending as opened what stands now: opened with 55, the form says 50 → 50, unless a third text stands by then.
 */
export const changedByBoth = <Draft extends object>(
  base: Draft | undefined,
  form: Draft,
  now: Draft | undefined,
): readonly (keyof Draft)[] =>
  base && now
    ? fieldsOf(form).filter(
        (field) => form[field] !== base[field] && now[field] !== base[field] && form[field] !== now[field],
      )
    : [];

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
