/** A cell as it is stored: what a person or script put there, not what is shown. */
export type Scalar = number | string | boolean | null;

/** What a cell shows after calculation. Errors arrive as `{ error: '#REF!' }`; empty is `null`. */
export type Evaluated = Scalar | { readonly error: string };

/** Zero-based, inclusive of `row`/`column`, `rows` × `columns` cells on the sheet with that id. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell to write. Fields left out stay as they are; `content: null` empties the cell. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A literal, already parsed (dates are serials), or a formula text with its `=`. */
  readonly content?: Scalar | { readonly formula: string };
  readonly style?: CellStyle;
  readonly format?: string;
}

export interface CellStyle {
  background?: string | null;
  color?: string | null;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontSize?: number;
  align?: 'left' | 'center' | 'right' | null;
  verticalAlign?: 'top' | 'middle' | 'bottom' | null;
  wrap?: 'overflow' | 'wrap' | 'clip' | null;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The narrow door to the spreadsheet library: the services and the page relay know only this, so that another engine
 * costs one adapter. Writes are buffered and applied as one batch by `flush`; every read flushes first.
 */
export interface Engine {
  sheets(): readonly SheetInfo[];
  write(sheet: string, cells: readonly CellWrite[]): void;
  flush(): void;
  /** The stored content: literal, or formula text with its `=` in English with `,` or `;` as written. */
  content(area: Area): (Scalar | { readonly formula: string })[][];
  evaluated(area: Area): Evaluated[][];
  /** As shown, by number format and locale. */
  display(area: Area): string[][];
  /** The last row and column (1-based; 0 on an empty sheet) that hold content, a formula or a checkbox. */
  used(sheet: string): { readonly row: number; readonly column: number };
  /** Formulas whose function the engine lacks, as `Sheet!A1: NAME`; tests fail on any. */
  unknownFunctions(): readonly string[];
  setNow(now: number): void;
}
