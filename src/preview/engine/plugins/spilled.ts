import { googleError } from '../errors';
import { calculatedText, type EvaluatedCell } from './shownTexts';

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

type Results = readonly (readonly { readonly value: unknown }[])[];

/** The part of the library's evaluator that is stepped into; it is not in its public types. */
export interface SpreadingEvaluator {
  readonly getters: {
    getCell(position: Position): { compiledFormula?: { toFormulaString(getters: unknown): string } } | undefined;
  };
  readonly evaluatedCells: {
    get(position: Position): EvaluatedCell;
    set(position: Position, cell: EvaluatedCell): void;
  };
  spreadValues(origin: Position, results: Results): (column: number, row: number) => void;
}

/** Cells that an array formula fills are looked at like the formula's own: texts stay texts, errors are Google's. */
export function finishSpilled(evaluator: SpreadingEvaluator, shown: (cell: EvaluatedCell) => EvaluatedCell): void {
  const spread = evaluator.spreadValues.bind(evaluator);
  evaluator.spreadValues = (origin, results) => {
    const put = spread(origin, results);
    let formula: string | undefined;
    const formulaOf = () => {
      formula ??= evaluator.getters.getCell(origin)?.compiledFormula?.toFormulaString(evaluator.getters) ?? '';
      return formula;
    };
    return (column, row) => {
      put(column, row);
      const position = { sheetId: origin.sheetId, col: origin.col + column, row: origin.row + row };
      const cell = evaluator.evaluatedCells.get(position);
      const finished = shown(finish(cell, String(results[column]?.[row]?.value ?? ''), formulaOf));
      if (finished !== cell) evaluator.evaluatedCells.set(position, finished);
    };
  };
}

function finish(cell: EvaluatedCell, text: string, formula: () => string): EvaluatedCell {
  if (cell.type === 'error') return { ...cell, formattedValue: googleError(cell.formattedValue) };
  return cell.link ? calculatedText(cell, text, formula()) : cell;
}
