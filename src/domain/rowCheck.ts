import { STAGES, STATUSES } from './book';
import { type Cell, isBlank, isNumber, sameText } from './cell';
import { CHECKS } from './checkTexts';
import { choiceOf } from './choice';

/** A message when something is wrong, else ''. */
export const when = (wrong: boolean, message: string): string => (wrong ? message : '');

/** Says what is wrong with a row in one respect, or ''. */
export type RowRule<Row, Context> = (row: Row, context: Context) => string;

/** What the rules say of a row, in their order, as one text for the Check column; '' when all is well. */
export function faultsOf<Row, Context>(rules: readonly RowRule<Row, Context>[], row: Row, context: Context): string {
  let text = '';
  for (const rule of rules) {
    const message = rule(row, context);
    if (message !== '') text = text === '' ? message : `${text} ${message}`;
  }
  return text;
}

export function weightFault(weight: Cell): string {
  if (isBlank(weight)) return '';
  if (!isNumber(weight)) return CHECKS.weightNotNumber;
  return when(weight < 0, CHECKS.weightNegative);
}

export const statusFault = (status: string): string =>
  when(status !== '' && choiceOf(STATUSES, status) === null, CHECKS.statusUnknown);

export const stageFault = (stage: string): string =>
  when(stage !== '' && choiceOf(STAGES, stage) === null, CHECKS.stageUnknown);

export const droppedFault = (status: string, stage: string): string =>
  when(sameText(status, 'Dropped') && !sameText(stage, 'Dropped'), CHECKS.statusDropped);
