import type { Area } from '../../engine/engine';

/** The library's rectangle: inclusive bounds. */
export interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const zoneOf = ({ row, column, rows, columns }: Area): Zone => ({
  top: row,
  bottom: row + rows - 1,
  left: column,
  right: column + columns - 1,
});

export const areaOf = (sheet: string, { top, bottom, left, right }: Zone): Area => ({
  sheet,
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export const overlaps = (a: Zone, b: Zone): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (outer: Zone, inner: Zone): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;
