import { CADENCES, type Cycle, type KeyResult, type Objective } from './book';
import { type Cell, isBlank, isError, isNumber } from './cell';
import { CHECKS } from './checkTexts';
import { isNo, isYes, measureOf, type Span } from './keyResult';
import type { Directory } from './person';
import { delegateFault, ownerFault } from './personCheck';
import { droppedFault, joined, showsError, stageFault, statusFault, weightFault, when } from './rowCheck';

/** What the rules know about a KR's surroundings. */
export interface KeyResultContext {
  readonly objective: Objective | undefined;
  readonly cycle: Cycle | undefined;
  readonly span: Span;
  readonly idUsedTwice: boolean;
  readonly directory: Directory;
}

/** What is wrong with a KR row, in words for its Check column; '' when all is well. */
export function keyResultCheck(row: KeyResult, context: KeyResultContext): string {
  const { id, title, objective, owner, cycle, measure, status, stage } = row;
  if (showsError([id, title, objective, owner, cycle, measure, status, stage])) return CHECKS.errorInRow;
  return joined([
    when(context.idUsedTwice, CHECKS.idTwice),
    when(title === '', CHECKS.keyResultMissing),
    linkFault(objective, context.objective, CHECKS.objectiveMissing, CHECKS.objectiveUnknown),
    when(owner === '', CHECKS.ownerMissing),
    ownerFault(owner, context.directory),
    delegateFault(row, context.directory),
    linkFault(cycle, context.cycle, CHECKS.cycleMissing, CHECKS.cycleUnknown),
    when(measureOf(row) === null, CHECKS.measureMissing),
    ...numberFaults(row),
    currentFault(row),
    weightFault(row.weight),
    when(!isBlank(row.cadence) && !CADENCES.some((weeks) => weeks === row.cadence), CHECKS.cadenceUnknown),
    when(isOther(row.starts), CHECKS.startsNotDate),
    when(isOther(row.ends), CHECKS.endsNotDate),
    spanFault(context.span),
    statusFault(status),
    confidenceFault(row.confidence),
    stageFault(stage),
    droppedFault(status, stage),
  ]);
}

export const linkFault = (link: string, found: unknown, empty: string, missing: string): string =>
  link === '' ? empty : when(found === undefined, missing);

const isOther = (cell: Cell): boolean => !isBlank(cell) && !isNumber(cell);

function numberFaults(row: KeyResult): readonly string[] {
  const measure = measureOf(row);
  if (measure === null || measure === 'Yes/No') return [];
  const { start, target } = row;
  const origin = isBlank(start) ? 0 : start;
  return [
    isBlank(target) ? CHECKS.targetMissing : when(!isNumber(target), CHECKS.targetNotNumber),
    when(isOther(start), CHECKS.startNotNumber),
    when(measure === 'Reach' && isNumber(target) && origin === target, CHECKS.startIsTarget),
  ];
}

function currentFault(row: KeyResult): string {
  const { current } = row;
  if (isBlank(current)) return '';
  if (isError(current)) return CHECKS.currentError;
  if (measureOf(row) !== 'Yes/No') return when(!isNumber(current), CHECKS.currentNotNumber);
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
