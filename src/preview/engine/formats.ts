import { DEFAULT_LOCALE, helpers } from '@odoo/o-spreadsheet';
import { format as render } from 'numfmt';

/** Goes before a pattern the library cannot show, inside a quoted text of one that it can. */
const MARK = '\u2063';
/** Stands for a quotation mark in there. */
const QUOTE = '\u2064';

const shown = new Map<string, boolean>();

/** Can the library show numbers in this pattern? It cannot show colours, AM/PM, elapsed hours, exponents or fractions. */
function canShow(pattern: string): boolean {
  const known = shown.get(pattern);
  if (known !== undefined) return known;
  let able = !/\[(?!\$)/.test(pattern);
  try {
    for (const value of [46_348.25, -1.5]) helpers.formatValue(value, { format: pattern, locale: DEFAULT_LOCALE });
  } catch {
    // The library throws plain errors for whatever it does not know; that is the answer.
    able = false;
  }
  shown.set(pattern, able);
  return able;
}

const isDatePattern = (pattern: string): boolean =>
  /[dyhs]|m{1,5}/i.test(
    pattern.replace(
      /"[^"]*"|\\.|\[(red|blue|green|black|white|cyan|magenta|yellow|color\d+|[<>=][^\]]*|\$[^\]]*)\]|E[+-]/gi,
      '',
    ),
  );

/** A number format as given → as the library keeps it. `General` is no format. */
export function formatIn(pattern: string): string {
  if (pattern === '' || /^general$/i.test(pattern)) return '';
  if (pattern === '@' || canShow(pattern)) return pattern;
  const base = isDatePattern(pattern) ? 'yyyy-mm-dd' : '0.##########';
  return `${base}"${MARK}${pattern.replaceAll('"', QUOTE)}"`;
}

/** A number format as the library keeps it → as it was given. */
export function formatOut(stored: string): string {
  const at = stored.indexOf(MARK);
  return at < 0 ? stored : stored.slice(at + 1, -1).replaceAll(QUOTE, '"');
}

const dates = new Map<string, boolean>();

/** Are numbers in this format days or times? */
export function isDateFormat(pattern: string): boolean {
  const known = dates.get(pattern);
  if (known !== undefined) return known;
  const stored = formatIn(pattern);
  const is = stored.includes(MARK) ? isDatePattern(pattern) : stored !== '' && helpers.isDateTimeFormat(stored);
  dates.set(pattern, is);
  return is;
}

const PLAIN_DIGITS = 10;

/** A fraction in a cell without a format, with as many digits as Google shows; undefined for anything else. */
export function shownPlainly(value: unknown, stored: string | undefined, decimal: string): string | undefined {
  if (typeof value !== 'number' || stored || Number.isInteger(value)) return undefined;
  const text = String(Number(value.toPrecision(PLAIN_DIGITS)));
  return text.includes('e') ? undefined : text.replace('.', decimal);
}

/** A number in a pattern that the library cannot show; undefined when it can. `locale` is `de_DE`. */
export function shownByPattern(value: unknown, stored: string | undefined, locale: string): string | undefined {
  if (typeof value !== 'number' || !stored?.includes(MARK)) return undefined;
  return render(formatOut(stored), value, { locale: locale.replace('_', '-') });
}
