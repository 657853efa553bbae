import { check } from './keyResultChecks';
import * as shared from './shared';
import { clamped, TOLERANCE } from './shared';

/** `INDEX` into another table's column by a row number that a helper found. */
const inCycle = (field: string): string => `INDEX({cycles.${field}};{cycleRow})`;
const inFinal = (field: string): string => `INDEX({scores.${field}};{finalRow})`;

const dayOwnOrCycles = (own: 'starts' | 'ends'): string =>
  `=IFERROR(IF({${own}}="";IF({cycleRow}="";"";IF(ISNUMBER(${inCycle(own)});INT(${inCycle(own)});""));` +
  `IF(ISNUMBER({${own}});INT({${own}});""));"")`;

/** The row of a KR's score in one round; the key column joins ID and round. */
const scoreRow = (round: string): string =>
  `=IFERROR(IF({id}="";"";MATCH(${shared.asTyped('{id}')}&"|${round}";{scores.key};0));"")`;

/** A number from 0 to 1 or nothing. */
const scoreIn = (cell: string): string => `IF(ISNUMBER(${cell});IF(AND(${cell}>=0;${cell}<=1);${cell};"");"")`;

const reach = (): string => {
  const from = `IF({start}="";0;{start})`;
  return `IF(${from}={target};"";IF({current}="";0;${clamped(`({current}-${from})/({target}-${from})`)}))`;
};

/** At least (`>`) and At most (`<`) are mirror images. */
const hold = (better: '>' | '<'): string => {
  const [start, target, current] = ['{start}', '{target}', '{current}'];
  const worse = better === '>' ? '<' : '>';
  return (
    `IF(${current}="";0;IF(${current}${better}=${target};1;IF(ISNUMBER(${start});IF(${start}${worse}${target};` +
    `${clamped(`(${current}-${start})/(${target}-${start})`)};0);0)))`
  );
};

const numbersUsable = (): string =>
  `AND(ISNUMBER({target});OR({start}="";ISNUMBER({start}));OR({current}="";ISNUMBER({current})))`;

/** docs/numbers.md. */
const progress = (): string => {
  const current = '{current}';
  const yesNo = `IF(ISERROR(${current});"";IF(${current}="";0;IF(OR(${current}=TRUE;${current}=1;${current}="Yes");1;0)))`;
  const numeric = `IF({measure}="Reach";${reach()};IF({measure}="At least";${hold('>')};IF({measure}="At most";${hold('<')};"")))`;
  return `=IFERROR(IF({measure}="Yes/No";${yesNo};IF(${numbersUsable()};${numeric};""));"")`;
};

/** docs/numbers.md. */
const expected = (): string => {
  const [from, to, measure] = ['{from}', '{to}', '{measure}'];
  const even = `IF(Today>=${to};1;IF(Today<=${from};0;(Today-${from})/(${to}-${from})))`;
  return (
    `=IFERROR(IF(OR(${from}="";${to}="");"";IF(${to}<${from};"";IF(${measure}="Reach";${even};` +
    `IF(OR(${measure}="At least";${measure}="At most");IF(Today>=${from};1;0);IF(${measure}="Yes/No";IF(Today>=${to};1;0);"")))));"")`
  );
};

const pace = (): string => {
  const [p, from, measure] = ['{progress}', '{from}', '{measure}'];
  const done = `AND(${p}>=1-${TOLERANCE};OR(${measure}="Reach";${measure}="Yes/No"))`;
  const started = `IF({current}="";"No data";IF(${done};"Done";${shared.paceByGap(p, '{expected}')}))`;
  return `=IFERROR(IF(${p}="";"";IF(${from}="";${started};IF(Today<${from};"Not started";${started})));"")`;
};

const running = (): string => shared.isOneOf(inCycle('phase'), ['Execution', 'Grading']);

/** The check-in day after the last answer, due or not (docs/numbers.md). */
const nextDay = (): string => {
  const base = `(IF({lastCheckIn}="";{from};{lastCheckIn})+7*{cadenceUsed}-3)`;
  return `=IFERROR(IF(OR({from}="";{cadenceUsed}="");"";IF(Today<{from};"";${base}+MOD(CheckInWeekday-WEEKDAY(${base};2);7)));"")`;
};

const due = (): string =>
  `=IFERROR(IF(OR({cycleRow}="";{grade}<>"";IFERROR({stage}="Dropped";FALSE));"";IF(${running()};{nextDay};""));"")`;

/** Check-in days before this one were missed when nobody answered: also those of a goal graded or a cycle closed since. */
const askedUntil = (): string =>
  `=IFERROR(IF({cycleRow}="";0;MIN(Today;IF({grade}="";Today;IF({finalRow}="";0;INT(${inFinal('finalAt')})));` +
  `IF(${running()};Today;IF(${inCycle('phase')}="Closed";INT(${inCycle('ends')})+1;0))));0)`;

