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

interface Config {
  /** False where nobody sees the workbook; there is a screen when left out. */
  readonly custom: { readonly screen?: boolean };
}

type ViewClass = (new (config: Config) => SheetView) & Pick<PluginClass<SheetView>, 'getters'>;

/**
 * The library works out what part of every tab is in sight, after every edit, and for that measures the rows of all of
 * them; here only of the tab that is shown, and of others when somebody asks.
 */
export function viewportsOnDemand(): unknown {
  const Base = registries.statefulUIPluginRegistry.get('viewport') as unknown as ViewClass;
  return class ViewportsOnDemand extends Base {
    constructor(config: Config) {
      super(config);
      const { viewports, getters } = this;
      const isShown = (sheetId: string) => config.custom.screen !== false && sheetId === getters.getActiveSheetId();
      const stale = new Set<string>();
      const reset = viewports.resetViewports.bind(viewports);
      viewports.resetViewports = (sheetId) => {
        if (!isShown(sheetId)) {
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
