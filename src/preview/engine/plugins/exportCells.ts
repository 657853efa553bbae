import { helpers } from '@odoo/o-spreadsheet';
import type { CellGetters, CellsOfWorkbook, CompiledFormula, StoredCell } from './library';

interface Source {
  readonly getters: CellGetters;
  readonly cells: Readonly<Record<string, readonly StoredCell[] | undefined>>;
  extractCustomStyle(cell: StoredCell): object;
}

/** A formula's text changes only together with the formula: what refers to moved cells or renamed tabs is made anew. */
const texts = new WeakMap<CompiledFormula, string>();

/** Writes the cells of each tab as plain texts and the zones of their looks, as the library does, in a tenth of the time. */
export function exportCells(data: CellsOfWorkbook, source: Source): void {
  const [styles, formats] = [new Numbered<object>(), new Numbered<string>()];
  const known = new Map<object, number>();
  const styleOf = (cell: StoredCell): number => {
    if (!cell.style) return 0;
    // Of empty cells and formulas the style alone decides what is its own.
    const isPlain = !cell.isFormula && !cell.content;
    const seen = isPlain ? known.get(cell.style) : undefined;
    if (seen !== undefined) return seen;
    const style = source.extractCustomStyle(cell);
    const item = Object.keys(style).length > 0 ? styles.numberOf(canonical(style), style) : 0;
    if (isPlain) known.set(cell.style, item);
    return item;
  };
  for (const sheet of data.sheets) {
    const cells: Record<string, string> = {};
    const [styled, formatted] = [new Zones(), new Zones()];
    for (const { row, col, cell } of inOrder(source, sheet.id)) {
      styled.add(row, col, styleOf(cell));
      formatted.add(row, col, cell.format ? formats.numberOf(cell.format, cell.format) : 0);
      const text = textOf(cell, source.getters);
      if (text) cells[helpers.toXC(col, row)] = text;
    }
    sheet.styles = styled.named();
    sheet.formats = formatted.named();
    sheet.cells = cells;
  }
  data.styles = styles.items;
  data.formats = formats.items;
}

interface Placed {
  readonly row: number;
  readonly col: number;
  readonly cell: StoredCell;
}

/** Column by column. */
function inOrder({ cells, getters }: Source, sheetId: string): Placed[] {
  const columns: Placed[][] = [];
  for (const cell of Object.values(cells[sheetId] ?? [])) {
    if (!cell) continue;
    const { row, col } = getters.getCellPosition(cell.id);
    columns[col] ??= [];
    columns[col]?.push({ row, col, cell });
  }
  return columns.flatMap((column) => column.sort((a, b) => a.row - b.row));
}

function textOf({ compiledFormula, content = '' }: StoredCell, getters: CellGetters): string {
  if (!compiledFormula) return content;
  const text = texts.get(compiledFormula) ?? compiledFormula.toFormulaString(getters);
  texts.set(compiledFormula, text);
  return text;
}

const canonical = (style: object): string =>
  JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Items by number, from 1, in the order in which they are first met. */
class Numbered<T> {
  readonly items: Record<number, T> = {};
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, item: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.items[number] = item;
    return number;
  }
}

interface Run {
  readonly item: number;
  readonly top: number;
  readonly left: number;
  bottom: number;
  right: number;
}

/** Puts cells of one look together: down their column, then with the same rows of the column before. */
class Zones {
  readonly #done: Run[] = [];
  /** Runs that end in the column before, by their look and rows. */
  #before = new Map<string, Run>();
  #here = new Map<string, Run>();
  #run: Run | undefined;
  #column = -1;

  /** Cells come column by column, each from top to bottom; 0 is no look. */
  add(row: number, column: number, item: number): void {
    if (column !== this.#column) this.#enter(column);
    if (this.#run && this.#run.item === item && this.#run.bottom === row - 1) {
      this.#run.bottom = row;
      return;
    }
    this.#close();
    this.#run = item === 0 ? undefined : { item, top: row, bottom: row, left: column, right: column };
  }

  named(): Record<string, number> {
    this.#close();
    const named: Record<string, number> = {};
    for (const { top, left, bottom, right, item } of this.#done) {
      const [from, to] = [helpers.toXC(left, top), helpers.toXC(right, bottom)];
      named[from === to ? from : `${from}:${to}`] = item;
    }
    return named;
  }

  #enter(column: number): void {
    this.#close();
    this.#before = column === this.#column + 1 ? this.#here : new Map();
    this.#here = new Map();
    this.#column = column;
  }

  #close(): void {
    const run = this.#run;
    this.#run = undefined;
    if (!run) return;
    const key = `${run.item} ${run.top} ${run.bottom}`;
    const wider = this.#before.get(key);
    if (wider) wider.right = run.right;
    else this.#done.push(run);
    this.#here.set(key, wider ?? run);
  }
}
