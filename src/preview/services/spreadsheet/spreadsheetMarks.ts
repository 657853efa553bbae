import type { GoogleSpreadsheet } from './book';
import { addMetadata, metadataAt, openFinder } from './metadata';
import { protectionsOfType } from './protection';
import type { SpreadsheetCore } from './spreadsheet';

/** Protections, developer metadata of the workbook. */
export const spreadsheetMarks = {
  getProtections(this: SpreadsheetCore, type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOfType(this.book, type);
  },
  addDeveloperMetadata(this: SpreadsheetCore, ...args: unknown[]) {
    addMetadata(this.book, { location: 'SPREADSHEET' }, args);
    return this.self;
  },
  getDeveloperMetadata(this: SpreadsheetCore) {
    return metadataAt(this.book, { location: 'SPREADSHEET' });
  },
  createDeveloperMetadataFinder(this: SpreadsheetCore) {
    return openFinder(this.book, {});
  },
} satisfies Partial<GoogleSpreadsheet>;
