import type { Plain } from '../probe';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TAB = 'Contract log';

export type Kind = 'edit' | 'done' | 'clock' | 'page' | 'copy';

/** Something that happened while nobody asked. */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: Kind;
  readonly facts: Readonly<Record<string, Plain>>;
}

/** Below the others. `appendRow` is one step for Google, so that runs side by side lose nothing. */
export function note(spreadsheet: Spreadsheet, kind: Kind, facts: Readonly<Record<string, Plain>>): void {
  openLog(spreadsheet).appendRow([`'${Date.now()}`, kind, JSON.stringify(facts)]);
}

/** Made by whoever is first from the menu: an edit's run finds it there. */
export function openLog(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const standing = spreadsheet.getSheetByName(TAB);
  if (standing) return standing;
  const sheet = spreadsheet.insertSheet(TAB, spreadsheet.getNumSheets());
  sheet.appendRow(['At', 'What', 'Facts']);
  sheet.setFrozenRows(1);
  return sheet;
}

/** Oldest first. */
export function readLog(spreadsheet: Spreadsheet): Entry[] {
  const sheet = spreadsheet.getSheetByName(TAB);
  const rows = sheet ? sheet.getDataRange().getValues().slice(1) : [];
  return rows
    .filter(([at]) => at !== '')
    .map(([at, kind, facts]) => ({ at: Number(at), kind: kind as Kind, facts: JSON.parse(String(facts)) }));
}
