import type { Result } from './judge';
import type { Plain, Question } from './probe';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TAB = 'Contract';
const HEADINGS = ['Probe', 'Expected', 'Seen', 'Pass', 'ms', 'Asks', 'Basis', 'Source'];

/** The answers so far, in a tab of their own. */
export class ResultsTab {
  constructor(
    private readonly sheet: Sheet,
    private readonly about: ReadonlyMap<string, Question>,
    private readonly kept: Result[],
  ) {}

  has(name: string): boolean {
    return this.kept.some((result) => result.name === name);
  }

  /** Below the others, in one go. */
  add(results: readonly Result[]): void {
    if (results.length === 0) return;
    const rows = results.map(({ name, expected, seen, pass, ms }) => {
      const { asks = '', basis = '', source = '' } = this.about.get(name) ?? {};
      return [name, JSON.stringify(expected), JSON.stringify(seen), pass ? 'yes' : 'no', `${ms}`, asks, basis, source];
    });
    this.sheet.getRange(this.kept.length + 2, 1, rows.length, HEADINGS.length).setValues(rows);
    this.kept.push(...results);
  }

  show(): void {
    this.sheet.activate();
  }

  get results(): readonly Result[] {
    return this.kept;
  }
}

/** The tab as it stands, to go on with, or an empty one. Whoever wants to begin anew deletes it. */
export function openResults(spreadsheet: Spreadsheet, questions: readonly Question[]): ResultsTab {
  const about = new Map(questions.map((question) => [question.name, question]));
  const standing = spreadsheet.getSheetByName(TAB);
  if (standing) return new ResultsTab(standing, about, readResults(standing));
  return new ResultsTab(prepared(spreadsheet.insertSheet(TAB, 0), questions.length + 1), about, []);
}

function prepared(sheet: Sheet, rows: number): Sheet {
  const short = rows - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  // As text, or Google would read what was seen once more.
  sheet.getRange(1, 1, rows, HEADINGS.length).setNumberFormat('@');
  sheet.getRange(1, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  const odd = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('no').setBackground('#f4cccc');
  sheet.setConditionalFormatRules([odd.setRanges([sheet.getRange(1, 4, rows, 1)]).build()]);
  return sheet;
}

function readResults(sheet: Sheet): Result[] {
  const rows = sheet.getDataRange().getValues().slice(1);
  return rows
    .filter((row) => row[0] !== '')
    .map(([name, expected, seen, pass, ms]) => ({
      name: String(name),
      expected: parsed(expected),
      seen: parsed(seen),
      pass: pass === 'yes',
      ms: Number(ms),
    }));
}

/** Written by `add` only. */
const parsed = (cell: unknown): Plain => JSON.parse(String(cell)) as Plain;
