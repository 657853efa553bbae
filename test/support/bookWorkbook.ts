import type { Book, TableName } from '../../src/domain/book';
import { type Cell, isError } from '../../src/domain/cell';
import { type Day, isoOf } from '../../src/domain/day';
import type { CellWrite } from '../../src/preview/engine/engine';
import { toEngine } from '../../src/preview/engine/formula';
import { contentOf } from '../../src/preview/engine/literal';
import { regionalOf } from '../../src/preview/engine/locale';
import { EngineWorkbook } from '../../src/preview/engine/workbook';
import { dashboardNames } from '../../src/schema/dashboard';
import { dashboardCells } from '../../src/schema/dashboardParts/all';
import { declaredPositions, formulaOf } from '../../src/schema/positions';
import { settingRows } from '../../src/schema/settingRows';
import { lettersOf, type Table } from '../../src/schema/table';
import { DASHBOARD, tableNames, tables } from '../../src/schema/workbook';

/** A book laid out as the real workbook's tabs, formulas included, in the spreadsheet engine. */
export interface LaidOut {
  readonly engine: EngineWorkbook;
  /** Calculated values of one table's field, by sheet row; errors as their text. */
  column(table: TableName, field: string): ReadonlyMap<number, Cell>;
}

export function layOut(book: Book, today: Day, dashboard: 'with Dashboard' | '' = ''): LaidOut {
  const positions = declaredPositions();
  const sheets = tableNames.map((name) => sheetData(name, tables[name].tab, rowsOf(book, name), cellsOf(name, book)));
  const engine = new EngineWorkbook({
    locale: 'en_GB',
    now: Date.parse(`${isoOf(today)}T12:00:00Z`),
    data: {
      version: formulas().version,
      formats: { 1: '@' },
      sheets: [
        ...sheets,
        {
          id: 'dashboard',
          name: DASHBOARD,
          rowNumber: DASHBOARD_ROWS,
          colNumber: COLUMNS,
          cells: dashboard === '' ? {} : formulas().dashboard,
        },
      ],
      namedRanges: namedRanges(),
    },
  });
  return {
    engine,
    column(table, field) {
      const position = positions[table][field];
      if (position === undefined) throw new RangeError(`${table} has no ${field}`);
      const area = { sheet: table, row: 1, column: position - 1, rows: book[table].length, columns: 1 };
      return new Map(
        engine.evaluated(area).map(([value = null], index) => {
          const cell = value !== null && typeof value === 'object' ? value.error : value;
          return [index + 2, cell] as const;
        }),
      );
    },
  };
}

/** Two empty rows stand below the last. */
const rowsOf = (book: Book, name: TableName): number =>
  (name === 'settings' ? settingRows.length : book[name].length) + 3;

const DASHBOARD_ROWS = 80;
const COLUMNS = 80;
const regional = regionalOf('en_GB');

/** As the library loads cells: by address or range, a text or what changes from the formula above. */
type LoadedCells = Record<string, unknown>;

/** Loading cells as data is several times quicker than writing them one by one. */
function sheetData(id: string, name: string, rowNumber: number, { writes, computed = {} }: TableCells) {
  const cells: LoadedCells = { ...computed };
  const formats: Record<string, number> = {};
  for (const { row, column, content, format } of writes) {
    const address = `${lettersOf(column + 1)}${row + 1}`;
    if (content !== null && content !== undefined)
      cells[address] = typeof content === 'object' ? toEngine(content.formula, regional) : contentOf(content);
    if (format === '@') formats[address] = 1;
  }
  return { id, name, rowNumber, colNumber: COLUMNS, cells, formats };
}

interface TableCells {
  readonly writes: readonly CellWrite[];
  readonly computed?: LoadedCells;
}

function cellsOf(name: TableName, book: Book): TableCells {
  const { columns } = tables[name];
  const fields = Object.keys(columns);
  const headings = headingCells(tables[name]);
  if (name === 'settings') return { writes: [...headings, ...settingCells(book)] };
  const stored = book[name].flatMap((row, index) => {
    if (row.row !== index + 2) throw new RangeError(`Row ${row.row} of ${name} does not stand below the one before it`);
    return fields.flatMap((field, column): CellWrite[] => {
      if (columns[field]?.formula) return [];
      const format = columns[field]?.format === '@' ? { format: '@' } : {};
      const value = (row as unknown as Readonly<Record<string, Cell>>)[field] ?? null; // fields are those of the row's type
      return [{ row: index + 1, column, content: cellContentOf(value), ...(isError(value) ? {} : format) }];
    });
  });
  return { writes: [...headings, ...stored], computed: computedCells(name, book[name].length) };
}

