import { registries } from '@odoo/o-spreadsheet';
import { googleError } from '../errors';
import { shownByPattern, shownPlainly } from '../formats';
import { quietly } from '../quiet';
import { calculatedText, type EvaluatedCell, literalText, withoutApostrophe } from './shownTexts';
import { finishSpilled, type SpreadingEvaluator } from './spilled';
import { type NamingEvaluator, nameUnknown } from './unknownNames';

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface EvaluatorGetters {
  getSheetZone(sheetId: string): Zone;
  getCells(sheetId: string): readonly { readonly id: number; readonly isFormula: boolean; readonly content?: string }[];
  getCell(position: object): { readonly isFormula: boolean; readonly content: string } | undefined;
  getCellPosition(id: number): { readonly row: number; readonly col: number };
}

/** The part of the library's evaluator that is stepped into; it is not in its public types. */
interface Evaluator extends NamingEvaluator, SpreadingEvaluator {
  getters: EvaluatorGetters & SpreadingEvaluator['getters'];
  evaluateAllCells(): void;
  computeCell(position: object): EvaluatedCell;
  computeFormulaCell(position: object, cell: FormulaCell): EvaluatedCell;
}

interface FormulaCell {
  readonly format?: string;
  readonly compiledFormula: {
    execute(...args: unknown[]): Result | Result[][];
    toFormulaString(getters: EvaluatorGetters): string;
  };
}

interface Result {
  readonly value: unknown;
  readonly format?: string;
}

interface Evaluation {
  readonly getters: { getLocale(): { readonly code: string; readonly decimalSeparator: string } };
  evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  handle(command: { readonly type: string; readonly cellIds?: unknown }): void;
  finalize(): void;
}

type EvaluationConstructor = (new (config: never) => Evaluation) & { readonly getters: readonly string[] };

/**
 * The library's evaluation with Google's two differences that every reader can see: a formula whose result is an empty
 * cell stays empty (the library makes it 0), and errors carry Google's names. And it calculates when somebody looks,
 * not after each command: a script that lays out a workbook looks rarely.
 */
export function googleEvaluation(): unknown {
  // Taken from the registry, because the library does not export the class itself.
  const Base = registries.coreViewsPluginRegistry.get('evaluation') as unknown as EvaluationConstructor;
  class GoogleEvaluation extends Base {
    private due = false;
    private allDue = false;

    constructor(config: never) {
      super(config);
      const { evaluator } = this;
      nameUnknown(evaluator);
      const shown = (cell: EvaluatedCell): EvaluatedCell => {
        const { code, decimalSeparator } = this.getters.getLocale();
        const formattedValue =
          shownByPattern(cell.value, cell.format, code) ?? shownPlainly(cell.value, cell.format, decimalSeparator);
        return formattedValue === undefined ? cell : { ...cell, formattedValue };
      };
      finishSpilled(evaluator, shown);
      const evaluateAllCells = evaluator.evaluateAllCells.bind(evaluator);
      evaluator.evaluateAllCells = () => {
        const { getters } = evaluator;
        evaluator.getters = withUsedZones(getters);
        try {
          evaluateAllCells();
        } finally {
          evaluator.getters = getters;
        }
      };
      const computeCell = evaluator.computeCell.bind(evaluator);
      evaluator.computeCell = (position) => {
        const stored = () => evaluator.getters.getCell(position);
        return shown(withoutApostrophe(literalText(computeCell(position), stored)));
      };
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
        if (evaluated.link)
          return calculatedText(evaluated, text, cell.compiledFormula.toFormulaString(evaluator.getters));
        if (!empty) return evaluated;
        return {
          ...evaluated,
          value: null,
          type: 'empty',
          formattedValue: '',
          format: cell.format ?? evaluated.format,
        };
      };
    }

    /** A clock that moved makes everything due, but also only when somebody looks: an hour may follow an hour. */
    override handle(command: { readonly type: string; readonly cellIds?: unknown }): void {
      if (command.type === 'EVALUATE_CELLS' && !command.cellIds) this.allDue = true;
      else super.handle(command);
    }

    override finalize(): void {
      this.due = true;
    }

    settle(): void {
      if (!this.due) return;
      this.due = false;
      const rebuilt = this.shouldRebuildDependenciesGraph;
      quietly(() => {
        super.finalize();
        if (this.allDue && !rebuilt) super.handle({ type: 'EVALUATE_CELLS' });
      });
      this.allDue = false;
    }
  }
  // Every getter of the plugin is a look at results.
  for (const name of Base.getters) {
    const read = Reflect.get(Base.prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(GoogleEvaluation.prototype, name, function (this: GoogleEvaluation, ...args: unknown[]) {
      this.settle();
      return read.apply(this, args);
    });
  }
  return GoogleEvaluation;
}

/** The evaluator asks for a tab's zone once for itself and again for every open range. */
function withUsedZones(getters: EvaluatorGetters): EvaluatorGetters {
  const known = new Map<string, Zone>();
  const getSheetZone = (sheetId: string): Zone => {
    const zone = known.get(sheetId) ?? usedZone(getters, sheetId);
    known.set(sheetId, zone);
    return zone;
  };
  return Object.create(getters, { getSheetZone: { value: getSheetZone } });
}

/** From the first cell to the last one that holds something: tabs of 1,000 rows are mostly empty cells with a format. */
function usedZone(getters: EvaluatorGetters, sheetId: string): Zone {
  let [bottom, right] = [0, 0];
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula && (cell.content ?? '') === '') continue;
    const { row, col } = getters.getCellPosition(cell.id);
    if (row > bottom) bottom = row;
    if (col > right) right = col;
  }
  return { top: 0, left: 0, bottom, right };
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
