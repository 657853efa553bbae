import type { Book, TableName } from '../../src/domain/book';
import { type Cell, isError } from '../../src/domain/cell';
import { type Day, isoOf } from '../../src/domain/day';
import type { CellWrite } from '../../src/preview/engine/engine';
import { toEngine } from '../../src/preview/engine/formula';
import { contentOf } from '../../src/preview/engine/literal';
import { regionalOf } from '../../src/preview/engine/locale';
import { EngineWorkbook } from '../../src/preview/engine/workbook';
import { DASHBOARD, dashboardCells, dashboardNames } from '../../src/schema/dashboard';
import { declaredPositions, formulaOf } from '../../src/schema/positions';
import { settingRows } from '../../src/schema/settingRows';
import { lettersOf, type Table } from '../../src/schema/table';
import { tableNames, tables } from '../../src/schema/workbook';

/** A book laid out as the real workbook's tabs, formulas included, in the spreadsheet engine. */
export interface LaidOut {
  readonly engine: EngineWorkbook;
  /** Calculated values of one table's field, by sheet row; errors as their text. */
  column(table: TableName, field: string): ReadonlyMap<number, Cell>;
}

export function layOut(book: Book, today: Day, dashboard: 'with Dashboard' | '' = ''): LaidOut {
  const positions = declaredPositions();
  const contents: Record<string, readonly CellWrite[]> = Object.fromEntries(
    tableNames.map((name) => [name, cellsOf(tables[name], book, positions)]),
  );
  contents.settings = [...(contents.settings ?? []), ...settingCells(book)];
  contents.dashboard = dashboard === '' ? [] : dashboardCellsOf(positions);
  const engine = new EngineWorkbook({
    locale: 'en_GB',
    now: Date.parse(`${isoOf(today)}T12:00:00Z`),
    data: {
      version,
      formats: { 1: '@' },
      sheets: [
        ...tableNames.map((name) => sheetData(name, tables[name].tab, rowsNeeded(book, name), contents[name] ?? [])),
        sheetData('dashboard', DASHBOARD, 80, contents.dashboard),
      ],
      namedRanges: namedRanges(),
    },
  });
  const rows = (name: TableName) => book[name].map((row) => row.row);
  return {
    engine,
    column(table, field) {
      const position = positions[table][field];
      if (position === undefined) throw new RangeError(`${table} has no ${field}`);
      return new Map(
        rows(table).map((row) => {
          const value = engine.evaluated({
            sheet: table,
            row: row - 1,
            column: position - 1,
            rows: 1,
            columns: 1,
          })[0]?.[0];
          return [row, value !== null && typeof value === 'object' ? value.error : (value ?? null)] as const;
        }),
      );
    },
  };
}

/** The library's data version, so that loading does not walk through its migrations. */
const { version } = new EngineWorkbook({ locale: 'en_GB', now: 0 }).exportData() as { version: string };
const regional = regionalOf('en_GB');

/** Loading cells as data is several times quicker than writing them one by one. */
function sheetData(id: string, name: string, rowNumber: number, writes: readonly CellWrite[]) {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  for (const { row, column, content, format } of writes) {
    const address = `${lettersOf(column + 1)}${row + 1}`;
    if (content !== null && content !== undefined)
      cells[address] = typeof content === 'object' ? toEngine(content.formula, regional) : contentOf(content);
    if (format === '@') formats[address] = 1;
  }
  return { id, name, rowNumber, colNumber: 80, cells, formats };
}

const rowsNeeded = (book: Book, name: TableName): number => Math.max(30, book[name].length + 10);

function cellsOf(table: Table, book: Book, positions: ReturnType<typeof declaredPositions>): CellWrite[] {
  const fields = Object.keys(table.columns);
  const headings = fields.map((field, column) => ({ row: 0, column, content: table.columns[field]?.heading ?? '' }));
  if (table.name === 'settings') return headings;
  const cells = book[table.name].flatMap((row) =>
    fields.map((field, column): CellWrite => {
      const formula = formulaOf(table, field, row.row, positions);
      const format = table.columns[field]?.format === '@' ? { format: '@' } : {};
      if (formula !== '') return { row: row.row - 1, column, content: { formula } };
      const value = (row as unknown as Readonly<Record<string, Cell>>)[field] ?? null; // fields are those of the row's type
      return { row: row.row - 1, column, content: cellContentOf(value), ...(isError(value) ? {} : format) };
    }),
  );
  return [...headings, ...cells];
}

const cellContentOf = (value: Cell): CellWrite['content'] => {
  if (isError(value)) return { formula: '=NA()' };
  return value === '' ? null : value;
};

/** Settings of the book stand in their declared rows; the rest have their defaults. */
function settingCells(book: Book): CellWrite[] {
  return settingRows.flatMap(({ setting, value, used }, index) => {
    const row = index + 1;
    const given = book.settings.find((candidate) => candidate.setting === setting);
    const content = given ? cellContentOf(given.value) : value;
    const stored = typeof content === 'string' && content.startsWith('=') ? { formula: content } : content;
    return [
      { row, column: 0, content: setting },
      { row, column: 1, content: stored ?? null },
      { row, column: 3, content: used ? { formula: used(`$B${row + 1}`) } : null },
    ];
  });
}

const dashboardCellsOf = (positions: ReturnType<typeof declaredPositions>): CellWrite[] =>
  dashboardCells(positions).map(({ row, column, formula, value }) => ({
    row: row - 1,
    column: column - 1,
    content: formula === undefined ? (value ?? null) : { formula },
  }));

function namedRanges(): Record<string, string> {
  const names = settingRows.flatMap(({ name, used }, index) =>
    name ? [[name, `Settings!$${lettersOf(used ? 4 : 2)}$${index + 2}`]] : [],
  );
  return Object.fromEntries([
    ...names,
    ...dashboardNames.map(({ name, row, column }) => [name, `${DASHBOARD}!$${lettersOf(column)}$${row}`]),
  ]);
}
