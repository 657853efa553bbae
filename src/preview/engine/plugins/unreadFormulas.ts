import { registries } from '@odoo/o-spreadsheet';
import type { CellGetters, CompiledFormula, PluginClass, StoredCell } from './library';

/** Formulas of a workbook that was loaded: read when somebody asks what one says, and all of them before anything moves. */
export class UnreadFormulas {
  readonly #texts = new Map<StoredCell, string>();

  /** Gives the cell its formula as soon as it is asked for it. */
  hold(cell: StoredCell, text: string, read: () => CompiledFormula): void {
    this.#texts.set(cell, text);
    const shape = { configurable: true, enumerable: true };
    const get = () => {
      const value = read();
      this.#texts.delete(cell);
      Object.defineProperty(cell, 'compiledFormula', { ...shape, value, writable: true });
      return value;
    };
    Object.defineProperty(cell, 'compiledFormula', { ...shape, get });
  }

  textOf(cell: StoredCell): string | undefined {
    return this.#texts.get(cell);
  }

  /** A formula's text is about the tabs and places of now. */
  readAll(): void {
    for (const cell of [...this.#texts.keys()]) Reflect.get(cell, 'compiledFormula');
  }
}

/** The functions whose cells the library keeps a list of. */
const TRACKED = /SUBTOTAL|PIVOT/i;

interface Tracker {
  getters: CellGetters;
  handle(command: { readonly type: string }): void;
}

/** The library looks through all formulas for those that depend on which rows are hidden, and so reads every one. */
export function trackerOfUnread(): unknown {
  const Base = registries.coreViewsPluginRegistry.get('formula_tracker') as unknown as PluginClass<Tracker>;
  return class TrackerOfUnread extends Base {
    override handle(command: { readonly type: string }): void {
      if (command.type !== 'START') {
        super.handle(command);
        return;
      }
      const { getters } = this;
      const mayBeTracked = (cell: StoredCell) => {
        const text = getters.getUnreadFormula(cell);
        return cell.isFormula && (text === undefined || TRACKED.test(text));
      };
      const getCells = (sheetId: string) => getters.getCells(sheetId).filter(mayBeTracked);
      this.getters = Object.create(getters, { getCells: { value: getCells } });
      try {
        super.handle(command);
      } finally {
        this.getters = getters;
      }
    }
  };
}
