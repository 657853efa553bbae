import type { Area } from '../../engine/engine';
import type { BandingData, Bands } from '../../engine/plugins/bandings';
import type { Mark } from '../../engine/plugins/marks';
import { areaOf, overlaps, type Zone, zoneOf } from './areas';
import { bandsOf, NO_BANDS } from './bandingThemes';
import type { Book, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './book';
import { cssColor } from './colors';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';
import type { SheetCore } from './sheet';
import type { SpreadsheetCore } from './spreadsheet';

type GoogleBanding = GoogleAppsScript.Spreadsheet.Banding;

const zoneIn = ({ ranges }: Mark): Zone | undefined => ranges[0]?.zone;

function save(book: Book, id: string, area: Area, data: BandingData): void {
  const ranges = [{ _sheetId: area.sheet, _zone: zoneOf(area) }];
  book.run([{ type: 'SET_MARK', id, kind: 'banding', sheetId: area.sheet, ranges, data }]);
}

/** @throws in Google's words where bands would lie on each other */
function checkFree(book: Book, area: Area, except?: string): void {
  const taken = book.engine.marks('banding').some((mark) => {
    const zone = zoneIn(mark);
    return mark.id !== except && mark.sheetId === area.sheet && zone && overlaps(zone, zoneOf(area));
  });
  if (taken) {
    book.fail(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

const PARTS: Readonly<Record<string, keyof Bands>> = {
  Header: 'header',
  First: 'first',
  Second: 'second',
  Footer: 'footer',
};

/** `getHeaderRowColor`, `setSecondColumnColor` and their kin: each with the side and part it is about. */
const COLOR_METHODS = (['Row', 'Column'] as const).flatMap((side) =>
  Object.entries(PARTS).map(([word, part]) => ({ name: `${word}${side}Color`, side, part })),
);

/** Class Banding. Each call looks the bands up again, so a handle survives moved rows. */
function openBanding(book: Book, id: string): GoogleBanding {
  const found = (): { area: Area; data: BandingData } => {
    const mark = book.engine.marks('banding').find((each) => each.id === id);
    const zone = mark && zoneIn(mark);
    if (!mark?.sheetId || !zone) return book.fail('The banding no longer exists.');
    // Only this file writes such marks.
    return { area: areaOf(mark.sheetId, zone), data: mark.data as BandingData };
  };
  const change = (area: Area, data: BandingData) => {
    book.guard.write(area, []);
    save(book, id, area, data);
    return banding;
  };
  const banding: Record<string, unknown> = {
    copyTo(range: GoogleRange) {
      const { area } = unwrap(range, RangeCore) ?? book.fail('Range not found');
      return apply(book, area, found().data);
    },
    getRange: () => book.range(found().area),
    setRange(range: GoogleRange) {
      const { area } = unwrap(range, RangeCore) ?? book.fail('Range not found');
      checkFree(book, area, id);
      return change(area, found().data);
    },
    remove() {
      book.guard.write(found().area, []);
      book.run([{ type: 'REMOVE_MARK', id }]);
    },
  };
  for (const { name, side, part } of COLOR_METHODS) {
    const key = side === 'Row' ? 'row' : 'column';
    banding[`get${name}`] = () => found().data[key][part];
    banding[`set${name}`] = (color: string | null) => {
      const { area, data } = found();
      return change(area, { ...data, [key]: { ...data[key], [part]: cssColor(color) } });
    };
  }
  return handle<GoogleBanding>(book.context, 'Banding', banding);
}

export const bandingSurface = [
  ...['copyTo', 'getRange', 'setRange', 'remove'],
  ...COLOR_METHODS.flatMap(({ name }) => [`get${name}`, `set${name}`]),
];

function apply(book: Book, area: Area, data: BandingData): GoogleBanding {
  checkFree(book, area);
  book.guard.write(area, []);
  const id = book.engine.newId();
  save(book, id, area, data);
  return openBanding(book, id);
}

/** `(theme?, showHeader?, showFooter?)`: with a header and without a footer unless told otherwise. */
function bandsFrom(book: Book, [theme, showHeader, showFooter]: readonly unknown[]): Bands {
  const name = theme === undefined ? 'LIGHT_GREY' : String(theme);
  return bandsOf(name, showHeader !== false, showFooter === true) ?? book.fail(`Invalid argument: ${name}`);
}

function bandingsOn(book: Book, sheet?: string, area?: Area): GoogleBanding[] {
  const here = book.engine.marks('banding').filter((mark) => {
    const zone = zoneIn(mark);
    if (sheet !== undefined && mark.sheetId !== sheet) return false;
    return !area || (zone !== undefined && overlaps(zone, zoneOf(area)));
  });
  return book.context.realm.array(here.map(({ id }) => openBanding(book, id)));
}

export const rangeBandings = {
  applyRowBanding(this: RangeCore, ...args: unknown[]) {
    return apply(this.book, this.area, { row: bandsFrom(this.book, args), column: NO_BANDS });
  },
  applyColumnBanding(this: RangeCore, ...args: unknown[]) {
    return apply(this.book, this.area, { row: NO_BANDS, column: bandsFrom(this.book, args) });
  },
  getBandings(this: RangeCore) {
    return bandingsOn(this.book, this.area.sheet, this.area);
  },
} satisfies Partial<GoogleRange>;

export const sheetBandings = {
  getBandings(this: SheetCore) {
    return bandingsOn(this.book, this.id);
  },
} satisfies Partial<GoogleSheet>;

export const spreadsheetBandings = {
  getBandings(this: SpreadsheetCore) {
    return bandingsOn(this.book);
  },
} satisfies Partial<GoogleSpreadsheet>;
