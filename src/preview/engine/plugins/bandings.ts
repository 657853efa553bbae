import { registries } from '@odoo/o-spreadsheet';
import type { Mark, MarkKind } from './marks';

/** Colours that take turns over rows or columns; null paints nothing. */
export interface Bands {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}

/** What a mark of the kind `banding` holds. */
export interface BandingData {
  readonly row: Bands;
  readonly column: Bands;
}

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface Command {
  readonly type: string;
}

/** The parts of the library's plugins that are stepped into; they are not in its public types. */
interface TableStyles {
  readonly getters: { getMarks(kind: MarkKind): readonly Mark[] };
  handle(command: Command): void;
  getCellTableStyle(position: Position): object | undefined;
}

interface ComputedStyles {
  handle(command: Command): void;
}

type PluginClass<T> = (new (config: never) => T) & { readonly getters: readonly string[] };

// Taken from the registry, because the library does not export the classes themselves.
const classOf = <T>(name: string): PluginClass<T> =>
  registries.statefulUIPluginRegistry.get(name) as unknown as PluginClass<T>;

/** Paints bands as the library paints the stripes of its own tables: below what cells have of their own. */
export function bandedStyles(): unknown {
  const Base = classOf<TableStyles>('table_computed_style');
  return class BandedStyles extends Base {
    private bands: readonly Mark[] | undefined;

    override handle(command: Command): void {
      this.bands = undefined;
      super.handle(command);
    }

    override getCellTableStyle(position: Position): object | undefined {
      const own = super.getCellTableStyle(position);
      this.bands ??= this.getters.getMarks('banding');
      for (const { sheetId, ranges, data } of this.bands) {
        const [range] = ranges;
        if (sheetId !== position.sheetId || !range || !isInside(range.zone, position)) continue;
        const fillColor = bandColor(data as BandingData, range.zone, position);
        if (fillColor) return { ...own, fillColor };
      }
      return own;
    }
  };
}

/** The library remembers how each cell looks; a mark may change that. */
export function restyledByMarks(): unknown {
  const Base = classOf<ComputedStyles>('cell_computed_style');
  return class RestyledByMarks extends Base {
    override handle(command: Command): void {
      super.handle(/^(SET|REMOVE)_MARK$/.test(command.type) ? { type: 'EVALUATE_CELLS' } : command);
    }
  };
}

const isInside = ({ top, bottom, left, right }: Zone, { row, col }: Position): boolean =>
  row >= top && row <= bottom && col >= left && col <= right;

function bandColor({ row, column }: BandingData, zone: Zone, at: { row: number; col: number }): string | null {
  return bandAt(row, at.row, zone.top, zone.bottom) ?? bandAt(column, at.col, zone.left, zone.right);
}

function bandAt({ header, first, second, footer }: Bands, at: number, from: number, to: number): string | null {
  if (header && at === from) return header;
  if (footer && at === to) return footer;
  return (at - from - (header ? 1 : 0)) % 2 === 0 ? first : second;
}
