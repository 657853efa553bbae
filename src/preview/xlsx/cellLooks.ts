import type { Style as FileStyle } from '@cj-tech-master/excelts';
import { addressOf, zoneOf } from './address';
import { toFileStyle } from './style';
import type { Sheet, Workbook } from './workbookData';

export interface SheetLook {
  readonly format: string | undefined;
  /** Cells that look alike share the object: the file library numbers styles by identity. */
  readonly fileStyle: Partial<FileStyle>;
}

const KINDS = ['styles', 'formats', 'borders'] as const;

/** How each cell that looks like anything looks; the library's JSON says it by zone and number, kind by kind. */
export function looksOf(workbook: Workbook, sheet: Sheet): ReadonlyMap<string, SheetLook> {
  const numbers = new Map<string, [number, number, number]>();
  KINDS.forEach((kind, place) => {
    for (const [address, number] of numbersIn(sheet[kind], sheet)) {
      const known = numbers.get(address) ?? [0, 0, 0];
      known[place] = number;
      numbers.set(address, known);
    }
  });
  const made = new Map<string, SheetLook>();
  return new Map([...numbers].map(([address, triple]) => [address, lookOf(workbook, triple, made)]));
}

function lookOf(
  workbook: Workbook,
  triple: readonly [number, number, number],
  made: Map<string, SheetLook>,
): SheetLook {
  const key = triple.join();
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

function* numbersIn(zones: Sheet['styles'], { rowNumber, colNumber }: Sheet): Generator<[string, number]> {
  for (const [text, number] of Object.entries(zones)) {
    const zone = zoneOf(text, rowNumber, colNumber);
    if (!zone) continue;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) yield [addressOf(column, row), number];
    }
  }
}
