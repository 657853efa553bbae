import type { Moment } from '../domain/day';

const DAY_MS = 86_400_000;
const UNIX_EPOCH_DAY = 25_569;

/** Minutes by which a zone's clock is ahead of UTC at an instant. */
export type OffsetAt = (instantMs: number) => number;

/** An instant as the workbook's own clock shows it: a serial number, as the sheet stores it. */
export type Clock = (instantMs: number) => Moment;

/**
 * The workbook's clock. Dates come out of cells as instants, while the sheet means the wall clock of its own zone, which
 * need not be the script's; days read in the wrong zone are a day off. The language's own calendar is asked when it
 * agrees with Google's now. Otherwise Google's `formatDate` is asked, a few times a year of data.
 */
export function clockOf(zone: string, nowMs: number): Clock {
  const byGoogle = (ms: number): number => minutesOf(Utilities.formatDate(new Date(ms), zone, 'Z'));
  const byLanguage = languageOffset(zone);
  return clockFrom(byLanguage !== null && byLanguage(nowMs) === byGoogle(nowMs) ? byLanguage : byGoogle);
}

/** Remembers offsets, so that thousands of dates cost a handful of questions. */
export function clockFrom(offsetAt: OffsetAt): Clock {
  const known = offsetsInSteps(offsetAt);
  return (ms) => {
    const offset = known(ms);
    const before = known(ms - 1);
    // where the clock skips midnight the day begins at 01:00, and Google gives that for the day in a cell
    const isSkippedMidnight = before < offset && (ms + before * 60_000) % DAY_MS === 0;
    return (ms + (isSkippedMidnight ? before : offset) * 60_000) / DAY_MS + UNIX_EPOCH_DAY;
  };
}

/** Shorter than any time a zone has kept another offset; the shortest known is Morocco's month of Ramadan. */
const STEP_MS = 28 * DAY_MS;
/** Clocks change on the quarter hour. */
const GRAIN_MS = 900_000;

/** Offsets at fixed instants four weeks apart; only where two neighbours differ is the change itself looked for. */
function offsetsInSteps(offsetAt: OffsetAt): OffsetAt {
  const atStep = new Map<number, number>();
  const changes = new Map<number, number>();
  const stepOffset = (step: number): number => {
    const known = atStep.get(step) ?? offsetAt(step * STEP_MS);
    atStep.set(step, known);
    return known;
  };
  return (ms) => {
    const step = Math.floor(ms / STEP_MS);
    const before = stepOffset(step);
    const after = stepOffset(step + 1);
    if (before === after) return before;
    const change = changes.get(step) ?? changeWithin(offsetAt, step * STEP_MS, (step + 1) * STEP_MS, before);
    changes.set(step, change);
    return ms < change ? before : after;
  };
}

/** The instant in between from which on the offset is no longer `before`. */
function changeWithin(offsetAt: OffsetAt, from: number, to: number, before: number): number {
  let low = from / GRAIN_MS;
  let high = to / GRAIN_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * GRAIN_MS) === before) low = middle;
    else high = middle;
  }
  return high * GRAIN_MS;
}

/** `+0530` → 330. */
function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** Null where the language has no calendar or does not know the zone: Apps Script documents neither. */
function languageOffset(zone: string): OffsetAt | null {
  if (typeof Intl === 'undefined') return null;
  const format = formatFor(zone);
  return format === null ? null : (ms) => (wallClock(format, ms) - Math.floor(ms / 1000) * 1000) / 60_000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, ...digits, second: '2-digit', hour12: false });
  } catch {
    // an unknown zone is no fault: Google's own calendar is asked then
    return null;
  }
}

function wallClock(format: Intl.DateTimeFormat, ms: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(new Date(ms))) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second);
}
