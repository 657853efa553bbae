/** The fields that differ from how a form opened. */
export function changedFields<Entry extends object>(entry: Entry, start: Entry): Partial<Entry> {
  const fields = Object.keys(start) as (keyof Entry)[]; // keys forgets them
  return Object.fromEntries(
    fields.filter((field) => entry[field] !== start[field]).map((field) => [field, entry[field]]),
  ) as Partial<Entry>; // fields of an entry, each with its own value
}

/** A form as it opens with fields that were kept; what is no field of it, or of another type, is left out. */
export function withFields<Entry extends object>(start: Entry, kept: unknown): Entry {
  const read = fieldsIn(kept);
  const known = Object.entries(start).filter(([field, value]) => typeof read.get(field) === typeof value);
  return { ...start, ...Object.fromEntries(known.map(([field]) => [field, read.get(field)])) };
}

/** The fields of whatever was read; none where it is no group of fields. */
export const fieldsIn = (json: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof json === 'object' && json !== null ? Object.entries(json) : []);
