type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What JSON can carry, so that a result from Google can be kept and compared. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * How sure the expectation is. `documented`: Google says so; `field`: others report it; `unconfirmed`: no proof, or
 * sources disagree; `host`: an everyday behaviour that nobody doubts and the product needs.
 */
export type Basis = 'documented' | 'field' | 'unconfirmed' | 'host';

/** One question to Google Sheets, and what the local host answers. */
export interface Probe {
  /** `group.question`; results are compared by it, so it never changes its meaning. */
  readonly name: string;
  readonly asks: string;
  /** Section of the platform notes and its topic. */
  readonly source: string;
  readonly basis: Basis;
  /** What the local host gives. */
  readonly expected: Plain;
  /** What Google is said to give instead, where the host is known or feared to be wrong. */
  readonly doubt?: string;
  see(lab: Lab): Plain;
}

/** Where a probe works: a tab of its own, made when first asked for and gone afterwards. */
export interface Lab {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  /** One more tab for questions about two. */
  another(): Sheet;
  /** A workbook name that is removed afterwards. */
  nameFor(word: string): string;
  /** Does work with the workbook in another locale. */
  inLocale<T>(locale: string, work: () => T): T;
  inZone<T>(zone: string, work: () => T): T;
  /** Runs when the probe is over, whatever came of it. */
  afterwards(tidy: () => void): void;
}
