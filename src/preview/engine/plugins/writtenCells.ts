import { registries } from '@odoo/o-spreadsheet';
import type { WriteCells } from './cells';
import type { PluginClass } from './library';

interface Stateful {
  handle(command: object): void;
}

/** What these remember of cells (colours, heights, hidden rows) depends on what is written in them. */
const REMEMBERING = [
  ...['evaluation_filter', 'cell_computed_style', 'table_computed_style', 'header_positions', 'viewport'],
] as const;

/**
 * Of another window's or the host's revision the library tells these plugins only the commands it was recorded as, not
 * those that follow from them: they would never hear of the cells that a `WRITE_CELLS` wrote.
 */
export function tellOfWrittenCells(): void {
  const { statefulUIPluginRegistry } = registries;
  for (const name of REMEMBERING) {
    const Base = statefulUIPluginRegistry.get(name) as unknown as PluginClass<Stateful>;
    const Told = class extends Base {
      override handle(command: object): void {
        super.handle(command);
        const update = asUpdate(command);
        if (update) super.handle(update);
      }
    };
    statefulUIPluginRegistry.replace(name, Told as never);
  }
}

/** Any cell of them does: they forget all they knew. */
function asUpdate(command: object): object | undefined {
  const { type, sheetId, cells } = command as WriteCells;
  const [first] = type === 'WRITE_CELLS' ? cells : [];
  return first && { type: 'UPDATE_CELL', sheetId, row: first[0], col: first[1], content: first[2] ?? '' };
}
