import { gidOf } from '../../engine/gid';
import type { Book } from './book';

/** Google numbers tabs; a tab that is gone gets the number of none. */
export function sheetNumber({ engine }: Book, id: string): number {
  const known = engine.sheets().some((sheet) => sheet.id === id);
  return gidOf(known ? id : '');
}
