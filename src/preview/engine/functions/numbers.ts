import { helpers } from '@odoo/o-spreadsheet';
import type { Cell, FunctionContext, SheetFunction } from './install';
import { errorOf, original, replacing } from './library';

type AnyCompute = (...args: unknown[]) => unknown;

/** The library's own calculation, to be called with the evaluation context. */
const computeOf = (name: string): AnyCompute => original(name).compute as AnyCompute;

/** Operators and functions of numbers, beside those that skip texts in ranges. */
const NUMERIC = [
  ...['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'UMINUS', 'POWER', 'ABS', 'INT', 'MOD', 'ROUND', 'ROUNDDOWN', 'ROUNDUP'],
  ...['SQRT', 'TRUNC', 'DATE', 'DAY', 'EDATE', 'EOMONTH', 'ISOWEEKNUM', 'MONTH', 'WEEKDAY', 'WEEKNUM', 'YEAR'],
];

/** An empty cell is taken for 0, but an empty text is a text: Google answers #VALUE!, the library 0. */
function strict(name: string, compute = computeOf(name)): SheetFunction {
  return replacing(name, function (this: FunctionContext, ...cells: (Cell | undefined)[]) {
    const empty = cells.findIndex((cell) => typeof cell?.value === 'string' && cell.value.trim() === '');
    if (empty < 0) return compute.apply(this, cells);
    const text = `Function ${name} parameter ${empty + 1} expects number values. But '' is a text and cannot be coerced to a number.`;
    return errorOf('#VALUE!', text);
  });
}

const isDay = (cell: unknown): boolean => {
  const format = (cell as Cell | undefined)?.format;
  return format !== undefined && /[dy]/i.test(format) && !/h/i.test(format) && helpers.isDateTimeFormat(format);
};

const minus = computeOf('MINUS');
const root = computeOf('SQRT');

export const numberFunctions: Readonly<Record<string, SheetFunction>> = {
  ...Object.fromEntries(NUMERIC.map((name) => [name, strict(name)])),
  /** The days between two days are a number, no day. */
  MINUS: strict('MINUS', function (this: FunctionContext, from: unknown, taken: unknown) {
    const result = minus.call(this, from, taken);
    return isDay(from) && isDay(taken) ? { ...(result as Cell), format: undefined } : result;
  }),
  SQRT: strict('SQRT', function (this: FunctionContext, value: unknown) {
    const given = (value as Cell | undefined)?.value;
    if (!helpers.isEvaluationError(given) && helpers.toNumber(value as Cell, this.locale) < 0)
      return errorOf(
        '#NUM!',
        'Function SQRT parameter 1 value is negative. It should be greater than or equal to zero.',
      );
    return root.call(this, value);
  }),
};
