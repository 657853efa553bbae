import type { Report, Result } from './judge';
import type { Plain, Probe } from './probe';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TAB = 'Contract';
const HEADINGS = ['Probe', 'Expected', 'Seen', 'Pass', 'Asks', 'Basis', 'Source'];

/** The tab of an unfinished run to go on with, or an empty one. */
export function openResults(spreadsheet: Spreadsheet, probes: readonly Probe[]): Sheet {
  const standing = spreadsheet.getSheetByName(TAB) ?? spreadsheet.insertSheet(TAB, 0);
  if (readResults(standing).length > 0 && pendingIn(standing, probes).length > 0) return standing;
  standing.clear();
  const short = probes.length + 1 - standing.getMaxRows();
  if (short > 0) standing.insertRowsAfter(standing.getMaxRows(), short);
  // As text, or Google would read what was seen once more.
  standing.getRange(1, 1, probes.length + 1, HEADINGS.length).setNumberFormat('@');
  standing.getRange(1, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  standing.setFrozenRows(1);
  return standing;
}

/** The probes that have no answer in the tab yet. */
export function pendingIn(sheet: Sheet, probes: readonly Probe[]): Probe[] {
  const answered = new Set(readResults(sheet).map(({ name }) => name));
  return probes.filter(({ name }) => !answered.has(name));
}

/** Adds answers below the others, in one go; what was not expected stands out. */
export function writeResults(sheet: Sheet, results: readonly Result[], probes: readonly Probe[]): void {
  if (results.length === 0) return;
  const about = new Map(probes.map((probe) => [probe.name, probe]));
  const rows = results.map(({ name, expected, seen, pass }) => {
    const probe = about.get(name);
    const answer = [name, JSON.stringify(expected), JSON.stringify(seen), pass ? 'yes' : 'no'];
    return [...answer, probe?.asks ?? '', probe?.basis ?? '', probe?.source ?? ''];
  });
  const range = sheet.getRange(sheet.getLastRow() + 1, 1, rows.length, HEADINGS.length).setValues(rows);
  range.setBackgrounds(results.map(({ pass }) => HEADINGS.map(() => (pass ? '#ffffff' : '#f4cccc'))));
}

export function readResults(sheet: Sheet): Result[] {
  const rows = sheet.getDataRange().getValues().slice(1);
  return rows
    .filter((row) => row[0] !== '')
    .map(([name, expected, seen, pass]) => ({
      name: String(name),
      expected: parsed(expected),
      seen: parsed(seen),
      pass: pass === 'yes',
    }));
}

/** Written by `writeResult` only. */
const parsed = (cell: unknown): Plain => JSON.parse(String(cell)) as Plain;

export const reportOf = (sheet: Sheet): Report => ({
  kind: 'cadence-contract',
  at: new Date().toISOString(),
  language: Session.getActiveUserLocale(),
  results: readResults(sheet),
});
