import { registries } from '@odoo/o-spreadsheet';
import type { CellGetters, CompiledFormula, PluginClass, StoredCell } from './library';

/** Formulas of a workbook that was loaded: read when somebody asks what one says, and all of them before anything moves. */
export class UnreadFormulas {
  readonly #texts = new Map<StoredCell, string>();
  #areAll = false;

  /** Gives the cell its formula as soon as it is asked for it. */
  hold(cell: StoredCell, text: string, read: () => CompiledFormula): void {
    this.#texts.set(cell, text);
    const shape = { configurable: true, enumerable: true };
    const get = () => {
      const value = read();
      this.#areAll = false;
      this.#texts.delete(cell);
      Object.defineProperty(cell, 'compiledFormula', { ...shape, value, writable: true });
      return value;
    };
    Object.defineProperty(cell, 'compiledFormula', { ...shape, get });
  }

  /** No other formulas are there yet. */
  areAll(): void {
    this.#areAll = true;
  }

  /** Whether a formula of the workbook may hold that: of one that was read already it is not known. */
  mayHold(pattern: RegExp): boolean {
    return !this.#areAll || [...this.#texts.values()].some((text) => pattern.test(text));
  }

  has(cell: StoredCell): boolean {
    return this.#texts.has(cell);
  }

  /** A formula's text is about the tabs and places of now. */
  readAll(): void {
    this.#areAll = false;
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
      const { getters } = this;
      if (command.type === 'START' && !getters.mayFormulasHold(TRACKED)) {
        this.getters = Object.create(getters, { getSheetIds: { value: () => [] } });
      }
      try {
        super.handle(command);
      } finally {
        this.getters = getters;
      }
    }
  };
}
