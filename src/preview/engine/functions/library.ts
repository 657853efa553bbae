import { EvaluationError, registries } from '@odoo/o-spreadsheet';
import type { SheetFunction } from './install';

/** An error value with Google's name for it. */
export const errorOf = (value: string, message: string): EvaluationError =>
  new EvaluationError(message, value === '#VALUE!' ? '#ERROR' : value === '#REF!' ? '#REF' : value);

/** The library's own definition of a function; it stays what it was when ours calls it. */
export const original = (name: string): SheetFunction =>
  registries.functionRegistry.get(name) as unknown as SheetFunction;

/** The library's description and arguments with another calculation. */
export function replacing(name: string, compute: (...args: never[]) => unknown): SheetFunction {
  const { description, args, isExported } = original(name);
  return { description, args, compute, isExported };
}
