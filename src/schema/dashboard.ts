/** How a Dashboard cell looks; the painter knows what each means in fonts and colours. */
export type Look =
  | 'title'
  | 'hint'
  | 'label'
  | 'input'
  | 'tileLabel'
  | 'tile'
  | 'section'
  | 'heading'
  /** A heading over numbers, which stand at the right. */
  | 'numberHeading'
  | 'text'
  | 'percent'
  | 'number'
  | 'day'
  | 'bar'
  | 'word'
  | 'hidden';

/** One cell of the Dashboard. `formula` is kept up by repair; `value` is written once, `input` belongs to people. */
export interface DashboardCell {
  readonly row: number;
  readonly column: number;
  readonly look: Look;
  readonly value?: string;
  readonly formula?: string;
}

/** Widths of the columns that are shown; hidden helpers follow. */
export const dashboardWidths: readonly number[] = [12, 245, 94, 67, 67, 84, 94, 12, 215, 235, 94, 94];
export const HIDDEN_FROM = 13;
export const HIDDEN_COLUMNS = 4;
export const OBJECTIVE_ROWS = 30;
export const ATTENTION_ROWS = 15;
export const WEEK_ROWS = 14;

export const FIRST_OBJECTIVE = 10;
export const WEEKS_TITLE = FIRST_OBJECTIVE + OBJECTIVE_ROWS + 2;
export const FIRST_WEEK = WEEKS_TITLE + 3;

/** Where defined names point to. */
export const dashboardNames: readonly { readonly name: string; readonly row: number; readonly column: number }[] = [
  { name: 'CycleShown', row: 2, column: 5 },
  { name: 'CycleShownParent', row: 2, column: 13 },
];
export const PICKER = { row: 2, column: 3 } as const;
/** The trend chart: where it stands and what it draws. */
export const trendChart = {
  title: 'Progress and expected progress, week by week',
  row: WEEKS_TITLE,
  column: 9,
  width: 560,
  height: 300,
  /** Check-in day, progress, expected. */
  columns: [2, 4, 5],
  firstRow: FIRST_WEEK - 1,
  rows: WEEK_ROWS + 1,
} as const;
