import type { CorePlugin } from '@odoo/o-spreadsheet';

/** Parts of the library's own plugins that ours step into; they are not in its public types. */

export interface StoredCell {
  readonly id: number;
  readonly content?: string;
  readonly style?: object;
  readonly format?: string;
  readonly isFormula: boolean;
  readonly compiledFormula?: CompiledFormula;
  readonly parsedValue?: unknown;
}

export interface CompiledFormula {
  readonly isBadExpression: boolean;
  readonly rangeDependencies: readonly FormulaRange[];
  readonly constructor: {
    CopyWithDependencies(base: CompiledFormula, sheetId: string, ranges: readonly FormulaRange[]): CompiledFormula;
  };
  toFormulaString(getters: unknown): string;
}

/** A reference as a formula holds it; `unboundedZone` lacks the side that is open: `A2:A` has a header, `A:A` none. */
export interface FormulaRange {
  readonly sheetId: string;
  readonly zone: FormulaZone;
  readonly unboundedZone: Partial<FormulaZone> & { readonly hasHeader?: boolean };
  readonly parts: readonly { readonly rowFixed: boolean; readonly colFixed: boolean }[];
  readonly invalidXc?: string;
}

export interface FormulaZone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface SheetRows {
  readonly rows: readonly { readonly cells: Record<number, number | undefined> }[];
  readonly numberOfCols: number;
}

/** A tab of the library's JSON, as far as its cells go; items of styles and formats are numbers of a table. */
export interface CellsOfSheet {
  readonly id: string;
  cells: Readonly<Record<string, string | object | undefined>>;
  styles: Readonly<Record<string, number>>;
  formats: Readonly<Record<string, number>>;
}

export interface CellsOfWorkbook {
  readonly sheets: readonly CellsOfSheet[];
  styles: Readonly<Record<number, object>>;
  formats: Readonly<Record<number, string>>;
}

export interface CellGetters {
  getSheet(sheetId: string): SheetRows;
  getCellPosition(id: number): { readonly row: number; readonly col: number };
  getCellById(id: number): StoredCell | undefined;
  getCells(sheetId: string): readonly StoredCell[];
  getRowCellIds(sheetId: string, row: number): readonly number[];
  /** Our own: puts a new cell in its place without a command. */
  placeCell(sheetId: string, row: number, col: number, id: number): void;
  /** Our own: whether the cell's formula was loaded and nobody has asked for it yet. */
  isFormulaUnread(cell: StoredCell): boolean;
  /** Our own: whether a formula of the workbook may hold that, as far as is known without reading any. */
  mayFormulasHold(pattern: RegExp): boolean;
}

export type PluginClass<T> = (new (config: never) => T) & { readonly getters: readonly string[] };

export type CorePluginClass<T> = PluginClass<T & CorePlugin>;
