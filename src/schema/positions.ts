import type { TableName } from '../domain/book';
import { lettersOf, type Table } from './table';
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

/**
 * A formula with its cells: `{current}` becomes the cell of that field in `row`, such as `$K5`, and `{cycles.id}` the
 * whole column, such as `Cycles!$A:$A`. A field without a column is a fault of the caller.
 */
export const located = (formula: string, table: TableName, row: number, positions: Positions): string =>
  formula.replace(/\{(\w+)(?:\.(\w+))?\}/g, (_, first: string, second?: string) => {
    const [name, field] = second ? [first as TableName, second] : [table, first];
    const position = positions[name]?.[field];
    if (position === undefined) throw new RangeError(`${name} has no column for ${field}`);
    const letters = `$${lettersOf(position)}`;
    return second ? `${quotedTab(tables[name].tab)}!${letters}:${letters}` : letters + row;
  });

/** The other tables whose columns the formulas of a table name: they have to be known to write a row of it. */
export function tablesNamedBy({ name, columns }: Table): readonly TableName[] {
  const named = new Set<string>();
  for (const { formula } of Object.values(columns)) {
    formula?.().replace(COLUMN_OF_TABLE, (_, table: string) => String(named.add(table).size));
  }
  return tableNames.filter((table) => table !== name && named.has(table));
}

const COLUMN_OF_TABLE = /\{(\w+)\.\w+\}/g;

/** The formula of a computed column in one row; '' for a stored one. */
export const formulaOf = (table: Table, field: string, row: number, positions: Positions): string =>
  located(table.columns[field]?.formula?.() ?? '', table.name, row, positions);

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
