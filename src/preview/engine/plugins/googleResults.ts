import { googleError } from '../errors';
import { shownByPattern, shownPlainly } from '../formats';
import { calculatedText, type EvaluatedCell, literalText, withoutApostrophe } from './shownTexts';
import { finishSpilled, type SpreadingEvaluator } from './spilled';
import { type NamingEvaluator, nameUnknown } from './unknownNames';

interface StoredCells {
  getCell(position: object): { readonly isFormula: boolean; readonly content: string } | undefined;
}

/** The part of the library's evaluator that is stepped into; it is not in its public types. */
export interface ResultsEvaluator extends NamingEvaluator, SpreadingEvaluator {
  readonly getters: StoredCells & SpreadingEvaluator['getters'];
  computeCell(position: object): EvaluatedCell;
  computeFormulaCell(position: object, cell: FormulaCell): EvaluatedCell;
}

interface FormulaCell {
  readonly format?: string;
  readonly compiledFormula: {
    execute(...args: unknown[]): Result | Result[][];
    toFormulaString(getters: StoredCells): string;
  };
}

interface Result {
  readonly value: unknown;
  readonly format?: string;
}

interface LocaleGetters {
  getLocale(): { readonly code: string; readonly decimalSeparator: string };
}

/** Makes the evaluator's results Google's in what every reader can see; `googleEvaluation` names the differences. */
export function finishResults(evaluator: ResultsEvaluator, getters: LocaleGetters): void {
  nameUnknown(evaluator);
  const shown = (cell: EvaluatedCell): EvaluatedCell => {
    const { code, decimalSeparator } = getters.getLocale();
    const formattedValue =
      shownByPattern(cell.value, cell.format, code) ?? shownPlainly(cell.value, cell.format, decimalSeparator);
    return formattedValue === undefined ? cell : { ...cell, formattedValue };
  };
  finishSpilled(evaluator, shown);
  const computeCell = evaluator.computeCell.bind(evaluator);
  evaluator.computeCell = (position) => {
    const stored = () => evaluator.getters.getCell(position);
    return shown(withoutApostrophe(literalText(computeCell(position), stored)));
  };
  finishFormulas(evaluator);
}

function finishFormulas(evaluator: ResultsEvaluator): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    let empty = false;
    let text = '';
    const compiledFormula = Object.create(cell.compiledFormula, {
      execute: {
        value: (...args: unknown[]) => {
          const result = cell.compiledFormula.execute(...args);
          empty = isEmpty(result);
          text = textOf(result);
          return result;
        },
      },
    });
    const evaluated = compute(position, { ...cell, compiledFormula });
    if (evaluated.type === 'error') return { ...evaluated, formattedValue: googleError(evaluated.formattedValue) };
    if (evaluated.link) return calculatedText(evaluated, text, cell.compiledFormula.toFormulaString(evaluator.getters));
    if (!empty) return evaluated;
    return { ...evaluated, value: null, type: 'empty', formattedValue: '', format: cell.format ?? evaluated.format };
  };
}

const single = (result: Result | Result[][]): Result | undefined => {
  if (!Array.isArray(result)) return result;
  return result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
};

/** Of several results the first: it stands in the formula's own cell. */
const textOf = (result: Result | Result[][]): string => {
  const value = (Array.isArray(result) ? result[0]?.[0] : result)?.value;
  return typeof value === 'string' ? value : '';
};

const isEmpty = (result: Result | Result[][]): boolean => {
  const only = single(result);
  return only !== undefined && (only.value === null || only.value === undefined);
};
