import { POINTS_PER_PIXEL, pixelsOf } from './sheetPart';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, type Sheet } from './workbookData';

/** A column or row of the file. */
export interface FileLine {
  readonly width?: number;
  readonly height?: number;
  readonly customHeight?: boolean;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
}

type Lines = Pick<Sheet, 'cols' | 'rows' | 'headerGroups'>;
type Group = NonNullable<Sheet['headerGroups']>['ROW'][number];

/** Sizes, hidden lines and groups; a group whose lines are all hidden counts as folded. */
export function linesOf(
  columns: readonly (FileLine & { readonly min: number; readonly max: number })[],
  rows: readonly (FileLine & { readonly number: number })[],
  { rowNumber, colNumber }: { readonly rowNumber: number; readonly colNumber: number },
  defaultWidth: number | undefined,
): Lines {
  const columnLines: (FileLine | undefined)[] = Array.from({ length: colNumber });
  for (const column of columns) columnLines.fill(column, column.min - 1, Math.min(column.max, colNumber));
  const rowLines: (FileLine | undefined)[] = Array.from({ length: rowNumber });
  for (const row of rows) if (row.number <= rowNumber) rowLines[row.number - 1] = row;
  const plainWidth = defaultWidth ? pixelsOf(defaultWidth) : DEFAULT_COLUMN_PIXELS;
  const groups = { COL: groupsIn(columnLines), ROW: groupsIn(rowLines) };
  return {
    cols: headers(columnLines, groups.COL, DEFAULT_COLUMN_PIXELS, ({ width }) =>
      width ? pixelsOf(width) : plainWidth,
    ),
    rows: headers(rowLines, groups.ROW, DEFAULT_ROW_PIXELS, ({ height, customHeight }) =>
      height && customHeight ? Math.round(height / POINTS_PER_PIXEL) : DEFAULT_ROW_PIXELS,
    ),
    headerGroups: groups,
  };
}

function headers(
  lines: readonly (FileLine | undefined)[],
  groups: readonly Group[],
  plain: number,
  sizeOf: (line: FileLine) => number,
): Record<number, { size?: number; isHidden?: boolean }> {
  const folded = (index: number) =>
    groups.some(({ start, end, isFolded }) => isFolded && index >= start && index <= end);
  const found = lines.flatMap((line, index) => {
    const size = line ? sizeOf(line) : plain;
    const isHidden = line?.hidden === true && !folded(index);
    if (size === plain && !isHidden) return [];
    return [[index, { ...(size !== plain && { size }), ...(isHidden && { isHidden }) }] as const];
  });
  return Object.fromEntries(found);
}

function groupsIn(lines: readonly (FileLine | undefined)[]): Group[] {
  const deepest = lines.reduce((most, line) => Math.max(most, line?.outlineLevel ?? 0), 0);
  const groups: Group[] = [];
  for (let level = 1; level <= deepest; level++) {
    let start = -1;
    for (let index = 0; index <= lines.length; index++) {
      const inside = (lines[index]?.outlineLevel ?? 0) >= level;
      if (inside && start < 0) start = index;
      if (inside || start < 0) continue;
      const isFolded = lines.slice(start, index).every((line) => line?.hidden === true);
      groups.push({ start, end: index - 1, ...(isFolded && { isFolded }) });
      start = -1;
    }
  }
  return groups;
}
