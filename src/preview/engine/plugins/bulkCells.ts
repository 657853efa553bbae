import { CompiledFormula as Compiled, registries } from '@odoo/o-spreadsheet';
import type { WriteCells } from './cells';
import { change, type History } from './history';
import type { CellGetters, CompiledFormula, CorePluginClass, FormulaZone, PluginClass, StoredCell } from './library';
import { SharedFormulas } from './sharedFormulas';
import { type Told, zonesOf } from './toldCells';

/** What an `UPDATE_CELL` says: what is left out stays; a style of null and a format of '' go. */
interface Update {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content?: string;
  readonly formula?: unknown;
  readonly style?: object | null;
  readonly format?: string;
}

type ToldUpdate = Update & Partial<Told>;

interface Command {
  readonly type: string;
  readonly sheetId: string;
  readonly target?: readonly FormulaZone[];
}

interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  /** None empties the place. */
  readonly cellId?: number;
}

interface Getters extends CellGetters {
  getCell(position: object): StoredCell | undefined;
  getCoreTables(sheetId: string): readonly object[];
  /** Our own: does what `UPDATE_CELL_POSITION` does. */
  setCellPosition(position: CellPosition): void;
}

/** The parts of the library's plugins that are stepped into; they are not in its public types. */
interface Cells {
  readonly getters: Getters;
  readonly history: History & { update(field: 'cells', sheetId: string, id: number, cell: StoredCell): void };
  readonly cells: Readonly<Record<string, StoredCell[] | undefined>>;
  nextId: number;
  dispatch: (type: string, payload: object) => unknown;
  handle(command: Command): void;
  getNextCellId(): number;
  updateCell(sheetId: string, col: number, row: number, after: Update): void;
  setStyleFormat(sheetId: string, target: readonly FormulaZone[], style?: object, format?: string): void;
}

interface Sheets {
  readonly history: History;
  readonly cellPosition: Record<number, object>;
  getSheet(sheetId: string): { readonly rows: readonly { readonly cells: Record<number, number> }[] };
  updateCellPosition(position: CellPosition): void;
}

/** The library's tabs; a cell can be put in its place without a command, and undo takes it away again. */
export function movableCells(): unknown {
  const Base = registries.corePluginRegistry.get('sheet') as unknown as CorePluginClass<Sheets>;
  return class MovableCells extends Base {
    static override readonly getters = [...Base.getters, 'setCellPosition'];

    setCellPosition(position: CellPosition): void {
      const { sheetId, row, col, cellId } = position;
      const line = this.getSheet(sheetId).rows[row]?.cells;
      if (cellId === undefined || this.cellPosition[cellId] || !line) {
        this.updateCellPosition(position);
        return;
      }
      change(this.history, this.cellPosition, cellId, { row, col, sheetId });
      change(this.history, line, col, cellId);
    }
  };
}

const CHANGES = ['content', 'format', 'style'] as const;

/** Commands about many cells, which the library takes apart into one for each cell. */
const BULK = new Set(['SET_FORMATTING', 'CLEAR_FORMATTING', 'CLEAR_CELLS', 'DELETE_CONTENT', 'ADD_COLUMNS_ROWS']);

/**
 * The library's cells, where many are changed in a tenth of the time: it sends a command for each cell past all of its
 * plugins. Here only the last cell's goes that way; it says which others changed (see `toldCells`).
 */
