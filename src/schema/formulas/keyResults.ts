import { CHECKS } from '../../domain/checkTexts';
import type { At } from '../table';
import * as shared from './shared';
import { clamped, quoted, TOLERANCE, when } from './shared';

/** `INDEX` into another table's column by a row number that a helper found. */
const inCycle = (at: At, field: string): string => `INDEX(${at.column('cycles', field)};${at('cycleRow')})`;
const inFinal = (at: At, field: string): string => `INDEX(${at.column('scores', field)};${at('finalRow')})`;

const dayOwnOrCycles = (at: At, own: 'starts' | 'ends'): string =>
  `=IFERROR(IF(${at(own)}="";IF(${at('cycleRow')}="";"";IF(ISNUMBER(${inCycle(at, own)});${inCycle(at, own)};""));` +
  `IF(ISNUMBER(${at(own)});${at(own)};""));"")`;

/** The row of a KR's score in one round; the key column joins ID and round. */
const scoreRow = (at: At, round: string): string =>
  `=IFERROR(IF(${at('id')}="";"";MATCH(${at('id')}&"|${round}";${at.column('scores', 'key')};0));"")`;

/** A number from 0 to 1 or nothing. */
const scoreIn = (cell: string): string => `IF(ISNUMBER(${cell});IF(AND(${cell}>=0;${cell}<=1);${cell};"");"")`;

const reach = (at: At): string => {
  const from = `IF(${at('start')}="";0;${at('start')})`;
  return `IF(${from}=${at('target')};"";IF(${at('current')}="";0;${clamped(`(${at('current')}-${from})/(${at('target')}-${from})`)}))`;
};

/** At least (`>`) and At most (`<`) are mirror images. */
const hold = (at: At, better: '>' | '<'): string => {
  const [start, target, current] = [at('start'), at('target'), at('current')];
  const worse = better === '>' ? '<' : '>';
  return (
    `IF(${current}="";0;IF(${current}${better}=${target};1;IF(ISNUMBER(${start});IF(${start}${worse}${target};` +
    `${clamped(`(${current}-${start})/(${target}-${start})`)};0);0)))`
  );
};

const numbersUsable = (at: At): string =>
  `AND(ISNUMBER(${at('target')});OR(${at('start')}="";ISNUMBER(${at('start')}));OR(${at('current')}="";ISNUMBER(${at('current')})))`;

/** okr-model.md section 2. */
const progress = (at: At): string => {
  const current = at('current');
  const yesNo = `IF(ISERROR(${current});"";IF(${current}="";0;IF(OR(${current}=TRUE;${current}=1;${current}="Yes");1;0)))`;
  const numeric = `IF(${at('measure')}="Reach";${reach(at)};IF(${at('measure')}="At least";${hold(at, '>')};IF(${at('measure')}="At most";${hold(at, '<')};"")))`;
  return `=IFERROR(IF(${at('measure')}="Yes/No";${yesNo};IF(${numbersUsable(at)};${numeric};""));"")`;
};

/** okr-model.md section 3. */
const expected = (at: At): string => {
  const [from, to, measure] = [at('from'), at('to'), at('measure')];
  const even = clamped(`(Today-${from})/(${to}-${from})`);
  return (
    `=IFERROR(IF(OR(${from}="";${to}="");"";IF(${to}<=${from};"";IF(${measure}="Reach";${even};` +
    `IF(OR(${measure}="At least";${measure}="At most");IF(Today>=${from};1;0);IF(${measure}="Yes/No";IF(Today>=${to};1;0);"")))));"")`
  );
};

const pace = (at: At): string => {
  const [p, from, measure] = [at('progress'), at('from'), at('measure')];
  const done = `AND(${p}>=1-${TOLERANCE};OR(${measure}="Reach";${measure}="Yes/No"))`;
  const started = `IF(${at('current')}="";"No data";IF(${done};"Done";${shared.paceByGap(p, at('expected'))}))`;
  return `=IFERROR(IF(${p}="";"";IF(${from}="";${started};IF(Today<${from};"Not started";${started})));"")`;
};

/** Days from a base to the check-in day it leads to (okr-model.md section 6). */
const due = (at: At): string => {
  const base = `(IF(${at('lastCheckIn')}="";${at('from')};${at('lastCheckIn')})+7*${at('cadenceUsed')}-3)`;
  const running = shared.isOneOf(inCycle(at, 'phase'), ['Execution', 'Grading']);
  return (
    `=IFERROR(IF(OR(${at('cycleRow')}="";${at('from')}="";${at('cadenceUsed')}="";${at('grade')}<>"";IFERROR(${at('stage')}="Dropped";FALSE));"";` +
    `IF(Today<${at('from')};"";IF(${running};${base}+MOD(CheckInWeekday-WEEKDAY(${base};2);7);"")));"")`
  );
};

