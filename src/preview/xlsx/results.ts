import type { KeptResults } from '../engine/plugins/keptResults';
import type { EngineWorkbook } from '../engine/workbook';
import type { Zone } from './address';
import type { Result } from './cellValue';

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** What formulas came to, for the file's other readers. */
export interface Results {
  at(position: Position): Result;
  /** The cells that the formula there fills, its own among them. */
  filledFrom(position: Position): Zone | undefined;
}

export const resultsIn = ({ getters }: EngineWorkbook): Results => ({
  at: (position) => getters.getEvaluatedCell(position),
  filledFrom: (position) => getters.getSpreadZone(position),
});

/** Those that were handed over with the workbook, so that nothing has to be worked out again. */
export function resultsKept(kept: KeptResults): Results {
  const places = new Map(
    Object.entries(kept).flatMap(([sheetId, results]) =>
      results.map((result) => [keyOf({ sheetId, col: result[0], row: result[1] }), result] as const),
    ),
  );
  return {
    // As the library reported it. Empty cells that a formula fills are not told of.
    at: (position) => (places.get(keyOf(position))?.[2] as Result | undefined) ?? { type: 'empty', value: null },
    filledFrom(position) {
      const last = places.get(keyOf(position))?.[3];
      return last && { left: position.col, top: position.row, right: last.col, bottom: last.row };
    },
  };
}

const keyOf = ({ sheetId, col, row }: Position): string => `${col} ${row} ${sheetId}`;
