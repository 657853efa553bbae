import type { Circumstances, Outcome, Place, Writing } from '../commands/command';
import type { HourlyHost } from '../commands/hourly';
import { numbersOnce } from '../commands/numbersOnce';
import type { Book, TableName } from '../domain/book';
import { type Cell, isNumber, sameText } from '../domain/cell';
import { type Day, dayPart } from '../domain/day';
import type { GoalFields } from '../domain/ids';
import { Problem } from '../domain/problem';
import { rulesOf } from '../domain/settings';
import { type Positions, tablesNamedBy } from '../schema/positions';
import { lettersOf } from '../schema/table';
import { tableNames, tables } from '../schema/workbook';
import { readDrafts, storeDrafts } from './drafts';
import { keepInMemory, type Memory, readMemory } from './memory';
import { cellOf, type RawValues, type ReadTab, readColumn, readEnd, readTab, sheetOf, type TabEnd } from './tab';
import { groupsOf, standsAsRead, type Writable, writeGroups } from './write';
import { type Clock, clockOf } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google keeps a lock this long for us at most; a save takes a second or two. */
const LOCK_WAIT_MS = 20_000;

/** One run's view of the workbook: each tab is read once, again only after it was written. */
export class SheetHost implements HourlyHost {
  private readonly now = Date.now();
  private readonly tabs = new Map<TableName, ReadTab>();
  private readonly ends = new Map<TableName, TabEnd>();
  private isLocked = false;
  private readonly links = new Map<TableName, string>();
  private knownClock: Clock | undefined;
  private knownUser: string | undefined;
  private knownLocale: string | undefined;
  private knownMemory: Memory | undefined;