const grade = (): string => {
  const type = `IF({objectiveRow}="";"";INDEX({objectives.type};{objectiveRow}))`;
  const achieved = `IF(IFERROR(${type}="Committed";FALSE);CommittedAchievedFrom;AchievedFrom)`;
  const suggested = `IF({score}="";"";IF({score}>=${achieved}-${TOLERANCE};"Achieved";IF({score}>=PartialFrom-${TOLERANCE};"Partial";"Missed")))`;
  const unlessChosen = `IF(IFERROR({stage}="Dropped";FALSE);"Dropped";${suggested})`;
  return `=IFERROR(IF({finalRow}="";${unlessChosen};IF(${inFinal('grade')}="";${unlessChosen};${inFinal('grade')}));"")`;
};

/** Weight when the KR counts (docs/numbers.md), else 0. */
const countsWeight = (): string => {
  const starts = inCycle('starts');
  return (
    `=IFERROR(IF(${shared.doesNotCount('{stage}')};0;IF(OR({objectiveRow}="";{cycleRow}="";{progress}="";{grade}="Dropped");0;` +
    `IF(ISNUMBER(${starts});IF(INT(${starts})<=Today;${shared.weightOf('{weight}')};0);0)));0)`
  );
};

const cadenceUsed = (): string => {
  const byKind = `IF({cycleRow}="";"";IF(${inCycle('kind')}="Half";2;IF(${inCycle('kind')}="Year";4;1)))`;
  return `=IFERROR(IF({cadence}="";${byKind};IF(${shared.isCadence()};{cadence};""));"")`;
};

/** Better by a step or more: the owner says so, arithmetic does not (docs/numbers.md). */
const disagrees = (): string => {
  const { status, pace: word } = { status: '{status}', pace: '{pace}' };
  return `OR(AND(${status}="On track";OR(${word}="At risk";${word}="Off track"));AND(${status}="At risk";${word}="Off track"))`;
};

/** How much a KR of the shown cycle needs a look; whole numbers, later rows less, so that no two are equal. */
const attention = (): string => {
  const points =
    `IF({check}="";0;40)+IF(OR({pace}="Off track";{status}="Off track");30;0)+IF(${disagrees()};20;0)+` +
    `IF(OR({pace}="At risk";{status}="At risk");10;0)+IF({daysLate}="";0;IF({daysLate}>0;10+MIN(60;{daysLate});0))`;
  const open = `AND({cycle}=CycleShown;{cycle}<>"";{grade}="";NOT(${shared.doesNotCount('{stage}')}))`;
  return `=IFERROR(IF(${open};IF(${points}>0;(${points})*100000-ROW();0);0);0)`;
};

const attentionWhy = (): string => {
  const late = `IF({daysLate}="";"";IF({daysLate}>0;{daysLate}&IF({daysLate}=1;" day late";" days late");""))`;
  const says = `IF(${disagrees()};{status}&", pace "&{pace};IF(OR({status}="Off track";{status}="At risk");"says "&{status};IF(OR({pace}="Off track";{pace}="At risk");"pace "&{pace};"")))`;
  return `=IFERROR(IF({attention}>0;TEXTJOIN(" · ";TRUE;${late};${says};{check});"");"")`;
};

const share = (weight: string, value: string): string => `=IF(${weight}>0;${weight}*${value};0)`;

/** Every computed column of the Key results tab, by field. */
export const keyResultFormulas = {
  progress,
  expected,
  pace,
  lastCheckIn: () => `=IF({lastAt}=0;"";INT({lastAt}))`,
  due,
  daysLate: () => `=IF({due}="";"";MAX(0;Today-{due}))`,
  expectedScore: () => `=IFERROR(IF({midRow}="";"";${scoreIn(`INDEX({scores.ownerScore};{midRow})`)});"")`,
  score: () => `=IFERROR(IF({finalRow}="";"";${scoreIn(inFinal('finalScore'))});"")`,
  grade,
  check,
  cycleRow: () => shared.rowOf('{cycle}', '{cycles.id}'),
  objectiveRow: () => shared.rowOf('{objective}', '{objectives.id}'),
  from: () => dayOwnOrCycles('starts'),
  to: () => dayOwnOrCycles('ends'),
  cadenceUsed,
  lastAt: () => `=IFERROR(IF({id}="";0;MAXIFS({checkIns.at};{checkIns.goal};${shared.asTyped('{id}')}));0)`,
  finalRow: () => scoreRow('Final'),
  midRow: () => scoreRow('Mid'),
  countsWeight,
  weightedProgress: () => share('{countsWeight}', '{progress}'),
  expectedWeight: () => `=IF(AND({countsWeight}>0;{expected}<>"");{countsWeight};0)`,
  weightedExpected: () => share('{expectedWeight}', '{expected}'),
  scoreWeight: () => `=IF(AND({countsWeight}>0;{score}<>"");{countsWeight};0)`,
  weightedScore: () => share('{scoreWeight}', '{score}'),
  reported: () => `=IF({countsWeight}>0;IF({current}="";0;1);0)`,
  nextDay,
  askedUntil,
  duePhase: () => `=IF({nextDay}="";"";MOD(INT({nextDay}/7);{cadenceUsed}))`,
  attention,
  attentionOrder: () => `=IF({attention}>0;COUNTIF({keyResults.attention};">="&{attention});"")`,
  attentionWhy,
};
