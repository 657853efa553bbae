import type { TableName } from '../domain/book';
import { type At, lettersOf, type Table } from './table';
import { tableNames, tables } from './workbook';

/** 1-based column number of every field that the tab has. */
export type TablePositions = Readonly<Record<string, number>>;
export type Positions = Readonly<Record<TableName, TablePositions>>;

/** The columns of a tab laid out afresh, in declared order. */
export const declaredTable = (table: Table): TablePositions =>
  Object.fromEntries(Object.keys(table.columns).map((field, index) => [field, index + 1]));

export const declaredPositions = (): Positions =>
  Object.fromEntries(tableNames.map((name) => [name, declaredTable(tables[name])])) as Positions; // fromEntries loses the keys

/** A tab's name as a formula writes it. */
export const quotedTab = (tab: string): string => (/^[A-Za-z]+$/.test(tab) ? tab : `'${tab.replace(/'/g, "''")}'`);

/** Names cells for the formulas of one row; a field without a column is a fault of the caller. */
export function atOf(table: TableName, row: number, positions: Positions): At {
  const letters = (name: TableName, field: string): string => {
    const position = positions[name][field];
    if (position === undefined) throw new RangeError(`${tables[name].tab} has no column for ${field}`);
    return `$${lettersOf(position)}`;
  };
  const at = (field: string) => `${letters(table, field)}${row}`;
  const column = (other: TableName, field: string) =>
    `${quotedTab(tables[other].tab)}!${letters(other, field)}:${letters(other, field)}`;
  return Object.assign(at, { row, column });
}

/** The formula of a computed column in one row; '' for a stored one. */
export const formulaOf = (table: Table, field: string, row: number, positions: Positions): string =>
  table.columns[field]?.formula?.(atOf(table.name, row, positions)) || '';

/** Numbers in rising runs without gaps: [3,4,5,9] → [[3,4,5],[9]]. */
export function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}
