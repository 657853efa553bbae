import type { GoogleRange, GoogleSheet } from './book';
import { unwrap } from './handle';
import { RangeCore } from './range';
import { wholeNumber } from './ranges';
import type { SheetCore } from './sheet';

export type Dimension = 'ROW' | 'COL';

const WORDS = { ROW: 'rows', COL: 'columns' } as const;

const sizeOf = ({ info }: SheetCore, dimension: Dimension): number => (dimension === 'ROW' ? info.rows : info.columns);

/** Zero-based places from a one-based start. @throws "Those rows are out of bounds." */
export function span(sheet: SheetCore, dimension: Dimension, start: unknown, howMany: unknown): number[] {
  const { book } = sheet;
  const [first, count] = [wholeNumber(book, 'Sheet', start), wholeNumber(book, 'Sheet', howMany)];
  if (first < 1 || count < 1 || first - 1 + count > sizeOf(sheet, dimension)) {
    book.fail(`Those ${WORDS[dimension]} are out of bounds.`);
  }
  return Array.from({ length: count }, (_, at) => first - 1 + at);
}

/** Whole rows or columns as an area, to ask whether they may be changed. */
const areaAcross = (sheet: SheetCore, dimension: Dimension, elements: readonly number[]) => {
  const [first = 0] = elements;
  const { rows, columns } = sheet.info;
  return dimension === 'ROW'
    ? { sheet: sheet.id, row: first, column: 0, rows: elements.length, columns }
    : { sheet: sheet.id, row: 0, column: first, rows, columns: elements.length };
};

function insert(
  sheet: SheetCore,
  dimension: Dimension,
  position: 'before' | 'after',
  at: unknown,
  howMany: unknown,
): GoogleSheet {
  const { book, id, info } = sheet;
  const [base = 0] = span(sheet, dimension, at, 1);
  const quantity = wholeNumber(book, 'Sheet', howMany);
  if (quantity < 1) book.fail(`The number of ${WORDS[dimension]} must be at least 1.`);
  book.guard.structure(id);
  book.run([{ type: 'ADD_COLUMNS_ROWS', sheetId: id, sheetName: info.name, dimension, base, quantity, position }]);
  return sheet.self;
}

function remove(sheet: SheetCore, dimension: Dimension, at: unknown, howMany: unknown): GoogleSheet {
  const { book, id, info } = sheet;
  const elements = span(sheet, dimension, at, howMany);
  book.engine.flush();
  const { xSplit, ySplit } = book.engine.getters.getPaneDivisions(id);
  const frozen = dimension === 'ROW' ? ySplit : xSplit;
  const loose = elements.filter((element) => element >= frozen).length;
  if (loose >= sizeOf(sheet, dimension) - frozen) {
    book.fail(`Sorry, it is not possible to delete all non-frozen ${WORDS[dimension]}.`);
  }
  book.guard.write(areaAcross(sheet, dimension, elements), []);
  book.run([{ type: 'REMOVE_COLUMNS_ROWS', sheetId: id, sheetName: info.name, dimension, elements }]);
  return sheet.self;
}

/** Before the row that stood at `destination` when the move began. */
function move(sheet: SheetCore, dimension: Dimension, spec: GoogleRange, destination: unknown): void {
  const { book, id, info } = sheet;
  const range = unwrap(spec, RangeCore);
  if (!range || range.area.sheet !== id) book.fail('The range must be on this sheet.');
  const { row, column, rows, columns } = (range as RangeCore).area;
  const elements =
    dimension === 'ROW' ? span(sheet, dimension, row + 1, rows) : span(sheet, dimension, column + 1, columns);
  const target = wholeNumber(book, 'Sheet', destination) - 1;
  const size = sizeOf(sheet, dimension);
  if (target < 0 || target > size) book.fail(`Those ${WORDS[dimension]} are out of bounds.`);
  const [first = 0] = elements;
  if (target >= first && target <= first + elements.length) return;
  const across = areaAcross(sheet, dimension, elements);
  book.guard.write(across, []);
  book.engine.flush();
  const at = target > first ? { base: target - 1, position: 'after' } : { base: target, position: 'before' };
  // The library moves on the tab its own (unseen) window shows.
  const shown = book.engine.getters.getActiveSheetId();
  const show = (from: string, to: string) =>
    from === to ? [] : [{ type: 'ACTIVATE_SHEET', sheetIdFrom: from, sheetIdTo: to }];
  const moving = { type: 'MOVE_COLUMNS_ROWS', sheetId: id, sheetName: info.name, dimension, elements, ...at };
  book.run([...show(shown, id), moving, ...show(id, shown)]);
}

/** Inserting, deleting and moving rows and columns; formulas, names, rules, notes and protections go along. */
export const sheetRows = {
  insertRows(this: SheetCore, rowIndex: number, numRows = 1) {
    insert(this, 'ROW', 'before', rowIndex, numRows);
  },
  insertRowBefore(this: SheetCore, position: number) {
    return insert(this, 'ROW', 'before', position, 1);
  },
  insertRowAfter(this: SheetCore, position: number) {
    return insert(this, 'ROW', 'after', position, 1);
  },
  insertRowsBefore(this: SheetCore, position: number, howMany: number) {
    return insert(this, 'ROW', 'before', position, howMany);
  },
  insertRowsAfter(this: SheetCore, position: number, howMany: number) {
    return insert(this, 'ROW', 'after', position, howMany);
  },
  deleteRow(this: SheetCore, position: number) {
    return remove(this, 'ROW', position, 1);
  },
  deleteRows(this: SheetCore, position: number, howMany: number) {
    remove(this, 'ROW', position, howMany);
  },
  moveRows(this: SheetCore, rowSpec: GoogleRange, destinationIndex: number) {
    move(this, 'ROW', rowSpec, destinationIndex);
  },
  insertColumns(this: SheetCore, columnIndex: number, numColumns = 1) {
    insert(this, 'COL', 'before', columnIndex, numColumns);
  },
  insertColumnBefore(this: SheetCore, position: number) {
    return insert(this, 'COL', 'before', position, 1);
  },
  insertColumnAfter(this: SheetCore, position: number) {
    return insert(this, 'COL', 'after', position, 1);
  },
  insertColumnsBefore(this: SheetCore, position: number, howMany: number) {
    return insert(this, 'COL', 'before', position, howMany);
  },
  insertColumnsAfter(this: SheetCore, position: number, howMany: number) {
    return insert(this, 'COL', 'after', position, howMany);
  },
  deleteColumn(this: SheetCore, position: number) {
    return remove(this, 'COL', position, 1);
  },
  deleteColumns(this: SheetCore, position: number, howMany: number) {
    remove(this, 'COL', position, howMany);
  },
  moveColumns(this: SheetCore, columnSpec: GoogleRange, destinationIndex: number) {
    move(this, 'COL', columnSpec, destinationIndex);
  },
} satisfies Partial<GoogleSheet>;
