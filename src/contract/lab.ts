import type { Lab } from './probe';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The workbook as every probe finds it; the script's own zone is the manifest's, on purpose another one. */
export const LOCALE = 'en_GB';
export const ZONE = 'America/New_York';

const SCRATCH = 'Contract scratch';
const NAMES = 'ContractProbe';

/** Does work in the locale and zone that the expectations were written for; the workbook gets its own back. */
export function inKnownWorld<T>(spreadsheet: Spreadsheet, work: () => T): T {
  return inLocale(spreadsheet, LOCALE, () => inZone(spreadsheet, ZONE, work));
}

/** Gives a probe its place to work in and clears up after it. */
export function withLab<T>(spreadsheet: Spreadsheet, work: (lab: Lab) => T): T {
  const tidying: (() => void)[] = [];
  const made: Sheet[] = [];
  const named: string[] = [];
  const newSheet = (): Sheet => {
    const sheet = spreadsheet.insertSheet(`${SCRATCH} ${made.length + 1}`, spreadsheet.getNumSheets());
    made.push(sheet);
    return sheet;
  };
  const lab: Lab = {
    spreadsheet,
    get sheet() {
      return made[0] ?? newSheet();
    },
    another() {
      if (made.length === 0) newSheet();
      return newSheet();
    },
    nameFor(word) {
      named.push(NAMES + word);
      return NAMES + word;
    },
    inLocale: (locale, inside) => inLocale(spreadsheet, locale, inside),
    inZone: (zone, inside) => inZone(spreadsheet, zone, inside),
    afterwards: (tidy) => tidying.push(tidy),
  };
  try {
    return work(lab);
  } finally {
    for (const tidy of tidying.reverse()) tidy();
    if (named.length > 0) removeNames(spreadsheet);
    for (const sheet of made) spreadsheet.deleteSheet(sheet);
  }
}

/** Takes away the tabs and names of probes, also those an earlier run was stopped in. */
export function sweep(spreadsheet: Spreadsheet): void {
  removeNames(spreadsheet);
  for (const sheet of spreadsheet.getSheets()) if (sheet.getName().startsWith(SCRATCH)) spreadsheet.deleteSheet(sheet);
}

function removeNames(spreadsheet: Spreadsheet): void {
  for (const named of spreadsheet.getNamedRanges()) if (named.getName().startsWith(NAMES)) named.remove();
}

function inLocale<T>(spreadsheet: Spreadsheet, locale: string, work: () => T): T {
  const before = spreadsheet.getSpreadsheetLocale();
  if (before === locale) return work();
  spreadsheet.setSpreadsheetLocale(locale);
  try {
    return work();
  } finally {
    spreadsheet.setSpreadsheetLocale(before);
  }
}

function inZone<T>(spreadsheet: Spreadsheet, zone: string, work: () => T): T {
  const before = spreadsheet.getSpreadsheetTimeZone();
  if (before === zone) return work();
  spreadsheet.setSpreadsheetTimeZone(zone);
  try {
    return work();
  } finally {
    spreadsheet.setSpreadsheetTimeZone(before);
  }
}
