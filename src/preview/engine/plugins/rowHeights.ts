import { registries } from '@odoo/o-spreadsheet';
import type { CellGetters, PluginClass } from './library';

interface Command {
  readonly type: string;
  readonly sheetId?: string;
}

interface RowSizes {
  readonly getters: CellGetters;
  tallestCellInRow: Record<string, (object | undefined)[] | undefined>;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  initializeSheet(sheetId: string): void;
  getRowSize(sheetId: string, row: number): number;
  getRowTallestCell(sheetId: string, row: number): object | undefined;
}

/**
 * The library measures the texts of every tab when it opens a workbook, and keeps the heights up to date. Here a tab is
 * measured when somebody asks how tall its rows are.
 */
export function rowHeightsOnDemand(): unknown {
  const Base = registries.coreViewsPluginRegistry.get('row_size') as unknown as PluginClass<RowSizes>;
  return class RowHeightsOnDemand extends Base {
    override beforeHandle(command: Command): void {
      if (!this.isUnknown(command)) super.beforeHandle(command);
    }

    override handle(command: Command): void {
      // What is undone may have been entered before the tab was measured.
      if (command.type === 'UNDO' || command.type === 'REDO') this.tallestCellInRow = {};
      else if (!this.isUnknown(command)) super.handle(command);
    }

    override initializeSheet(sheetId: string): void {
      this.tallestCellInRow[sheetId] = undefined;
    }

    override getRowSize(sheetId: string, row: number): number {
      this.tallestCellInRow[sheetId] ??= this.getters
        .getSheet(sheetId)
        .rows.map((_, index) => this.getRowTallestCell(sheetId, index));
      return super.getRowSize(sheetId, row);
    }

    override getRowTallestCell(sheetId: string, row: number): object | undefined {
      // An empty cell is never taller than a row is anyway.
      const holdsNothing = this.getters.getRowCellIds(sheetId, row).every((id) => {
        const cell = this.getters.getCellById(id);
        return !cell || (!cell.isFormula && !cell.content);
      });
      return holdsNothing ? undefined : super.getRowTallestCell(sheetId, row);
    }

    private isUnknown({ type, sheetId }: Command): boolean {
      return sheetId !== undefined && type !== 'CREATE_SHEET' && this.tallestCellInRow[sheetId] === undefined;
    }
  };
}
