import type { Worksheet } from '@cj-tech-master/excelts';
import { addressOf, splitSheet, zoneOf } from './address';
import type { Sheet, Workbook } from './workbookData';

interface Lock {
  readonly type?: string;
  readonly warningOnly?: boolean;
  /** Undefined as long as nobody has been taken off. */
  readonly editors?: readonly string[];
}

/**
 * A file locks a tab for everybody, so only a protection that truly keeps people out of a whole tab is written as a lock
 * (without a password). Warnings and locked ranges stay in the state part.
 */
const lockOf = ({ marks = [] }: Workbook, sheet: Sheet) =>
  marks.find(({ kind, sheetId, data }) => {
    const { type, warningOnly, editors } = data as Lock;
    return kind === 'protection' && sheetId === sheet.id && type === 'SHEET' && !warningOnly && editors !== undefined;
  });

/** Leaves the tab's unprotected cells open; the lock itself is one element of the sheet's XML. */
export function openCells(worksheet: Worksheet, workbook: Workbook, sheet: Sheet): void {
  for (const range of lockOf(workbook, sheet)?.ranges ?? []) {
    const zone = zoneOf(splitSheet(range).range, sheet.rowNumber, sheet.colNumber);
    if (!zone) continue;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) {
        const cell = worksheet.getCell(addressOf(column, row));
        cell.style = { ...cell.style, protection: { locked: false } };
      }
    }
  }
}

export const withLock = (xml: string, workbook: Workbook, sheet: Sheet): string =>
  lockOf(workbook, sheet)
    ? xml.replace(
        /<\/sheetData>|<sheetData\/>/,
        (end) => `${end}<sheetProtection sheet="1" objects="1" scenarios="1"/>`,
      )
    : xml;
