import { helpers } from '@odoo/o-spreadsheet';
import { firstPlace } from './criteria';
import type { Cell, FunctionContext, Matrix, SheetFunction } from './install';
import { errorOf, original, replacing } from './library';

const match = original('MATCH');

/** MATCH with an index for the exact search; everything else goes to the library. */
export const lookupFunctions: Readonly<Record<string, SheetFunction>> = {
  MATCH: replacing('MATCH', function (this: FunctionContext, key: Cell | undefined, range: Matrix | Cell, type?: Cell) {
    const exact = type !== undefined && helpers.toNumber(type, this.locale) === 0;
    const value = key?.value ?? null;
    const oneLine = Array.isArray(range) && (range.length === 1 || range[0]?.length === 1);
    const wild = typeof value === 'string' && /[*?~]/.test(value);
    if (!exact || !oneLine || wild || (typeof value === 'string' && helpers.isEvaluationError(value))) {
      return (match.compute as (...args: unknown[]) => unknown).call(this, key, range, type);
    }
    const place = value === null ? undefined : firstPlace(range, value, this.locale);
    return place === undefined
      ? errorOf('#N/A', `Did not find value '${value ?? ''}' in MATCH evaluation.`)
      : place + 1;
  }),
};
