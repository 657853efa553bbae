import { checkInDayFrom, duePhaseOf } from './due';

/*
 * What a check-in on a key result says for adherence (docs/numbers.md). Written updates of objectives, and what was
 * imported or given by a live formula, say nothing.
 */

const source = (word: string): string => `IFERROR({source}="${word}";FALSE)`;
const isAway = source('Away');

/** The day it speaks of. */
const day = `IF(ISNUMBER({asOf});INT({asOf});IF(ISNUMBER({at});INT({at});""))`;

/** What a live formula gave is no answer, nor is a day on which nobody could answer. */
const answerDay = (): string => `=IFERROR(IF(OR(${source('Live')};${isAway});"";${day});"")`;

/** Twice the day of an answer or an Away row, and one more for an answer. */
const dayKey = (): string =>
  `=IFERROR(IF({answerDay}="";IF(${isAway};IF(${day}="";"";2*${day});"");2*{answerDay}+1);"")`;

const left = `OR(LEFT({goal};2)="O-";${source('Import')};${source('Live')})`;

/** The check-in day that it answers. */
const dueDay = (): string =>
  `=IFERROR(IF(AND(ISNUMBER({due});ISNUMBER({at}));IF(${left};"";${checkInDayFrom('INT({due})')});"");"")`;

const timing = (): string =>
  `=IFERROR(IF({dueDay}="";"";IF(${isAway};"";IF(INT({at})<={due}+GraceDays;"On time";"Late")));"")`;

/** Days in steps of the cadence from this one on were missed; an Away row fulfils only its own. */
const missedFrom = (): string =>
  `=IFERROR(IF(OR({dueDay}="";{cadence}="");"";{dueDay}+IF(${isAway};0;7*{cadence}));"")`;

/** Up to this one, at which the days of grace were not over when it came. */
const missedBefore = (): string => {
  const came = `IF(${isAway};${day};INT({at}))`;
  return `=IFERROR(IF({missedFrom}="";"";${came}-GraceDays);"")`;
};

export const checkInFormulas = {
  answerDay,
  dayKey,
  dueDay,
  duePhase: () => duePhaseOf('{dueDay}', '{cadence}'),
  timing,
  missedFrom,
  missedBefore,
};
