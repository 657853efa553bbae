import { CADENCES } from '../../domain/book';
import { MOVES } from '../../domain/dueDay';
import { lettersOf } from '../table';
import { checkInDayFrom, holidaysOn, type Joined, joinedTo } from './due';

/*
 * The Dashboard's week-by-week table: fourteen check-in days of the shown cycle, each standing for `$O$2` weeks (1 in
 * a quarter, 4 in a year). Adherence as in docs/numbers.md.
 */

/** Cells of one Dashboard column over the table's rows. */
export const range = (column: number, first: number, rows: number): string =>
  `$${lettersOf(column)}$${first}:$${lettersOf(column)}$${first + rows - 1}`;

const ofCycle = (field: string): string => `INDEX({cycles.${field}};MATCH(CycleShown;{cycles.id};0))`;

/** How many weeks one row stands for, so that the cycle fits into fourteen rows. */
export const step = (): string => `=IFERROR(MAX(1;INT((${ofCycle('ends')}-${ofCycle('starts')})/7/14)+1);1)`;

/** The check-in day of row `n`, '' past the end of the cycle. */
export function checkInDay(n: number): string {
  const first = `(INT(${ofCycle('starts')})+MOD(CheckInWeekday-WEEKDAY(${ofCycle('starts')};2);7))`;
  const day = `(${first}+7*($O$2*${n}-1))`;
  return `=IFERROR(IF(ISNUMBER(${ofCycle('starts')});IF(${day}>${ofCycle('ends')}+7*$O$2-1;"";${day});"");"")`;
}

/** A row's check-in day, and the last one that it stands for. */
export interface Span {
  readonly day: string;
  readonly until: string;
}

/** The last row stands for three weeks more, as far as Holidays may move what was due at the end. */
export const until = (day: string, next: string): string => {
  const end = `INT(${ofCycle('ends')})`;
  return `=IFERROR(IF(${day}="";"";IF(${next}="";${checkInDayFrom(end)}+${7 * MOVES};${day}));"")`;
};

/** Mean over all KRs of the last snapshot day in the row's span. */
export function snapshotMean(field: 'progress' | 'expected', day: string): string {
  const [days, cycle, goal] = ['{history.day}', '{history.cycle}', '{history.goal}'];
  const last = `MAXIFS(${days};${cycle};CycleIs;${days};"<="&${day};${days};">"&(${day}-7*$O$2))`;
  return `IFERROR(AVERAGEIFS({history.${field}};${cycle};CycleIs;${days};${last};${goal};"KR-*");"")`;
}

/** Check-ins whose due day lies in the row's span, on time or late. */
export const answered = (timing: 'On time' | 'Late', { day, until: last }: Span): string =>
  `COUNTIFS({checkIns.cycle};CycleIs;{checkIns.timing};"${timing}";{checkIns.dueDay};">"&(${day}-7*$O$2);{checkIns.dueDay};"<="&${last})`;

/** The first `count` whole numbers from 0 on, below each other: the only arrays that every locale writes alike. */
const upTo = (count: number): string => `{${Array.from({ length: count }, (_, index) => index).join(';')}}`;

/** Days back from the last one of a row: of up to four weeks, and of up to two years. */
const FOUR_WEEKS = `7*${upTo(4)}`;
const TWO_YEARS = `7*(${upTo(13)}+13*TRANSPOSE(${upTo(8)}))`;

/**
 * Check-in days in the row's span that passed without an answer: before a later answer, or without one since. One day
 * is counted by itself; several at once, by their distance from the last, those beyond the span being left out.
 */
export function missed({ day, until: last }: Span): string {
  const days = `(${last}-${day}+7*$O$2)`;
  const several = (back: string): string => {
    const on = `(${last}-${back})`;
    return `SUMPRODUCT((${back}<${days})*(${holidaysOn(on, joinedEach)}=0)*(${missedOn(on, joinedEach)}))`;
  };
  const one = `IF(${holidaysOn(last)}=0;${missedOn(last)};0)`;
  return `IF(${days}<=7;${one};IF(${days}<=28;${several(FOUR_WEEKS)};${several(TWO_YEARS)}))`;
}

/** A text before each number of an array; some spreadsheets join a whole array with `&`. */
const joinedEach: Joined = (text, numbers) => `SUBSTITUTE("${text}#";"#";${numbers})`;

/** How many goals missed a check-in day. */
function missedOn(on: string, joined: Joined = joinedTo): string {
  const phase = (weeks: number) => (weeks === 1 ? '"1|0"' : joined(`${weeks}|`, `MOD(INT(${on}/7);${weeks})`));
  const [reached, open] = [joined('<=', on), joined('>', on)];
  const passedBefore = (weeks: number) =>
    `COUNTIFS({checkIns.cycle};CycleIs;{checkIns.duePhase};${phase(weeks)};` +
    `{checkIns.missedFrom};${reached};{checkIns.missedBefore};${open})`;
  const openSince = (weeks: number) =>
    `COUNTIFS({keyResults.cycle};CycleIs;{keyResults.duePhase};${phase(weeks)};` +
    `{keyResults.nextDay};${reached};{keyResults.askedUntil};${open})`;
  return CADENCES.map((weeks) => `${passedBefore(weeks)}+${openSince(weeks)}`).join('+');
}
