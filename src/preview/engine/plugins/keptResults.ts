import type { EvaluatedCell } from './shownTexts';

export interface Place {
  readonly col: number;
  readonly row: number;
}

export interface Position extends Place {
  readonly sheetId: string;
}

/** What stands at a column and row, counted from 0; of a formula that fills more than its own cell also the last one. */
export type KeptResult = readonly [col: number, row: number, result: EvaluatedCell, last?: Place];

/**
 * What formulas came to when they were worked out last, by tab: their own cells and those that they fill. JSON-safe.
 * Good for a first picture only: days go by, and the formulas themselves know nothing of it.
 */
export type KeptResults = Readonly<Record<string, readonly KeptResult[]>>;

interface Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly { readonly id: number; readonly isFormula: boolean }[];
  getCell(position: Position): { readonly isFormula: boolean; readonly content?: string } | undefined;
  getCellPosition(id: number): Place;
}

/** The part of the library's evaluator that is stepped into; it is not in its public types. */
interface Evaluator {
  getEvaluatedCell(position: Position): EvaluatedCell;
  getEvaluatedPositionsInSheet(sheetId: string): readonly Position[];
  getSpreadZone(position: Position): { readonly right: number; readonly bottom: number } | undefined;
}

/** What the evaluator has worked out by now. */
export function keptResults(evaluator: Evaluator, getters: Getters): KeptResults {
  const kept: Record<string, KeptResult[]> = {};
  for (const sheetId of getters.getSheetIds()) {
    const formulas = getters.getCells(sheetId).filter(({ isFormula }) => isFormula);
    const filled = evaluator.getEvaluatedPositionsInSheet(sheetId).filter((position) => {
      const cell = getters.getCell(position);
      return !cell?.isFormula && !cell?.content && evaluator.getEvaluatedCell(position).type !== 'empty';
    });
    const places: readonly Place[] = [...formulas.map(({ id }) => getters.getCellPosition(id)), ...filled];
    kept[sheetId] = places.map(({ col, row }) => {
      // Where it stands is said already, and what it came from is worked out again.
      const { position: _, origin: __, ...result } = evaluator.getEvaluatedCell({ sheetId, col, row }) as Placed;
      const { right = col, bottom = row } = evaluator.getSpreadZone({ sheetId, col, row }) ?? {};
      return right > col || bottom > row ? [col, row, result, { col: right, row: bottom }] : [col, row, result];
    });
  }
  return kept;
}

type Placed = EvaluatedCell & { readonly position?: unknown; readonly origin?: unknown };
