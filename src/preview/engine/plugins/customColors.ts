import { registries } from '@odoo/o-spreadsheet';
import type { PluginClass } from './library';

interface CustomColors {
  shouldUpdateColors: boolean;
  finalize(): void;
  getCustomColors(): readonly string[];
}

/** The library goes through the looks of all cells after every edit, for the colour pickers; here when one is opened. */
export function customColorsOnDemand(): unknown {
  const Base = registries.coreViewsPluginRegistry.get('custom_colors') as unknown as PluginClass<CustomColors>;
  return class CustomColorsOnDemand extends Base {
    override finalize(): void {}

    override getCustomColors(): readonly string[] {
      if (this.shouldUpdateColors) super.finalize();
      return super.getCustomColors();
    }
  };
}
