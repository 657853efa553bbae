import type { Answer } from '../domain/answer';
import type { TableName } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import type { DashboardCell } from './dashboard';
import { placeOfHeading } from './headings';
import type { Positions, TablePositions } from './positions';
import type { Table } from './table';
import { tableNames, tables } from './workbook';

/** A tab as it is: its headings stand in the first row of `values`. */
export interface ActualTab {
  readonly name: string;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  /** The stamp of the look it was last painted with; '' when never. */
  readonly painted: string;
  /** Rules, dropdowns and warnings that the paint put there are still there. */
  readonly dressed: boolean;
}

export interface Actual {
  readonly tabs: readonly ActualTab[];
  readonly names: readonly string[];
  /** The names of all other tabs. */
  readonly others: readonly string[];
  /** The names of all tabs from left to right. */
  readonly order: readonly string[];
  /** Something stands in one of the other tabs. */
  readonly hasOwn: boolean;
  /** Whoever lays it out; '' when Google does not say. */
  readonly user?: string;
  /** What was answered last on a goal; asked only where its answer cells are gone. */
  readonly answerTo?: (goal: string) => Answer;
}

/** One thing to do to the workbook's layout. Rows and columns are 1-based. */
export type Step =
  | { readonly do: 'createTab'; readonly tab: string; readonly columns: number }
  | { readonly do: 'rename'; readonly tab: string; readonly to: string }
  | { readonly do: 'grow'; readonly tab: string; readonly columns: number }
  | {
      readonly do: 'values';
      readonly tab: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly Cell[])[];
    }
  | {
      readonly do: 'formulas';
      readonly tab: string;
      readonly row: number;
      readonly column: number;
      readonly formulas: readonly (readonly Cell[])[];
    }
  /** Added to what stands in the cells' notes already. */
  | { readonly do: 'notes'; readonly tab: string; readonly cells: readonly NotedCell[] }
  | { readonly do: 'paint'; readonly table: TableName; readonly columns: TablePositions; readonly fresh: boolean }
  | { readonly do: 'paintDashboard'; readonly cells: readonly DashboardCell[] }
  | { readonly do: 'name'; readonly name: string; readonly tab: string; readonly row: number; readonly column: number };

export interface NotedCell {
  readonly row: number;
  readonly column: number;
  readonly note: string;
}

/** Raised when what `paint` does changes, so that older workbooks are painted again. */
export const PAINT_VERSION = '3';

/** Some of the plan, and what to tell of it. */
export interface Part {
  readonly steps: readonly Step[];
  readonly done: readonly string[];
}

export const tabNamed = (actual: Pick<Actual, 'tabs'>, name: string): ActualTab | undefined =>
  actual.tabs.find((tab) => tab.name === name);
export const isEmptyTab = (tab: ActualTab): boolean => tab.values.every((row) => row.every(isBlank));
export const headingsOf = (tab: ActualTab | undefined): readonly Cell[] => tab?.values[0] ?? [];

/** Where the add-on's columns stand in the workbook; columns to be added stand after the last used one. */
export function positionsIn(actual: Actual): Positions {
  const entries = tableNames.map(
    (name) => [name, positionsOf(tables[name], tabNamed(actual, tables[name].tab))] as const,
  );
  return Object.fromEntries(entries) as Positions; // fromEntries loses the keys
}

/** Where one table's columns stand in its tab. */
export function positionsOf(table: Table, tab: ActualTab | undefined): TablePositions {
  const headings = headingsOf(tab);
  const used = headings.reduce<number>((last, heading, index) => (isBlank(heading) ? last : index + 1), 0);
  let next = used + 1;
  return Object.fromEntries(
    Object.entries(table.columns).map(([field, { heading }]) => {
      const found = placeOfHeading(headings, heading);
      return [field, found >= 0 ? found + 1 : next++];
    }),
  );
}

/** The same formula whatever separators and spaces a locale writes; none of ours holds a decimal. */
export const normalised = (formula: string): string =>
  formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/g, '').replace(/[,\\]/g, ';').toUpperCase() : part))
    .join('"');
