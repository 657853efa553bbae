import { helpers } from '@odoo/o-spreadsheet';

interface Exported {
  readonly sheets: readonly { readonly cells: object; readonly styles: Zones; readonly formats: Zones }[];
  readonly styles: Readonly<Record<number, object>>;
  readonly formats: Readonly<Record<number, string>>;
}
type Zones = Readonly<Record<string, number>>;

/** What each cell of the library's JSON is, however its zones are cut. */
export function cellByCell(exported: unknown): object[] {
  const { sheets, styles, formats } = exported as Exported;
  const spread = (zones: Zones, items: Readonly<Record<number, unknown>>) =>
    Object.fromEntries(
      Object.entries(zones).flatMap(([xc, item]) => {
        const { top, bottom, left, right } = helpers.toZone(xc);
        return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => {
          const width = right - left + 1;
          return [helpers.toXC(left + (at % width), top + Math.floor(at / width)), items[item]];
        });
      }),
    );
  return sheets.map((sheet) => ({
    cells: sheet.cells,
    styles: spread(sheet.styles, styles),
    formats: spread(sheet.formats, formats),
  }));
}
