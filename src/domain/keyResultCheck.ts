import { CADENCES, type Cycle, type KeyResult, type Objective } from './book';
import { type Cell, isBlank, isError, isNumber } from './cell';
import { isNo, isYes, measureOf, type Span } from './keyResult';
import { droppedFault, ERROR_IN_ROW, joined, showsError, stageFault, statusFault, weightFault, when } from './rowCheck';

/** What the rules know about a KR's surroundings. */
export interface KeyResultContext {
  readonly objective: Objective | undefined;
  readonly cycle: Cycle | undefined;
  readonly span: Span;
  readonly idUsedTwice: boolean;
}

/** What is wrong with a KR row, in words for its Check column; '' when all is well. */
export function keyResultCheck(row: KeyResult, context: KeyResultContext): string {
  const { id, title, objective, owner, cycle, measure, status, stage } = row;
  if (showsError([id, title, objective, owner, cycle, measure, status, stage])) return ERROR_IN_ROW;
  return joined([
    when(context.idUsedTwice, 'ID is used twice.'),
    when(title === '', 'Write the key result.'),
    linkFault(objective, context.objective, 'Choose an objective.', 'Objective not found.'),
    when(owner === '', 'Choose an owner.'),
    linkFault(cycle, context.cycle, 'Choose a cycle.', 'Cycle not found.'),
    when(measureOf(row) === null, 'Choose a measure.'),
    ...numberFaults(row),
    currentFault(row),
    weightFault(row.weight),
    when(
      !isBlank(row.cadence) && !CADENCES.some((weeks) => weeks === row.cadence),
      'Cadence must be 1, 2, 4 or 13 weeks.',
    ),
    when(isOther(row.starts), 'Starts is not a date.'),
    when(isOther(row.ends), 'Ends is not a date.'),
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
    isBlank(target) ? 'Target is missing.' : when(!isNumber(target), 'Target is not a number.'),
    when(isOther(start), 'Start is not a number.'),
    when(measure === 'Reach' && isNumber(target) && origin === target, 'Start and target are the same.'),
  ];
}

function currentFault(row: KeyResult): string {
  const { current } = row;
  if (isBlank(current)) return '';
  if (isError(current)) return 'Current shows an error.';
  if (measureOf(row) !== 'Yes/No') return when(!isNumber(current), 'Current is not a number.');
  return when(!isYes(current) && !isNo(current), 'Current should be Yes or No.');
}

function spanFault({ from, to }: Span): string {
  if (from === null || to === null) return 'No start or end day.';
  return when(to <= from, 'It ends before it starts.');
}

const confidenceFault = (confidence: Cell): string =>
  when(
    !isBlank(confidence) && !(isNumber(confidence) && confidence >= 0 && confidence <= 10),
    'Confidence is a number from 0 to 10.',
  );
