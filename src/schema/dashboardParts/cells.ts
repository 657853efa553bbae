import type { DashboardPart, Look } from '../dashboard';

/** The Dashboard's columns. */
export const [B, C, D, E, F, G, I, J, K] = [2, 3, 4, 5, 6, 7, 9, 10, 11] as const;
/** Hidden ones, behind the numbers of a week. */
export const LATE = 13;
export const MISSED = 14;
export const STEP = 15;

export function cell(row: number, column: number, look: Look, text: string): DashboardPart {
  return { row, column, look, text };
}

/** The same cells in several rows, the n-th from `from` on. */
export function repeated(first: number, rows: number, from: number, parts: readonly DashboardPart[]): DashboardPart[] {
  return parts.map((part) => ({ ...part, row: first, rows, from }));
}

export const headings = (row: number, ...texts: readonly (readonly [number, string, Look?])[]): DashboardPart[] =>
  texts.map(([at, text, look = 'heading']) => cell(row, at, look, text));

/** AVERAGEIFS over what counts in the shown cycle; '' when nothing does. */
export const averageOf = (field: string): string =>
  `IFERROR(AVERAGEIFS({keyResults.${field}};{keyResults.cycle};CycleShown;{keyResults.countsWeight};">0");"")`;

/** None when no cycle is shown: in Google an empty criterion counts the key results without a cycle. */
export const countOf = (...criteria: readonly string[]): string =>
  `IF(CycleShown="";0;COUNTIFS({keyResults.cycle};CycleShown;${criteria.join(';')}))`;

/** What counts towards an objective. */
export const counting = '{keyResults.countsWeight};">0"';
