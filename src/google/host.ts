import type { Circumstances, Outcome, Place, Writing } from '../commands/command';
import type { HourlyHost } from '../commands/hourly';
import type { Book, TableName } from '../domain/book';
import { type Cell, isNumber, sameText } from '../domain/cell';
import { type Day, dayPart } from '../domain/day';
import { Problem } from '../domain/problem';
import { rulesOf } from '../domain/settings';
import type { Positions } from '../schema/positions';
import { lettersOf } from '../schema/table';
import { tableNames, tables } from '../schema/workbook';
import { keepInMemory, type Memory, readMemory } from './memory';
import { firstDate, type RawValues, type ReadTab, readEnd, readTab, sheetOf } from './tab';
import { writeAll } from './write';
import { type Clock, clockOf } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google keeps a lock this long for us at most; a save takes a second or two. */
const LOCK_WAIT_MS = 20_000;

interface Knowing {
  /** Nothing else is done in this run: Google opens the lock at its end, which spares a call. */
  readonly endsRun?: boolean;
  /** Cells that were read a moment ago, by tab. */
  readonly values?: ReadonlyMap<string, RawValues>;
}

/** One run's view of the workbook: each tab is read once, again only after it was written, and written in blocks. */
export class SheetHost implements HourlyHost {
  private readonly now = Date.now();
  private readonly tabs = new Map<TableName, ReadTab>();
  private readonly written = new Set<TableName>();
  private isLocked = false;
  private readonly links = new Map<TableName, string>();
  private knownClock: Clock | undefined;
  private knownUser: string | undefined;
  private knownLocale: string | undefined;
  private knownMemory: Memory | undefined;

  /** @param user asks for the signed-in address as Google gives it, '' when it does not */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly user: () => string,
    private readonly knowing: Knowing = {},
  ) {}

  exclusively<Result>(work: () => Result): Result {
    if (this.isLocked) return work();
    const lock = LockService.getDocumentLock();
    // outside a document there is no lock, and nothing to save into either
    if (lock === null) throw new Problem('sheet.none', {});
    if (!lock.tryLock(LOCK_WAIT_MS)) throw new Problem('sheet.busy', {});
    this.isLocked = true;
    try {
      return work();
    } finally {
      if (!this.knowing.endsRun) lock.releaseLock();
      this.isLocked = false;
    }
  }

  read(names: readonly TableName[]): Book {
    for (const name of names) {
      if (this.tabs.has(name) && !this.written.has(name)) continue;
      const known = this.written.has(name) ? undefined : this.knowing.values?.get(tables[name].tab);
      this.tabs.set(
        name,
        readTab(this.spreadsheet, tables[name], (values) => this.clock(values), known),
      );
      this.written.delete(name);
    }
    // every table is there, those not read yet without rows
    return Object.fromEntries(tableNames.map((name) => [name, this.tabs.get(name)?.rows || []])) as unknown as Book;
  }

  circumstances(book: Book): Circumstances {
    const host = this;
    const now = this.clock()(this.now);
    return {
      today: todayOf(book, now),
      now,
      get user() {
        host.knownUser ??= host.user().trim().toLowerCase();
        return host.knownUser;
      },
      get locale() {
        host.knownLocale ??= host.spreadsheet.getSpreadsheetLocale();
        return host.knownLocale;
      },
      rules: rulesOf(book.settings),
      linkTo: (table, row, field) => this.linkTo(table, row, field),
      get lastIds() {
        return host.memory().lastIds;
      },
      get requests() {
        return host.memory().requests;
      },
      bare: (table) => this.tabs.get(table)?.bare || [],
      selected: () => this.selected(),
    };
  }

  write(writing: Writing): readonly number[] {
    for (const { table } of writing.changes ?? []) this.written.add(table);
    return writeAll(this.tabs, this.positions(), writing, {
      memory: () => this.memory(),
      remembered: (memory) => {
        this.knownMemory = memory;
      },
      endsRun: this.knowing.endsRun,
    });
  }

  show({ table, row, field }: NonNullable<Outcome<unknown>['show']>): void {
    const position = this.tabs.get(table)?.columns[field] || 1;
    const sheet = sheetOf(this.spreadsheet, tables[table]);
    this.spreadsheet.setActiveRange(sheet.getRange(row, position));
  }

  lastSnapshot(): Day | null {
    return this.memory().snapshot?.day ?? null;
  }

  readEndOfHistory(briefly: boolean): void {
    const known = briefly ? this.memory().snapshot : null;
    this.tabs.set('history', readEnd(this.spreadsheet, tables.history, known));
  }

  /** Finds the end of History while somebody waits for a menu anyway, so that the clock's runs need not. */
  rememberEndOfHistory(): void {
    if (this.memory().snapshot !== null) return;
    const { free, columns } = readEnd(this.spreadsheet, tables.history, null);
    const properties = PropertiesService.getDocumentProperties();
    this.knownMemory = keepInMemory(properties, this.memory(), { snapshot: { day: 0, free, columns } });
  }

  /** Read once, when something asks: most panels open without it. */
  memory(): Memory {
    this.knownMemory ??= readMemory(PropertiesService.getDocumentProperties());
    return this.knownMemory;
  }

  /** Settings are read first, and the date in them is the Today cell: midnight on the workbook's clock. */
  private clock(settings: RawValues = []): Clock {
    this.knownClock ??= clockOf(this.spreadsheet.getSpreadsheetTimeZone(), this.now, firstDate(settings));
    return this.knownClock;
  }

  /** Formulas may name every column of every tab that was read; one that was not read must not be guessed. */
  private positions(): Positions {
    const entries = tableNames.map((name) => [name, this.tabs.get(name)?.columns || {}]);
    return Object.fromEntries(entries) as Positions; // fromEntries loses the keys
  }

  private linkTo(table: TableName, row: number, field: string): string {
    const known = this.links.get(table);
    const tab = known ?? `${this.spreadsheet.getUrl()}#gid=${sheetOf(this.spreadsheet, tables[table]).getSheetId()}`;
    this.links.set(table, tab);
    return `${tab}&range=${lettersOf(this.tabs.get(table)?.columns[field] || 1)}${row}`;
  }

  private selected(): Place | null {
    const range = this.spreadsheet.getActiveRange();
    if (range === null) return null;
    const tab = range.getSheet().getName();
    const table = tableNames.find((name) => tables[name].tab === tab);
    return table && range.getRow() > 1 ? { table, row: range.getRow() } : null;
  }
}

/** The Today cell, so that a workbook can be looked at as of another day; the clock's own day when it holds no date. */
function todayOf(book: Book, now: number): number {
  const cell: Cell = book.settings.find(({ setting }) => sameText(setting, 'Today'))?.value ?? null;
  return dayPart(isNumber(cell) ? cell : now);
}
