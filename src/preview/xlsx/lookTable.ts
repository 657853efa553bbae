import type { CellLook } from './style';
import type { Sheet, Workbook } from './workbookData';

type Kind = 'styles' | 'formats' | 'borders';
type Zones = Pick<Sheet, Kind>;

/** Numbers the looks of an imported file as the library's JSON wants them: once per workbook, used by cell. */
export class LookTable {
  readonly #numbers: Readonly<Record<Kind, Map<string, number>>> = {
    styles: new Map(),
    formats: new Map(),
    borders: new Map(),
  };
  readonly #cells = new Map<string, Zones>();

  add(sheetId: string, address: string, { style, format, border }: CellLook): void {
    const zones = this.zonesOf(sheetId);
    if (style) zones.styles[address] = this.#numberOf('styles', style);
    if (format) zones.formats[address] = this.#numberOf('formats', format);
    if (border) zones.borders[address] = this.#numberOf('borders', border);
  }

  zonesOf(sheetId: string): Zones {
    const zones = this.#cells.get(sheetId) ?? { styles: {}, formats: {}, borders: {} };
    this.#cells.set(sheetId, zones);
    return zones;
  }

  tables(): Pick<Workbook, Kind> {
    const table = (kind: Kind) =>
      Object.fromEntries([...this.#numbers[kind]].map(([look, number]) => [number, JSON.parse(look)]));
    return { styles: table('styles'), formats: table('formats'), borders: table('borders') };
  }

  #numberOf(kind: Kind, look: unknown): number {
    const known = this.#numbers[kind];
    const text = JSON.stringify(look);
    const number = known.get(text) ?? known.size + 1;
    known.set(text, number);
    return number;
  }
}
