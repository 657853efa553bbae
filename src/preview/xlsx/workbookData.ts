import type { WorkbookData } from '@odoo/o-spreadsheet';
import { PLAIN_COLUMN_PIXELS } from '../engine/plugins/columnWidths';
import type { SavedMark } from '../engine/plugins/marks';

/** What `EngineWorkbook.exportData()` returns: the library's own JSON with plain cell texts, and the host's marks. */
export type Workbook = WorkbookData & { readonly marks?: readonly SavedMark[] };
export type Sheet = Workbook['sheets'][number];

/** The library's rule, and what Google says of it that the library has no place for. */
export type ValidationRule = Sheet['dataValidationRules'][number] & {
  readonly google?: { readonly helpText?: string | null; readonly checkbox?: readonly unknown[] };
};

export type ConditionalFormat = Sheet['conditionalFormats'][number];
export type Figure = Sheet['figures'][number];

/** Sizes where a sheet says nothing, in pixels: Google's of columns, the library's of rows. */
export const DEFAULT_COLUMN_PIXELS = PLAIN_COLUMN_PIXELS;
export const DEFAULT_ROW_PIXELS = 23;

/** A new tab at Google's size. */
export const EMPTY_ROWS = 1000;
export const EMPTY_COLUMNS = 26;

/** The library's version of the JSON that this code writes; older ones are migrated by the library itself. */
export const DATA_VERSION = '19.3.2';
