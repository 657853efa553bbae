import type { Style as FileStyle } from '@cj-tech-master/excelts';
import { zoneOf } from './address';
import { toFileStyle } from './style';
import type { Sheet, Workbook } from './workbookData';

export interface SheetLook {
  readonly format: string | undefined;
  /** Cells that look alike share the object: the file library numbers styles by identity. */
  readonly fileStyle: Partial<FileStyle>;
}

const KINDS = ['styles', 'formats', 'borders'] as const;

/** By row and column, counted from 0. */
export type Looks = readonly (readonly (SheetLook | undefined)[] | undefined)[];

/** How each cell that looks like anything looks; the library's JSON says it by zone and number, kind by kind. */
export function looksOf(workbook: Workbook, sheet: Sheet): Looks {
  const [styles, formats, borders] = KINDS.map((kind) => numbersOf(sheet[kind], sheet));
  const made = new Map<string, SheetLook>();
  return Array.from({ length: sheet.rowNumber }, (_, row) => {
    const [style = [], format = [], border = []] = [styles?.[row], formats?.[row], borders?.[row]];
    const columns = Math.max(style.length, format.length, border.length);
    return Array.from({ length: columns }, (_, column) =>
      lookOf(workbook, [style[column] ?? 0, format[column] ?? 0, border[column] ?? 0], made),
    );
  });
}

function lookOf(
  workbook: Workbook,
  triple: readonly [number, number, number],
  made: Map<string, SheetLook>,
): SheetLook | undefined {
  const key = triple.join();
  if (key === '0,0,0') return undefined;
  const known = made.get(key);
  if (known) return known;
  const [style, format, border] = [
    workbook.styles[triple[0]],
    workbook.formats[triple[1]],
    workbook.borders[triple[2]],
  ];
  const look = { format, fileStyle: toFileStyle({ style, format, border }) };
  made.set(key, look);
  return look;
}

/** Item numbers by row and column; nothing where there is none. */
function numbersOf(zones: Sheet['styles'], { rowNumber, colNumber }: Sheet): readonly (number[] | undefined)[] {
  const lines: (number[] | undefined)[] = [];
  for (const [text, number] of Object.entries(zones)) {
    const zone = zoneOf(text, rowNumber, colNumber);
    if (!zone) continue;
    for (let row = zone.top; row <= zone.bottom; row++) {
      const line = lines[row] ?? [];
      for (let column = zone.left; column <= zone.right; column++) line[column] = number;
      lines[row] = line;
    }
  }
  return lines;
}
