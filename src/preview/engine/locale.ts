import type { Locale } from '@odoo/o-spreadsheet';

/** What a workbook's locale decides: how numbers, dates and money are written, and what separates arguments. */
export interface Regional {
  /** As Google writes it, `de_DE`. */
  readonly code: string;
  readonly decimal: '.' | ',';
  readonly thousands: string;
  /** The order of day, month and year in a short date. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  readonly dateSeparator: string;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly currency: string;
  readonly currencyFirst: boolean;
  readonly library: Locale;
}

const MONEY: Readonly<Record<string, string>> = {
  US: '$',
  CA: '$',
  AU: '$',
  NZ: '$',
  MX: '$',
  SG: '$',
  GB: '£',
  IN: '₹',
  JP: '¥',
  CN: '¥',
  KR: '₩',
  BR: 'R$',
  CH: 'CHF',
  SE: 'kr',
  DK: 'kr.',
  NO: 'kr',
  PL: 'zł',
  CZ: 'Kč',
  TR: '₺',
  RU: '₽',
  UA: '₴',
  IL: '₪',
  ZA: 'R',
};

const known = new Map<string, Regional>();

/** @throws RangeError for a name that is no locale; Google refuses those as well. */
export function regionalOf(code: string): Regional {
  const found = known.get(code);
  if (found) return found;
  const made = describe(code);
  known.set(code, made);
  return made;
}

function describe(code: string): Regional {
  const tag = code.replace('_', '-');
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const decimal = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  const group = parts.find((part) => part.type === 'group')?.value ?? (decimal === ',' ? '.' : ',');
  // A narrow no-break space is what the tables say; people and the grid use the plain no-break space.
  const thousands = /\s/.test(group) ? '\u00a0' : group;
  const date = dateShape(tag);
  const dateFormat = code === 'en_US' ? 'm/d/yyyy' : date.format;
  const timeFormat = 'hh:mm:ss';
  const region = /[-_]([A-Z]{2})\b/.exec(code)?.[1] ?? 'US';
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' }).formatToParts(1);
  return {
    code,
    decimal,
    thousands,
    order: date.order,
    dateSeparator: date.separator,
    dateFormat,
    timeFormat,
    currency: MONEY[region] ?? '€',
    currencyFirst: money[0]?.type === 'currency',
    library: {
      name: code,
      code,
      thousandsSeparator: thousands,
      decimalSeparator: decimal,
      weekStart: region === 'US' || region === 'CA' ? 7 : 1,
      dateFormat,
      timeFormat,
      formulaArgSeparator: decimal === ',' ? ';' : ',',
      ...(region === 'IN' ? { digitGrouping: '[3,2,0]' } : {}),
    },
  };
}

function dateShape(tag: string): { order: Regional['order']; separator: string; format: string } {
  const shape = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  }).formatToParts(Date.UTC(2026, 10, 22));
  const letters = shape.filter((part) => ['year', 'month', 'day'].includes(part.type)).map((part) => part.type[0]);
  const order = letters.join('') as Regional['order'];
  const separator = shape.find((part) => part.type === 'literal')?.value.trim()[0] ?? '/';
  const tokens = { d: 'dd', m: 'mm', y: 'yyyy' };
  const format = [...order].map((letter) => tokens[letter as keyof typeof tokens]).join(separator);
  return { order, separator, format };
}
