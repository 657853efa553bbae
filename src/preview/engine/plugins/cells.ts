import { CorePlugin, registries } from '@odoo/o-spreadsheet';
import { registerCommands } from './commands';

/** Row, column, then the new content and the new format; `null` where one stays as it is. */
export type WrittenCell = readonly [row: number, column: number, content: string | null, format: string | null];

/**
 * Many cells of one tab in one command. The library's own command for a cell costs a quarter of a millisecond each,
 * because every plugin is asked about it beforehand and it is logged by itself.
 */
export interface WriteCells {
  readonly type: 'WRITE_CELLS';
  readonly sheetId: string;
  readonly cells: readonly WrittenCell[];
}

/** Refuses what lies outside its tab; `bulkCells` does the writing. */
export class CellsPlugin extends CorePlugin {
  override allowDispatch(command: unknown): ReturnType<CorePlugin['allowDispatch']> {
    const { type, sheetId, cells } = command as WriteCells;
    if (type !== 'WRITE_CELLS') return 'Success' as ReturnType<CorePlugin['allowDispatch']>;
    if (!this.getters.tryGetSheet(sheetId)) return 'InvalidSheetId' as ReturnType<CorePlugin['allowDispatch']>;
    const [rows, columns] = [this.getters.getNumberRows(sheetId), this.getters.getNumberCols(sheetId)];
    const outside = cells.some(([row, column]) => row < 0 || column < 0 || row >= rows || column >= columns);
    return (outside ? 'TargetOutOfSheet' : 'Success') as ReturnType<CorePlugin['allowDispatch']>;
  }
}

interface StructureCommand {
  readonly type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS';
  readonly sheetId: string;
  readonly dimension: 'ROW' | 'COL';
  readonly base: number;
  readonly quantity: number;
  readonly position: 'before' | 'after';
  readonly elements: readonly number[];
}

/** Where a row or column is after another window's insertion or deletion; undefined when it is gone. */
function moved(at: number, { type, base, quantity, position, elements }: StructureCommand): number | undefined {
  if (type === 'ADD_COLUMNS_ROWS') {
    const first = position === 'before' ? base : base + 1;
    return at >= first ? at + quantity : at;
  }
  return elements.includes(at) ? undefined : at - elements.filter((element) => element < at).length;
}

function transform(command: WriteCells, executed: StructureCommand): WriteCells {
  if (command.sheetId !== executed.sheetId) return command;
  const cells = command.cells.flatMap(([row, column, ...rest]): WrittenCell[] => {
    const r = executed.dimension === 'ROW' ? moved(row, executed) : row;
    const c = executed.dimension === 'COL' ? moved(column, executed) : column;
    return r === undefined || c === undefined ? [] : [[r, c, ...rest]];
  });
  return { ...command, cells };
}

/** Makes the command known to undo, to other windows, and to their simultaneous insertions and deletions. */
export function registerWriteCells(): void {
  registerCommands(['WRITE_CELLS']);
  // The registry's types know only the library's commands.
  const { otRegistry } = registries as unknown as {
    otRegistry: { addTransformation(executed: string, transformed: string[], change: typeof transform): void };
  };
  for (const executed of ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']) {
    otRegistry.addTransformation(executed, ['WRITE_CELLS'], transform);
  }
}