export function bulkCells(): unknown {
  const Base = registries.corePluginRegistry.get('cell') as unknown as PluginClass<Cells>;
  return class BulkCells extends Base {
    /** The formulas of the write that is going on. */
    private formulas: SharedFormulas | undefined;
    /** The next cell's id while many are changed: noted down once for all. */
    private fresh: number | undefined;

    override handle(command: Command): void {
      if (command.type === 'WRITE_CELLS') this.write(command as unknown as WriteCells);
      else if (BULK.has(command.type)) this.together(command.target, () => super.handle(command));
      else super.handle(command);
    }

    override setStyleFormat(sheetId: string, target: readonly FormulaZone[], style?: object, format?: string): void {
      // Cells that looked the same share their new look as well.
      const looks = new Map<object | undefined, object>();
      const lookAfter = (before: object | undefined): object => {
        const look = looks.get(before) ?? { ...before, ...style };
        looks.set(before, look);
        return look;
      };
      for (const { top, bottom, left, right } of target) {
        for (let col = left; col <= right; col++) {
          for (let row = top; row <= bottom; row++) {
            const before = this.getters.getCell({ sheetId, col, row });
            const update: { -readonly [K in keyof Update]: Update[K] } = { sheetId, col, row };
            if (style) update.style = lookAfter(before?.style);
            if (format !== undefined) update.format = format;
            // The last one goes the library's way.
            if ((row === bottom && col === right) || !this.changed(update, before))
              this.dispatch('UPDATE_CELL', update);
          }
        }
      }
    }

    override updateCell(sheetId: string, col: number, row: number, after: Update): void {
      const before = this.getters.getCell({ sheetId, col, row });
      if (!this.changed(after, before)) super.updateCell(sheetId, col, row, after);
    }

    /** @returns false where the library has to see to the cell itself */
    private changed(after: Update, before: StoredCell | undefined): boolean {
      const compiledFormula = this.formulaAfter(before, after);
      const style = after.style === undefined ? before?.style : (after.style ?? undefined);
      const format = (after.format ?? before?.format) || undefined;
      if (compiledFormula) this.put(after, before?.id, { isFormula: true, compiledFormula, style, format });
      else if (staysBlank(before, after) && (style || format))
        this.put(after, before?.id, { isFormula: false, content: '', parsedValue: null, style, format });
      else return false;
      return true;
    }

    override getNextCellId(): number {
      if (this.fresh === undefined) return super.getNextCellId();
      this.fresh += 1;
      return this.fresh - 1;
    }

    /** Undefined where the library has to see to the cell itself. */
    private formulaAfter(before: StoredCell | undefined, after: Update): CompiledFormula | undefined {
      const { sheetId, row, col, content, formula } = after;
      if (content === undefined && formula === undefined) {
        const kept = before?.compiledFormula;
        // What points nowhere may have found its place by now.
        return kept && !kept.rangeDependencies.some(({ invalidXc }) => invalidXc !== undefined) ? kept : undefined;
      }
      if (!this.formulas || !content?.startsWith('=') || content.includes('\r')) return undefined;
      // The library types the getters as the whole workbook's; the class that it exports is the one it keeps.
      const compile = () => Compiled.Compile(content, sheetId, this.getters as never) as unknown as CompiledFormula;
      return this.formulas.at(sheetId, col, row, content, compile);
    }

    private put(after: Update, known: number | undefined, cell: Omit<StoredCell, 'id'>): void {
      const { sheetId, row, col } = after;
      const id = known ?? this.getNextCellId();
      const cells = this.cells[sheetId];
      if (cells) change(this.history, cells, id, { id, ...cell });
      else this.history.update('cells', sheetId, id, { id, ...cell });
      if (known === undefined) this.getters.setCellPosition({ sheetId, row, col, cellId: id });
    }

    private write({ sheetId, cells }: WriteCells): void {
      const send = () => {
        for (const [row, col, content, format] of cells) {
          if (content === null && format === null) continue;
          const change = { ...(content === null ? {} : { content }), ...(format === null ? {} : { format }) };
          this.dispatch('UPDATE_CELL', { sheetId, row, col, ...change });
        }
      };
      // Each cell may make the table above it longer.
      if (this.getters.getCoreTables(sheetId).length > 0) {
        send();
        return;
      }
      this.formulas = new SharedFormulas((id) => this.getters.getSheet(id).rows.length);
      try {
        this.together(zonesOf(cells), send);
      } finally {
        this.formulas = undefined;
      }
    }

    private together(target: readonly FormulaZone[] | undefined, work: () => void): void {
      const { dispatch } = this;
      let last: Update | undefined;
      const changed = new Set<string>();
      const update = (change: Update) => {
        for (const field of CHANGES) if (field in change) changed.add(field);
        if (last) this.updateCell(last.sheetId, last.col, last.row, last);
        last = change;
      };
      this.dispatch = (type, payload) => {
        if (type === 'UPDATE_CELL') update(payload as Update);
        else if (type === 'UPDATE_CELL_POSITION') this.getters.setCellPosition(payload as CellPosition);
        else dispatch(type, payload);
      };
      this.fresh = this.nextId;
      try {
        work();
      } finally {
        this.dispatch = dispatch;
        change<Cells, 'nextId'>(this.history, this, 'nextId', this.fresh);
        this.fresh = undefined;
      }
      if (!last) return;
      const told: ToldUpdate = target ? { ...(last as Update), target, changed: [...changed] } : last;
      dispatch('UPDATE_CELL', told);
    }
  };
}

/** An empty cell that nothing is put in. */
const staysBlank = (before: StoredCell | undefined, { content, formula }: Update): boolean =>
  content === undefined && formula === undefined && (!before || (!before.isFormula && before.content === ''));
