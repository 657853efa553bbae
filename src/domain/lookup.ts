import { isError } from './cell';

/** Rows by ID, the first row winning when an ID stands twice, as the sheet's lookups do. Rows without an ID are left out. */
export type Lookup<Row> = ReadonlyMap<string, Row>;

/** How an ID is compared: without regard to case. '' when there is none: an error shown in its cell names nothing. */
export const keyOf = (id: string): string => (isError(id) ? '' : id.toLowerCase());

export function lookupOf<Row>(rows: readonly Row[], idOf: (row: Row) => string): Lookup<Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(idOf(row));
    if (key !== '' && !found.has(key)) found.set(key, row);
  }
  return found;
}

/** The row a link names; undefined when the link is empty or names nothing. */
export const followed = <Row>(rows: Lookup<Row>, id: string): Row | undefined => rows.get(keyOf(id));

/** All rows by a link they carry, in sheet order. Rows whose link is empty are left out. */
export function groupsOf<Row>(rows: readonly Row[], linkOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(linkOf(row));
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** IDs that more than one row carries. */
export function idsUsedTwice<Row>(rows: readonly Row[], idOf: (row: Row) => string): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const row of rows) {
    const key = keyOf(idOf(row));
    if (key === '') continue;
    if (once.has(key)) twice.add(key);
    else once.add(key);
  }
  return twice;
}
