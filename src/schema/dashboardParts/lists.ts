import type { TableName } from '../../domain/book';
import { ATTENTION_ROWS, type DashboardPart, FIRST_OBJECTIVE, OBJECTIVE_ROWS } from '../dashboard';
import { B, C, cell, counting, countOf, D, E, F, G, headings, I, J, K, repeated } from './cells';

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
  `IF(LEN(${text})>${length};LEFT(${text};${length}-1)&"…";${text})`;

const bar = (progress: string): string =>
  `=IF(${progress}="";"";REPT("■";ROUND(${progress}*8;0))&REPT("□";8-ROUND(${progress}*8;0)))`;

/** The objectives of the shown cycle, those below others moved in. */
export function objectiveList(): DashboardPart[] {
  const count = `COUNT({objectives.shownKey})`;
  const of = nth('objectives', 'shownOrder');
  const depth = `IF(ISNUMBER(${of('rank')});MAX(0;${of('rank')}-1);0)`;
  const line = (empty: string) => [
    cell(0, B, 'text', `=IFERROR(REPT("   ";${depth})&${shortened(of('title'), `39-2*${depth}`)};${empty})`),
    cell(0, C, 'text', filled(nameOf(of('owner')))),
    cell(0, D, 'percent', orEmpty(of('progress'))),
    cell(0, E, 'percent', orEmpty(of('expected'))),
    cell(0, F, 'word', orEmpty(of('pace'))),
    cell(0, G, 'bar', bar('$D{row}')),
  ];
  const nothing = '"None yet: OKRs › Add or edit goals"';
  return [
    cell(8, B, 'section', 'Objectives'),
    ...headings(
      9,
      [B, 'Objective'],
      [C, 'Owner'],
      [D, 'Progress', 'numberHeading'],
      [E, 'Expected', 'numberHeading'],
      [F, 'Pace'],
      [G, 'Bar'],
    ),
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

/** Key results that somebody should look at, and why. */
export function attentionList(): DashboardPart[] {
  const count = `COUNTIF({keyResults.attention};">0")`;
  const of = nth('keyResults', 'attentionOrder');
  const line = (empty: string) => [
    cell(0, I, 'text', `=IFERROR(${of('id')}&"  "&${shortened(of('title'), 25)};${empty})`),
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
