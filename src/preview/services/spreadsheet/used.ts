import type { Book } from './book';

/** The last row and column (1-based, 0 when empty) with content, a formula or a checkbox: what `getLastRow` counts. */
export function usedCells({ engine }: Book, sheet: string): { row: number; column: number } {
  let { row, column } = engine.used(sheet);
  for (const rule of engine.getters.getDataValidationRules(sheet)) {
    if (rule.criterion.type !== 'isBoolean') continue;
    for (const { zone } of rule.ranges) {
      row = Math.max(row, zone.bottom + 1);
      column = Math.max(column, zone.right + 1);
    }
  }
  return { row, column };
}
