interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface ZoneGetters {
  getSheetZone(sheetId: string): Zone;
  getCells(sheetId: string): readonly { readonly id: number; readonly isFormula: boolean; readonly content?: string }[];
  getCellPosition(id: number): { readonly row: number; readonly col: number };
}

/** The evaluator asks for a tab's zone once for itself and again for every open range. */
export function withUsedZones<T extends ZoneGetters>(getters: T): T {
  const known = new Map<string, Zone>();
  const getSheetZone = (sheetId: string): Zone => {
    const zone = known.get(sheetId) ?? usedZone(getters, sheetId);
    known.set(sheetId, zone);
    return zone;
  };
  return Object.create(getters, { getSheetZone: { value: getSheetZone } });
}

/** From the first cell to the last one that holds something: tabs of 1,000 rows are mostly empty cells with a format. */
function usedZone(getters: ZoneGetters, sheetId: string): Zone {
  let [bottom, right] = [0, 0];
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula && (cell.content ?? '') === '') continue;
    const { row, col } = getters.getCellPosition(cell.id);
    if (row > bottom) bottom = row;
    if (col > right) right = col;
  }
  return { top: 0, left: 0, bottom, right };
}
