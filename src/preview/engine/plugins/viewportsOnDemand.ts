import { registries } from '@odoo/o-spreadsheet';
import type { PluginClass } from './library';

/** The part of the library's viewports that is stepped into; it is not in its public types. */
interface Viewports {
  readonly viewports: Readonly<Record<string, object | undefined>>;
  resetViewports(sheetId: string): void;
  ensureMainViewportExist(sheetId: string): void;
}

interface SheetView {
  readonly getters: { getActiveSheetId(): string };
  readonly viewports: Viewports;
}

/**
 * The library works out what part of every tab is in sight, after every edit, and for that measures the rows of all of
 * them; here only of the tab that is shown, and of others when somebody asks.
 */
export function viewportsOnDemand(): unknown {
  const Base = registries.statefulUIPluginRegistry.get('viewport') as unknown as PluginClass<SheetView>;
  return class ViewportsOnDemand extends Base {
    constructor(config: never) {
      super(config);
      const { viewports, getters } = this;
      const stale = new Set<string>();
      const reset = viewports.resetViewports.bind(viewports);
      viewports.resetViewports = (sheetId) => {
        if (sheetId !== getters.getActiveSheetId()) {
          stale.add(sheetId);
          return;
        }
        stale.delete(sheetId);
        reset(sheetId);
      };
      viewports.ensureMainViewportExist = (sheetId) => {
        if (stale.delete(sheetId) || !viewports.viewports[sheetId]) reset(sheetId);
      };
    }
  };
}
