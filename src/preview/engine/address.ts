/** `count` whole numbers from `start` on. */
export const coordinates = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => start + at);

/** 0 → A, 26 → AA */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26 */
export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Zero-based cell → `B5` */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A tab's name as it goes before `!`. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Part of a tab; bounds left out are open (`A2:A`, `3:7`). Zero-based, inclusive. */
export interface Address {
  readonly sheet?: string;
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
}

/** Reads `B5`, `A2:C`, `C:C`, `3:7` with an optional tab before `!`; undefined for anything else. */
export function readAddress(text: string): Address | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!match) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  const corners = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(match[3] ?? '');
  if (!corners) return undefined;
  const [, left, top, right, bottom] = corners;
  const ranged = (match[3] ?? '').includes(':');
  if (!ranged && !(left && top)) return undefined;
  if (ranged && ((!left && !top) || (!right && !bottom) || (left === undefined) !== (right === undefined)))
    return undefined;
  const named = sheet === undefined ? {} : { sheet };
  const first = { top: top ? Number(top) - 1 : undefined, left: left ? columnOf(left) : undefined };
  if (!ranged) return { ...named, ...first, bottom: first.top, right: first.left };
  const last = { bottom: bottom ? Number(bottom) - 1 : undefined, right: right ? columnOf(right) : undefined };
  return { ...named, ...ordered(first, last) };
}

function ordered(
  { top, left }: { top: number | undefined; left: number | undefined },
  { bottom, right }: { bottom: number | undefined; right: number | undefined },
): Omit<Address, 'sheet'> {
  const upside = top !== undefined && bottom !== undefined && top > bottom;
  const mirrored = left !== undefined && right !== undefined && left > right;
  return {
    top: upside ? bottom : (top ?? (bottom === undefined ? undefined : 0)),
    bottom: upside ? top : bottom,
    left: mirrored ? right : left,
    right: mirrored ? left : right,
  };
}
