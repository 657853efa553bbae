const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, 30 December 1899, as if it had been in UTC. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

const clocks = new Map<string, Intl.DateTimeFormat>();
const clockOf = (zone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    clocks.set(zone, clock);
  }
  return clock;
};

/** Minutes matter to a quarter of an hour at most, so one answer serves all instants of the same quarter. */
const offsets = new Map<string, number>();
const QUARTER_MS = 900_000;

/** How far the zone's wall clock is ahead of UTC at that instant, in milliseconds. */
function offsetAt(ms: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const quarter = Math.floor(ms / QUARTER_MS) * QUARTER_MS;
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const part: Record<string, string> = {};
  for (const { type, value } of clockOf(zone).formatToParts(quarter)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  const offset = wall.getTime() - quarter;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** An instant as the serial that stands in a cell of a workbook in that zone: days since 30 December 1899, wall clock. */
export const serialOf = (ms: number, zone: string): number => {
  const serial = (ms + offsetAt(ms, zone) - EPOCH_MS) / DAY_MS;
  return Math.round(serial * DAY_MS) / DAY_MS;
};

/**
 * The instant that a cell's serial means in that zone. In the hour a clock change skips, the later reading; in the hour
 * it repeats, the earlier instant.
 */
export function instantOf(serial: number, zone: string): number {
  const wall = Math.round(serial * DAY_MS) + EPOCH_MS;
  const before = offsetAt(wall - DAY_MS, zone);
  const guess = wall - before;
  if (offsetAt(guess, zone) === before) return guess;
  const after = offsetAt(wall + DAY_MS, zone);
  const other = wall - after;
  return offsetAt(other, zone) === after ? other : guess;
}

/** Serial of midnight of a calendar day; month 1–12. */
export const serialOfDay = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH_MS) / DAY_MS);
};

/** The calendar parts of a serial; month 1–12. */
export const dayOfSerial = (serial: number): { year: number; month: number; day: number } => {
  const date = new Date(Math.floor(serial) * DAY_MS + EPOCH_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
