import type { TableName } from '../domain/book';
import { quoted } from './formulas/shared';
import * as weeks from './formulas/weeks';
import { located, type Positions } from './positions';
import { DASHBOARD } from './workbook';

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

/** Widths by column; the last ones are hidden helpers. */
export const dashboardWidths: readonly number[] = [
  20, 260, 105, 75, 75, 90, 110, 20, 220, 270, 105, 20, 60, 60, 60, 60,
];
export const HIDDEN_FROM = 13;
export const OBJECTIVE_ROWS = 30;
export const ATTENTION_ROWS = 15;
export const WEEK_ROWS = 14;

const [B, C, D, E, F, G, I, J, K] = [2, 3, 4, 5, 6, 7, 9, 10, 11] as const;
const LATE = 13;
const MISSED = 14;
const STEP = 15;
const FIRST_OBJECTIVE = 10;
const STATUS_TITLE = FIRST_OBJECTIVE + ATTENTION_ROWS + 2;
const WEEKS_TITLE = FIRST_OBJECTIVE + OBJECTIVE_ROWS + 2;
export const FIRST_WEEK = WEEKS_TITLE + 3;

/** Where defined names point to. */
export const dashboardNames: readonly { readonly name: string; readonly row: number; readonly column: number }[] = [
  { name: 'CycleShown', row: 2, column: E },
  { name: 'CycleShownParent', row: 2, column: LATE },
];
export const PICKER = { row: 2, column: C } as const;
/** The trend chart: where it stands and what it draws. */
export const trendChart = {
  title: 'Progress and expected progress, week by week',
  row: WEEKS_TITLE,
  column: I,
  width: 560,
  height: 300,
  /** Check-in day, progress, expected. */
  columns: [B, D, E],
  firstRow: FIRST_WEEK - 1,
  rows: WEEK_ROWS + 1,
} as const;

/** Every cell of the Dashboard. */
export function dashboardCells(positions: Positions): readonly DashboardCell[] {
  const cells = [...head(), ...tiles(), ...objectiveList(), ...attentionList(), ...statusCounts(), ...weekTable()];
  return cells.map(({ formula, ...rest }) =>
    formula === undefined ? rest : { ...rest, formula: located(formula, 'settings', 1, positions) },
  );
}

const cell = (row: number, column: number, look: Look, content: string): DashboardCell =>
  content.startsWith('=') ? { row, column, look, formula: content } : { row, column, look, value: content };

function head(): DashboardCell[] {
  const running = '{cycles.running}';
  const current = `IFERROR(INDEX({cycles.id};MATCH(MIN(${running});${running};0));"")`;
  const parent = `INDEX({cycles.parent};MATCH(CycleShown;{cycles.id};0))`;
  return [
    cell(1, B, 'title', 'OKR dashboard'),
    cell(2, B, 'label', 'Cycle (empty: the running one)'),
    { row: PICKER.row, column: PICKER.column, look: 'input' },
    cell(2, D, 'label', 'showing'),
    cell(2, E, 'word', `=IF($C$2="";${current};$C$2)`),
    cell(
      2,
      I,
      'hint',
      `=IF(CycleShown="";"No cycle is running today. Choose one on the left or add one in Cycles.";"As of "&TEXT(Today;"d mmm yyyy")&". Every number here is a formula.")`,
    ),
    cell(2, LATE, 'hidden', `=IFERROR(IF(${parent}="";"";${parent});"")`),
  ];
}

/** AVERAGEIFS over what counts in the shown cycle; '' when nothing does. */
const averageOf = (field: string): string =>
  `IFERROR(AVERAGEIFS({keyResults.${field}};{keyResults.cycle};CycleShown;{keyResults.countsWeight};">0");"")`;

const countOf = (...criteria: readonly string[]): string =>
  `COUNTIFS({keyResults.cycle};CycleShown;${criteria.join(';')})`;

