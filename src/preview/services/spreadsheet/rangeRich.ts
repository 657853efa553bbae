import { contentOf, literalOf } from '../../engine/literal';
import type { WrittenCell } from '../../engine/plugins/cells';
import type { Mark } from '../../engine/plugins/marks';
import { zoneOf } from './areas';
import type { GoogleRange } from './book';
import { unwrap } from './handle';
import type { RangeCore } from './range';
import { linked, openRich, RichCore, type RichFacts } from './richText';

type GoogleRich = GoogleAppsScript.Spreadsheet.RichTextValue;

const marksAt = (range: RangeCore): Map<string, Mark> =>
  new Map(
    range.book.engine
      .marks('richText')
      .filter(({ sheetId }) => sheetId === range.area.sheet)
      .map((mark) => [`${mark.ranges[0]?.zone.top},${mark.ranges[0]?.zone.left}`, mark]),
  );

/** Texts with their links and looks; null for cells that hold no text. */
function richOf(range: RangeCore): (GoogleRich | null)[][] {
  const { book, area } = range;
  book.context.fetched(area);
  const marks = marksAt(range);
  const values = book.engine.evaluated(area);
  return values.map((line, r) =>
    line.map((value, c) => {
      if (value !== null && typeof value !== 'string') return null;
      const [row, col] = [area.row + r, area.column + c];
      const facts = marks.get(`${row},${col}`)?.data as RichFacts | undefined;
      // The mark is of another text when somebody has typed over the cell since.
      if (facts && facts.text === value) return openRich(book, facts);
      const { link } = book.engine.getters.getEvaluatedCell({ sheetId: area.sheet, row, col });
      return openRich(book, linked(value ?? '', link?.url ?? null));
    }),
  );
}

function writeRich(range: RangeCore, values: readonly (readonly GoogleRich[])[]): void {
  const { book, area } = range;
  book.guard.write(area, []);
  const marks = marksAt(range);
  const cells: WrittenCell[] = [];
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      const core = unwrap(value, RichCore) ?? book.fail('Invalid argument: value');
      const [row, column] = [area.row + r, area.column + c];
      const { text, runs } = core.facts;
      const [first] = runs;
      const plain = runs.length === 1 && Object.keys(first?.look ?? {}).length === 0;
      const known = marks.get(`${row},${column}`);
      // The grid draws a cell that is one link from this notation.
      const isLink = plain && first?.link && text !== '';
      cells.push([row, column, isLink ? `[${text}](${first.link})` : contentOf(text), null]);
      if (plain && known) book.engine.queue([{ type: 'REMOVE_MARK', id: known.id }]);
      if (plain) return;
      const ranges = [{ _sheetId: area.sheet, _zone: zoneOf({ sheet: area.sheet, row, column, rows: 1, columns: 1 }) }];
      const id = known?.id ?? book.engine.newId();
      book.engine.queue([{ type: 'SET_MARK', id, kind: 'richText', sheetId: area.sheet, ranges, data: core.facts }]);
    });
  });
  book.context.wrote(
    area.sheet,
    cells.map(([row, column, text]) => ({ row, column, content: literalOf(text ?? '') })),
  );
  book.engine.queue([{ type: 'WRITE_CELLS', sheetId: area.sheet, cells }]);
}

/** Texts with links and looks inside a cell. */
export const rangeRich = {
  getRichTextValue(this: RangeCore) {
    return richOf(this)[0]?.[0] ?? null;
  },
  getRichTextValues(this: RangeCore) {
    return this.grid(richOf(this));
  },
  setRichTextValue(this: RangeCore, value: GoogleRich) {
    writeRich(this, this.filled(value));
    return this.self;
  },
  setRichTextValues(this: RangeCore, values: GoogleRich[][]) {
    writeRich(this, this.checked<GoogleRich>(values));
    return this.self;
  },
} satisfies Partial<GoogleRange>;
