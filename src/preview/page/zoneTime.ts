import { instantOf, serialOf } from '../engine/serial';

const HOUR_MS = 3_600_000;
const UNIX_DAY = 25_569;

/** The wall clock of an instant in a zone, as `<input type="datetime-local">` takes it: 2026-11-22T09:00. */
export const wallClock = (ms: number, zone: string): string =>
  new Date(Math.round((serialOf(ms, zone) - UNIX_DAY) * 24 * HOUR_MS)).toISOString().slice(0, 16);

/** The instant that a wall clock shows in a zone; undefined for an unfinished text. */
export function instantOfWall(text: string, zone: string): number | undefined {
  const ms = Date.parse(`${text}Z`);
  return Number.isNaN(ms) ? undefined : instantOf(ms / (24 * HOUR_MS) + UNIX_DAY, zone);
}

/** The next Friday 09:00 in the zone, after now. */
export function nextFridayNine(now: number, zone: string): number {
  const serial = serialOf(now, zone);
  const day = Math.floor(serial);
  // Serial 0 was a Saturday, so Fridays leave 6.
  const friday = day + ((6 - (day % 7) + 7) % 7);
  const wanted = friday + 9 / 24;
  return instantOf(wanted > serial + 1e-6 ? wanted : wanted + 7, zone);
}

/** One calendar day later by the wall clock, also across a clock change. */
export const nextDay = (now: number, zone: string): number => instantOf(serialOf(now, zone) + 1, zone);

export const nextHour = (now: number): number => now + HOUR_MS;

export const longTime = (ms: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(ms);

export const shortTime = (ms: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(ms);

/** A zone as people say it: its name as data is what the workbook keeps. */
export const zoneName = (zone: string): string =>
  /^(Etc\/)?(UTC|GMT|Zulu|UCT)$/.test(zone) ? 'UTC' : zone.replaceAll('_', ' ');
