import type { Workbook as FileWorkbook, Worksheet } from '@cj-tech-master/excelts';
import { addressOf, type Zone, zoneOf, zoneText } from './address';
import { looksOf } from './cellLooks';
import { spilledDummy, toFileValue } from './cellValue';
import { toFileColor } from './color';
import { toFileConditionalFormat } from './conditional';
import { openCells } from './locks';
import type { Results } from './results';
import { fileTabName } from './tabNames';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, type Sheet, type Workbook } from './workbookData';

/** Widths in a file count digits of the plain font, about 7 pixels each, and 5 pixels of padding. */
export const widthOf = (pixels: number): number => Math.round(((pixels - 5) / 7) * 1000) / 1000;
export const pixelsOf = (width: number): number => Math.round(width * 7 + 5);

/** Heights are points. */
export const POINTS_PER_PIXEL = 0.75;

/** Adds one tab with its cells; rules that go in by hand (validation, names, charts) follow once the file is packed. */
export function addSheet(file: FileWorkbook, workbook: Workbook, sheet: Sheet, results: Results): void {
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  const tab = sheet.color ? toFileColor(sheet.color) : undefined;
  const worksheet = file.addWorksheet(fileTabName(sheet.name), {
    state: sheet.isVisible ? 'visible' : 'hidden',
    properties: {
      defaultRowHeight: DEFAULT_ROW_PIXELS * POINTS_PER_PIXEL,
      defaultColWidth: widthOf(DEFAULT_COLUMN_PIXELS),
      ...(tab && { tabColor: { argb: tab } }),
    },
    views: [
      {
        showGridLines: sheet.areGridLinesVisible !== false,
        ...(xSplit || ySplit ? { state: 'frozen', xSplit, ySplit } : { state: 'normal' }),
      },
    ],
  });
  sizeLines(worksheet, sheet);
  fillCells(worksheet, workbook, sheet, results);
  openCells(worksheet, workbook, sheet);
  addNotes(worksheet, workbook, sheet);
  for (const merge of sheet.merges) worksheet.mergeCells(merge);
  sheet.conditionalFormats.forEach((format, index) => {
    const rule = toFileConditionalFormat(format, index + 1);
    if (rule) worksheet.addConditionalFormatting(rule);
  });
  const filter = sheet.tables.find(({ config }) => config?.hasFilters);
  if (filter) worksheet.autoFilter = filter.range;
}

function sizeLines(worksheet: Worksheet, sheet: Sheet): void {
  const groups = sheet.headerGroups ?? { ROW: [], COL: [] };
  const depth = (kind: 'ROW' | 'COL', index: number) =>
    groups[kind].filter(({ start, end }) => index >= start && index <= end);
  const deepest = { ROW: 0, COL: 0 };
  const grouped = (kind: 'ROW' | 'COL') => groups[kind].flatMap(({ start, end }) => indexes(start, end));
  for (const index of linesIn(sheet.cols, grouped('COL'))) {
    const column = worksheet.getColumn(index + 1);
    const around = depth('COL', index);
    column.width = widthOf(sheet.cols[index]?.size ?? DEFAULT_COLUMN_PIXELS);
    column.hidden = Boolean(sheet.cols[index]?.isHidden) || around.some(({ isFolded }) => isFolded);
    column.outlineLevel = around.length;
    deepest.COL = Math.max(deepest.COL, around.length);
  }
  for (const index of linesIn(sheet.rows, grouped('ROW'))) {
    const row = worksheet.getRow(index + 1);
    const around = depth('ROW', index);
    const size = sheet.rows[index]?.size;
    // The file library leaves out a row without cells unless it has a height.
    row.height = (size ?? DEFAULT_ROW_PIXELS) * POINTS_PER_PIXEL;
    row.hidden = Boolean(sheet.rows[index]?.isHidden) || around.some(({ isFolded }) => isFolded);
    row.outlineLevel = around.length;
    deepest.ROW = Math.max(deepest.ROW, around.length);
  }
  // The file library marks every line at or below this depth as folded, which belongs to the line after a group.
  worksheet.properties.outlineLevelCol = deepest.COL > 0 ? deepest.COL + 1 : 0;
  worksheet.properties.outlineLevelRow = deepest.ROW > 0 ? deepest.ROW + 1 : 0;
}

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);

const linesIn = (lines: Sheet['cols'], grouped: readonly number[]): number[] =>
  [...new Set([...Object.keys(lines).map(Number), ...grouped])].sort((a, b) => a - b);

function fillCells(worksheet: Worksheet, workbook: Workbook, sheet: Sheet, results: Results): void {
  const looks = looksOf(workbook, sheet);
  const spilled = new Map<string, Zone>();
  for (const [address, content] of Object.entries(sheet.cells)) {
    const zone = zoneOf(address, 1, 1);
    if (!zone || typeof content !== 'string') continue;
    const position = { sheetId: sheet.id, col: zone.left, row: zone.top };
    const spread = content.startsWith('=') ? results.filledFrom(position) : undefined;
    const covers = spread && (spread.right > spread.left || spread.bottom > spread.top) ? spread : undefined;
    if (covers) spilled.set(address, covers);
    worksheet.getRow(zone.top + 1).getCell(zone.left + 1).value = toFileValue({
      content,
      format: looks[zone.top]?.[zone.left]?.format,
      result: results.at(position),
      spill: covers && zoneText(covers),
      address,
    });
  }
  for (const [anchor, zone] of spilled) fillSpilled(worksheet, sheet, results, anchor, zone);
  looks.forEach((line, row) => {
    line?.forEach((look, column) => {
      if (look) worksheet.getRow(row + 1).getCell(column + 1).style = look.fileStyle;
    });
  });
}

/** The cells a result spills into: plain values under an array formula, wrapped ones under a formula of Google's. */
function fillSpilled(worksheet: Worksheet, sheet: Sheet, results: Results, anchor: string, zone: Zone): void {
  const value = worksheet.getCell(anchor).value;
  const native = typeof value === 'object' && value !== null && 'shareType' in value;
  for (const row of indexes(zone.top, zone.bottom)) {
    for (const column of indexes(zone.left, zone.right)) {
      const address = addressOf(column, row);
      if (address === anchor) continue;
      const result = results.at({ sheetId: sheet.id, col: column, row });
      const cell = worksheet.getCell(address);
      if (!native) cell.value = spilledDummy(result);
      else if (result.type !== 'error') cell.value = result.value;
    }
  }
}

function addNotes(worksheet: Worksheet, workbook: Workbook, sheet: Sheet): void {
  for (const { kind, sheetId, ranges, data } of workbook.marks ?? []) {
    if (kind !== 'note' || sheetId !== sheet.id) continue;
    const zone = zoneOf((ranges[0] ?? '').split('!').at(-1) ?? '', sheet.rowNumber, sheet.colNumber);
    if (zone) worksheet.getCell(addressOf(zone.left, zone.top)).note = noteText(data);
  }
}

const noteText = (data: unknown): string =>
  typeof data === 'string' ? data : String((data as { text?: unknown } | null)?.text ?? '');
