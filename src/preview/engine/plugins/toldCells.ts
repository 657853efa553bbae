import { registries } from '@odoo/o-spreadsheet';
import type { FormulaZone, PluginClass } from './library';

/** Of all plugins that hear of a changed cell, those that keep something about each one. */
const BY_CELL = ['evaluation', 'row_size', 'formula_tracker'] as const;

interface Listener {
  handle(command: Command): void;
}

/** What the command for one cell also says: where the others are, and which fields of commands theirs would have. */
export interface Told {
  readonly target: readonly FormulaZone[];
  readonly changed: readonly string[];
}

interface Command extends Partial<Told> {
  readonly type: string;
  readonly sheetId?: string;
}

/** Many cells are changed by one command that tells of all (`bulkCells`): these plugins hear of each. */
export function tellOfEachCell(): void {
  const { coreViewsPluginRegistry } = registries;
  for (const name of BY_CELL) {
    const Base = coreViewsPluginRegistry.get(name) as unknown as PluginClass<Listener>;
    const Told = class extends Base {
      override handle(command: Command): void {
        super.handle(command);
        const { type, sheetId, target, changed } = command;
        if (type !== 'UPDATE_CELL' || !target || !changed) return;
        // What it is they look up in the workbook.
        const change = Object.fromEntries(changed.map((field) => [field, '']));
        for (const { top, bottom, left, right } of target) {
          for (let row = top; row <= bottom; row++) {
            for (let col = left; col <= right; col++) super.handle({ type, sheetId, row, col, ...change } as Command);
          }
        }
      }
    };
    coreViewsPluginRegistry.replace(name, Told as never);
  }
}

/** Where the cells are: one zone for a block without holes, else each its own. */
export function zonesOf(cells: readonly (readonly [row: number, column: number, ...rest: unknown[]])[]): FormulaZone[] {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const [row, column] of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if ((bottom - top + 1) * (right - left + 1) === cells.length) return [{ top, left, bottom, right }];
  return cells.map(([row, column]) => ({ top: row, bottom: row, left: column, right: column }));
}