function tiles(): DashboardCell[] {
  const counting = `{keyResults.countsWeight};">0"`;
  const week = (field: number) => weeks.range(field, FIRST_WEEK, WEEK_ROWS);
  const answered = `SUM(${week(F)})`;
  const all = `(${answered}+SUM(${week(LATE)})+SUM(${week(MISSED)}))`;
  const scored = `COUNTIFS({keyResults.cycle};CycleShown;{keyResults.score};">=0")`;
  const mean = `AVERAGEIFS({keyResults.score};{keyResults.cycle};CycleShown)`;
  const tile = (at: number, label: string, formula: string): DashboardCell[] => [
    cell(4, at, 'tileLabel', label),
    cell(5, at, 'tile', formula),
  ];
  return [
    ...tile(
      B,
      'Average progress of key results',
      `=IF(${averageOf('progress')}="";"No key results yet";TEXT(${averageOf('progress')};"0%")&" of "&TEXT(${averageOf('expected')};"0%")&" expected")`,
    ),
    ...tile(C, 'Key results', `=${countOf(counting)}`),
    ...tile(D, 'At risk', `=${countOf(counting, `{keyResults.pace};"At risk"`)}`),
    ...tile(E, 'Off track', `=${countOf(counting, `{keyResults.pace};"Off track"`)}`),
    ...tile(F, 'Late now', `=${countOf(`{keyResults.daysLate};">0"`)}`),
    ...tile(G, 'Checked in on time', `=IF(${all}=0;"–";TEXT(${answered}/${all};"0%"))`),
    ...tile(
      I,
      'Average score',
      `=IF(${scored}=0;"Not scored yet";TEXT(${mean};"0.00")&", "&${scored}&" of "&${countOf(counting)}&" scored")`,
    ),
    ...tile(
      J,
      'What the score says',
      `=IF(${scored}=0;"–";IF(${mean}>9/10;"Too easy: raise ambition";IF(${mean}<4/10;"Unrealistic: recalibrate";IF(AND(${mean}>=6/10;${mean}<=7/10);"Healthy band";"Neutral"))))`,
    ),
    ...tile(K, 'Disagreements', `=${countOf(`{keyResults.attentionWhy};"*says*pace*"`)}`),
  ];
}

/** Looks a numbered row up in a table: the n-th by an order column. */
const nth =
  (table: TableName, order: string, n: number) =>
  (field: string): string =>
    `INDEX({${table}.${field}};MATCH(${n};{${table}.${order}};0))`;

const nameOf = (address: string): string =>
  `IFERROR(INDEX({people.name};MATCH(${address};{people.email};0));${address})`;

const orEmpty = (formula: string): string => `=IFERROR(${formula};"")`;
/** A blank source cell reads as '' instead of 0. */
const filled = (formula: string): string => orEmpty(`IF(${formula}="";"";${formula})`);

const bar = (progress: string): string =>
  `=IF(${progress}="";"";REPT("█";ROUND(${progress}*10;0))&REPT("░";10-ROUND(${progress}*10;0)))`;

function objectiveList(): DashboardCell[] {
  const count = `COUNT({objectives.shownKey})`;
  const rows = Array.from({ length: OBJECTIVE_ROWS }, (_, index) => {
    const row = FIRST_OBJECTIVE + index;
    const of = nth('objectives', 'shownOrder', index + 1);
    const indent = `REPT("   ";MAX(0;${of('rank')}-1))`;
    const empty = index === 0 ? '"No objectives in this cycle yet. OKRs › Add or edit goals adds one."' : '""';
    return [
      cell(row, B, 'text', `=IFERROR(IF(ISNUMBER(${of('rank')});${indent};"")&${of('title')};${empty})`),
      cell(row, C, 'text', filled(nameOf(of('owner')))),
      cell(row, D, 'percent', orEmpty(of('progress'))),
      cell(row, E, 'percent', orEmpty(of('expected'))),
      cell(row, F, 'word', orEmpty(of('pace'))),
      cell(row, G, 'bar', bar(`$D${row}`)),
    ];
  });
  return [
    cell(8, B, 'section', 'Objectives'),
    ...headings(9, [B, 'Objective'], [C, 'Owner'], [D, 'Progress'], [E, 'Expected'], [F, 'Pace'], [G, 'Bar']),
    ...rows.flat(),
    cell(
      FIRST_OBJECTIVE + OBJECTIVE_ROWS,
      B,
      'hint',
      `=IF(${count}>${OBJECTIVE_ROWS};"and "&(${count}-${OBJECTIVE_ROWS})&" more in Objectives";"")`,
    ),
  ];
}

