import * as due from './due';
import { check } from './keyResultChecks';
import * as shared from './shared';
import { clamped, TOLERANCE } from './shared';

/** `INDEX` into another table's column by a row number that a helper found. */
const inCycle = (field: string): string => `INDEX({cycles.${field}};{cycleRow})`;
const inFinal = (field: string): string => `INDEX({scores.${field}};{finalRow})`;

const dayOwnOrCycles = (own: 'starts' | 'ends'): string =>
  `=IFERROR(IF({${own}}="";IF({cycleRow}="";"";IF(ISNUMBER(${inCycle(own)});INT(${inCycle(own)});""));` +
  `IF(ISNUMBER({${own}});INT({${own}});""));"")`;

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
  const yes = `IF(OR(${current}=TRUE;${current}=1;${current}="Yes");1`;
  const yesNo = `IF(ISERROR(${current});"";IF(${current}="";0;${yes};IF(OR(${current}=FALSE;${current}=0;${current}="No");0;""))))`;
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

/**
 * Check-in days before this one were missed when nobody answered: also those of a goal graded or a cycle closed since.
 * A day is missed when its days of grace are over, and none after the last due day is.
 */
const askedUntil = (): string => {
  const scored = `MIN(Today;IF({finalRow}="";0;INT(${inFinal('finalAt')})))`;
  const until = `IF(OR({score}<>"";{grade}="Dropped");${scored};IF(${shared.doesNotCount('{stage}')};0;Today))-GraceDays`;
  const asked = shared.isOneOf(inCycle('phaseNow'), ['Execution', 'Grading', 'Closed']);
  return (
    `=IFERROR(IF(OR({cycleRow}="";${shared.isSecond()});0;IF(${asked};` +
    `MIN(${until};IF({lastDueDay}="";Today;{lastDueDay}+1));0));0)`
  );
};

/** Weight when the KR counts (docs/numbers.md), else 0. */
const countsWeight = (): string => {
  const starts = inCycle('starts');
  return (
    `=IFERROR(IF(${shared.doesNotCount('{stage}')};0;IF(OR(${shared.isSecond()};{objectiveRow}="";{cycleRow}="";{progress}="";{grade}="Dropped");0;` +
    `IF(ISNUMBER(${starts});IF(INT(${starts})<=Today;${shared.weightOf('{weight}')};0);0)));0)`
  );
};

const cadenceUsed = (): string => `=IFERROR(${due.cadenceWhenDone(`(${due.cadenceOf('keyResult')})`)};"")`;

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
  lastCheckIn: due.lastAnswer,
  due: () => due.due('{score}'),
  daysLate: due.daysLate,
  expectedScore: () => `=IFERROR(IF({midRow}="";"";${shared.scoreIn(`INDEX({scores.ownerScore};{midRow})`)});"")`,
  score: () => `=IFERROR(IF({finalRow}="";"";${shared.scoreIn(inFinal('finalScore'))});"")`,
  grade: () => shared.gradeOf(`IF({objectiveRow}="";"";INDEX({objectives.type};{objectiveRow}))`),
  check,
  cycleRow: () => shared.rowOf('{cycle}', '{cycles.id}'),
  objectiveRow: () => shared.rowOf('{objective}', '{objectives.id}'),
  from: () => dayOwnOrCycles('starts'),
  to: () => dayOwnOrCycles('ends'),
  cadenceUsed,
  ...due.dueHelpers,
  firstRow: () => shared.firstRowOf('{keyResults.id}'),
  finalRow: () => shared.scoreRow('Final'),
  midRow: () => shared.scoreRow('Mid'),
  countsWeight,
  weightedProgress: () => share('{countsWeight}', '{progress}'),
  expectedWeight: () => `=IF(AND({countsWeight}>0;{expected}<>"");{countsWeight};0)`,
  weightedExpected: () => share('{expectedWeight}', '{expected}'),
  scoreWeight: () => `=IF(AND({countsWeight}>0;{score}<>"");{countsWeight};0)`,
  weightedScore: () => share('{scoreWeight}', '{score}'),
  reported: () => `=IF({countsWeight}>0;IF({current}="";0;1);0)`,
  askedUntil,
  duePhase: () => due.duePhaseOf('{nextDay}', '{cadenceUsed}'),
  attention,
  attentionOrder: () => `=IF({attention}>0;COUNTIF({keyResults.attention};">="&{attention});"")`,
  attentionWhy,
};
