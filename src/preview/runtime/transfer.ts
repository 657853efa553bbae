import { isDate } from 'node:util/types';

/** Plain data as JSON knows it; what may cross between a panel and the server. */
export type Transferable = number | string | boolean | null | Transferable[] | { [key: string]: Transferable };

/**
 * What `google.script.run` lets through to the server: numbers, booleans, texts, null, and plain objects and arrays of
 * them. `undefined` in an array becomes null, an undefined field vanishes.
 * @throws TypeError naming the place of a Date, function, cycle or other object
 */
export function acceptArguments(args: readonly unknown[]): Transferable[] {
  return args.map((argument, index) => accepted(argument, String(index), []));
}

function accepted(value: unknown, path: string, above: readonly object[]): Transferable {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || above.includes(value) || !isPlain(value))
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => accepted(item, `${path}.${index}`, inside));
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, accepted(field, `${path}.${key}`, inside)]));
}

/** What a panel receives, and why a result was lost on the way. */
export interface HandedBack {
  readonly value: Transferable;
  readonly lost?: string;
}

/**
 * A function's result on its way to a panel. A Date (or anything else that is no plain data) anywhere in it does not
 * fail: the whole result arrives as null, which a test must notice, so the reason is told.
 */
export function handBack(result: unknown): HandedBack {
  if (containsDate(result, [])) return { value: null, lost: 'The result holds a Date, so the panel gets null.' };
  try {
    return { value: accepted(result, 'result', []) };
  } catch (error) {
    if (error instanceof TypeError) return { value: null, lost: `The panel gets null. ${error.message}` };
    throw error;
  }
}

function containsDate(value: unknown, above: readonly object[]): boolean {
  if (isDate(value)) return true;
  if (typeof value !== 'object' || value === null || above.includes(value) || !isPlain(value)) return false;
  return Object.values(value).some((field) => containsDate(field, [...above, value]));
}

/** Plain in any realm: its prototype is some realm's Object.prototype or Array.prototype, or none. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

/** A result for people and logs: plain data, Dates as ISO text, anything else by its text. */
export function shown(value: unknown, above: readonly object[] = []): Transferable {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || above.includes(value) || !isPlain(value)) return String(value);
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item) => shown(item, inside));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, shown(field, inside)]));
}
