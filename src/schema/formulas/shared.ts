import { CADENCES, GRADES, MEASURES, OPEN_STATUSES, STAGES } from '../../domain/book';
import { CHECKS } from '../../domain/checkTexts';
import { NOT_COUNTING } from '../../domain/keyResult';

/*
 * Written for every locale and three spreadsheet programs: `;` between arguments, no decimal literals, English names,
 * classic functions only. A text in a formula is compared without case, as in src/domain.
 */

/** 1e-9 without a decimal literal: a gap of exactly 0.10 is on track in every calculator. */
export const TOLERANCE = '1/10^9';

/** Text as a formula literal. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** One of several words; an error in the cell stays an error. */
export const isOneOf = (cell: string, words: readonly (string | number)[]): string =>
  `OR(${words.map((word) => `${cell}=${typeof word === 'number' ? word : quoted(word)}`).join(';')})`;

export const doesNotCount = (stage: string): string => isOneOf(stage, NOT_COUNTING);

export const clamped = (value: string): string => `MAX(0;MIN(1;${value}))`;

/** A text to look up or count as it stands: what the functions would take for wildcards is marked as meant. */
export const asTyped = (cell: string): string =>
  `IF(ISNUMBER(${cell});${cell};SUBSTITUTE(SUBSTITUTE(${cell};"*";"~*");"?";"~?"))`;

/** The row of a link's target, '' when there is none. */
export const rowOf = (link: string, idColumn: string): string =>
  `=IFERROR(IF(${link}="";"";MATCH(${asTyped(link)};${idColumn};0));"")`;

/** A weight as it counts: empty is 1, negative or no number is 0. */
export const weightOf = (weight: string): string => `IF(${weight}="";1;IF(ISNUMBER(${weight});MAX(0;${weight});0))`;

export const paceByGap = (progress: string, expected: string): string =>
  `IF(${expected}="";"";IF(${expected}-${progress}<=OnTrackGap+${TOLERANCE};"On track";` +
  `IF(${expected}-${progress}<=AtRiskGap+${TOLERANCE};"At risk";"Off track")))`;

/** The messages that apply, joined; a cell that shows an error takes the place of all. */
export const checkOf = (parts: readonly string[]): string =>
  `=IFERROR(TEXTJOIN(" ";TRUE;${parts.join(';')});${quoted(CHECKS.errorInRow)})`;

export const when = (condition: string, message: string, otherwise = '""'): string =>
  `IF(${condition};${quoted(message)};${otherwise})`;

/** A cell that may be empty but must hold a number otherwise; an error value is named, not passed on. */
export const mustBeNumber = (cell: string, message: string): string =>
  `IF(ISNUMBER(${cell});"";IF(ISERROR(${cell});${quoted(message)};${when(`${cell}=""`, '', quoted(message))}))`;

/** Checks that objectives and key results share: ID, and at the end stage and status. */
export const idCheck = (column: string): string =>
  `IF({id}="";"";${when(`COUNTIF(${column};${asTyped('{id}')})>1`, CHECKS.idTwice)})`;
export const weightCheck = (): string =>
  `IF(ISNUMBER({weight});${when(`{weight}<0`, CHECKS.weightNegative)};${mustBeNumber('{weight}', CHECKS.weightNotNumber)})`;
export const stageCheck = (): string =>
  `IF({stage}="";"";IF(${isOneOf('{stage}', STAGES)};"";${quoted(CHECKS.stageUnknown)}))`;
/** A closing word may stand where there is a score; Dropped has a check of its own. */
export const statusCheck = (isScored: string): string => {
  const closed = `IF({status}="Dropped";"";${when(isScored, '', quoted(CHECKS.statusClosed))})`;
  const known = `IF(${isOneOf('{status}', GRADES)};${closed};${quoted(CHECKS.statusUnknown)})`;
  return `IF({status}="";"";IF(${isOneOf('{status}', OPEN_STATUSES)};"";${known}))`;
};
export const droppedCheck = (): string =>
  `IF({status}="Dropped";${when(`{stage}="Dropped"`, '', quoted(CHECKS.statusDropped))};"")`;
export const cycleCheck = (): string =>
  `IF({cycle}="";${quoted(CHECKS.cycleMissing)};${when(`{cycleRow}=""`, CHECKS.cycleUnknown)})`;

export const isMeasure = (): string => isOneOf('{measure}', MEASURES);
export const isCadence = (): string => isOneOf('{cadence}', CADENCES);
