import { isCoreCommand, registries } from '@odoo/o-spreadsheet';
import { exportCells } from './exportCells';
import type {
  CellGetters,
  CellsOfSheet,
  CellsOfWorkbook,
  CompiledFormula,
  CorePluginClass,
  PluginClass,
  SheetRows,
  StoredCell,
} from './library';
import { fits, inOrder, isWritten, layer } from './loadedSheet';
import { SharedFormulas } from './sharedFormulas';
import { UnreadFormulas } from './unreadFormulas';

interface Sheets {
  getSheet(sheetId: string): SheetRows;
  cellPosition: Record<number, { sheetId: string; row: number; col: number }>;
}

interface Cells {
  readonly getters: CellGetters;
  cells: Record<string, StoredCell[]>;
  getNextCellId(): number;
  beforeHandle(command: { readonly type: string }): void;
  /** What of a cell's style differs from the plain one. */
  extractCustomStyle(cell: StoredCell): object;
  import(data: CellsOfWorkbook): void;
  export(data: CellsOfWorkbook, shouldSquish: boolean): void;
  importCell(sheetId: string, content: string, style?: object, format?: string, formula?: CompiledFormula): StoredCell;
}

/** In the place of a formula until it is read: the library only asks whether there is one. */
const UNREAD = {} as CompiledFormula;

/** The library's tabs; a cell can be put in its place without the commands that an edit needs. */
export function quickSheets(): unknown {
  const Base = registries.corePluginRegistry.get('sheet') as unknown as CorePluginClass<Sheets>;
  return class QuickSheets extends Base {
    static override readonly getters = [...Base.getters, 'placeCell'];

    placeCell(sheetId: string, row: number, col: number, id: number): void {
      const line = this.getSheet(sheetId).rows[row];
      if (!line) throw new RangeError(`The tab ${sheetId} has no row ${row + 1}.`);
      line.cells[col] = id;
      this.cellPosition[id] = { row, col, sheetId };
    }
  };
}

/**
 * The library's cells, loaded in a fifth of the time: it enters each cell as an edit would be entered, and most cells of
 * a workbook are empty ones that have a format. What is loaded is the same.
 */
export function quickCells(): unknown {
  const Base = registries.corePluginRegistry.get('cell') as unknown as PluginClass<Cells>;
  return class QuickCells extends Base {
    static override readonly getters = [...Base.getters, 'isFormulaUnread', 'mayFormulasHold'];
    private readonly unread = new UnreadFormulas();

    override beforeHandle(command: { readonly type: string }): void {
      // The library's types know its own commands only.
      if (isCoreCommand(command as never)) this.unread.readAll();
      super.beforeHandle(command);
    }

    isFormulaUnread(cell: StoredCell): boolean {
      return this.unread.has(cell);
    }

    mayFormulasHold(pattern: RegExp): boolean {
      return this.unread.mayHold(pattern);
    }

    override import(data: CellsOfWorkbook): void {
      const isPlain = data.sheets.every((sheet) => isWritten(sheet) && fits(sheet, this.getters.getSheet(sheet.id)));
      if (!isPlain) {
        super.import(data);
        return;
      }
      const formulas = new SharedFormulas((sheetId) => this.getters.getSheet(sheetId).rows.length);
      for (const sheet of data.sheets) this.load(sheet, data, formulas);
      this.unread.areAll();
    }

    override export(data: CellsOfWorkbook, shouldSquish: boolean): void {
      if (shouldSquish) super.export(data, shouldSquish);
      else exportCells(data, this);
    }

    private load(sheet: CellsOfSheet, { styles, formats }: CellsOfWorkbook, formulas: SharedFormulas): void {
      const { id, cells } = sheet;
      const { rows, numberOfCols } = this.getters.getSheet(id);
      const styleOf = layer(rows.length, numberOfCols, sheet.styles);
      const formatOf = layer(rows.length, numberOfCols, sheet.formats);
      for (const { row, col, text } of inOrder(cells)) {
        const at = row * numberOfCols + col;
        const look = [styles[styleOf[at] ?? 0], formats[formatOf[at] ?? 0]] as const;
        const read = () => this.importCell(id, text, ...look);
        const compile = () => read().compiledFormula as CompiledFormula;
        const isFormula = text.startsWith('=');
        const cell = isFormula ? this.importCell(id, '', ...look, UNREAD) : read();
        if (isFormula) this.unread.hold(cell, text, () => formulas.at(id, col, row, text, compile));
        this.place(id, row, col, cell);
        styleOf[at] = 0;
        formatOf[at] = 0;
      }
      const blanks = new Map<string, StoredCell>();
      for (let at = 0; at < styleOf.length; at++) {
        const [styleId, formatId] = [styleOf[at] ?? 0, formatOf[at] ?? 0];
        if (styleId === 0 && formatId === 0) continue;
        const key = `${styleId} ${formatId}`;
        const blank = blanks.get(key) ?? this.importCell(id, '', styles[styleId], formats[formatId]);
        blanks.set(key, blank);
        const cell = { ...blank, id: this.getNextCellId() };
        this.place(id, Math.floor(at / numberOfCols), at % numberOfCols, cell);
      }
    }

    private place(sheetId: string, row: number, col: number, cell: StoredCell): void {
      this.cells[sheetId] ??= [];
      this.cells[sheetId][cell.id] = cell;
      this.getters.placeCell(sheetId, row, col, cell.id);
    }
  };
}
