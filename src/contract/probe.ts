import { messageOf } from './message';

type Range = GoogleAppsScript.Spreadsheet.Range;
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
export interface Question {
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
}

/** What a visit leaves behind on the scratch tab. */
export type Leaves = 'nothing' | 'cells' | 'everything';

/** What it may find there: nothing at all, or what others have left in cells, since it writes all that it looks at. */
export type Finds = 'nothing' | 'cells';

/** Answers by the question's name, filled one by one: what was seen before something failed is kept. */
export type Answers = Record<string, Plain>;

/** Milliseconds by the question's name, where a visit measures them itself. */
export type Took = Record<string, number>;

/** One visit to the sheet that answers some questions: what they share is written and read once. */
export interface Round {
  readonly questions: readonly Question[];
  readonly leaves: Leaves;
  /** `nothing` when left out. */
  readonly finds?: Finds;
  /** The workbook's locale meanwhile; that of the lab when left out. */
  readonly locale?: string;
  see(lab: Lab, answers: Answers, took: Took): void;
}

/** A question that has the sheet to itself. */
export interface Probe extends Question {
  /** `everything` when left out: rows, rules, names, anything. */
  readonly leaves?: Leaves;
  readonly finds?: Finds;
  readonly locale?: string;
  see(lab: Lab): Plain;
}

export const alone = ({ see, leaves = 'everything', finds, locale, ...question }: Probe): Round => ({
  questions: [question],
  leaves,
  ...(finds ? { finds } : {}),
  ...(locale ? { locale } : {}),
  see(lab, answers) {
    answers[question.name] = see(lab);
  },
});

/** Questions that keep out of each other's way on one tab, asked in this order; one that fails stops none of the others. */
export const together = (leaves: Leaves, probes: readonly Probe[]): Round => ({
  questions: probes.map(({ see, leaves: _, finds, locale, ...question }) => question),
  leaves,
  see(lab, answers) {
    for (const { name, see } of probes) {
      try {
        answers[name] = see(lab);
      } catch (error) {
        answers[name] = `throws: ${messageOf(error)}`;
      }
    }
  },
});

/** Where a visit works. */
export interface Lab {
  readonly spreadsheet: Spreadsheet;
  /** Nothing stands in it. Its rows are Google's 1,000, its columns 26. */
  readonly sheet: Sheet;
  /** One more tab for questions about two; gone afterwards. */
  another(): Sheet;
  /** The same range again costs no call, as long as no rows move. */
  at(a1: string): Range;
  /** A workbook name that is removed afterwards. */
  nameFor(word: string): string;
  /** Does work with the workbook in another locale. */
  inLocale<T>(locale: string, work: () => T): T;
  inZone<T>(zone: string, work: () => T): T;
  /** Runs when the visit is over, whatever came of it. */
  afterwards(tidy: () => void): void;
}
