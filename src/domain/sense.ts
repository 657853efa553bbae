import { type KeyResult, OPEN_STATUSES } from './book';
import { type Cell, isBlank, isNumber } from './cell';
import { choiceOf } from './choice';
import { isNo, isYes, measureOf } from './keyResult';

/*
 * What makes sense as an answer (docs/numbers.md). Anything else in an answer cell is named in Check and is nobody's
 * answer; the other cells of its row are one all the same.
 */

/** What Current says: a number, or Yes or No for a Yes/No; null when it is empty or cannot be read. */
export function currentIn({ current, measure }: Pick<KeyResult, 'current' | 'measure'>): Cell {
  if (isBlank(current)) return null;
  const reads = measureOf({ measure }) === 'Yes/No' ? isYes(current) || isNo(current) : isNumber(current);
  return reads ? current : null;
}

/** One of the three words a running goal may have, in their own spelling; '' for anything else. */
export const statusIn = (status: string): string => choiceOf(OPEN_STATUSES, status) ?? '';

/** A confidence from 0 to 10; null for anything else. */
export const confidenceIn = (cell: Cell): number | null => (isNumber(cell) && cell >= 0 && cell <= 10 ? cell : null);

/** Whether a Note says that nothing has changed: `same`, in any case. Blanks around it make no difference. */
export const asksForSame = (note: string): boolean => /^ *same *$/i.test(note);
