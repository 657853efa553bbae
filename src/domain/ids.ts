import type { Book } from './book';

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

/** Every goal ID that stands or is named anywhere: logs still name goals whose rows were deleted. */
export function goalIdsNamed(book: Book): readonly string[] {
  return [
    ...book.objectives.flatMap((row) => [row.id, row.parent]),
    ...book.keyResults.flatMap((row) => [row.id, row.objective, row.lineage]),
    ...book.checkIns.map((row) => row.goal),
    ...book.scores.map((row) => row.keyResult),
    ...book.initiatives.map((row) => row.keyResult),
    ...book.revisions.map((row) => row.goal),
    ...book.reflections.map((row) => row.objective),
    ...book.followUps.map((row) => row.goal),
    ...book.history.map((row) => row.goal),
  ];
}
