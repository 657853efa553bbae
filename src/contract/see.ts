import { messageOf } from './message';
import type { Plain } from './probe';

/** A value as a result can carry it: what JSON would lose is spelt out. */
export function plain(value: unknown): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `number ${value}`;
  if (Array.isArray(value)) return value.map(plain);
  if (Object.prototype.toString.call(value) === '[object Date]') return dateText(value as Date);
  return value === undefined ? 'undefined' : String(value);
}

const dateText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? 'Date invalid' : `Date ${new Date(date.getTime()).toISOString()}`;

/** Where and how work fails: at the call itself, or only when Google is made to write. */
export function failure(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return `at the call: ${messageOf(error)}`;
  }
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    return `at flush: ${messageOf(error)}`;
  }
  return 'no error';
}

/** What work gives, or the text it fails with. */
export function outcome(work: () => unknown): Plain {
  try {
    return plain(work());
  } catch (error) {
    return `fails: ${messageOf(error)}`;
  }
}
