import { registries } from '@odoo/o-spreadsheet';
import type { PluginClass } from './library';

type Positions = Readonly<Record<number, number>>;

interface HeaderPositions {
  computeHeaderPositionsOfSheet(sheetId: string): { readonly COL: Positions; readonly ROW: Positions };
  computePositions(sheetId: string, dimension: 'COL' | 'ROW'): Positions;
}

/** The library works out where each row of every tab begins, after every edit; here only of tabs that are looked at. */
export function headerPositionsOnDemand(): unknown {
  const Base = registries.statefulUIPluginRegistry.get('header_positions') as unknown as PluginClass<HeaderPositions>;
  return class HeaderPositionsOnDemand extends Base {
    override computeHeaderPositionsOfSheet(sheetId: string): { readonly COL: Positions; readonly ROW: Positions } {
      const known: { COL?: Positions; ROW?: Positions } = {};
      const positions = (dimension: 'COL' | 'ROW') => {
        known[dimension] ??= this.computePositions(sheetId, dimension);
        return known[dimension];
      };
      return {
        get COL() {
          return positions('COL');
        },
        get ROW() {
          return positions('ROW');
        },
      };
    }
  };
}
