import type { GoogleSheet } from './book';
import { addMetadata, metadataAt, openFinder } from './metadata';
import { protectionsOfType, protectSheet } from './protection';
import type { SheetCore } from './sheet';

/** Protection and developer metadata of a tab. */
export const sheetMarks = {
  protect(this: SheetCore) {
    return protectSheet(this.book, this.id);
  },
  getProtections(this: SheetCore, type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOfType(this.book, type, this.id);
  },
  addDeveloperMetadata(this: SheetCore, ...args: unknown[]) {
    addMetadata(this.book, { location: 'SHEET', sheet: this.id }, args);
    return this.self;
  },
  getDeveloperMetadata(this: SheetCore) {
    return metadataAt(this.book, { location: 'SHEET', sheet: this.id });
  },
  createDeveloperMetadataFinder(this: SheetCore) {
    return openFinder(this.book, { sheet: this.id });
  },
} satisfies Partial<GoogleSheet>;