const grade = (at: At): string => {
  const type = `IF(${at('objectiveRow')}="";"";INDEX(${at.column('objectives', 'type')};${at('objectiveRow')}))`;
  const achieved = `IF(IFERROR(${type}="Committed";FALSE);CommittedAchievedFrom;AchievedFrom)`;
  const suggested = `IF(${at('score')}="";"";IF(${at('score')}>=${achieved}-${TOLERANCE};"Achieved";IF(${at('score')}>=PartialFrom-${TOLERANCE};"Partial";"Missed")))`;
  const unlessChosen = `IF(IFERROR(${at('stage')}="Dropped";FALSE);"Dropped";${suggested})`;
  return `=IFERROR(IF(${at('finalRow')}="";${unlessChosen};IF(${inFinal(at, 'grade')}="";${unlessChosen};${inFinal(at, 'grade')}));"")`;
};

/** Weight when the KR counts (okr-model.md section 4), else 0. */
const countsWeight = (at: At): string => {
  const starts = inCycle(at, 'starts');
  return (
    `=IFERROR(IF(${shared.doesNotCount(at('stage'))};0;IF(OR(${at('objectiveRow')}="";${at('cycleRow')}="";${at('progress')}="");0;` +
    `IF(ISNUMBER(${starts});IF(${starts}<=Today;${shared.weightOf(at('weight'))};0);0)));0)`
  );
};

const cadenceUsed = (at: At): string => {
  const byKind = `IF(${at('cycleRow')}="";"";IF(${inCycle(at, 'kind')}="Half";2;IF(${inCycle(at, 'kind')}="Year";4;1)))`;
  return `=IFERROR(IF(${at('cadence')}="";${byKind};IF(${shared.isCadence(at)};${at('cadence')};""));"")`;
};

const targetCheck = (at: At): string =>
  `IF(ISNUMBER(${at('target')});"";IF(ISERROR(${at('target')});${quoted(CHECKS.targetNotNumber)};` +
  `${when(`${at('target')}=""`, CHECKS.targetMissing, quoted(CHECKS.targetNotNumber))}))`;

const sameEndsCheck = (at: At): string => {
  const same = `IF(ISNUMBER(${at('start')});${at('start')};0)=${at('target')}`;
  const startUsable = `IF(ISNUMBER(${at('start')});TRUE;IF(ISERROR(${at('start')});FALSE;${at('start')}=""))`;
  return `IF(${at('measure')}="Reach";IF(ISNUMBER(${at('target')});IF(${startUsable};${when(same, CHECKS.startIsTarget)};"");"");"")`;
};

const currentCheck = (at: At): string => {
  const current = at('current');
  const yesNo = when(
    shared.isOneOf(current, ['Yes', 'No', 1, 0]),
    '',
    `IF(OR(${current}=TRUE;${current}=FALSE);"";${quoted(CHECKS.currentNotYesNo)})`,
  );
  const other = `IF(ISNUMBER(${current});"";${quoted(CHECKS.currentNotNumber)})`;
  return `IF(ISERROR(${current});${quoted(CHECKS.currentError)};IF(${current}="";"";IF(${at('measure')}="Yes/No";${yesNo};${other})))`;
};

const spanCheck = (at: At): string =>
  `IF(OR(${at('from')}="";${at('to')}="");${quoted(CHECKS.spanUnknown)};${when(`${at('to')}<=${at('from')}`, CHECKS.spanBackwards)})`;

const cadenceCheck = (at: At): string =>
  `IF(ISERROR(${at('cadence')});${quoted(CHECKS.cadenceUnknown)};IF(${at('cadence')}="";"";IF(${shared.isCadence(at)};"";${quoted(CHECKS.cadenceUnknown)})))`;

const confidenceCheck = (at: At): string => {
  const cell = at('confidence');
  const inside = `IF(AND(${cell}>=0;${cell}<=10);"";${quoted(CHECKS.confidenceOutside)})`;
  return `IF(ISNUMBER(${cell});${inside};${shared.mustBeNumber(cell, CHECKS.confidenceOutside)})`;
};

const check = (at: At): string => {
  const numeric = (part: string) => `IF(${shared.isMeasure(at)};IF(${at('measure')}="Yes/No";"";${part});"")`;
  return shared.checkOf([
    shared.idCheck(at, at.column('keyResults', 'id')),
    when(`${at('title')}=""`, CHECKS.keyResultMissing),
    `IF(${at('objective')}="";${quoted(CHECKS.objectiveMissing)};${when(`${at('objectiveRow')}=""`, CHECKS.objectiveUnknown)})`,
    when(`${at('owner')}=""`, CHECKS.ownerMissing),
    shared.cycleCheck(at),
    `IF(${shared.isMeasure(at)};"";${quoted(CHECKS.measureMissing)})`,
    numeric(targetCheck(at)),
    numeric(shared.mustBeNumber(at('start'), CHECKS.startNotNumber)),
    sameEndsCheck(at),
    currentCheck(at),
    shared.weightCheck(at),
    cadenceCheck(at),
    shared.mustBeNumber(at('starts'), CHECKS.startsNotDate),
    shared.mustBeNumber(at('ends'), CHECKS.endsNotDate),
    spanCheck(at),
    shared.statusCheck(at),
    confidenceCheck(at),
    shared.stageCheck(at),
    shared.droppedCheck(at),
  ]);
};

