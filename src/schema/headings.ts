import type { Cell } from '../domain/cell';
import { plain } from '../domain/plainText';

/**
 * Where a heading stands, from 0; -1 when it does not. As it is written before one that differs in blanks or capitals
 * only; of two alike the first.
 */
export function placeOfHeading(headings: readonly unknown[], heading: string): number {
  const exact = headings.indexOf(heading);
  if (exact >= 0) return exact;
  const wanted = plain(heading);
  return headings.findIndex((cell: Cell | unknown) => typeof cell === 'string' && plain(cell) === wanted);
}
