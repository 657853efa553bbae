import type { ServiceContext } from '../../context';
import type { Area } from '../../engine/engine';
import { EngineRefusal } from '../../engine/engine';
import { EngineWorkbook } from '../../engine/workbook';
import type { Book, GoogleRange, GoogleSheet, GoogleSpreadsheet, SpreadsheetHooks } from './book';
import { spreadsheetEnums } from './enums';
import { openCriteriaBuilder } from './filterCriteria';
import { openFormatBuilder } from './formatRule';
import type { Guard } from './guard';
import { createGuard } from './guarding';
import { handle } from './handle';
import { openRange } from './rangeMethods';
import { openRichBuilder, openStyleBuilder } from './richText';
import { appSelection } from './selection';
import { openSheet } from './sheetMethods';
import { openSpreadsheet } from './spreadsheetMethods';
import { usedCells } from './used';
import { openBuilder as openValidation } from './validation';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** SpreadsheetApp over the open workbook; `ui` is what `getUi` returns or refuses. */
export function createSpreadsheetApp(
  context: ServiceContext,
  ui: () => GoogleAppsScript.Base.Ui,
  hooks: SpreadsheetHooks,
): GoogleApp {
  const book = createBook(context, hooks);
  const enums = book.enums;
  // Declared as always there; whether a time-driven run of an add-on has it is unconfirmed, so the world can say no.
  const active = (): GoogleSpreadsheet =>
    context.run.timeDriven && context.world.activeInTimeTriggers === false
      ? (null as unknown as GoogleSpreadsheet)
      : book.spreadsheet();
  const methods = {
    ...enums,
    flush() {
      context.flush();
    },
    getActive: active,
    getActiveSpreadsheet: active,
    getActiveSheet: () => book.sheet(book.selection.get().sheet),
    getActiveRange: () => book.range(book.selection.get()),
    getCurrentCell: () => book.range({ ...book.selection.get(), rows: 1, columns: 1 }),
    newConditionalFormatRule: () => openFormatBuilder(book),
    newFilterCriteria: () => openCriteriaBuilder(book),
    newRichTextValue: () => openRichBuilder(book),
    newTextStyle: () => openStyleBuilder(book),
    newDataValidation: () => openValidation(book),
    setActiveRange: (range: GoogleRange) => book.spreadsheet().setActiveRange(range),
    setCurrentCell: (cell: GoogleRange) => book.spreadsheet().setCurrentCell(cell),
    setActiveSheet: (sheet: GoogleSheet) => book.spreadsheet().setActiveSheet(sheet),
    getUi: ui,
    ...appSelection(book),
  } satisfies Partial<GoogleApp>;
  return handle<GoogleApp>(context, 'SpreadsheetApp', methods);
}

/** Google's names of what SpreadsheetApp can do here; the enums come on top. */
export const appSurface = [
  ...['flush', 'getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange', 'getCurrentCell', 'getUi'],
  ...[
    'newConditionalFormatRule',
    'newFilterCriteria',
    'newRichTextValue',
    'newTextStyle',
    'newDataValidation',
    'setActiveRange',
  ],
  ...['setCurrentCell', 'setActiveSheet', 'getSelection', 'getActiveRangeList', 'setActiveRangeList'],
];

/** Cursors by signed-in address, kept as long as the workbook is open. */
const cursors = new WeakMap<EngineWorkbook, Map<string, readonly Area[]>>();

function createBook(context: ServiceContext, hooks: SpreadsheetHooks): Book {
  const { engine } = context;
  if (!(engine instanceof EngineWorkbook)) throw new Error('The spreadsheet service needs the EngineWorkbook engine.');
  let spreadsheet: GoogleSpreadsheet | undefined;
  let guard: Guard | undefined;
  const fail = (message: string): never => {
    throw context.realm.error(message);
  };
  const book: Book = {
    context,
    engine,
    hooks,
    enums: spreadsheetEnums(hooks.enums),
    get guard() {
      guard ??= createGuard(book);
      return guard;
    },
    selection: selectionOf(engine, context),
    range: (area) => openRange(book, area),
    sheet: (id) => openSheet(book, id),
    spreadsheet() {
      spreadsheet ??= openSpreadsheet(book);
      return spreadsheet;
    },
    sheetInfo: (id) => engine.sheets().find((sheet) => sheet.id === id) ?? fail(`Sheet ${id} not found`),
    used: (id) => usedCells(book, id),
    write(sheet, cells) {
      const filled = cells.filter(({ content }) => content !== undefined);
      if (filled.length > 0) context.wrote(sheet, filled);
      engine.write(sheet, cells);
    },
    run(commands) {
      try {
        engine.run(commands);
      } catch (error) {
        if (error instanceof EngineRefusal) fail(`Service Spreadsheets failed: ${error.message}`);
        throw error;
      }
    },
    fail,
  };
  return book;
}

function selectionOf(engine: EngineWorkbook, context: ServiceContext): Book['selection'] {
  let places = cursors.get(engine);
  if (!places) {
    places = new Map();
    cursors.set(engine, places);
  }
  const known = places;
  const all = (): readonly Area[] => {
    const sheets = engine.sheets();
    const areas = (known.get(context.run.activeUser) ?? []).filter((area) =>
      sheets.some(({ id }) => id === area.sheet),
    );
    if (areas.length > 0) return areas;
    const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    return [{ sheet: sheet?.id ?? '', row: 0, column: 0, rows: 1, columns: 1 }];
  };
  return {
    // There is always one.
    get: () => all().at(-1) as Area,
    all,
    set: (...areas) => known.set(context.run.activeUser, areas),
  };
}
