import type { CellWrite, Evaluated, Scalar } from '../../engine/engine';
import { isDateFormat } from '../../engine/formats';
import { dayOfSerial, instantOf, serialOf } from '../../engine/serial';
import { typed } from '../../engine/typing';
import type { Book } from './book';

/** A cell's value as `getValue` returns it. */
export function toScript({ context }: Book, value: Evaluated, format: string | undefined): unknown {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number' || format === undefined || !isDateFormat(format)) return value;
  return context.realm.date(instantOf(value, context.world.timeZone));
}

/** A script's value as it goes into a cell: texts are parsed as typing would, Dates become the workbook's wall clock. */
export function fromScript(
  book: Book,
  value: unknown,
  ownFormat: string | undefined,
): Pick<CellWrite, 'content' | 'format'> {
  if (value === null || value === undefined) return { content: null };
  if (typeof value === 'string') return fromText(book, value, ownFormat);
  if (typeof value === 'number')
    return Number.isFinite(value) ? inFormat(value, ownFormat) : { content: nonFinite(value) };
  if (typeof value === 'boolean') return { content: ownFormat === '@' ? String(value).toUpperCase() : value };
  if (book.context.realm.isDate(value)) return fromDate(book, value, ownFormat);
  if (Array.isArray(value)) return { content: '[Ljava.lang.Object;@7f31245a' };
  return { content: String(value) };
}

const inFormat = (value: Scalar, format: string | undefined): Pick<CellWrite, 'content'> => ({
  content: format === '@' ? String(value) : value,
});

/** Google writes what is no number as an error value that reads `#NUM!`. */
const nonFinite = (_value: number): string => '#NUM!';

function fromText(book: Book, text: string, ownFormat: string | undefined): Pick<CellWrite, 'content' | 'format'> {
  if (text.length > 50_000) {
    book.fail('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  const { regional } = book.engine;
  const today = Math.floor(serialOf(book.context.world.now, book.context.world.timeZone));
  const { content, format } = typed(text, { regional, today, format: ownFormat });
  return ownFormat === undefined && format !== undefined ? { content, format } : { content };
}

function fromDate(book: Book, date: Date, ownFormat: string | undefined): Pick<CellWrite, 'content' | 'format'> {
  const { world } = book.context;
  const { dateFormat, timeFormat } = book.engine.regional;
  const ms = date.getTime();
  if (Number.isNaN(ms)) return { content: nonFinite(ms) };
  const serial = serialOf(ms, world.timeZone);
  if (ownFormat === '@') {
    const { year, month, day } = dayOfSerial(serial);
    return { content: [day, month, year].join('/') };
  }
  if (ownFormat !== undefined) return { content: serial };
  return { content: serial, format: Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}` };
}
