import type { Style as FileStyle, Worksheet } from '@cj-tech-master/excelts';
import type { SavedMark } from '../engine/plugins/marks';
import { type Zone, zoneOf, zoneText } from './address';
import { type FileColor, fromFileColor, type Theme } from './color';
import type { FileConditionalFormat } from './conditional';
import { fromFileConditionalFormats } from './conditionalImport';
import { contentOfCell, coveredBy, type FileCell } from './importCells';
import { type FileLine, linesOf } from './importLines';
import type { LookTable } from './lookTable';
import { fromFileStyle } from './style';
import { validationsIn } from './validationPart';
import type { Sheet } from './workbookData';

/** A tab as the file library hands it over; its own types leave the parts that matter open. */
interface FileSheet {
  readonly rows?: readonly (FileLine & { readonly number: number; readonly cells: readonly FileCell[] })[];
  readonly cols?: readonly (FileLine & { readonly min: number; readonly max: number })[];
  readonly merges?: readonly string[];
  readonly state?: string;
  readonly properties?: { readonly tabColor?: FileColor; readonly defaultColWidth?: number };
  readonly views?: readonly {
    readonly state?: string;
    readonly xSplit?: number;
    readonly ySplit?: number;
    readonly showGridLines?: boolean;
  }[];
  readonly autoFilter?: unknown;
  readonly sheetProtection?: { readonly sheet?: boolean } | null;
  readonly conditionalFormattings?: readonly FileConditionalFormat[];
}

/** What all tabs of a file share. */
export interface FileFrame {
  readonly theme: Theme;
  readonly defaultSize: number;
  readonly looks: LookTable;
}

export interface SheetSource {
  readonly id: string;
  readonly name: string;
  /** How many rows and columns the tab has at the least; a file says only what is used. */
  readonly least: TabSize;
  readonly worksheet: Worksheet;
  readonly xml: string;
  readonly links: ReadonlyMap<string, string>;
}

export interface TabSize {
  readonly rowNumber: number;
  readonly colNumber: number;
}

export interface ImportedSheet {
  readonly sheet: Sheet;
  readonly marks: readonly SavedMark[];
}

export function importSheet({ id, name, least, worksheet, xml, links }: SheetSource, frame: FileFrame): ImportedSheet {
  // The model getter is typed loosely by the file library; `FileSheet` states what it holds.
  const file = worksheet.model as unknown as FileSheet;
  const rows = file.rows ?? [];
  const cells = rows.flatMap((row) => row.cells);
  const covered = coveredBy(cells);
  const contents: Record<string, string> = {};
  const marks: SavedMark[] = [];
  const zones = cells.flatMap(({ address }) => zoneOf(address, 1, 1) ?? []);
  for (const cell of cells) {
    if (cell.style)
      frame.looks.add(
        id,
        cell.address,
        fromFileStyle(cell.style as Partial<FileStyle>, frame.theme, frame.defaultSize),
      );
    const note = (cell.comment?.note?.texts ?? []).map(({ text }) => text ?? '').join('');
    if (note)
      marks.push({ id: `note-${id}-${cell.address}`, kind: 'note', sheetId: id, ranges: [cell.address], data: note });
    const content = covered(cell.address)
      ? ''
      : contentOfCell(cell, formulaOf(worksheet, cell), links.get(cell.address));
    if (content !== '') contents[cell.address] = content;
  }
  const size = sizeOf(rows.length > 0 ? Math.max(...rows.map(({ number }) => number)) : 0, zones, least);
  if (file.sheetProtection?.sheet) marks.push(warningOn(id));
  const view = file.views?.[0];
  const frozen = view?.state === 'frozen' ? { xSplit: view.xSplit ?? 0, ySplit: view.ySplit ?? 0 } : undefined;
  const color = fromFileColor(file.properties?.tabColor, frame.theme);
  const sheet = {
    id,
    name,
    ...size,
    cells: contents,
    ...frame.looks.zonesOf(id),
    ...linesOf(file.cols ?? [], rows, size, file.properties?.defaultColWidth),
    merges: [...(file.merges ?? [])],
    conditionalFormats: fromFileConditionalFormats(file.conditionalFormattings ?? [], frame.theme),
    dataValidationRules: validationsIn(xml),
    figures: [],
    tables: filterTable(file.autoFilter),
    areGridLinesVisible: view?.showGridLines !== false,
    isVisible: file.state !== 'hidden' && file.state !== 'veryHidden',
    ...(frozen && { panes: frozen }),
    ...(color && { color }),
  };
  return { sheet: sheet as Sheet, marks };
}

/** A file's lock names no people, so it warns everybody and keeps nobody out. */
const warningOn = (sheetId: string): SavedMark => ({
  id: `protection-${sheetId}`,
  kind: 'protection',
  sheetId,
  ranges: [],
  loose: true,
  data: {
    type: 'SHEET',
    description: 'Protected in the opened file',
    warningOnly: true,
    domainEdit: false,
    creator: '',
  },
});

/** Shared formulas are spelt out by the cell itself; the model names only their first cell. */
const formulaOf = (worksheet: Worksheet, { address, formula, sharedFormula }: FileCell): string | undefined =>
  formula ?? (sharedFormula ? worksheet.getCell(address).formula : undefined);

function sizeOf(lastRow: number, zones: readonly Zone[], { rowNumber, colNumber }: TabSize): TabSize {
  let [bottom, right] = [Math.max(lastRow, rowNumber), colNumber];
  for (const zone of zones) [bottom, right] = [Math.max(bottom, zone.bottom + 1), Math.max(right, zone.right + 1)];
  return { rowNumber: bottom, colNumber: right };
}

function filterTable(filter: unknown): Sheet['tables'] {
  const zone = typeof filter === 'string' ? zoneOf(filter, 1, 1) : undefined;
  if (!zone) return [];
  const config = {
    hasFilters: true,
    totalRow: false,
    firstColumn: false,
    lastColumn: false,
    numberOfHeaders: 1,
    bandedRows: false,
    bandedColumns: false,
    automaticAutofill: false,
    styleId: 'None',
  };
  return [{ range: zoneText(zone), type: 'static', config }];
}
