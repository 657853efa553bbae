import type { TableName } from './book';
import { type Cell, isBlank, isNumber } from './cell';
import { TOLERANCE } from './keyResult';

/** What Google tells of an edit (docs/platform.md). It is a hint: the cells are read again. */
export interface Edit {
  /** Who typed or pasted, lower case; '' where Google does not say. */
  readonly by: string;
  readonly table: TableName;
  /** First and last sheet row, and the fields, that were edited. */
  readonly top: number;
  readonly bottom: number;
  readonly fields: readonly string[];
  /** Of a single cell: what was typed, as text. Absent for a block, a formula and an emptied cell. */
  readonly value?: string;
  /** Of a single cell: what stood there before, as text. Absent for a block and for a cell that was empty. */
  readonly oldValue?: string;
}

/**
 * Whether this edit put there what now stands in a cell. Where Google says what was typed the cell has to hold it:
 * somebody else may have typed into it since, or rows may have moved.
 */
export const isFrom = (edit: Edit | undefined, table: TableName, row: number, field: string, cell: Cell): boolean =>
  edit !== undefined &&
  edit.table === table &&
  edit.top <= row &&
  row <= edit.bottom &&
  edit.fields.includes(field) &&
  (edit.value === undefined || holds(cell, edit.value));

/** Whether one cell was typed into and says what it said before: its writer confirms it. */
export const isUnchanged = ({ value, oldValue }: Edit): boolean => value !== undefined && value === oldValue;

/** Whether a cell holds what an event says was typed: numbers and days come as their digits, a tick as TRUE. */
function holds(cell: Cell, typed: string): boolean {
  if (isBlank(cell)) return typed.trim() === '';
  if (typeof cell === 'boolean') return typed.trim().toUpperCase() === String(cell).toUpperCase();
  if (!isNumber(cell)) return sameLine(String(cell), typed);
  const number = typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
  return Math.abs(number - cell) <= TOLERANCE * Math.max(1, Math.abs(cell));
}

const sameLine = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();