  /**
   * @param user asks for the signed-in address as Google gives it, '' when it does not
   * @param values cells that were read a moment ago, by tab
   */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly user: () => string,
    private readonly values: Map<string, RawValues> = new Map(),
  ) {}

  exclusively<Result>(work: () => Result, waitMs = LOCK_WAIT_MS): Result {
    if (this.isLocked) return work();
    const lock = LockService.getDocumentLock();
    // outside a document there is no lock, and nothing to save into either
    if (lock === null) throw new Problem('sheet.none', {});
    if (!lock.tryLock(waitMs)) throw new Problem('sheet.busy', {});
    this.isLocked = true;
    try {
      return work();
    } finally {
      this.isLocked = false;
      release(lock);
    }
  }

  read<Reads extends TableName>(names: readonly Reads[]): Pick<Book, Reads> {
    for (const name of names) {
      if (this.tabs.has(name)) continue;
      const known = this.values.get(tables[name].tab);
      this.tabs.set(name, readTab(this.spreadsheet, tables[name], this.clock(), known));
    }
    // each table has the rows of its own tab
    return Object.fromEntries(names.map((name) => [name, this.tabs.get(name)?.rows])) as unknown as Pick<Book, Reads>;
  }

  forget(): void {
    this.tabs.clear();
    this.ends.clear();
    this.values.clear();
    this.knownMemory = undefined;
  }

  circumstances({ settings }: Pick<Book, 'settings'>): Circumstances {
    const host = this;
    const now = this.clock()(this.now);
    const rules = rulesOf(settings);
    const today = todayOf(settings, now);
    return {
      today,
      now,
      get user() {
        host.knownUser ??= host.user().trim().toLowerCase();
        return host.knownUser;
      },
      get locale() {
        host.knownLocale ??= host.spreadsheet.getSpreadsheetLocale();
        return host.knownLocale;
      },
      rules,
      numbers: numbersOnce(rules, today),
      linkTo: (table, row, field) => this.linkTo(table, row, field),
      get lastIds() {
        return host.memory().lastIds;
      },
      goalIds: (fields) => this.goalIds(fields),
      earlier: [],
      bare: (table) => this.tabs.get(table)?.bare ?? [],
      selected: () => this.selected(),
      get workbook() {
        return host.spreadsheet.getId();
      },
      drafts: () => readDrafts(PropertiesService.getUserProperties(), this.spreadsheet.getId()),
    };
  }

  write({ changes = [], lastIds, snapshotDay }: Writing, isLast: boolean): boolean {
    const workbook = this.writable();
    const groups = groupsOf(changes, workbook);
    if (!standsAsRead(groups, workbook.clock, isLast)) return false;
    // kept before any new ID can be seen, and before History is written: should Google stop in between, a day is missing
    // there rather than doubled
    if (lastIds || snapshotDay !== undefined) {
      const properties = PropertiesService.getDocumentProperties();
      this.knownMemory = keepInMemory(properties, this.memory(), { lastIds, snapshotDay });
    }
    for (const { table } of changes) this.values.delete(tables[table].tab);
    try {
      writeGroups(groups, workbook);
    } finally {
      for (const { table } of changes) {
        this.tabs.delete(table);
        this.ends.delete(table);
      }
    }
    return true;
  }

  show({ table, row, field }: NonNullable<Outcome<unknown>['show']>): void {
    const position = this.end(table).columns[field] ?? 1;
    const sheet = sheetOf(this.spreadsheet, tables[table]);
    this.spreadsheet.setActiveRange(sheet.getRange(row, position));
  }

  keepDrafts(drafts: NonNullable<Outcome<unknown>['drafts']>): void {
    storeDrafts(PropertiesService.getUserProperties(), this.spreadsheet.getId(), drafts);
  }

  lastSnapshot(): Day | null {
    const days = readColumn(this.spreadsheet, tables.history, 'day', 'last');
    const newest = cellOf(days[days.length - 1], this.clock());
    const kept = this.memory().snapshotDay;
    return isNumber(newest) ? Math.max(dayPart(newest), kept ?? 0) : kept;
  }

  /** Read once, when something asks: most panels open without it. */
  private memory(): Memory {
    this.knownMemory ??= readMemory(PropertiesService.getDocumentProperties());
    return this.knownMemory;
  }

  private clock(): Clock {
    this.knownClock ??= clockOf(this.spreadsheet.getSpreadsheetTimeZone(), this.now);
    return this.knownClock;
  }

  private writable(): Writable {
    return {
      tab: (name) => {
        const tab = this.tabs.get(name);
        if (!tab) throw new RangeError(`Rows of ${name} are changed, which was not read`);
        return tab;
      },
      end: (name) => this.end(name),
      positionsFor: (names) => this.positionsFor(names),
      clock: this.clock(),
    };
  }

  /** Columns and end of a tab, of its headings and last row where it was not read. */
  private end(name: TableName): TabEnd {
    const known = this.tabs.get(name) ?? this.ends.get(name) ?? readEnd(this.spreadsheet, tables[name]);
    this.ends.set(name, known);
    return known;
  }

  /** Where the columns stand that formulas of these tables name, their own among them. */
  private positionsFor(names: readonly TableName[]): Positions {
    const named = [...names, ...names.flatMap((name) => tablesNamedBy(tables[name]))];
    return Object.fromEntries(named.map((name) => [name, this.end(name).columns])) as Positions; // fromEntries loses the keys
  }

  private goalIds(fields: GoalFields): readonly string[] {
    return tableNames.flatMap((name) => {
      const rows = this.tabs.get(name)?.rows as readonly object[] | undefined; // rows of some table
      return (fields[name] ?? []).flatMap((field) =>
        rows
          ? rows.map((row) => String((row as Readonly<Record<string, unknown>>)[field] ?? ''))
          : readColumn(this.spreadsheet, tables[name], field).map(String),
      );
    });
  }

  private linkTo(table: TableName, row: number, field: string): string {
    const known = this.links.get(table);
    const tab = known ?? `${this.spreadsheet.getUrl()}#gid=${sheetOf(this.spreadsheet, tables[table]).getSheetId()}`;
    this.links.set(table, tab);
    return `${tab}&range=${lettersOf(this.end(table).columns[field] ?? 1)}${row}`;
  }

  private selected(): Place | null {
    const range = this.spreadsheet.getActiveRange();
    if (range === null) return null;
    const tab = range.getSheet().getName();
    const table = tableNames.find((name) => tables[name].tab === tab);
    return table && range.getRow() > 1 ? { table, row: range.getRow() } : null;
  }
}

/** A lock that cannot be released is none: Google opens it when the run ends, and what was saved is saved. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    console.warn('The lock could not be released', String(error));
  }
}

/** The Today cell, so that a workbook can be looked at as of another day; the clock's own day when it holds no date. */
function todayOf(settings: Book['settings'], now: number): number {
  const cell: Cell = settings.find(({ setting }) => sameText(setting, 'Today'))?.value ?? null;
  return dayPart(isNumber(cell) ? cell : now);
}
