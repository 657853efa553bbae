import { registries } from '@odoo/o-spreadsheet';
import type { FormulaZone, PluginClass } from './library';

/** What the command for one cell also says: where the others are, and which fields of commands theirs would have. */
export interface Told {
  readonly target: readonly FormulaZone[];
  readonly changed: readonly string[];
}

interface Command extends Partial<Told> {
  readonly type: string;
  readonly sheetId?: string;
}

interface Listener {
  handle(command: Command): void;
}

interface Evaluation extends Listener {
  readonly shouldRebuildDependenciesGraph: boolean;
}

interface RowSizes extends Listener {
  readonly tallestCellInRow: Readonly<Record<string, object | undefined>>;
}

/** More formats than that are quicker taken in by calculating everything. */
const MANY = 10_000;

type Hear<T> = (plugin: T, told: Told & { readonly sheetId: string }) => 'each' | 'all' | 'nothing';

/** Many cells are changed by one command that tells of all (`bulkCells`); these keep something about each of them. */
export function tellOfEachCell(): void {
  tell<Evaluation>('evaluation', ({ shouldRebuildDependenciesGraph }, { target, changed }) => {
    // It begins anew anyway.
    if (shouldRebuildDependenciesGraph) return 'nothing';
    if (changed.includes('content')) return 'each';
    if (!changed.includes('format')) return 'nothing';
    return target.reduce((sum, zone) => sum + sizeOf(zone), 0) > MANY ? 'all' : 'each';
  });
  // Rows of a tab that nobody looked at are not measured.
  tell<RowSizes>('row_size', ({ tallestCellInRow }, { sheetId }) => (tallestCellInRow[sheetId] ? 'each' : 'nothing'));
  tell<Listener>('formula_tracker', (_plugin, { changed }) => (changed.includes('content') ? 'each' : 'nothing'));
}

function tell<T extends Listener>(name: string, hear: Hear<T>): void {
  const { coreViewsPluginRegistry } = registries;
  const Base = coreViewsPluginRegistry.get(name) as unknown as PluginClass<Listener>;
  const Told = class extends Base {
    override handle(command: Command): void {
      super.handle(command);
      const { type, sheetId, target, changed } = command;
      if (type !== 'UPDATE_CELL' || sheetId === undefined || !target || !changed) return;
      // The class is that plugin's, which the registry's types do not say.
      const what = hear(this as unknown as T, { sheetId, target, changed });
      if (what === 'all') super.handle({ type: 'EVALUATE_CELLS' });
      if (what !== 'each') return;
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

const sizeOf = ({ top, bottom, left, right }: FormulaZone): number => (bottom - top + 1) * (right - left + 1);

/** Where the cells are: one zone for a block without holes, else each its own. */
export function zonesOf(cells: readonly (readonly [row: number, column: number, ...rest: unknown[]])[]): FormulaZone[] {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const [row, column] of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (sizeOf({ top, left, bottom, right }) === cells.length) return [{ top, left, bottom, right }];
  return cells.map(([row, column]) => ({ top: row, bottom: row, left: column, right: column }));
}
