import { helpers } from '@odoo/o-spreadsheet';
import type { Cell, FunctionContext, Matrix, SheetFunction } from './install';
import { errorOf, original, replacing } from './library';

const { arg } = helpers;
type AnyCompute = (...args: unknown[]) => unknown;

// `Array.isArray` does not narrow readonly arrays.
const isMatrix = (value: Matrix | Cell | undefined): value is Matrix => Array.isArray(value);

/** The library's own calculation, to be called with the evaluation context. */
const computeOf = (name: string): AnyCompute => original(name).compute as AnyCompute;

/** A value as text: numbers with the locale's decimal mark and at most 15 digits, as Google joins them. */
export const asText = (value: Cell['value'], { locale }: FunctionContext): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return String(Number(value.toPrecision(15))).replace('.', locale.decimalSeparator);
};

const text = computeOf('TEXT');
const branch = computeOf('IF');

/** Functions that put values together as texts: `&` is CONCATENATE to the library. */
const joining = (name: string): SheetFunction => {
  const compute = computeOf(name);
  return replacing(name, function (this: FunctionContext, ...given: (Cell | Matrix | undefined)[]) {
    const written = (cell: Cell): Cell =>
      typeof cell?.value === 'number' ? { ...cell, value: asText(cell.value, this) } : cell;
    const texts = given.map((each) => {
      if (each === undefined) return undefined;
      return isMatrix(each) ? each.map((column) => column.map(written)) : written(each);
    });
    return compute.apply(this, texts);
  });
};
const flat = (value: Matrix | Cell | undefined): readonly Cell[] =>
  isMatrix(value) ? value.flat() : value ? [value] : [];

const BARS = '▁▂▃▄▅▆▇█';

/** Numbers as a row of bars, lowest to highest: what SPARKLINE shows where no picture can be drawn. */
export function bars(numbers: readonly number[]): string {
  const [low, high] = [Math.min(0, ...numbers), Math.max(...numbers)];
  const step = (number: number) =>
    high === low ? BARS.length - 1 : Math.round(((number - low) / (high - low)) * (BARS.length - 1));
  return numbers.map((number) => BARS[step(number)]).join('');
}

/** Where the library differs from Google Sheets, and what it lacks. */
export const googleFunctions: Readonly<Record<string, SheetFunction>> = {
  ...Object.fromEntries(['CONCATENATE', 'CONCAT', 'TEXTJOIN', 'JOIN'].map((name) => [name, joining(name)])),
  TEXT: replacing('TEXT', function (this: FunctionContext, value: Cell | undefined, format: Cell | undefined) {
    const given = value?.value;
    const number =
      typeof given !== 'string' || helpers.isNumber(given, this.locale) || helpers.isDateTime(given, this.locale);
    return number ? text.call(this, value, format) : given;
  }),
  IFS: replacing('IFS', (...cells: (Cell | undefined)[]) => {
    for (let at = 0; at + 1 < cells.length; at += 2) {
      const condition = cells[at];
      if (helpers.isEvaluationError(condition?.value)) return condition;
      if (helpers.toBoolean(condition)) return cells[at + 1] ?? { value: null };
    }
    return errorOf('#N/A', 'No match.');
  }),
  IF: replacing('IF', function (this: FunctionContext, ...given: (Cell | Matrix | undefined)[]) {
    const [condition, then, otherwise] = given;
    if (isMatrix(condition)) return branch.apply(this, given);
    // A branch that is left empty or out is an empty cell.
    return (helpers.toBoolean(condition) ? then : otherwise) ?? { value: null };
  }),
  IFERROR: replacing('IFERROR', (value: Cell | Matrix | undefined, otherwise?: Cell | Matrix) => {
    const cell = isMatrix(value) ? value[0]?.[0] : value;
    return helpers.isEvaluationError(cell?.value) ? (otherwise ?? { value: null }) : (value ?? { value: null });
  }),
  REGEXMATCH: {
    description: 'Whether a text contains a match of a regular expression.',
    args: [arg('text (string)', 'The text.'), arg('regular_expression (string)', 'The expression (RE2).')],
    compute(this: FunctionContext, value: Cell | undefined, expression: Cell | undefined) {
      try {
        return new RegExp(asText(expression?.value ?? null, this), 'u').test(asText(value?.value ?? null, this));
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return errorOf('#REF!', `Function REGEXMATCH parameter 2 value is not a valid regular expression.`);
      }
    },
  },
  ISDATE: {
    description: 'Whether a value is a date.',
    args: [arg('value (any)', 'The value.')],
    compute(value: Cell | undefined) {
      return typeof value?.value === 'number' && value.format !== undefined && helpers.isDateTimeFormat(value.format);
    },
  },
  N: {
    description: 'The value as a number.',
    args: [arg('value (any)', 'The value; texts are 0.')],
    compute(value: Cell | undefined) {
      const given = value?.value;
      if (typeof given === 'boolean') return given ? 1 : 0;
      return typeof given === 'number' ? { value: given, format: value?.format } : 0;
    },
    isExported: true,
  },
  ARRAYFORMULA: {
    description: 'Lets a formula give an array; here every formula may.',
    args: [arg('array_formula (any, range<any>)', 'The formula.')],
    compute: (value: Cell | Matrix | undefined) => value ?? { value: null },
  },
  SPARKLINE: {
    description: 'A small chart inside a cell, shown as bars of text.',
    args: [arg('data (any, range)', 'The numbers.'), arg('options (any, range, optional)', 'How it is drawn.')],
    compute(data: Cell | Matrix | undefined) {
      const numbers = flat(data).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
      return numbers.length === 0 ? errorOf('#N/A', 'There is no number to draw.') : bars(numbers);
    },
  },
};
