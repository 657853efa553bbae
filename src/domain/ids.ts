import type { Book, RowOf, TableName } from './book';

/** The number of an ID such as `KR-41`; null for another prefix and for anything typed by hand. */
export function numberOfId(id: string, prefix: string): number | null {
  const head = `${prefix}-`.toLowerCase();
  const tail = id.slice(head.length);
  return id.toLowerCase().startsWith(head) && /^\d{1,15}$/.test(tail) ? Number(tail) : null;
}

/**
 * The next IDs of a table. `last` is the highest number ever given, kept outside the sheet, so that a deleted row's ID
 * never comes back; what stands in the sheet counts too, in case the counter was lost when the workbook was copied.
 */
export function nextIds(
  prefix: string,
  standing: Iterable<string>,
  last: number,
  count: number,
): { readonly ids: readonly string[]; readonly last: number } {
  let highest = last;
  for (const id of standing) highest = Math.max(highest, numberOfId(id, prefix) ?? 0);
  const ids = Array.from({ length: count }, (_, index) => `${prefix}-${highest + index + 1}`);
  return { ids, last: highest + count };
}

/**
 * Where goals stand and where they are named: logs still name goals whose rows were deleted, and a copy of a workbook
 * has no other memory of them.
 */
export const GOAL_FIELDS = {
  objectives: ['id'],
  keyResults: ['id', 'lineage'],
  checkIns: ['goal'],
  scores: ['keyResult'],
  initiatives: ['keyResult'],
  revisions: ['goal'],
  reflections: ['objective'],
  followUps: ['goal'],
  history: ['goal'],
} as const satisfies GoalFields;

/** Where goals name each other. A typed link may mean a goal that is being typed in at the same time. */
export const GOAL_LINKS = { objectives: ['parent'], keyResults: ['objective'] } as const satisfies GoalFields;

/** Fields that hold goal IDs, by table. */
export type GoalFields = { readonly [Name in TableName]?: readonly (keyof RowOf<Name>)[] };

/** Every goal ID that stands or is named in these fields. */
export function goalIdsNamed(book: Pick<Book, keyof typeof GOAL_FIELDS>, fields: GoalFields): readonly string[] {
  const tables = Object.keys(fields) as (keyof typeof GOAL_FIELDS)[]; // keys forgets them
  return tables.flatMap((table) => {
    const rows = book[table] as readonly object[]; // rows of some table, in which these fields are texts
    return rows.flatMap((row) => (fields[table] ?? []).map((field) => String((row as Record<string, unknown>)[field])));
  });
}
