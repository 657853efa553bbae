import { STAGES, STATUSES } from './book';
import { type Cell, isBlank, isError, isNumber, sameText } from './cell';
import { choiceOf } from './choice';

/** The one message of a row whose texts cannot be trusted. */
export const ERROR_IN_ROW = 'A cell in this row shows an error.';

/** A message when something is wrong, else ''. */
export const when = (wrong: boolean, message: string): string => (wrong ? message : '');

/** The messages that apply, in order, as one text for the Check column. */
export const joined = (messages: readonly string[]): string => messages.filter((message) => message !== '').join(' ');

export const showsError = (texts: readonly string[]): boolean => texts.some(isError);

export function weightFault(weight: Cell): string {
  if (isBlank(weight)) return '';
  if (!isNumber(weight)) return 'Weight is not a number.';
  return when(weight < 0, 'Weight is negative.');
}

export const statusFault = (status: string): string =>
  when(status !== '' && choiceOf(STATUSES, status) === null, 'Status is not one of the list.');

export const stageFault = (stage: string): string =>
  when(stage !== '' && choiceOf(STAGES, stage) === null, 'Stage is not one of the list.');

export const droppedFault = (status: string, stage: string): string =>
  when(sameText(status, 'Dropped') && !sameText(stage, 'Dropped'), 'Status says Dropped: set Stage to Dropped too.');
