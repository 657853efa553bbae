import type { Model } from '@odoo/o-spreadsheet';
import type { Regional } from './locale';
import type { PlainCommand } from './plugins/batch';
import type { Mark, MarkKind } from './plugins/marks';

/** What can be asked of the library about the workbook's structure. */
export type Getters = Model['getters'];

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
  /** Gives every cell of the area that look; what is left out stays. Buffered like `write`. */
  paint(area: Area, look: CellLook): void;
  /** Library commands, buffered like `write`. */
  queue(commands: readonly PlainCommand[]): void;
  /** An id no other thing in the workbook has. */
  newId(): string;
  flush(): void;
  /** Somebody else's turn: their work sees and changes what was applied, and what is buffered is applied after it. */
  apart<T>(work: () => T): T;
  /**
   * How many of these cells hold already what they are given; buffered writes count as made. In a row that holds nothing
   * at all a cell that stays empty is none: nobody's row is begun.
   */
  unchanged(sheet: string, cells: readonly CellWrite[]): number;
  /** The stored content: literal, or formula text with its `=` in English with `,` or `;` as written. */
  content(area: Area): (Scalar | { readonly formula: string })[][];
  evaluated(area: Area): Evaluated[][];
  /** The same made into something else; of numbers together with the format in which they show themselves. */
  evaluatedAs<T>(area: Area, as: (value: Evaluated, format: string | undefined) => T): T[][];
  /** As shown, by number format and locale. */
  display(area: Area): string[][];
  /** The last row and column (1-based; 0 on an empty sheet) that hold content, a formula or a checkbox. */
  used(sheet: string): { readonly row: number; readonly column: number };
  /** Formulas whose function the engine lacks, as `Sheet!A1: NAME`; tests fail on any. */
  unknownFunctions(): readonly string[];
  /** The instant of "now" in milliseconds, and the workbook's zone when that changes as well; recalculates. */
  setNow(now: number, timeZone?: string): void;
  /** How the workbook writes numbers, dates and formulas; `de_DE`. */
  setLocale(locale: string): void;
  readonly regional: Regional;
  /** The number format each cell shows itself in: its own, or else the one its formula's result carries. */
  formats(area: Area): (string | undefined)[][];
  /** The cells' own look: format, style. Empty objects where nothing was set. */
  looks(area: Area): CellLook[][];
  /** Runs library commands as one step after the buffered writes. @throws EngineRefusal when one is refused. */
  run(commands: readonly PlainCommand[]): void;
  /** Marks of a kind: notes, protections, metadata and the like. */
  marks(kind: MarkKind): readonly Mark[];
  readonly getters: Getters;
}

/** A cell's own format and style, as far as set. `format` is the pattern as it was given. */
export interface CellLook extends CellStyle {
  readonly format?: string;
}

/** The library would not do a command; `reasons` are its codes. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';
  constructor(
    readonly command: string,
    readonly reasons: readonly string[],
  ) {
    super(`The spreadsheet engine refused ${command}: ${reasons.join(', ')}`);
  }
}
