import type { Scalar } from './engine';
import type { Regional } from './locale';
import { typedDate } from './typingDates';
import { typedNumber } from './typingNumbers';

/** What a text becomes in a cell, and the format the cell takes on when it has none of its own. */
export interface Typed {
  readonly content: Scalar | { readonly formula: string };
  readonly format?: string;
}

export interface TypingContext {
  readonly regional: Regional;
  /** Today's serial in the workbook's zone: a date typed without its year is this year's. */
  readonly today: number;
  /** The cell's own number format, if it has one. */
  readonly format?: string;
}

/**
 * A text as Google Sheets takes it from the keyboard, a paste or `setValue`: number, percentage, money, date, time,
 * boolean, formula or text, by the workbook's locale (platform notes, section 5).
 */
export function typed(text: string, { regional, today, format }: TypingContext): Typed {
  if (text === '') return { content: null };
  if (format === '@') return { content: text };
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (text.startsWith('=')) return text.length > 1 ? { content: { formula: text } } : { content: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { content: trimmed.toUpperCase() === 'TRUE' };
  const number = typedNumber(trimmed, regional, format);
  if (number) return number;
  const date = typedDate(trimmed, regional, today);
  if (date) return date;
  if (/^\+[^\s+]/.test(trimmed)) return { content: { formula: `=${trimmed}` } };
  return { content: text };
}
