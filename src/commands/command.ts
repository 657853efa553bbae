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
  /** What recent requests of the panels were given (IDs, by request), so that a retry is recognised. */
  readonly requests: Readonly<Record<string, readonly string[]>>;
  /** Sheet rows that hold something but none of the table's formulas. */
  readonly bare: (table: TableName) => readonly number[];
  /** The row the person's cursor stands in; null outside the tables. */
  readonly selected: () => Place | null;
}

export interface Place {
  readonly table: TableName;
  readonly row: number;
}

/** One thing to do to the workbook. Changes are values: nothing has happened yet. They are made in the order given. */
export type Change =
  /** A new row with the table's formulas. */
  | { readonly do: 'append'; readonly table: TableName; readonly fields: Readonly<Record<string, Cell>> }
  /** Sets fields of a row that was read; every other cell stays as it is. */
  | {
      readonly do: 'set';
      readonly table: TableName;
      readonly row: number;
      readonly fields: Readonly<Record<string, Cell>>;
    }
  /** Puts the table's formulas into a row that has none. */
  | { readonly do: 'formulas'; readonly table: TableName; readonly row: number };

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

/** What is to be written down, as values. */
export interface Writing {
  readonly changes?: readonly Change[];
  /** New highest numbers per ID prefix. */
  readonly lastIds?: Readonly<Record<string, number>>;
  /** IDs that this request has been given. */
  readonly requests?: Readonly<Record<string, readonly string[]>>;
  /** The day whose snapshot is among the changes: it is taken once. */
  readonly snapshotDay?: Day;
  /** Nothing follows in this run: Google applies it all when the run ends. */
  readonly endsRun?: boolean;
}

export interface Outcome<Reply> extends Writing {
  /** A cell to move the person's cursor to. */
  readonly show?: Place & { readonly field: string };
  readonly reply: Reply;
}

/** A thing a person can ask for. A query may change nothing and takes no lock. */
export interface Command<Input, Reply> {
  readonly kind: 'command' | 'query';
  /** Settings come with every command. What a command writes over stands last, so that it is read last. */
  readonly reads: readonly TableName[];
  /** Takes in what is unchecked; throws a Problem naming every wrong field. */
  readonly input: (json: unknown) => Input;
  readonly decide: (book: Book, input: Input, circumstances: Circumstances) => Outcome<Reply>;
}
