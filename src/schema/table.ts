import type { Book, TableName } from '../domain/book';

/** How a cell of a column is read, written, shown and offered for choice. */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'number'
  | 'any'
  | 'fraction'
  | 'score'
  | 'day'
  | 'moment'
  | 'choice'
  | 'computed';

export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In pixels: 0 (what the tab's columns have), 170, 260 or 420, so that neighbours can be set in one call. */
  readonly width: number;
  /** A Google number format; '' leaves it automatic. */
  readonly format: string;
  readonly wrap: boolean;
  /** A helper behind a formula or a fact for the machine; stands at the right, hidden. */
  readonly hidden: boolean;
  /**
   * Written beside what people type and laid out by a later version: a workbook without it works as before until it is
   * repaired, and a row that holds nothing else is none.
   */
  readonly beside?: boolean;
  /** Its cells are settled when a score is finished: typing over them raises a warning. */
  readonly locks?: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly choices?: readonly string[];
  /** The dropdown offers what stands in that column. */
  readonly choicesFrom?: { readonly table: TableName; readonly field: string };
  /** Its text in a row: `{current}` is that row's cell, `{cycles.id}` a whole column of any table. */
  readonly formula?: () => string;
}

export interface Table {
  readonly name: TableName;
  /** The tab's name. */
  readonly tab: string;
  /** Of the tab itself; '' for tabs that stay in the background. */
  readonly colour: string;
  readonly hidden: boolean;
  readonly frozenColumns: number;
  /** Many columns: narrow ones keep it readable on a laptop. */
  readonly compact: boolean;
  /** IDs are `KR-1`, `KR-2`, …; '' when people name the rows themselves. */
  readonly idPrefix: string;
  /** Keys are fields of the row's type, or computed columns. Key order is column order. */
  readonly columns: Readonly<Record<string, Column>>;
}

/** Behind the formulas of its tab; one note serves all of them. */
export type Helper = Column & { readonly hidden: true };

type Options = Partial<Omit<Column, 'heading' | 'kind'>>;

const column = (heading: string, kind: ColumnKind, defaults: Options, options: Options): Column => ({
  heading,
  kind,
  width: 0,
  format: '',
  wrap: false,
  hidden: false,
  align: 'left',
  ...defaults,
  ...options,
});

type Maker = (heading: string, options?: Options) => Column;

/** Given by the add-on, never typed. */
export const id: Maker = (heading, options = {}) => column(heading, 'id', { format: '@' }, options);
export const text: Maker = (heading, options = {}) => column(heading, 'text', { format: '@' }, options);
export const longText: Maker = (heading, options = {}) =>
  column(heading, 'text', { format: '@', width: 260, wrap: true }, options);
export const number: Maker = (heading, options = {}) => column(heading, 'number', { align: 'right' }, options);
/** A number, a text, TRUE or a live formula: whatever the measure calls for. */
export const anything: Maker = (heading, options = {}) => column(heading, 'any', { align: 'right' }, options);
export const fraction: Maker = (heading, options = {}) =>
  column(heading, 'fraction', { format: '0%', align: 'right' }, options);
export const score: Maker = (heading, options = {}) =>
  column(heading, 'score', { format: '0.0#', align: 'right' }, options);
export const day: Maker = (heading, options = {}) =>
  column(heading, 'day', { format: 'd mmm yyyy', align: 'right' }, options);
export const moment: Maker = (heading, options = {}) =>
  column(heading, 'moment', { format: 'd mmm yy hh:mm', align: 'right' }, options);
export const choice = (heading: string, choices: readonly string[], options: Options = {}): Column =>
  column(heading, 'choice', { choices, format: '@' }, options);
export const link = (heading: string, table: TableName, field: string, options: Options = {}): Column =>
  column(heading, 'choice', { choicesFrom: { table, field }, format: '@' }, options);
export const person: (heading: string, options?: Options) => Column = (heading, options = {}) =>
  link(heading, 'people', 'email', { width: 170, ...options });

/** ƒ: a native formula. It keeps working without the add-on. */
export const computed = (heading: string, formula: () => string, options: Options = {}): Column =>
  column(heading, 'computed', { formula }, options);
/** A formula another formula leans on; hidden, at the right. */
export const helper = (heading: string, formula: () => string, options: Options = {}): Helper => ({
  ...column(heading, 'computed', { formula }, options),
  hidden: true,
});

/** Stored fields of `T`, every one of them; whatever else stands in the tab is computed. */
type Stored<T> = Exclude<keyof T, 'row' | 'live'>;

interface TableFacts {
  readonly tab: string;
  readonly colour: string;
  readonly hidden?: boolean;
  readonly frozenColumns?: number;
  readonly compact?: boolean;
  readonly idPrefix?: string;
}

/** A table asks for one column per stored field of its rows: forget one and it does not compile. */
export const tableOf =
  <Name extends TableName>(name: Name, facts: TableFacts) =>
  <C extends Record<Stored<Book[Name][number]>, Column> & Record<string, Column>>(
    columns: C,
  ): Table & { columns: C } => ({
    name,
    hidden: false,
    frozenColumns: 0,
    compact: false,
    idPrefix: '',
    ...facts,
    columns,
  });

/** Fields that are stored cells, in column order. */
export const storedFields = (table: Table): string[] =>
  Object.keys(table.columns).filter((field) => table.columns[field]?.formula === undefined);

/** A1 letters of a 1-based column number. */
export function lettersOf(columnNumber: number): string {
  let rest = columnNumber;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}
