import { PHASES } from '../../domain/book';
import { DEFAULT_CADENCES, DONE_CADENCE, type GoalKind, LONGEST_DAYS } from '../../domain/cadence';
import { MOVES } from '../../domain/dueDay';
import { GRADING_DAYS } from '../../domain/phase';
import * as shared from './shared';

/*
 * When a goal is due (docs/numbers.md). Key results and objectives have the same helpers: `lastKey`, `cadenceUsed`,
 * `from`, `to`, `plainDay`, `nextDay`, `lastDueDay`, `firstRow`, `finalRow`, `cycleRow`.
 */

const inCycle = (field: string): string => `INDEX({cycles.${field}};{cycleRow})`;

/** The check-in day on or after a day. */
export const checkInDayFrom = (day: string): string => `${day}+MOD(CheckInWeekday-WEEKDAY(${day};2);7)`;

/** How often a day stands in Holidays; a time of day there makes no difference. */
export const holidaysOn = (day: string, joined: Joined = joinedTo): string =>
  `COUNTIFS(Holidays;${joined('>=', day)};Holidays;${joined('<', `(${day}+1)`)})`;

/** A text and a number as one text. */
export type Joined = (text: string, number: string) => string;
export const joinedTo: Joined = (text, number) => `"${text}"&${number}`;

/** A check-in day, a week later while it stands in Holidays, at most three times. */
const moved = (day: string): string => {
  const on = (weeks: number) => (weeks === 0 ? day : `(${day}+${7 * weeks})`);
  const from = (weeks: number): string =>
    weeks === MOVES ? on(weeks) : `IF(${holidaysOn(on(weeks))}=0;${on(weeks)};${from(weeks + 1)})`;
  return from(0);
};

/** A day of a cell, or 0 when it holds none. */
const dayIn = (cell: string): string => `IF(ISNUMBER(${cell});INT(${cell});0)`;

/** The newest of answers and Away rows in one search: twice its day, and one more for an answer. */
const lastKey = (): string =>
  `=IFERROR(IF({id}="";0;MAXIFS({checkIns.dayKey};{checkIns.goal};${shared.isTyped('{id}')}));0)`;

/** The day of the newest answer; a second search only where an Away row is newer. */
export const lastAnswer = (): string => {
  const answers = `MAXIFS({checkIns.answerDay};{checkIns.goal};${shared.isTyped('{id}')})`;
  return `=IFERROR(IF({lastKey}=0;"";IF(MOD({lastKey};2)=1;INT({lastKey}/2);${answers}/(${answers}>0)));"")`;
};

/** Weeks between answers of one kind of goal, by its own cell or by what its cycle counts as. */
export const cadenceOf = (goal: GoalKind): string => {
  const { quarter, half, year } = DEFAULT_CADENCES[goal];
  const kind = inCycle('countsAs');
  const byCycle = `IF({cycleRow}="";"";IF(${kind}="Half";${half};IF(${kind}="Year";${year};${quarter})))`;
  return `IF({cadence}="";${byCycle};IF(${shared.isCadence()};{cadence};""))`;
};

/** The same while a key result is Done. */
export const cadenceWhenDone = (cadence: string): string =>
  `IF(${cadence}="";"";IF({pace}="Done";MAX(${DONE_CADENCE};${cadence});${cadence}))`;

/** Quarter, Half or Year: what a cycle is, or is taken for by its days. */
export const countsAs = (): string => {
  const kind = (word: string) => `IFERROR({kind}="${word}";FALSE)`;
  const days = `(INT({ends})-INT({starts})+1)`;
  const byDays = `IF(${days}<=${LONGEST_DAYS.quarter};"Quarter";IF(${days}<=${LONGEST_DAYS.half};"Half";"Year"))`;
  const unnamed = `IF(AND(ISNUMBER({starts});ISNUMBER({ends}));${byDays};"Quarter")`;
  return `=IF(${kind('Quarter')};"Quarter";IF(${kind('Half')};"Half";IF(${kind('Year')};"Year";${unnamed})))`;
};

const plainDay = (): string => {
  const since = `(MAX({from};INT({lastKey}/2);${dayIn('{added}')})+7*{cadenceUsed}-3)`;
  return `=IFERROR(IF(OR({from}="";{cadenceUsed}="");"";IF(Today<{from};"";${checkInDayFrom(since)}));"")`;
};

const lastDueDay = (): string => `=IFERROR(IF({to}="";"";${moved(`(${checkInDayFrom('{to}')})`)});"")`;

/** Whether the phase of the goal's cycle asks for answers. */
export const isRunning = (): string => shared.isOneOf(inCycle('phaseNow'), ['Execution', 'Grading']);

/** The due day, where phase, stage and the final score let there be one and the last one is not over. */
export const due = (score: string): string => {
  const inTime = `IF(IF({lastDueDay}="";FALSE;OR({nextDay}>{lastDueDay};Today>{lastDueDay}+GraceDays));"";{nextDay})`;
  return (
    `=IFERROR(IF(OR({cycleRow}="";{nextDay}="";${score}<>"";{grade}="Dropped");"";` +
    `IF(${shared.doesNotCount('{stage}')};"";IF(${isRunning()};${inTime};"")));"")`
  );
};

export const daysLate = (): string => `=IF({due}="";"";IF(Today<={due}+GraceDays;0;Today-{due}))`;

/** The hidden columns behind a due day, for both kinds of goals. */
export const dueHelpers = {
  lastKey,
  plainDay,
  nextDay: () => `=IFERROR(IF({plainDay}="";"";${moved('{plainDay}')});"")`,
  lastDueDay,
};

/** Phase now (docs/numbers.md): a typed word, else by the dates. */
export const phaseNow = (): string => {
  const typed = PHASES.reduceRight<string>((otherwise, word) => `IF({phase}="${word}";"${word}";${otherwise})`, '""');
  const before = `IF(IF(ISNUMBER({draftBy});Today>INT({draftBy});FALSE);"Finalization";"Drafting")`;
  const after = `IF(Today<=IF(ISNUMBER({review});INT({review});INT({ends})+${GRADING_DAYS});"Grading";"Closed")`;
  const running = `IF(IF(ISNUMBER({ends});Today<=INT({ends});TRUE);"Execution";${after})`;
  const byDates = `IF(ISNUMBER({starts});IF(Today<INT({starts});${before};${running});"")`;
  return `=IFERROR(IF({phase}="";${byDates};${typed});"")`;
};

/** Cadence and the weeks that are in step with a check-in day, as one text: `4|3`. */
export const duePhaseOf = (day: string, cadence: string): string =>
  `=IFERROR(IF(OR(${day}="";${cadence}="");"";${cadence}&"|"&MOD(INT(${day}/7);${cadence}));"")`;
