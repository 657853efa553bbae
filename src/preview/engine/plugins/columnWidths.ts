import { registries } from '@odoo/o-spreadsheet';

/** Google's width of a column that nobody set, in pixels; the library's is 96. */
export const PLAIN_COLUMN_PIXELS = 100;

/** The part of the library's plugin that is stepped into; it is not in its public types. */
interface HeaderSizes {
  readonly sizes: Readonly<Record<string, { readonly COL: readonly (number | undefined)[] } | undefined>>;
  getColSize(sheetId: string, index: number): number;
}

type HeaderSizesConstructor = (new (config: never) => HeaderSizes) & { readonly getters: readonly string[] };

export function googleColumnWidths(): unknown {
  // Taken from the registry, because the library does not export the class itself.
  const Base = registries.corePluginRegistry.get('headerSize') as unknown as HeaderSizesConstructor;
  return class GoogleColumnWidths extends Base {
    override getColSize(sheetId: string, index: number): number {
      return Math.round(this.sizes[sheetId]?.COL[index] || PLAIN_COLUMN_PIXELS);
    }
  };
}
