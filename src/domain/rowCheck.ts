import { OPEN_STATUSES, STAGES, STATUSES } from './book';
import { type Cell, isBlank, isError, isNumber, sameText } from './cell';
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

/** The messages that apply, joined. */
export const joined = (messages: readonly string[]): string => messages.filter((message) => message !== '').join(' ');

export const showsError = (cells: readonly Cell[]): boolean => cells.some(isError);

export function weightFault(weight: Cell): string {
  if (isBlank(weight)) return '';
  if (!isNumber(weight)) return CHECKS.weightNotNumber;
  return when(weight < 0, CHECKS.weightNegative);
}

/** Words that close a goal belong to a final score; `isScored`: there is one. Dropped has a message of its own. */
export function statusFault(status: string, isScored: boolean): string {
  if (status === '' || choiceOf(OPEN_STATUSES, status) !== null) return '';
  if (choiceOf(STATUSES, status) === null) return CHECKS.statusUnknown;
  return when(!isScored && !sameText(status, 'Dropped'), CHECKS.statusClosed);
}

export const stageFault = (stage: string): string =>
  when(stage !== '' && choiceOf(STAGES, stage) === null, CHECKS.stageUnknown);

export const droppedFault = (status: string, stage: string): string =>
  when(sameText(status, 'Dropped') && !sameText(stage, 'Dropped'), CHECKS.statusDropped);
