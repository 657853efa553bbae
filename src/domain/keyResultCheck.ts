import { CADENCES, type Cycle, type KeyResult, type Measure, type Objective } from './book';
import { type Cell, isBlank, isError, isNumber } from './cell';
import { CHECKS } from './checkTexts';
import { isNo, isYes, type Span } from './keyResult';
import type { Directory } from './person';
import { delegateFault, ownerFault } from './personCheck';
import { droppedFault, faultsOf, type RowRule, stageFault, statusFault, weightFault, when } from './rowCheck';
import { asksForSame } from './sense';

/** What the rules know about a KR's surroundings. */
export interface KeyResultContext {
  readonly objective: Objective | undefined;
  readonly cycle: Cycle | undefined;
  readonly span: Span;
  readonly measure: Measure | null;
  readonly idUsedTwice: boolean;
  /** Somebody has given it a value. */
  readonly valueSaid: boolean;
  /** It has a grade: a closing word may stand in Status. */
  readonly isGraded: boolean;
  readonly directory: Directory;
}

/** In the order in which Check says them. */
const RULES: readonly RowRule<KeyResult, KeyResultContext>[] = [
  (_, { idUsedTwice }) => when(idUsedTwice, CHECKS.idTwice),
  ({ title }) => when(title === '', CHECKS.keyResultMissing),
  (row, { objective }) => linkFault(row.objective, objective, CHECKS.objectiveMissing, CHECKS.objectiveUnknown),
  ({ owner }) => when(owner === '', CHECKS.ownerMissing),
  ({ owner }, { directory }) => ownerFault(owner, directory),
  (row, { directory }) => delegateFault(row, directory),
  (row, { cycle }) => linkFault(row.cycle, cycle, CHECKS.cycleMissing, CHECKS.cycleUnknown),
  (_, { measure }) => when(measure === null, CHECKS.measureMissing),
  targetFault,
  startFault,
  startIsTargetFault,
  currentFault,
  ({ weight }) => weightFault(weight),
  ({ cadence }) => when(!isBlank(cadence) && !CADENCES.some((weeks) => weeks === cadence), CHECKS.cadenceUnknown),
  ({ starts }) => when(isOther(starts), CHECKS.startsNotDate),
  ({ ends }) => when(isOther(ends), CHECKS.endsNotDate),
  (_, { span }) => spanFault(span),
  ({ status }, { isGraded }) => statusFault(status, isGraded),
  ({ confidence }) => confidenceFault(confidence),
  ({ stage }) => stageFault(stage),
  ({ status, stage }) => droppedFault(status, stage),
];

/** What is wrong with a KR row, in words for its Check column; '' when all is well. */
export const keyResultCheck = (row: KeyResult, context: KeyResultContext): string =>
  showsError(row) ? CHECKS.errorInRow : faultsOf(RULES, row, context);

const showsError = ({ id, title, objective, owner, cycle, measure, status, stage }: KeyResult): boolean =>
  isError(id) ||
  isError(title) ||
  isError(objective) ||
  isError(owner) ||
  isError(cycle) ||
  isError(measure) ||
  isError(status) ||
  isError(stage);

export const linkFault = (link: string, found: unknown, empty: string, missing: string): string =>
  link === '' ? empty : when(found === undefined, missing);

const isOther = (cell: Cell): boolean => !isBlank(cell) && !isNumber(cell);

const hasNumbers = ({ measure }: KeyResultContext): boolean => measure !== null && measure !== 'Yes/No';

function targetFault({ target }: KeyResult, context: KeyResultContext): string {
  if (!hasNumbers(context)) return '';
  return isBlank(target) ? CHECKS.targetMissing : when(!isNumber(target), CHECKS.targetNotNumber);
}

function startFault({ start }: KeyResult, context: KeyResultContext): string {
  return when(hasNumbers(context) && isOther(start), CHECKS.startNotNumber);
}

function startIsTargetFault({ start, target }: KeyResult, { measure }: KeyResultContext): string {
  const origin = isBlank(start) ? 0 : start;
  return when(measure === 'Reach' && isNumber(target) && origin === target, CHECKS.startIsTarget);
}

function currentFault({ current, note }: KeyResult, { measure, valueSaid }: KeyResultContext): string {
  if (isBlank(current)) return asksForSame(note) ? CHECKS.sameWithoutCurrent : when(valueSaid, CHECKS.currentEmptied);
  if (isError(current)) return CHECKS.currentError;
  if (measure !== 'Yes/No') return when(!isNumber(current), CHECKS.currentNotNumber);
  return when(!isYes(current) && !isNo(current), CHECKS.currentNotYesNo);
}

function spanFault({ from, to }: Span): string {
  if (from === null || to === null) return CHECKS.spanUnknown;
  return when(to < from, CHECKS.spanBackwards);
}

const confidenceFault = (confidence: Cell): string =>
  when(
    !isBlank(confidence) && !(isNumber(confidence) && confidence >= 0 && confidence <= 10),
    CHECKS.confidenceOutside,
  );
