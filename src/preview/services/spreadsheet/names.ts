import { areaOf, zoneOf } from './areas';
import type { Book, GoogleRange, GoogleSpreadsheet } from './book';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';
import type { SpreadsheetCore } from './spreadsheet';

type GoogleName = GoogleAppsScript.Spreadsheet.NamedRange;

const reference = (range: RangeCore) => [{ _sheetId: range.area.sheet, _zone: zoneOf(range.area) }];

function rangeOf(book: Book, value: unknown): RangeCore {
  return (
    unwrap(value, RangeCore) ??
    book.fail("The parameters (Object) don't match the method signature for SpreadsheetApp.Spreadsheet.setNamedRange.")
  );
}

function checkedName(book: Book, name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^(true|false)$/i.test(name)) {
    book.fail(`The name "${name}" is not valid for a named range.`);
  }
  return name;
}

/** Sets or moves a name. */
export function setName(book: Book, name: string, value: unknown): void {
  const ranges = reference(rangeOf(book, value));
  // the library holds a name without a sheet against the size of the sheet that is shown
  const [{ _sheetId: sheetId } = { _sheetId: '' }] = ranges;
  book.engine.flush();
  const known = book.engine.getters.getNamedRange(name);
  const command = known
    ? { type: 'UPDATE_NAMED_RANGE', sheetId, oldRangeName: known.name, newRangeName: known.name, ranges }
    : { type: 'CREATE_NAMED_RANGE', sheetId, name: checkedName(book, name), ranges };
  book.run([command]);
}

/** Class NamedRange. */
function openName(book: Book, initial: string): GoogleName {
  let name = initial;
  const found = () => {
    book.engine.flush();
    return book.engine.getters.getNamedRange(name) ?? book.fail(`The named range ${name} no longer exists.`);
  };
  const methods: Partial<GoogleName> = {
    getName: () => name,
    getRange() {
      const { range } = found();
      return book.range(areaOf(range.sheetId, range.zone));
    },
    remove() {
      found();
      book.run([{ type: 'DELETE_NAMED_RANGE', name }]);
    },
    setName(next: string) {
      const { range } = found();
      const ranges = [{ _sheetId: range.sheetId, _zone: range.zone }];
      book.run([{ type: 'UPDATE_NAMED_RANGE', oldRangeName: name, newRangeName: checkedName(book, next), ranges }]);
      name = next;
      return methods as GoogleName;
    },
    setRange(range: GoogleRange) {
      setName(book, name, range);
      return methods as GoogleName;
    },
  };
  return handle<GoogleName>(book.context, 'NamedRange', methods);
}

export const namedRangeSurface = ['getName', 'getRange', 'remove', 'setName', 'setRange'];

/** The names of one tab, or of all. */
export function namesOn(book: Book, sheet?: string): GoogleName[] {
  book.engine.flush();
  return book.context.realm.array(
    book.engine.getters
      .getNamedRanges()
      .filter(({ range }) => sheet === undefined || range.sheetId === sheet)
      .map(({ name }) => openName(book, name)),
  );
}

/** Named ranges of the workbook. */
export const spreadsheetNames = {
  getNamedRanges(this: SpreadsheetCore) {
    return namesOn(this.book);
  },
  getRangeByName(this: SpreadsheetCore, name: string) {
    this.book.engine.flush();
    const known = this.book.engine.getters.getNamedRange(name.slice(name.lastIndexOf('!') + 1));
    return known ? this.book.range(areaOf(known.range.sheetId, known.range.zone)) : null;
  },
  setNamedRange(this: SpreadsheetCore, name: string, range: GoogleRange) {
    setName(this.book, String(name), range);
  },
  removeNamedRange(this: SpreadsheetCore, name: string) {
    const { book } = this;
    book.engine.flush();
    if (!book.engine.getters.getNamedRange(name)) book.fail(`The named range "${name}" does not exist.`);
    book.run([{ type: 'DELETE_NAMED_RANGE', name }]);
  },
} satisfies Partial<GoogleSpreadsheet>;
