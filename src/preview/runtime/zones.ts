/** A wall-clock moment; `month` and `day` count from 1, `weekday` is 0 for Sunday. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** Minutes of a zone that is only an offset: Google takes `GMT`, `GMT+2` and `GMT-03:30` beside names of places. */
function fixedOffset(zone: string): number | undefined {
  const found = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/.exec(zone.trim());
  if (!found) return undefined;
  const size = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -size : size;
}

/** The zone's letters at that instant, as `z` prints them: `CET`, `GMT+5:30`. */
export function zoneLabel(instant: number, zone: string, style: 'short' | 'long'): string {
  if (fixedOffset(zone) !== undefined) return zone.trim();
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone.trim(), timeZoneName: style }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

export function isZone(zone: string): boolean {
  try {
    if (fixedOffset(zone) === undefined) formatFor(zone.trim());
    return zone.trim() !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @throws RangeError for an unknown zone */
export function wallClock(instant: number, zone: string): WallClock {
  const offset = fixedOffset(zone);
  const shifted = instant + (offset ?? 0) * 60_000;
  const parts: Record<string, string> = {};
  const format = formatFor(offset === undefined ? zone.trim() : 'UTC');
  for (const { type, value } of format.formatToParts(shifted)) parts[type] = value;
  const written = Number(parts.year);
  const year = parts.era === 'BC' ? 1 - written : written;
  const [month, day] = [Number(parts.month), Number(parts.day)];
  return {
    year,
    month,
    day,
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
    ms: ((instant % 1000) + 1000) % 1000,
    weekday: new Date(utcOf(year, month, day)).getUTCDay(),
  };
}

/** Minutes to add to UTC for the zone's clock at that instant. */
export function offsetMinutes(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  return Math.round((utcOf(year, month, day, hour, minute, second) - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * The instant at which the zone's clock shows that time. A time that occurs twice (clocks go back) is the first one;
 * a time that never occurs (clocks go forward) is as long after the jump as it lies after its start.
 */
export function instantOf(clock: Omit<WallClock, 'weekday'>, zone: string): number {
  const local = utcOf(clock.year, clock.month, clock.day, clock.hour, clock.minute, clock.second, clock.ms);
  const before = local - offsetMinutes(local - 86_400_000, zone) * 60_000;
  const after = local - offsetMinutes(local + 86_400_000, zone) * 60_000;
  const matching = [before, after].filter((instant) => instant + offsetMinutes(instant, zone) * 60_000 === local);
  return matching.length > 0 ? Math.min(...matching) : before;
}

/** `Date.UTC` without its reading of years 0 to 99 as 1900 to 1999. */
function utcOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, ms);
}
