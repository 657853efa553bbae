import type { ServiceContext } from '../../context';
import type { Area, CellWrite, SheetInfo } from '../../engine/engine';
import type { PlainCommand } from '../../engine/plugins/batch';
import type { EngineWorkbook } from '../../engine/workbook';
import type { EnumFactory } from '../../runtime/enums';
import type { SpreadsheetEnums } from './enums';
import type { Guard } from './guard';

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the host does for the spreadsheet service outside the grid. */
export interface SpreadsheetHooks {
  /** Google's enums in the script's realm. */
  readonly enums: EnumFactory;
  /** A message at the corner of the window; seconds below 0 stay until closed. */
  toast(message: string, title: string, seconds: number): void;
  /** The file's id and name, as `getId` and `getName` tell; the host's own when left out. */
  readonly id?: string;
  readonly name?: string;
  /** The file's owner; whoever signs in owns the workbook when left out. */
  readonly owner?: string;
}

/** What all classes of the service share: the workbook, the host, and the ways to make handles. */
export interface Book {
  readonly context: ServiceContext;
  readonly engine: EngineWorkbook;
  readonly hooks: SpreadsheetHooks;
  readonly enums: SpreadsheetEnums;
  readonly guard: Guard;
  readonly selection: Selection;
  range(area: Area): GoogleRange;
  sheet(id: string): GoogleSheet;
  spreadsheet(): GoogleSpreadsheet;
  /** @throws the tab is gone, in Google's words */
  sheetInfo(id: string): SheetInfo;
  /** The last used row and column, 1-based. */
  used(sheet: string): { readonly row: number; readonly column: number };
  /** Writes cells, and counts those that are given a content. */
  write(sheet: string, cells: readonly CellWrite[]): void;
  /** Runs engine commands at once. @throws an Exception when the engine refuses */
  run(commands: readonly PlainCommand[]): void;
  /** Throws an Exception of the script's realm. */
  fail(message: string): never;
}

/** Where the signed-in person's cursor is; each person has one. */
export interface Selection {
  /** The active range: of several, the last. */
  get(): Area;
  all(): readonly Area[];
  set(...areas: readonly Area[]): void;
}