/** Better by a step or more: the owner says so, arithmetic does not (okr-model.md section 3). */
const disagrees = (at: At): string => {
  const { status, pace: word } = { status: at('status'), pace: at('pace') };
  return `OR(AND(${status}="On track";OR(${word}="At risk";${word}="Off track"));AND(${status}="At risk";${word}="Off track"))`;
};

/** How much a KR of the shown cycle needs a look; whole numbers, later rows less, so that no two are equal. */
const attention = (at: At): string => {
  const points =
    `IF(${at('check')}="";0;40)+IF(OR(${at('pace')}="Off track";${at('status')}="Off track");30;0)+IF(${disagrees(at)};20;0)+` +
    `IF(OR(${at('pace')}="At risk";${at('status')}="At risk");10;0)+IF(${at('daysLate')}="";0;IF(${at('daysLate')}>0;10+MIN(60;${at('daysLate')});0))`;
  const open = `AND(${at('cycle')}=CycleShown;${at('cycle')}<>"";${at('grade')}="";NOT(${shared.doesNotCount(at('stage'))}))`;
  return `=IFERROR(IF(${open};IF(${points}>0;(${points})*100000-ROW();0);0);0)`;
};

const attentionWhy = (at: At): string => {
  const late = `IF(${at('daysLate')}="";"";IF(${at('daysLate')}>0;${at('daysLate')}&IF(${at('daysLate')}=1;" day late";" days late");""))`;
  const says = `IF(${disagrees(at)};"says "&${at('status')}&", pace "&${at('pace')};IF(OR(${at('status')}="Off track";${at('status')}="At risk");"says "&${at('status')};IF(OR(${at('pace')}="Off track";${at('pace')}="At risk");"pace "&${at('pace')};"")))`;
  return `=IFERROR(IF(${at('attention')}>0;TEXTJOIN(" · ";TRUE;${late};${says};${at('check')});"");"")`;
};

const share = (weight: string, value: string): string => `=IF(${weight}>0;${weight}*${value};0)`;

/** Every computed column of the Key results tab, by field. */
export const keyResultFormulas = {
  progress,
  expected,
  pace,
  lastCheckIn: (at: At) => `=IF(${at('lastAt')}=0;"";INT(${at('lastAt')}))`,
  due,
  daysLate: (at: At) => `=IF(${at('due')}="";"";MAX(0;Today-${at('due')}))`,
  expectedScore: (at: At) =>
    `=IFERROR(IF(${at('midRow')}="";"";${scoreIn(`INDEX(${at.column('scores', 'ownerScore')};${at('midRow')})`)});"")`,
  score: (at: At) => `=IFERROR(IF(${at('finalRow')}="";"";${scoreIn(inFinal(at, 'finalScore'))});"")`,
  grade,
  check,
  cycleRow: (at: At) => shared.rowOf(at('cycle'), at.column('cycles', 'id')),
  objectiveRow: (at: At) => shared.rowOf(at('objective'), at.column('objectives', 'id')),
  from: (at: At) => dayOwnOrCycles(at, 'starts'),
  to: (at: At) => dayOwnOrCycles(at, 'ends'),
  cadenceUsed,
  lastAt: (at: At) =>
    `=IFERROR(IF(${at('id')}="";0;MAXIFS(${at.column('checkIns', 'at')};${at.column('checkIns', 'goal')};${at('id')}));0)`,
  finalRow: (at: At) => scoreRow(at, 'Final'),
  midRow: (at: At) => scoreRow(at, 'Mid'),
  countsWeight,
  weightedProgress: (at: At) => share(at('countsWeight'), at('progress')),
  expectedWeight: (at: At) => `=IF(AND(${at('countsWeight')}>0;${at('expected')}<>"");${at('countsWeight')};0)`,
  weightedExpected: (at: At) => share(at('expectedWeight'), at('expected')),
  scoreWeight: (at: At) =>
    `=IF(AND(${at('countsWeight')}>0;${at('score')}<>"";${at('grade')}<>"Dropped");${at('countsWeight')};0)`,
  weightedScore: (at: At) => share(at('scoreWeight'), at('score')),
  reported: (at: At) => `=IF(${at('countsWeight')}>0;IF(${at('current')}="";0;1);0)`,
  duePhase: (at: At) =>
    `=IF(OR(${at('due')}="";${at('cadenceUsed')}="");"";MOD(INT(${at('due')}/7);${at('cadenceUsed')}))`,
  attention,
  attentionOrder: (at: At) =>
    `=IF(${at('attention')}>0;COUNTIF(${at.column('keyResults', 'attention')};">="&${at('attention')});"")`,
  attentionWhy,
};
