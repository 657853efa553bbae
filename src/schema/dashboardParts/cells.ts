import type { DashboardCell, Look } from '../dashboard';

/** The Dashboard's columns. */
export const [B, C, D, E, F, G, I, J, K] = [2, 3, 4, 5, 6, 7, 9, 10, 11] as const;
/** Hidden ones, behind the numbers of a week. */
export const LATE = 13;
export const MISSED = 14;
export const STEP = 15;

/** A formula starts with `=` and names columns as `{cycles.id}`. */
export const cell = (row: number, column: number, look: Look, text: string): DashboardCell =>
  text.startsWith('=') ? { row, column, look, formula: text } : { row, column, look, value: text };

/** A list's rows from `first` on; `n` counts them from 1. */
export const repeated = (
  first: number,
  rows: number,
  line: (row: number, n: number) => readonly DashboardCell[],
): DashboardCell[] => Array.from({ length: rows }, (_, index) => line(first + index, index + 1)).flat();

export const headings = (row: number, ...texts: readonly (readonly [number, string, Look?])[]): DashboardCell[] =>
  texts.map(([at, text, look = 'heading']) => cell(row, at, look, text));

/** AVERAGEIFS over what counts in the shown cycle; '' when nothing does. */
export const averageOf = (field: string): string =>
  `IFERROR(AVERAGEIFS({keyResults.${field}};{keyResults.cycle};CycleShown;{keyResults.countsWeight};">0");"")`;

/** None when no cycle is shown: in Google an empty criterion counts the key results without a cycle. */
export const countOf = (...criteria: readonly string[]): string =>
  `IF(CycleShown="";0;COUNTIFS({keyResults.cycle};CycleShown;${criteria.join(';')}))`;

/** What counts towards an objective. */
export const counting = '{keyResults.countsWeight};">0"';
