import type { Book } from './book';

/** Google numbers tabs: the first is 0, others get a number that never changes. Derived from the tab's id. */
export function sheetNumber({ engine }: Book, id: string): number {
  if (id === 'Sheet1') return 0;
  const known = engine.sheets().map((sheet) => sheet.id);
  let hash = 2_166_136_261;
  for (const letter of known.includes(id) ? id : '') hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return hash >>> 1 || 1;
}
