import { instantOf, wallClock } from '../runtime/zones';
import { UsageError } from './arguments';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * An instant from ISO text; without an offset it is the workbook's local time.
 * @throws UsageError when it is no date
 */
export function readMoment(text: string, zone: string, option: string): number {
  const found = ISO.exec(text.trim());
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = found ?? [];
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  const local = { year: y, month: m, day: d, hour: h, minute: min, second: s, ms: 0 };
  const named = offset ? (offset === 'Z' ? 'UTC' : `GMT${offset}`) : zone;
  const instant = found ? instantOf(local, named) : Number.NaN;
  // 31 February must not quietly become 3 March; a time that a clock change skips may move.
  const real = found !== null && h < 24 && min < 60 && s < 60 && isDay(y, m, d);
  if (!real || Number.isNaN(instant))
    throw new UsageError(
      `${option} needs a date and time such as 2026-03-06T09:00 or 2026-03-06T09:00Z, not "${text}".`,
    );
  return instant;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The workbook's local time with its day, for people: `Fri 2026-03-06 09:00`. */
export function momentText(instant: number, zone: string): string {
  const { year, month, day, hour, minute, weekday } = wallClock(instant, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const name = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday];
  return `${name} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
