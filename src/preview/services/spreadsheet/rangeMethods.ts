import type { Area } from '../../engine/engine';
import { rangeBandings } from './banding';
import type { Book, GoogleRange } from './book';
import { rangeEdges } from './dataEdges';
import { rangeFilter } from './filter';
import { rangeFinder } from './finders';
import { handle } from './handle';
import { RangeCore } from './range';
import { rangeAlignment } from './rangeAlignment';
import { rangeCopy } from './rangeCopy';
import { rangeFonts } from './rangeFonts';
import { rangeFormats } from './rangeFormats';
import { rangeFormulas } from './rangeFormulas';
import { rangeGroups } from './rangeGroups';
import { rangeMarks } from './rangeMarks';
import { rangeNotes } from './rangeNotes';
import { rangePlace } from './rangePlace';
import { rangeRich } from './rangeRich';
import { rangeRules } from './rangeRules';
import { rangeShape } from './rangeShape';
import { rangeValues } from './rangeValues';

// Put together here and not where the class is, because the parts need the class.
const METHODS = {
  ...rangePlace,
  ...rangeValues,
  ...rangeFormulas,
  ...rangeFormats,
  ...rangeFonts,
  ...rangeAlignment,
  ...rangeNotes,
  ...rangeRules,
  ...rangeMarks,
  ...rangeShape,
  ...rangeCopy,
  ...rangeRich,
  ...rangeFilter,
  ...rangeFinder,
  ...rangeGroups,
  ...rangeBandings,
  ...rangeEdges,
};
Object.assign(RangeCore.prototype, METHODS);

/** Google's names of what class Range can do here. */
export const rangeSurface = Object.keys(METHODS);

export const openRange = (book: Book, area: Area): GoogleRange =>
  handle<GoogleRange>(book.context, 'Range', new RangeCore(book, area));
