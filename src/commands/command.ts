import type { Book, Rules, TableName } from '../domain/book';
import type { Cell } from '../domain/cell';
import type { Day, Moment } from '../domain/day';

/** Clock, person and chance, handed in so that no rule asks for them. */
export interface Circumstances {
  /** The workbook's Today cell. */
  readonly today: Day;
  /** Now on the workbook's clock. */
  readonly now: Moment;
  /** The signed-in address, lower case; '' when Google does not say. */
  readonly user: string;
  readonly locale: string;
  readonly rules: Rules;
  /** Link to a tab's cell, as it goes into letters. */
  readonly linkTo: (table: TableName, row: number, field: string) => string;
  /** The highest number ever given per ID prefix (`KR` → 41), so that IDs are never used twice. */
  readonly lastIds: Readonly<Record<string, number>>;
}

/** One thing to do to the workbook. Changes are values: nothing has happened yet. */
export type Change =
  | { readonly do: 'append'; readonly table: TableName; readonly fields: Readonly<Record<string, Cell>> }
  /** Sets fields of the row that still carries `id` in its first column (rows may have moved since they were read). */
  | {
      readonly do: 'set';
      readonly table: TableName;
      readonly row: number;
      readonly fields: Readonly<Record<string, Cell>>;
    };

export const append = <T extends TableName>(
  table: T,
  fields: Partial<Record<keyof Book[T][number], Cell>>,
): Change => ({
  do: 'append',
  table,
  fields: fields as Readonly<Record<string, Cell>>, // keys are checked by the signature; Change itself is untyped per table
});

export const set = <T extends TableName>(
  table: T,
  row: number,
  fields: Partial<Record<keyof Book[T][number], Cell>>,
): Change => ({ do: 'set', table, row, fields: fields as Readonly<Record<string, Cell>> });

export interface Outcome<Reply> {
  readonly changes?: readonly Change[];
  /** New highest numbers per ID prefix. */
  readonly lastIds?: Readonly<Record<string, number>>;
  readonly mail?: readonly Letter[];
  readonly reply: Reply;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A thing a person can ask for. A query may change nothing and takes no lock. */
export interface Command<Input, Reply> {
  readonly kind: 'command' | 'query';
  readonly reads: readonly TableName[];
  /** Takes in what is unchecked; throws a Problem naming every wrong field. */
  readonly input: (json: unknown) => Input;
  readonly decide: (book: Book, input: Input, circumstances: Circumstances) => Outcome<Reply>;
}
