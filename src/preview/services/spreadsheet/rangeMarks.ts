import { zoneOf } from './areas';
import type { GoogleRange } from './book';
import { barrier } from './guarding';
import { addMetadata, metadataAt, openFinder, placeOfRange } from './metadata';
import { protectRange } from './protection';
import type { RangeCore } from './range';

/** Protection and developer metadata of cells. */
export const rangeMarks = {
  protect(this: RangeCore) {
    return protectRange(this);
  },
  canEdit(this: RangeCore) {
    return barrier(this.book, this.area, this.book.context.run.effectiveUser) !== 'refused';
  },
  addDeveloperMetadata(this: RangeCore, ...args: unknown[]) {
    addMetadata(this.book, placeOfRange(this), args);
    return this.self;
  },
  getDeveloperMetadata(this: RangeCore) {
    return metadataAt(this.book, placeOfRange(this));
  },
  createDeveloperMetadataFinder(this: RangeCore) {
    return openFinder(this.book, { sheet: this.area.sheet, zone: zoneOf(this.area) });
  },
} satisfies Partial<GoogleRange>;
