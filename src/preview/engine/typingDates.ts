import type { Regional } from './locale';
import { dayOfSerial, serialOfDay } from './serial';
import type { Typed } from './typing';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date, a time or both, or undefined when the text is none in this locale. */
export function typedDate(text: string, regional: Regional, today: number): Typed | undefined {
  const withTime = /^(.*?)(?:[\sT,]+|^)(\d{1,4}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?\s*(?:[ap]m)?|\d{1,2}\s*[ap]m)$/i.exec(
    text,
  );
  const time = withTime ? typedTime(withTime[2] ?? '') : undefined;
  if (withTime && !time) return undefined;
  const dayText = (withTime ? (withTime[1] ?? '') : text).trim();
  if (time && dayText === '') return { content: time.fraction, format: time.format };
  const day = readDay(dayText, regional, dayOfSerial(today).year);
  if (!day || !exists(day)) return undefined;
  const serial = serialOfDay(day.year, day.month, day.day);
  const dateFormat = /^\d{4}-\d{1,2}-\d{1,2}$/.test(dayText) ? 'yyyy-mm-dd' : regional.dateFormat;
  if (!time) return { content: serial, format: dateFormat };
  if (time.fraction >= 1) return undefined;
  return { content: serial + time.fraction, format: `${dateFormat} hh:mm:ss` };
}

function typedTime(text: string): { fraction: number; format: string } | undefined {
  const match = /^(\d{1,4})(?::(\d{2})(?::(\d{2}(?:[.,]\d{1,3})?))?)?\s*([ap]m)?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText = '0', secondText, half] = match;
  const [minute, second] = [Number(minuteText), Number((secondText ?? '0').replace(',', '.'))];
  let hour = Number(hourText);
  if (minute > 59 || second >= 60 || (half && (hour < 1 || hour > 12))) return undefined;
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const fraction = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour >= 24) return { fraction, format: '[hh]:mm:ss' };
  return { fraction, format: half ? 'hh:mm:ss a' : secondText ? 'hh:mm:ss' : 'hh:mm' };
}

function readDay(text: string, regional: Regional, thisYear: number): Day | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  return numericDay(text, regional, thisYear) ?? namedDay(text, regional, thisYear);
}

function numericDay(text: string, { order, decimal, dateSeparator }: Regional, thisYear: number): Day | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4})?)?$/.exec(text);
  if (!match) return undefined;
  const [, first, separator, second, year] = match;
  const trailing = text.endsWith(separator ?? '');
  // "1.5" is a number where the point is the decimal mark, and a day where dates are written with points.
  if (separator === '.' && (decimal === '.' || dateSeparator !== '.')) return undefined;
  if (trailing && separator !== '.') return undefined;
  const [a, b] = [Number(first), Number(second)];
  const full = year === undefined ? thisYear : fullYear(year);
  if (order === 'ymd' && year !== undefined) return { year: fullYear(first ?? ''), month: b, day: Number(year) };
  const dayFirst = order === 'dmy';
  // No other order is tried: 25/12/2026 stays a text in en_US, and 01/31/2026 in en_GB.
  return dayFirst ? { year: full, month: b, day: a } : { year: full, month: a, day: b };
}

function namedDay(text: string, { code }: Regional, thisYear: number): Day | undefined {
  const words = text
    .replace(/^[\p{L}]{2,}\.?,\s+(?=\S)/u, '')
    .split(/[\s,.\-/]+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 3) return undefined;
  const month = words.map((word) => monthNamed(word, code)).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d{1,4}(st|nd|rd|th)?$/i.test(word)).map((word) => word.replace(/\D+$/, ''));
  if (month === undefined || numbers.length !== words.length - 1) return undefined;
  const [one = '', two] = numbers;
  if (two === undefined) {
    return one.length === 4 || Number(one) > 31
      ? { year: fullYear(one), month, day: 1 }
      : { year: thisYear, month, day: Number(one) };
  }
  return one.length === 4
    ? { year: Number(one), month, day: Number(two) }
    : { year: fullYear(two), month, day: Number(one) };
}

const months = new Map<string, ReadonlyMap<string, number>>();

function monthNamed(word: string, code: string): number | undefined {
  let names = months.get(code);
  if (!names) {
    names = new Map(
      ['en-US', code.replace('_', '-')].flatMap((locale) =>
        ['long', 'short'].flatMap((style) =>
          Array.from({ length: 12 }, (_, month): [string, number] => {
            const format = new Intl.DateTimeFormat(locale, { month: style as 'long' | 'short', timeZone: 'UTC' });
            return [plain(format.format(Date.UTC(2026, month, 15))), month + 1];
          }),
        ),
      ),
    );
    months.set(code, names);
  }
  return names.get(plain(word));
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Two digits mean 1930–2029. */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

const exists = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
