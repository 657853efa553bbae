import type { TableName } from '../domain/book';
import {
  ATTENTION_ROWS,
  type DashboardPart,
  FIRST_OBJECTIVE,
  FIRST_WEEK,
  type Look,
  OBJECTIVE_ROWS,
  PICKER,
  WEEK_ROWS,
  WEEKS_TITLE,
} from './dashboard';
import { quoted } from './formulas/shared';
import * as weeks from './formulas/weeks';

const [B, C, D, E, F, G, I, J, K] = [2, 3, 4, 5, 6, 7, 9, 10, 11] as const;
const LATE = 13;
const MISSED = 14;
const STEP = 15;
const STATUS_TITLE = FIRST_OBJECTIVE + ATTENTION_ROWS + 2;

function cell(row: number, column: number, look: Look, text: string): DashboardPart {
  return { row, column, look, text };
}

/** The same cells in several rows, the n-th from `from` on. */
function repeated(first: number, rows: number, from: number, parts: readonly DashboardPart[]): DashboardPart[] {
  return parts.map((part) => ({ ...part, row: first, rows, from }));
}

function head(): DashboardPart[] {
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

/** None when no cycle is shown: in Google an empty criterion counts the key results without a cycle. */
const countOf = (...criteria: readonly string[]): string =>
  `IF(CycleShown="";0;COUNTIFS({keyResults.cycle};CycleShown;${criteria.join(';')}))`;

/** What counts towards an objective. */
const counting = '{keyResults.countsWeight};">0"';

function tiles(): DashboardPart[] {
  const week = (field: number) => weeks.range(field, FIRST_WEEK, WEEK_ROWS);
  const answered = `SUM(${week(F)})`;
  const all = `(${answered}+SUM(${week(LATE)})+SUM(${week(MISSED)}))`;
  // a dropped key result leaves the average, whatever score was typed for it
  const kept = '{keyResults.grade};"<>Dropped"';
  const scored = countOf('{keyResults.score};">=0"', kept);
  const mean = `AVERAGEIFS({keyResults.score};{keyResults.cycle};CycleShown;${kept})`;
  const tile = (at: number, label: string, formula: string): DashboardPart[] => [
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
    ...tile(K, 'Disagreements', `=${countOf(`{keyResults.attentionWhy};"*, pace *"`)}`),
  ];
}

/** Looks a numbered row up in a table: the n-th by an order column. */
const nth =
  (table: TableName, order: string) =>
  (field: string): string =>
    `INDEX({${table}.${field}};MATCH({n};{${table}.${order}};0))`;

const nameOf = (address: string): string =>
  `IFERROR(INDEX({people.name};MATCH(${address};{people.email};0));${address})`;

const orEmpty = (formula: string): string => `=IFERROR(${formula};"")`;
/** A blank source cell reads as '' instead of 0. */
const filled = (formula: string): string => orEmpty(`IF(${formula}="";"";${formula})`);

/** A text that fits its column, and shows that it goes on. */
const shortened = (text: string, length: string | number): string =>
  `LEFT(${text};${length})&IF(LEN(${text})>${length};"…";"")`;

const bar = (progress: string): string =>
  `=IF(${progress}="";"";REPT("■";ROUND(${progress}*8;0))&REPT("□";8-ROUND(${progress}*8;0)))`;

function objectiveList(): DashboardPart[] {
  const count = `COUNT({objectives.shownKey})`;
  const of = nth('objectives', 'shownOrder');
  const depth = `IF(ISNUMBER(${of('rank')});MAX(0;${of('rank')}-1);0)`;
  const line = (empty: string) => [
    cell(0, B, 'text', `=IFERROR(REPT("   ";${depth})&${shortened(of('title'), `36-2*${depth}`)};${empty})`),
    cell(0, C, 'text', filled(nameOf(of('owner')))),
    cell(0, D, 'percent', orEmpty(of('progress'))),
    cell(0, E, 'percent', orEmpty(of('expected'))),
    cell(0, F, 'word', orEmpty(of('pace'))),
    cell(0, G, 'bar', bar('$D{row}')),
  ];
  const nothing = '"None yet: OKRs › Add or edit goals"';
  return [
    cell(8, B, 'section', 'Objectives'),
    ...headings(9, [B, 'Objective'], [C, 'Owner'], [D, 'Progress'], [E, 'Expected'], [F, 'Pace'], [G, 'Bar']),
    ...repeated(FIRST_OBJECTIVE, 1, 1, line(nothing)),
    ...repeated(FIRST_OBJECTIVE + 1, OBJECTIVE_ROWS - 1, 2, line('""')),
    cell(
      FIRST_OBJECTIVE + OBJECTIVE_ROWS,
      B,
      'hint',
      `=IF(${count}>${OBJECTIVE_ROWS};"and "&(${count}-${OBJECTIVE_ROWS})&" more in Objectives";"")`,
    ),
  ];
}

const headings = (row: number, ...texts: readonly (readonly [number, string])[]): DashboardPart[] =>
  texts.map(([at, text]) => cell(row, at, 'heading', text));

function attentionList(): DashboardPart[] {
  const count = `COUNTIF({keyResults.attention};">0")`;
  const of = nth('keyResults', 'attentionOrder');
  const line = (empty: string) => [
    cell(0, I, 'text', `=IFERROR(${of('id')}&"  "&${shortened(of('title'), 26)};${empty})`),
    cell(0, J, 'text', orEmpty(of('attentionWhy'))),
    cell(0, K, 'text', filled(nameOf(of('owner')))),
  ];
  return [
    cell(8, I, 'section', 'Needs attention'),
    ...headings(9, [I, 'Key result'], [J, 'Why'], [K, 'Owner']),
    ...repeated(
      FIRST_OBJECTIVE,
      1,
      1,
      line(`IF(${countOf(counting)}=0;"None count in this cycle yet.";"No key result needs attention.")`),
    ),
    ...repeated(FIRST_OBJECTIVE + 1, ATTENTION_ROWS - 1, 2, line('""')),
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

function statusCounts(): DashboardPart[] {
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

function weekTable(): DashboardPart[] {
  const day = '$B{row}';
  const shown = (formula: string) => `=IF(OR(${day}="";${day}>=Today+7*$O$2);"";${formula})`;
  const asked = `SUM($F{row};$M{row};$N{row})`;
  const line = [
    cell(0, B, 'day', weeks.checkInDay('{n}')),
    cell(0, C, 'percent', `=IF(${asked}=0;"";$F{row}/${asked})`),
    cell(0, D, 'percent', shown(weeks.snapshotMean('progress', day))),
    cell(0, E, 'percent', shown(weeks.snapshotMean('expected', day))),
    cell(0, F, 'number', shown(weeks.answered('On time', day))),
    cell(0, G, 'text', `=IF(SUM($M{row};$N{row})=0;"";$M{row}&" late, "&$N{row}&" missed")`),
    cell(0, LATE, 'hidden', shown(weeks.answered('Late', day))),
    cell(0, MISSED, 'hidden', shown(weeks.missed(day))),
  ];
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
    ...repeated(FIRST_WEEK, WEEK_ROWS, 1, line),
  ];
}

/** Every cell of the Dashboard. */
export const dashboard: readonly DashboardPart[] = [
  ...head(),
  ...tiles(),
  ...objectiveList(),
  ...attentionList(),
  ...statusCounts(),
  ...weekTable(),
];
