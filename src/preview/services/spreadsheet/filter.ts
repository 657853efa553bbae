import type { Area } from '../../engine/engine';
import { fromEngine } from '../../engine/formula';
import type { FilterValue } from '../../engine/plugins/filters';
import type { Mark } from '../../engine/plugins/marks';
import { areaOf, type Zone, zoneOf } from './areas';
import type { Book, GoogleRange, GoogleSheet } from './book';
import { CriteriaCore, type CriteriaFacts, filterValue, type GoogleCriteria, openCriteria } from './filterCriteria';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';
import { wholeNumber } from './ranges';
import type { SheetCore } from './sheet';
import { span } from './sheetRows';
import { sortRows } from './sorting';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;

interface Stored {
  readonly facts: CriteriaFacts;
  readonly value: FilterValue;
}

/** Arrows over the headings and nothing else: what the library calls a table, without its look. */
const ARROWS = {
  ...{ hasFilters: true, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1 },
  ...{ bandedRows: false, bandedColumns: false, automaticAutofill: false, styleId: 'None' },
};

function zoneOn({ engine }: Book, sheet: string): Zone | undefined {
  engine.flush();
  return engine.getters.getTables(sheet).find(({ config }) => config.hasFilters)?.range.zone;
}

/** A formula of one's own as it reads now: its references have followed their cells. */
const factsNow = ({ engine }: Book, { facts, value }: Stored): CriteriaFacts =>
  value.filterType === 'formula' ? { ...facts, args: [fromEngine(value.formula, engine.regional)] } : facts;

/** Class Filter: the one filter of a tab. */
class FilterCore {
  constructor(
    readonly book: Book,
    readonly sheet: string,
  ) {}

  private get self(): GoogleFilter {
    // The facade gives the script its own handle instead.
    return this as unknown as GoogleFilter;
  }
  private get area(): Area {
    const zone = zoneOn(this.book, this.sheet) ?? this.book.fail('The filter no longer exists.');
    return areaOf(this.sheet, zone);
  }
  /** Zero-based on the tab. @throws for a column without an arrow */
  private column(position: unknown): number {
    const { column, columns } = this.area;
    const at = wholeNumber(this.book, 'Filter', position) - 1;
    if (at < column || at >= column + columns) this.book.fail('The column is outside the range of the filter.');
    return at;
  }
  private mark(column: number): Mark | undefined {
    return this.book.engine
      .marks('filter')
      .find(({ sheetId, ranges }) => sheetId === this.sheet && ranges[0]?.zone.left === column);
  }

  getRange(): GoogleRange {
    return this.book.range(this.area);
  }
  getColumnFilterCriteria(columnPosition: number): GoogleCriteria | null {
    const mark = this.mark(this.column(columnPosition));
    return mark ? openCriteria(this.book, factsNow(this.book, mark.data as Stored)) : null;
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: GoogleCriteria | null): GoogleFilter {
    const { book, sheet, area } = this;
    const column = this.column(columnPosition);
    if (filterCriteria === null || filterCriteria === undefined) return this.removeColumnFilterCriteria(columnPosition);
    const core = unwrap(filterCriteria, CriteriaCore);
    if (!core) {
      return book.fail(
        "The parameters (number,Object) don't match the method signature for SpreadsheetApp.Filter.setColumnFilterCriteria.",
      );
    }
    book.guard.write(area, []);
    const data: Stored = { facts: core.facts, value: filterValue(book, core.facts) };
    const zones = [
      { ...area, column, columns: 1 },
      { ...area, row: area.row + 1, column, rows: 1, columns: 1 },
    ];
    const ranges = zones.map((each) => ({ _sheetId: sheet, _zone: zoneOf(each) }));
    const id = this.mark(column)?.id ?? book.engine.newId();
    book.run([{ type: 'SET_MARK', id, kind: 'filter', sheetId: sheet, ranges, data }]);
    return this.self;
  }
  removeColumnFilterCriteria(columnPosition: number): GoogleFilter {
    const mark = this.mark(this.column(columnPosition));
    this.book.guard.write(this.area, []);
    if (mark) this.book.run([{ type: 'REMOVE_MARK', id: mark.id }]);
    return this.self;
  }
  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    const { area } = this;
    const column = this.column(columnPosition) + 1;
    const rows = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (rows.rows > 0) sortRows(new RangeCore(this.book, rows), { column, ascending });
    return this.self;
  }
  remove(): void {
    const { book, sheet, area } = this;
    book.guard.write(area, []);
    const marks = book.engine.marks('filter').filter(({ sheetId }) => sheetId === sheet);
    book.run([
      ...marks.map(({ id }) => ({ type: 'REMOVE_MARK', id })),
      { type: 'REMOVE_TABLE', sheetId: sheet, target: [zoneOf(area)] },
    ]);
  }
}

export const filterSurface = [
  ...['getRange', 'getColumnFilterCriteria', 'setColumnFilterCriteria', 'removeColumnFilterCriteria', 'sort', 'remove'],
];

const filterOn = (book: Book, sheet: string): GoogleFilter | null =>
  zoneOn(book, sheet) ? handle<GoogleFilter>(book.context, 'Filter', new FilterCore(book, sheet)) : null;

export const rangeFilter = {
  createFilter(this: RangeCore) {
    const { book, area } = this;
    if (zoneOn(book, area.sheet)) book.fail("You can't create a filter in a sheet that already has a filter.");
    book.guard.write(area, []);
    const ranges = [{ _sheetId: area.sheet, _zone: zoneOf(area) }];
    book.run([{ type: 'CREATE_TABLE', sheetId: area.sheet, ranges, config: ARROWS, tableType: 'static' }]);
    return filterOn(book, area.sheet) ?? book.fail('The filter could not be made.');
  },
  getFilter(this: RangeCore) {
    return filterOn(this.book, this.area.sheet);
  },
} satisfies Partial<GoogleRange>;

export const sheetFilter = {
  getFilter(this: SheetCore) {
    return filterOn(this.book, this.id);
  },
  isRowHiddenByFilter(this: SheetCore, rowPosition: number) {
    const [row = 0] = span(this, 'ROW', rowPosition, 1);
    this.book.engine.flush();
    return this.book.engine.getters.isRowFiltered(this.id, row);
  },
} satisfies Partial<GoogleSheet>;
