import { createHash } from 'node:crypto';

/** Excel takes no longer tab name; Google takes 100 characters. */
const LONGEST = 31;

/** Excel keeps this name for itself and calls a file with such a tab broken. */
const RESERVED = /^history$/i;
const RESERVED_IN_FILE = /^history_$/i;

/** The name a tab goes by inside a file; the same wherever a formula, a rule or a chart mentions it. */
export function fileTabName(name: string): string {
  if (RESERVED.test(name)) return `${name}_`;
  const legal = name.replace(/[:*?/\\[\]]/g, '_');
  if (legal.length <= LONGEST) return legal;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 6);
  return `${legal.slice(0, LONGEST - mark.length - 1)}~${mark}`;
}

/** The name a file's tab gets here; the engine knows no apostrophe in it. */
export const tabName = (fileName: string): string =>
  (RESERVED_IN_FILE.test(fileName) ? fileName.slice(0, -1) : fileName).replaceAll("'", '’');
