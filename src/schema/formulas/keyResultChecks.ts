import { CHECKS } from '../../domain/checkTexts';
import { delegateCheck, ownerCheck } from './persons';
import * as shared from './shared';
import { quoted, when } from './shared';

const targetCheck = (): string =>
  `IF(ISNUMBER({target});"";IF(ISERROR({target});${quoted(CHECKS.targetNotNumber)};` +
  `${when(`{target}=""`, CHECKS.targetMissing, quoted(CHECKS.targetNotNumber))}))`;

const sameEndsCheck = (): string => {
  const same = `IF(ISNUMBER({start});{start};0)={target}`;
  const startUsable = `IF(ISNUMBER({start});TRUE;IF(ISERROR({start});FALSE;{start}=""))`;
  return `IF({measure}="Reach";IF(ISNUMBER({target});IF(${startUsable};${when(same, CHECKS.startIsTarget)};"");"");"")`;
};

const currentCheck = (): string => {
  const current = '{current}';
  const yesNo = when(
    shared.isOneOf(current, ['Yes', 'No', 1, 0]),
    '',
    `IF(OR(${current}=TRUE;${current}=FALSE);"";${quoted(CHECKS.currentNotYesNo)})`,
  );
  const other = `IF(ISNUMBER(${current});"";${quoted(CHECKS.currentNotNumber)})`;
  // only a goal that was answered for looks through the log
  const said = `IF({lastCheckIn}="";FALSE;COUNTIFS({checkIns.goal};${shared.asTyped('{id}')};{checkIns.value};"<>")>0)`;
  const empty = when(
    'IFERROR(TRIM({note})="same";FALSE)',
    CHECKS.sameWithoutCurrent,
    when(said, CHECKS.currentEmptied),
  );
  return `IF(ISERROR(${current});${quoted(CHECKS.currentError)};IF(${current}="";${empty};IF({measure}="Yes/No";${yesNo};${other})))`;
};

const spanCheck = (): string =>
  `IF(OR({from}="";{to}="");${quoted(CHECKS.spanUnknown)};${when(`{to}<{from}`, CHECKS.spanBackwards)})`;

const cadenceCheck = (): string =>
  `IF(ISERROR({cadence});${quoted(CHECKS.cadenceUnknown)};IF({cadence}="";"";IF(${shared.isCadence()};"";${quoted(CHECKS.cadenceUnknown)})))`;

const confidenceCheck = (): string => {
  const cell = '{confidence}';
  const inside = `IF(AND(${cell}>=0;${cell}<=10);"";${quoted(CHECKS.confidenceOutside)})`;
  return `IF(ISNUMBER(${cell});${inside};${shared.mustBeNumber(cell, CHECKS.confidenceOutside)})`;
};

/** Everything that is wrong in a KR's row, in the order of its columns; '' when nothing is. */
export const check = (): string => {
  const numeric = (part: string) => `IF(${shared.isMeasure()};IF({measure}="Yes/No";"";${part});"")`;
  return shared.checkOf([
    shared.idCheck('{keyResults.id}'),
    when(`{title}=""`, CHECKS.keyResultMissing),
    `IF({objective}="";${quoted(CHECKS.objectiveMissing)};${when(`{objectiveRow}=""`, CHECKS.objectiveUnknown)})`,
    when(`{owner}=""`, CHECKS.ownerMissing),
    ownerCheck(),
    delegateCheck(),
    shared.cycleCheck(),
    `IF(${shared.isMeasure()};"";${quoted(CHECKS.measureMissing)})`,
    numeric(targetCheck()),
    numeric(shared.mustBeNumber('{start}', CHECKS.startNotNumber)),
    sameEndsCheck(),
    currentCheck(),
    shared.weightCheck(),
    cadenceCheck(),
    shared.mustBeNumber('{starts}', CHECKS.startsNotDate),
    shared.mustBeNumber('{ends}', CHECKS.endsNotDate),
    spanCheck(),
    shared.statusCheck('{grade}<>""'),
    confidenceCheck(),
    shared.stageCheck(),
    shared.droppedCheck(),
  ]);
};
