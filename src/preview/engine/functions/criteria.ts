import { helpers, type Locale } from '@odoo/o-spreadsheet';
import type { Cell, Matrix } from './install';

type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A criterion of SUMIFS and its kin, read once per call. */
export interface Criterion {
  readonly operator: Operator;
  readonly operand: number | boolean | string;
  /** For texts with `*` or `?`. */
  readonly pattern?: RegExp;
}

/** `">=5"`, `"On track"`, `"a*"`, 5, TRUE; numbers and dates in texts are read by the workbook's locale. */
export function readCriterion(criterion: Cell | undefined, locale: Locale): Criterion {
  const value = criterion?.value ?? '';
  if (typeof value !== 'string') return { operator: '=', operand: value };
  const match = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(value);
  const operator = (match?.[1] ?? '=') as Operator;
  const text = match?.[2] ?? '';
  const operand = operandOf(text, locale);
  const isPattern = typeof operand === 'string' && /[*?~]/.test(operand) && (operator === '=' || operator === '<>');
  return isPattern ? { operator, operand, pattern: wildcards(operand) } : { operator, operand };
}

function operandOf(text: string, locale: Locale): number | boolean | string {
  if (text === '') return '';
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  if (helpers.isNumber(text, locale) || helpers.isDateTime(text, locale)) return helpers.toNumber(text, locale);
  return text;
}

/** Google's wildcards: `?` one character, `*` any, `~` before one of them takes it as it is. */
export const wildcards = (text: string): RegExp =>
  new RegExp(
    `^${text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
      if (sign === '*') return '[\\s\\S]*';
      if (sign === '?') return '[\\s\\S]';
      return `\\${sign.startsWith('~') ? sign[1] : sign}`;
    })}$`,
    'i',
  );

/** A plain "is equal to" can be answered from an index. */
export const isPlain = ({ operator, pattern }: Criterion): boolean => operator === '=' && !pattern;

/** Does a cell's value meet the criterion? Values of another type than the operand only ever meet `<>`. */
export function meets(value: Cell['value'], { operator, operand, pattern }: Criterion, locale: Locale): boolean {
  const found = value ?? '';
  if (operator === '=' || operator === '<>') return equal(found, operand, pattern, locale) === (operator === '=');
  if (found === '' || typeof found !== typeof operand) return false;
  const [left, right] =
    typeof found === 'string' ? [found.toLowerCase(), String(operand).toLowerCase()] : [found, operand];
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

function equal(
  found: number | boolean | string,
  operand: number | boolean | string,
  pattern: RegExp | undefined,
  locale: Locale,
): boolean {
  if (typeof found === 'string' && typeof operand === 'string') {
    // An empty cell is no text: `*` matches none of them.
    if (pattern) return found !== '' && pattern.test(found);
    return found.toLowerCase() === operand.toLowerCase();
  }
  if (typeof found === 'string' && typeof operand === 'number') return numberIn(found, locale) === operand;
  return found === operand;
}

const numberIn = (text: string, locale: Locale): number | undefined =>
  /\d/.test(text) && (helpers.isNumber(text, locale) || helpers.isDateTime(text, locale))
    ? helpers.toNumber(text, locale)
    : undefined;

/**
 * Where each value stands in a range: `column * height + row`. One range is one matrix for the whole of a calculation,
 * so a column that five hundred formulas search is read once.
 */
interface Index {
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Texts that read as numbers, by that number: SUMIFS finds them, MATCH does not. */
  readonly asNumbers: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<Matrix, Index>();

/** Empty cells: "" as a criterion finds them together with empty texts, a lookup of "" only the texts. */
const EMPTY = 'e';

const keyOf = (value: number | boolean | string): string =>
  typeof value === 'string' ? `s${value.toLowerCase()}` : typeof value === 'number' ? `n${value}` : `b${value}`;

function indexOf(matrix: Matrix, locale: Locale): Index {
  const known = indexes.get(matrix);
  if (known) return known;
  const places = new Map<string, number[]>();
  const asNumbers = new Map<number, number[]>();
  const add = <K>(map: Map<K, number[]>, key: K, place: number) => {
    const list = map.get(key);
    if (list) list.push(place);
    else map.set(key, [place]);
  };
  const height = matrix[0]?.length ?? 0;
  matrix.forEach((column, c) => {
    for (let row = 0; row < height; row++) {
      const value = column[row]?.value ?? null;
      add(places, value === null ? EMPTY : keyOf(value), c * height + row);
      const number = typeof value === 'string' ? numberIn(value, locale) : undefined;
      if (number !== undefined) add(asNumbers, number, c * height + row);
    }
  });
  const index = { places, asNumbers };
  indexes.set(matrix, index);
  return index;
}

const NOWHERE: readonly number[] = [];

/** The places of cells equal to a plain criterion's operand, in order. */
export function placesOf(matrix: Matrix, { operand }: Criterion, locale: Locale): readonly number[] {
  const { places, asNumbers } = indexOf(matrix, locale);
  const exact = places.get(keyOf(operand)) ?? NOWHERE;
  const more = operand === '' ? places.get(EMPTY) : typeof operand === 'number' ? asNumbers.get(operand) : undefined;
  return more ? [...exact, ...more].sort((a, b) => a - b) : exact;
}

/** The first place of exactly that value, case aside; undefined when it is nowhere. A text never finds an error value. */
export function firstPlace(matrix: Matrix, value: number | boolean | string, locale: Locale): number | undefined {
  const places = indexOf(matrix, locale).places.get(keyOf(value)) ?? [];
  const height = matrix[0]?.length ?? 1;
  return places.find((place) => {
    const found = matrix[Math.floor(place / height)]?.[place % height]?.value;
    return typeof found !== 'string' || !helpers.isEvaluationError(found);
  });
}