const headingCells = ({ columns }: Table): CellWrite[] =>
  Object.values(columns).map(({ heading }, column) => ({ row: 0, column, content: heading }));

/** Every formula of a table with so many rows. */
function computedCells(name: TableName, rows: number): LoadedCells {
  const cells: LoadedCells = {};
  for (const { column, first, last, content } of formulas().tables[name]) {
    const end = last === TEMPLATE_ROWS + 1 ? rows + 1 : Math.min(last, rows + 1);
    if (end >= first) cells[end === first ? `${column}${first}` : `${column}${first}:${column}${end}`] = content;
  }
  return cells;
}

/** Rows in which the formulas of a row follow those of the row above in the same way. */
const TEMPLATE_ROWS = 4;

interface FormulaBlock {
  readonly column: string;
  /** Sheet rows; a block that ends with the template's last row goes on to the end of any table. */
  readonly first: number;
  readonly last: number;
  readonly content: unknown;
}

interface Formulas {
  /** The library's data version, so that loading does not walk through its migrations. */
  readonly version: string;
  readonly tables: Readonly<Record<TableName, readonly FormulaBlock[]>>;
  readonly dashboard: LoadedCells;
}

let read: Formulas | undefined;

/**
 * The workbook's formulas as the library itself packs them: reading a formula costs more than calculating it, and in
 * packed form it is read once a column instead of once a cell.
 */
function formulas(): Formulas {
  read ??= packedFormulas();
  return read;
}

function packedFormulas(): Formulas {
  const positions = declaredPositions();
  const engine = new EngineWorkbook({
    locale: 'en_GB',
    now: 0,
    data: {
      sheets: [
        ...tableNames.map((name) =>
          sheetData(name, tables[name].tab, TEMPLATE_ROWS + 1, {
            writes: [...headingCells(tables[name]), ...formulaCells(tables[name], positions)],
          }),
        ),
        sheetData('dashboard', DASHBOARD, DASHBOARD_ROWS, { writes: dashboardCellsOf(positions) }),
      ],
      namedRanges: namedRanges(),
    },
  });
  // The library's own type leaves out the argument that asks for packed cells.
  const exported = (engine.model as unknown as { _exportData(packed: boolean): unknown })._exportData(true);
  const { version, sheets } = exported as { version: string; sheets: { id: string; cells: LoadedCells }[] };
  const cells = new Map(sheets.map((sheet) => [sheet.id, sheet.cells]));
  return {
    version,
    tables: Object.fromEntries(
      tableNames.map((name) => [name, blocksIn(cells.get(name) ?? {})]),
    ) as unknown as Formulas['tables'], // fromEntries loses the keys
    dashboard: withWholeTexts(cells.get('dashboard') ?? {}, positions),
  };
}

/** The library packs a text that becomes empty in the next row, but shows the old one when it unpacks it. */
function withWholeTexts(cells: LoadedCells, positions: ReturnType<typeof declaredPositions>): LoadedCells {
  const changesText = (content: unknown): boolean =>
    (content as { readonly S?: readonly string[] }).S?.some((text) => text !== '=') ?? false;
  const whole = new Map(
    dashboardCells(positions).map(({ row, column, formula }) => [`${lettersOf(column)}${row}`, formula]),
  );
  return Object.fromEntries(
    Object.entries(cells).map(([address, content]) => {
      if (!changesText(content)) return [address, content];
      const formula = whole.get(address);
      if (formula === undefined) throw new RangeError(`${address} of the Dashboard is packed with others that differ`);
      return [address, toEngine(formula, regional)];
    }),
  );
}

/** The headings stand there too: without them a column's first formula would be told by the column before. */
const blocksIn = (cells: LoadedCells): FormulaBlock[] =>
  Object.entries(cells)
    .filter(([address]) => !/^[A-Z]+1$/.test(address))
    .map(([address, content]) => {
      const [, column = '', first = '', last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(address) ?? [];
      return { column, first: Number(first), last: Number(last), content };
    });

function formulaCells(table: Table, positions: ReturnType<typeof declaredPositions>): CellWrite[] {
  const rows = Array.from({ length: TEMPLATE_ROWS }, (_, index) => index + 2);
  return Object.keys(table.columns).flatMap((field, column) =>
    rows.flatMap((row) => {
      const formula = formulaOf(table, field, row, positions);
      return formula === '' ? [] : [{ row: row - 1, column, content: { formula } }];
    }),
  );
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
      { row, column: 3, content: used ? { formula: used.replaceAll('{value}', `$B${row + 1}`) } : null },
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
