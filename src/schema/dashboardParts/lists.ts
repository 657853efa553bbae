import type { TableName } from '../../domain/book';
import { ATTENTION_ROWS, type DashboardCell, FIRST_OBJECTIVE, OBJECTIVE_ROWS } from '../dashboard';
import { B, C, cell, counting, countOf, D, E, F, G, headings, I, J, K, repeated } from './cells';

/** Looks a field up in the n-th row of a table by an order column. */
const nth =
  (n: number, table: TableName, order: string) =>
  (field: string): string =>
    `INDEX({${table}.${field}};MATCH(${n};{${table}.${order}};0))`;

/** The owner's name as People has it, else what stands in Owner. */
const nameOf = (of: (field: string) => string): string => {
  const name = `INDEX({people.name};MATCH(${of('person')};{people.address};0))`;
  return `IFERROR(IF(${name}="";${of('person')};${name});${of('owner')})`;
};

const orEmpty = (formula: string): string => `=IFERROR(${formula};"")`;
/** A blank source cell reads as '' instead of 0. */
const filled = (formula: string): string => orEmpty(`IF(${formula}="";"";${formula})`);

/** A text that fits its column, and shows that it goes on. */
const shortened = (text: string, length: string | number): string =>
  `IF(LEN(${text})>${length};LEFT(${text};${length}-1)&"…";${text})`;

const bar = (progress: string): string =>
  `=IF(${progress}="";"";REPT("■";ROUND(${progress}*8;0))&REPT("□";8-ROUND(${progress}*8;0)))`;

/** The objectives of the shown cycle, those below others moved in. */
export function objectiveList(): DashboardCell[] {
  const count = `COUNT({objectives.shownKey})`;
  const nothing = '"None yet: OKRs › Add or edit goals"';
  const line = (row: number, n: number) => {
    const of = nth(n, 'objectives', 'shownOrder');
    const depth = `IF(ISNUMBER(${of('rank')});MAX(0;${of('rank')}-1);0)`;
    const title = `REPT("   ";${depth})&${shortened(of('title'), `39-2*${depth}`)}`;
    return [
      cell(row, B, 'text', `=IFERROR(${title};${n === 1 ? nothing : '""'})`),
      cell(row, C, 'text', filled(nameOf(of))),
      cell(row, D, 'percent', orEmpty(of('progress'))),
      cell(row, E, 'percent', orEmpty(of('expected'))),
      cell(row, F, 'word', orEmpty(of('pace'))),
      cell(row, G, 'bar', bar(`$D${row}`)),
    ];
  };
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
    ...repeated(FIRST_OBJECTIVE, OBJECTIVE_ROWS, line),
    cell(
      FIRST_OBJECTIVE + OBJECTIVE_ROWS,
      B,
      'hint',
      `=IF(${count}>${OBJECTIVE_ROWS};"and "&(${count}-${OBJECTIVE_ROWS})&" more in Objectives";"")`,
    ),
  ];
}

/** Key results that somebody should look at, and why. */
export function attentionList(): DashboardCell[] {
  const count = `COUNTIF({keyResults.attention};">0")`;
  const nothing = `IF(${countOf(counting)}=0;"None count in this cycle yet.";"No key result needs attention.")`;
  const line = (row: number, n: number) => {
    const of = nth(n, 'keyResults', 'attentionOrder');
    return [
      cell(row, I, 'text', `=IFERROR(${of('id')}&"  "&${shortened(of('title'), 25)};${n === 1 ? nothing : '""'})`),
      cell(row, J, 'text', orEmpty(of('attentionWhy'))),
      cell(row, K, 'text', filled(nameOf(of))),
    ];
  };
  return [
    cell(8, I, 'section', 'Needs attention'),
    ...headings(9, [I, 'Key result'], [J, 'Why'], [K, 'Owner']),
    ...repeated(FIRST_OBJECTIVE, ATTENTION_ROWS, line),
    cell(
      FIRST_OBJECTIVE + ATTENTION_ROWS,
      I,
      'hint',
      `=IF(${count}>${ATTENTION_ROWS};"and "&(${count}-${ATTENTION_ROWS})&" more in Key results";"")`,
    ),
  ];
}
