import type { RowOf, TableName } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import type { FieldsOf } from './command';

/** The fields that say something their row does not; an empty text and an empty cell are the same. */
export function newsIn<Name extends TableName>(row: RowOf<Name>, fields: FieldsOf<Name>): FieldsOf<Name> {
  const before = row as unknown as Readonly<Record<string, Cell>>; // a row knows its stored fields by name
  const news = (Object.entries(fields) as [string, Cell][]).filter(
    ([field, cell]) => before[field] !== cell && !(isBlank(before[field] ?? null) && isBlank(cell ?? null)),
  );
  return Object.fromEntries(news) as FieldsOf<Name>; // some of the same entries
}

export const isNews = <Name extends TableName>(row: RowOf<Name>, fields: FieldsOf<Name>): boolean =>
  Object.keys(newsIn(row, fields)).length > 0;
