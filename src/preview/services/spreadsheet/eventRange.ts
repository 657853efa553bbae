import type { GoogleRange } from './book';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';

/** Google gives the range of an edit's event four numbers beside its methods; they are also what it is as JSON. */
class EventRange extends RangeCore {
  get rowStart(): number {
    return this.area.row + 1;
  }
  get rowEnd(): number {
    return this.area.row + this.area.rows;
  }
  get columnStart(): number {
    return this.area.column + 1;
  }
  get columnEnd(): number {
    return this.area.column + this.area.columns;
  }
  toJSON(): object {
    const { rowStart, rowEnd, columnStart, columnEnd } = this;
    return this.book.context.realm.copy({ columnEnd, columnStart, rowEnd, rowStart });
  }
}

export function eventRange(range: GoogleRange): GoogleRange {
  const core = unwrap(range, RangeCore);
  return core ? handle<GoogleRange>(core.book.context, 'Range', new EventRange(core.book, core.area)) : range;
}
