import type { Book } from './book';
import type { Dimension } from './sheetRows';

/** Rows or columns from `start` to `end`, zero-based, both included. */
export interface Headers {
  readonly start: number;
  readonly end: number;
  readonly isFolded?: boolean;
}

/** Google lets groups lie in each other up to this depth. */
export const DEEPEST = 8;

/** The outermost groups first; a row is in at most one of each layer. */
export function layersOf({ engine }: Book, sheet: string, dimension: Dimension): readonly (readonly Headers[])[] {
  engine.flush();
  return engine.getters.getGroupsLayers(sheet, dimension);
}

export const groupAt = (
  book: Book,
  sheet: string,
  dimension: Dimension,
  depth: number,
  at: number,
): Headers | undefined =>
  layersOf(book, sheet, dimension)[depth - 1]?.find(({ start, end }) => start <= at && at <= end);

export const controlMark = (sheet: string, dimension: Dimension): string => `group control ${dimension} ${sheet}`;

export function controlOf({ engine }: Book, sheet: string, dimension: Dimension): 'BEFORE' | 'AFTER' {
  const mark = engine.marks('other').find(({ id }) => id === controlMark(sheet, dimension));
  return mark?.data === 'BEFORE' ? 'BEFORE' : 'AFTER';
}

export function fold(
  book: Book,
  sheet: string,
  dimension: Dimension,
  groups: readonly Headers[],
  folded: boolean,
): void {
  const type = folded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP';
  book.run(groups.map(({ start, end }) => ({ type, sheetId: sheet, dimension, start, end })));
}
