import type { GoogleSpreadsheet } from './book';
import { addMetadata, metadataAt, openFinder } from './metadata';
import { protectionsOfType } from './protection';
import type { SpreadsheetCore } from './spreadsheet';
import { openUser } from './user';

/** Protections, developer metadata and people of the workbook. */
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
  getOwner(this: SpreadsheetCore) {
    return openUser(this.book, this.book.hooks.owner ?? this.book.context.world.user);
  },
} satisfies Partial<GoogleSpreadsheet>;