const headings = (row: number, ...texts: readonly (readonly [number, string])[]): DashboardCell[] =>
  texts.map(([at, text]) => cell(row, at, 'heading', text));

function attentionList(): DashboardCell[] {
  const count = `COUNTIF({keyResults.attention};">0")`;
  const rows = Array.from({ length: ATTENTION_ROWS }, (_, index) => {
    const row = FIRST_OBJECTIVE + index;
    const of = nth('keyResults', 'attentionOrder', index + 1);
    const empty = index === 0 ? '"Nothing needs attention."' : '""';
    return [
      cell(row, I, 'text', `=IFERROR(${of('id')}&"  "&${of('title')};${empty})`),
      cell(row, J, 'text', orEmpty(of('attentionWhy'))),
      cell(row, K, 'text', filled(nameOf(of('owner')))),
    ];
  });
  return [
    cell(8, I, 'section', 'Needs attention'),
    ...headings(9, [I, 'Key result'], [J, 'Why'], [K, 'Owner']),
    ...rows.flat(),
    cell(
      FIRST_OBJECTIVE + ATTENTION_ROWS,
      I,
      'hint',
      `=IF(${count}>${ATTENTION_ROWS};"and "&(${count}-${ATTENTION_ROWS})&" more in Key results";"")`,
    ),
  ];
}

const STATUS_WORDS = [
  'On track',
  'At risk',
  'Off track',
  'No data',
  'Not started',
  'Done',
  'Achieved',
  'Partial',
  'Missed',
  'Dropped',
] as const;

function statusCounts(): DashboardCell[] {
  return [
    cell(STATUS_TITLE, I, 'section', 'Key results by status'),
    ...headings(STATUS_TITLE + 1, [I, 'Status'], [J, 'Owners say'], [K, 'Pace says']),
    ...STATUS_WORDS.flatMap((word, index) => {
      const row = STATUS_TITLE + 2 + index;
      const says = (field: string) => `=${countOf(`{keyResults.${field}};${quoted(word)}`)}`;
      return [cell(row, I, 'word', word), cell(row, J, 'number', says('status')), cell(row, K, 'number', says('pace'))];
    }),
  ];
}

function weekTable(): DashboardCell[] {
  const rows = Array.from({ length: WEEK_ROWS }, (_, index) => {
    const row = FIRST_WEEK + index;
    const day = `$B${row}`;
    const shown = (formula: string) => `=IF(OR(${day}="";${day}>=Today+7*$O$2);"";${formula})`;
    const asked = `SUM($F${row};$M${row};$N${row})`;
    return [
      cell(row, B, 'day', weeks.checkInDay(index)),
      cell(row, C, 'percent', `=IF(${asked}=0;"";$F${row}/${asked})`),
      cell(row, D, 'percent', shown(weeks.snapshotMean('progress', day))),
      cell(row, E, 'percent', shown(weeks.snapshotMean('expected', day))),
      cell(row, F, 'number', shown(weeks.answered('On time', day))),
      cell(row, G, 'text', `=IF(SUM($M${row};$N${row})=0;"";$M${row}&" late, "&$N${row}&" missed")`),
      cell(row, LATE, 'hidden', shown(weeks.answered('Late', day))),
      cell(row, MISSED, 'hidden', shown(weeks.missed(day))),
    ];
  });
  return [
    cell(WEEKS_TITLE, B, 'section', 'Week by week'),
    cell(
      WEEKS_TITLE + 1,
      B,
      'hint',
      'Check-ins by the day they were due; progress is the mean of all key results on that day.',
    ),
    ...headings(
      FIRST_WEEK - 1,
      [B, 'Check-in day'],
      [C, 'On time'],
      [D, 'Progress'],
      [E, 'Expected'],
      [F, 'Check-ins'],
      [G, 'Late and missed'],
    ),
    cell(2, STEP, 'hidden', weeks.step()),
    ...rows.flat(),
  ];
}

export { DASHBOARD };
