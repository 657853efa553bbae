import { CADENCES } from '../../domain/book';
import { lettersOf } from '../table';

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

/** Mean over all KRs of the last snapshot day in the row's span. */
export function snapshotMean(field: 'progress' | 'expected', day: string): string {
  const [days, cycle, goal] = ['{history.day}', '{history.cycle}', '{history.goal}'];
  const last = `MAXIFS(${days};${cycle};CycleShown;${days};"<="&${day};${days};">"&(${day}-7*$O$2))`;
  return `IFERROR(AVERAGEIFS({history.${field}};${cycle};CycleShown;${days};${last};${goal};"KR-*");"")`;
}

/** Check-ins whose due day lies in the row's span, on time or late. */
export const answered = (timing: 'On time' | 'Late', day: string): string =>
  `COUNTIFS({checkIns.cycle};CycleShown;{checkIns.timing};"${timing}";{checkIns.due};">"&(${day}-7*$O$2);{checkIns.due};"<="&${day})`;

/** Check-in days in the row's span that passed without an answer: before a later answer, or without one since. */
export function missed(day: string): string {
  const passed = (on: string, weeks: number) =>
    `COUNTIFS({checkIns.cycle};CycleShown;{checkIns.cadence};${weeks};{checkIns.duePhase};MOD(INT(${on}/7);${weeks});` +
    `{checkIns.due};"<"&${on};{checkIns.at};">="&(${on}+1))`;
  const open = (on: string, weeks: number) =>
    `COUNTIFS({keyResults.cycle};CycleShown;{keyResults.cadenceUsed};${weeks};{keyResults.duePhase};MOD(INT(${on}/7);${weeks});` +
    `{keyResults.nextDay};"<="&${on};{keyResults.askedUntil};">"&${on})`;
  const onDay = (on: string) => CADENCES.map((weeks) => `${passed(on, weeks)}+${open(on, weeks)}`).join('+');
  return [0, 1, 2, 3].map((back) => `IF($O$2>${back};${onDay(back === 0 ? day : `(${day}-${7 * back})`)};0)`).join('+');
}
