import type { PlainCommand } from '../../engine/plugins/batch';
import type { Mark } from '../../engine/plugins/marks';
import { areaOf, type Zone, zoneOf } from './areas';
import type { Book, GoogleRange, GoogleSheet } from './book';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';
import { SheetCore } from './sheet';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

interface MetadataFacts {
  readonly number: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: LocationType;
}

/** Where metadata may hang: the workbook, a tab, a whole row or a whole column. */
export interface Place {
  readonly location: LocationType;
  readonly sheet?: string;
  readonly zone?: Zone;
}

const factsOf = (mark: Mark): MetadataFacts => mark.data as MetadataFacts;

function save(book: Book, id: string, place: Omit<Place, 'location'>, data: MetadataFacts): void {
  const ranges = place.zone && place.sheet ? { ranges: [{ _sheetId: place.sheet, _zone: place.zone }] } : {};
  const command: PlainCommand = { type: 'SET_MARK', id, kind: 'metadata', sheetId: place.sheet, ...ranges, data };
  book.engine.queue([command]);
}

/** @throws unless the range is exactly one whole row or one whole column */
export function placeOfRange({ book, area }: RangeCore): Place {
  const { rows, columns } = book.sheetInfo(area.sheet);
  const zone = zoneOf(area);
  if (area.rows === 1 && area.columns === columns) return { location: 'ROW', sheet: area.sheet, zone };
  if (area.columns === 1 && area.rows === rows) return { location: 'COLUMN', sheet: area.sheet, zone };
  return book.fail(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** `addDeveloperMetadata(key, value?, visibility?)`. */
export function addMetadata(book: Book, place: Place, [key, second, third]: readonly unknown[]): void {
  const visible = (value: unknown) =>
    value !== undefined && /^(DOCUMENT|PROJECT)$/.test(String(value)) && typeof value === 'object';
  const visibility = visible(second) ? second : third;
  const numbers = book.engine.marks('metadata').map((mark) => factsOf(mark).number);
  save(book, book.engine.newId(), place, {
    number: Math.max(0, ...numbers) + 1,
    key: String(key),
    value: visible(second) || second === undefined || second === null ? null : String(second),
    visibility: String(visibility ?? 'DOCUMENT') === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location: place.location,
  });
}

/** Class DeveloperMetadata. */
function open(book: Book, id: string): GoogleMetadata {
  const mark = () =>
    book.engine.marks('metadata').find((each) => each.id === id) ??
    book.fail('The developer metadata no longer exists.');
  const placeOf = ({ sheetId, ranges }: Mark) => ({ sheet: sheetId, zone: ranges[0]?.zone });
  const change = (more: Partial<MetadataFacts>, place?: Place) => {
    const found = mark();
    save(book, id, place ?? placeOf(found), {
      ...factsOf(found),
      ...more,
      ...(place ? { location: place.location } : {}),
    });
    return methods;
  };
  const movedTo = (range: GoogleRange, location: LocationType) => {
    const place = placeOfRange(unwrap(range, RangeCore) ?? book.fail('Range not found'));
    if (place.location !== location) book.fail(`The range must be an entire ${location.toLowerCase()}.`);
    return change({}, place);
  };
  const methods: Record<string, unknown> = {
    getId: () => factsOf(mark()).number,
    getKey: () => factsOf(mark()).key,
    getValue: () => factsOf(mark()).value,
    getVisibility: () => book.enums.DeveloperMetadataVisibility[factsOf(mark()).visibility],
    getLocation: () => openLocation(book, mark()),
    moveToRow: (row: GoogleRange) => movedTo(row, 'ROW'),
    moveToColumn: (column: GoogleRange) => movedTo(column, 'COLUMN'),
    moveToSheet: (sheet: GoogleSheet) => change({}, { location: 'SHEET', sheet: unwrap(sheet, SheetCore)?.id }),
    moveToSpreadsheet: () => change({}, { location: 'SPREADSHEET' }),
    setKey: (key: string) => change({ key }),
    setValue: (value: string) => change({ value: value === null || value === undefined ? null : String(value) }),
    setVisibility: (visibility: unknown) =>
      change({ visibility: String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' }),
    remove() {
      mark();
      book.engine.queue([{ type: 'REMOVE_MARK', id }]);
    },
  };
  return handle<GoogleMetadata>(book.context, 'DeveloperMetadata', methods);
}

function openLocation(book: Book, mark: Mark): GoogleLocation {
  const { location } = factsOf(mark);
  const zone = mark.ranges[0]?.zone;
  const range = () => (zone && mark.sheetId ? book.range(areaOf(mark.sheetId, zone)) : null);
  return handle<GoogleLocation>(book.context, 'DeveloperMetadataLocation', {
    getLocationType: () => book.enums.DeveloperMetadataLocationType[location],
    getRow: () => (location === 'ROW' ? range() : null),
    getColumn: () => (location === 'COLUMN' ? range() : null),
    getSheet: () => (location === 'SHEET' && mark.sheetId ? book.sheet(mark.sheetId) : null),
    getSpreadsheet: () => (location === 'SPREADSHEET' ? book.spreadsheet() : null),
  });
}

/** Metadata exactly at a place. */
export const metadataAt = (book: Book, { location, sheet, zone }: Place): GoogleMetadata[] =>
  book.context.realm.array(
    book.engine
      .marks('metadata')
      .filter((mark) => {
        const at = mark.ranges[0]?.zone;
        if (factsOf(mark).location !== location || mark.sheetId !== sheet) return false;
        return zone === undefined || (at !== undefined && JSON.stringify(at) === JSON.stringify(zone));
      })
      .map(({ id }) => open(book, id)),
  );

/** Class DeveloperMetadataFinder: searches the place and everything on it. */
export function openFinder(book: Book, within: { readonly sheet?: string; readonly zone?: Zone }): GoogleFinder {
  const conditions: ((mark: Mark) => boolean)[] = [];
  const where = (condition: (mark: Mark) => boolean) => {
    conditions.push(condition);
    return methods;
  };
  const inside = (mark: Mark): boolean => {
    if (within.sheet === undefined) return true;
    if (mark.sheetId !== within.sheet) return false;
    const at = mark.ranges[0]?.zone;
    if (!within.zone) return true;
    return (
      at !== undefined &&
      at.top >= within.zone.top &&
      at.bottom <= within.zone.bottom &&
      at.left >= within.zone.left &&
      at.right <= within.zone.right
    );
  };
  const methods: Record<string, unknown> = {
    find: () =>
      book.context.realm.array(
        book.engine
          .marks('metadata')
          .filter((mark) => inside(mark) && conditions.every((condition) => condition(mark)))
          .map(({ id }) => open(book, id)),
      ),
    withId: (number: number) => where((mark) => factsOf(mark).number === number),
    withKey: (key: string) => where((mark) => factsOf(mark).key === key),
    withValue: (value: string) => where((mark) => factsOf(mark).value === value),
    withVisibility: (visibility: unknown) => where((mark) => factsOf(mark).visibility === String(visibility)),
    withLocationType: (type: unknown) => where((mark) => factsOf(mark).location === String(type)),
  };
  return handle<GoogleFinder>(book.context, 'DeveloperMetadataFinder', methods);
}

export const metadataSurface = [
  ...['getId', 'getKey', 'getValue', 'getVisibility', 'getLocation', 'moveToRow', 'moveToColumn', 'moveToSheet'],
  ...['moveToSpreadsheet', 'setKey', 'setValue', 'setVisibility', 'remove'],
];
export const metadataFinderSurface = ['find', 'withId', 'withKey', 'withValue', 'withVisibility', 'withLocationType'];
export const metadataLocationSurface = ['getLocationType', 'getRow', 'getColumn', 'getSheet', 'getSpreadsheet'];
