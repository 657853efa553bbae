import { fileTabName } from './tabNames';

/** Zero-based, inclusive. */
export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const addressOf = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

export const zoneText = ({ left, top, right, bottom }: Zone): string =>
  left === right && top === bottom ? addressOf(left, top) : `${addressOf(left, top)}:${addressOf(right, bottom)}`;

/** `A1`, `A1:B2`, `A2:A`, `A:B`, `2:3`, with or without `$`; open ends go up to the size given. */
export function zoneOf(text: string, rows: number, columns: number): Zone | undefined {
  const [from = '', to = from] = text.replaceAll('$', '').split(':');
  const start = /^([A-Za-z]*)([0-9]*)$/.exec(from);
  const end = /^([A-Za-z]*)([0-9]*)$/.exec(to);
  if (!start || !end || from === '') return undefined;
  return {
    left: start[1] ? columnIndex(start[1]) : 0,
    top: start[2] ? Number(start[2]) - 1 : 0,
    right: end[1] ? columnIndex(end[1]) : columns - 1,
    bottom: end[2] ? Number(end[2]) - 1 : rows - 1,
  };
}

/** Splits `'Key results'!A1:B2` into the bare tab name ('' when there is none) and the range. */
export function splitSheet(reference: string): { sheet: string; range: string } {
  const at = reference.lastIndexOf('!');
  if (at < 0) return { sheet: '', range: reference };
  const name = reference.slice(0, at);
  return {
    sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
    range: reference.slice(at + 1),
  };
}

export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `'Key results'!$A$2:$A$1048576`: what names, lists and charts in a file refer by. */
export function absoluteReference(sheet: string, zone: Zone): string {
  const corner = (column: number, row: number) => `$${columnName(column)}$${row + 1}`;
  const start = corner(zone.left, zone.top);
  const end = corner(zone.right, zone.bottom);
  return `${quotedSheetName(fileTabName(sheet))}!${start === end ? start : `${start}:${end}`}`;
}
