import { EvaluationError } from '@odoo/o-spreadsheet';

type SymbolValue = (name: string, isRange: boolean) => unknown;

/** The part of the library's evaluator that is stepped into; it is not in its public types. */
export interface NamingEvaluator {
  buildSafeGetSymbolValue(contextual?: SymbolValue): SymbolValue;
}

/** A name that the workbook does not have is #NAME? to Google, and to the library a formula that cannot be read. */
export function nameUnknown(evaluator: NamingEvaluator): void {
  const build = evaluator.buildSafeGetSymbolValue.bind(evaluator);
  evaluator.buildSafeGetSymbolValue = (contextual) =>
    build(
      (name, isRange) => contextual?.(name, isRange) ?? new EvaluationError(`Unknown range name: '${name}'.`, '#NAME?'),
    );
}
