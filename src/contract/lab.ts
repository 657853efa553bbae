import type { Finds, Lab, Leaves } from './probe';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The workbook as every question finds it; the script's own zone is the manifest's, on purpose another one. */
export const LOCALE = 'en_GB';
export const ZONE = 'America/New_York';

const SCRATCH = 'Contract scratch';
const NAMES = 'ContractProbe';

/** One workbook with one scratch tab, which is made anew only when a visit has left more than cells in it. */
export class Laboratory {
  private tab: Sheet | undefined;
  private hasCells = false;
  private readonly ranges = new Map<string, Range>();
  private locale: string;
  private zone: string;
  private readonly before: { readonly locale: string; readonly zone: string };

  constructor(private readonly spreadsheet: Spreadsheet) {
    this.locale = spreadsheet.getSpreadsheetLocale();
    this.zone = spreadsheet.getSpreadsheetTimeZone();
    this.before = { locale: this.locale, zone: this.zone };
    this.speak(LOCALE);
    this.live(ZONE);
  }

  /** The workbook's locale from now on. */
  speak(locale: string): void {
    if (this.locale === locale) return;
    this.spreadsheet.setSpreadsheetLocale(locale);
    this.locale = locale;
  }

  private live(zone: string): void {
    if (this.zone === zone) return;
    this.spreadsheet.setSpreadsheetTimeZone(zone);
    this.zone = zone;
  }

  /** Gives a visit its place to work in, and clears up after it. */
  visit(leaves: Leaves, finds: Finds, work: (lab: Lab) => void): void {
    if (this.hasCells && (finds === 'nothing' || leaves === 'everything')) this.emptyCells();
    const others: Sheet[] = [];
    const tidying: (() => void)[] = [];
    let named = false;
    let whole = false;
    const lab: Lab = {
      spreadsheet: this.spreadsheet,
      at: (a1) => this.at(a1),
      another: () => {
        const other = this.spreadsheet.insertSheet(`${SCRATCH} ${others.length + 2}`, 1);
        others.push(other);
        return other;
      },
      nameFor(word) {
        named = true;
        return NAMES + word;
      },
      inLocale: (locale, inside) => back(this.locale, (to) => this.speak(to), locale, inside),
      inZone: (zone, inside) => back(this.zone, (to) => this.live(to), zone, inside),
      afterwards: (tidy) => tidying.push(tidy),
      sheet: undefined as never, // defined below: a tab is made only for whoever asks for one
    };
    Object.defineProperty(lab, 'sheet', { get: () => this.sheet() });
    try {
      work(lab);
      whole = true;
    } finally {
      for (const tidy of tidying.reverse()) tidy();
      if (named) removeNames(this.spreadsheet);
      for (const other of others) this.spreadsheet.deleteSheet(other);
      this.leaveBehind(whole ? leaves : 'everything');
    }
  }

  /** Everything as it was found. */
  leave(): void {
    this.leaveBehind('everything');
    this.speak(this.before.locale);
    this.live(this.before.zone);
  }

  private sheet(): Sheet {
    this.tab ??= this.spreadsheet.insertSheet(`${SCRATCH} 1`, 1);
    return this.tab;
  }

  private at(a1: string): Range {
    const known = this.ranges.get(a1) ?? this.sheet().getRange(a1);
    this.ranges.set(a1, known);
    return known;
  }

  private leaveBehind(leaves: Leaves): void {
    if (this.tab === undefined || leaves === 'nothing') return;
    if (leaves === 'cells') {
      this.hasCells = true;
      return;
    }
    this.spreadsheet.deleteSheet(this.tab);
    this.tab = undefined;
    this.hasCells = false;
    this.ranges.clear();
  }

  private emptyCells(): void {
    this.at('A1:Z1000').clear();
    this.hasCells = false;
  }
}

/** Does work with one thing set otherwise, and sets it back. */
function back<T>(before: string, set: (to: string) => void, to: string, work: () => T): T {
  set(to);
  try {
    return work();
  } finally {
    set(before);
  }
}

/** Takes away the tabs and names of visits that were stopped in the middle. */
export function sweep(spreadsheet: Spreadsheet): void {
  const left = spreadsheet.getSheets().filter((sheet) => sheet.getName().startsWith(SCRATCH));
  for (const sheet of left) spreadsheet.deleteSheet(sheet);
  if (left.length > 0) removeNames(spreadsheet);
}

function removeNames(spreadsheet: Spreadsheet): void {
  for (const named of spreadsheet.getNamedRanges()) if (named.getName().startsWith(NAMES)) named.remove();
}
