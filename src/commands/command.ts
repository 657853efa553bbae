import type { Book, GoalBook, Revision, RowOf, Rules, TableName } from '../domain/book';
import type { Day, Moment } from '../domain/day';
import type { StoredDraft } from '../domain/draft';
import type { GoalFields } from '../domain/ids';
import type { Numbers } from '../domain/numbers';

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
  /** The numbers of a book, today's when no day is given; worked out once per book and day in a run. */
  readonly numbers: (book: GoalBook, day?: Day) => Numbers;
  /** Link to a tab's cell, as it goes into letters. */
  readonly linkTo: (table: TableName, row: number, field: string) => string;
  /** The highest number ever given per ID prefix (`KR` → 41), so that IDs are never used twice. */
  readonly lastIds: Readonly<Record<string, number>>;
  /** Every goal ID that stands or is named in these fields anywhere in the workbook; read when a new goal asks. */
  readonly goalIds: (fields: GoalFields) => readonly string[];
  /** What this very request has logged already, in the order of the log: a save is being tried again. */
  readonly earlier: readonly LoggedRow[];
  /** Sheet rows that hold something but none of the table's formulas. */
  readonly bare: (table: TableName) => readonly number[];
  /** The row the person's cursor stands in; null outside the tables. */
  readonly selected: () => Place | null;
  /** The workbook's ID at Google. */
  readonly workbook: string;
  /** What this person has begun in panels of this workbook and not saved, as far as it is kept at Google. */
  readonly drafts: () => readonly StoredDraft[];
}

/** What a retry can tell from a row of a log; only Revisions names a field. */
export type LoggedRow = Pick<Revision, 'goal'> & Partial<Pick<Revision, 'field'>>;

export interface Place {
  readonly table: TableName;
  readonly row: number;
}

/** The fields of a row as they are stored: where it stands and what only the sheet knows is not among them. */
export type FieldsOf<Name extends TableName> = Partial<Omit<RowOf<Name>, 'row' | 'live'>>;

/** A new row with the table's formulas. */
export interface Append<Name extends TableName = TableName> {
  readonly do: 'append';
  readonly table: Name;
  readonly fields: FieldsOf<Name>;
}

/** Sets fields of a row that was read; every other cell stays as it is. */
export interface SetFields<Name extends TableName = TableName> {
  readonly do: 'set';
  readonly table: Name;
  readonly row: RowOf<Name>;
  readonly fields: FieldsOf<Name>;
}

/** Puts the table's formulas into a row that was read and has none. */
export interface PutFormulas<Name extends TableName = TableName> {
  readonly do: 'formulas';
  readonly table: Name;
  readonly row: RowOf<Name>;
}

/** One thing to do to the workbook. Changes are values: nothing has happened yet. They are made in the order given. */
export type Change = Append | SetFields | PutFormulas;

export const append = <Name extends TableName>(table: Name, fields: FieldsOf<Name>): Append<Name> => ({
  do: 'append',
  table,
  fields,
});

export const set = <Name extends TableName>(
  table: Name,
  row: RowOf<Name>,
  fields: FieldsOf<Name>,
): SetFields<Name> => ({ do: 'set', table, row, fields });

export const putFormulas = <Name extends TableName>(table: Name, row: RowOf<Name>): PutFormulas<Name> => ({
  do: 'formulas',
  table,
  row,
});

/** What is to be written down, as values. */
export interface Writing {
  readonly changes?: readonly Change[];
  /** New highest numbers per ID prefix. */
  readonly lastIds?: Readonly<Record<string, number>>;
  /** The day whose snapshot is among the changes: it is taken once. */
  readonly snapshotDay?: Day;
}

export interface Outcome<Reply> extends Writing {
  /** A cell to move the person's cursor to. */
  readonly show?: Place & { readonly field: string };
  /** To be kept for this person beside the workbook, in which nothing changes. */
  readonly drafts?: readonly StoredDraft[];
  readonly reply: Reply;
}

/** The tables a command asked for, and the settings that come with every command. */
export type BookOf<Reads extends TableName> = Pick<Book, Reads | 'settings'>;

/** Logs whose rows carry the ID of the request that wrote them. */
export type Log = 'checkIns' | 'revisions';

/**
 * A thing a person can ask for. A `query` may change nothing and takes no lock. An `opening` is a query that first
 * takes in what was typed since: see `opening`.
 */
export interface Command<Input, Reply, Reads extends TableName = TableName> {
  readonly kind: 'command' | 'opening' | 'query';
  readonly reads: readonly Reads[];
  /** Where a command that saves leaves rows with its request's ID, so that a retry is known; it has to be read. */
  readonly log?: Log & Reads;
  /** Takes in what is unchecked; throws a Problem naming every wrong field. */
  readonly input: (json: unknown) => Input;
  readonly decide: (book: BookOf<Reads>, input: Input, circumstances: Circumstances) => Outcome<Reply>;
  /** The reply to a request that the log knows; null when what it asked for is not all done, and `decide` finishes it. */
  readonly again?: (book: BookOf<Reads>, input: Input, circumstances: Circumstances) => Reply | null;
}

/** Declares a command: `decide` gets the tables in `reads`, and no others. */
export const command = <Input, Reply, const Reads extends TableName>(
  declared: Command<Input, Reply, Reads>,
): Command<Input, Reply, Reads> => declared;

/** Tables that hold goals and all their numbers are worked out from. */
export const GOAL_TABLES = [
  'people',
  'cycles',
  'scores',
  'checkIns',
  'objectives',
  'keyResults',
] as const satisfies readonly (keyof GoalBook)[];

interface Opening<Input, Reply, Also extends TableName>
  extends Pick<Command<Input, Reply, keyof GoalBook | Also>, 'input' | 'decide'> {
  /** Tables to read beside those of goals. */
  readonly also: readonly Also[];
}

/** Declares what a panel opens with: typed answers and new rows are taken in first, so that it shows them. */
export const opening = <Input, Reply, const Also extends TableName>({
  also,
  ...rest
}: Opening<Input, Reply, Also>): Command<Input, Reply, keyof GoalBook | Also> => ({
  ...rest,
  kind: 'opening',
  reads: [...also, ...GOAL_TABLES],
});
