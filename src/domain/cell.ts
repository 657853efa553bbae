/**
 * What a cell holds, as the rules see it. Dates and times are numbers: days since 30 December 1899 on the workbook's
 * own clock, the fraction being the time of day, exactly as the sheet stores them. `null` is an empty cell. An error
 * value is its text (`#N/A`), which is how Google hands it over.
 */
export type Cell = number | string | boolean | null;

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)/;

/** Nothing was put there; a formula that yields '' counts as nothing too, as `=""` does in the sheet. */
export const isBlank = (cell: Cell): cell is null | '' => cell === null || cell === '';

export const isError = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('#') && ERROR.test(cell);

export const isNumber = (cell: Cell): cell is number => typeof cell === 'number';

/** The sheet compares texts without regard to case; so do the rules. */
export const sameText = (a: Cell, b: Cell): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase());
