import type { ClockRule, StoredTrigger } from '../saved';
import { instantOf, offsetMinutes, type WallClock, wallClock } from './zones';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Beyond any rule a builder accepts; keeps a rule that never comes (31 February) from searching for ever. */
const SEARCHED_DAYS = 3000;

/**
 * When a time trigger fires next after an instant. Google fires hourly triggers at a minute of its own choice, the same
 * each hour; here that is `hourMinute` on the workbook's clock. An hour is an hour, also where clocks change.
 */
export function nextDue(
  trigger: StoredTrigger,
  after: number,
  { zone, hourMinute }: { zone: string; hourMinute: number },
): number | undefined {
  const { clock: rule, createdAt } = trigger;
  if (!rule || trigger.disabled !== undefined) return undefined;
  if (rule.kind === 'once') return rule.at > after ? rule.at : undefined;
  if (rule.kind === 'minutes') return nextStep(createdAt, rule.every * 60_000, after);
  if (rule.kind === 'hours') return nextStep(firstSlot(createdAt, zone, hourMinute), rule.every * HOUR_MS, after);
  return nextDay(rule, createdAt, Math.max(after, createdAt));
}

const nextStep = (first: number, step: number, after: number): number =>
  first > after ? first : first + (Math.floor((after - first) / step) + 1) * step;

function firstSlot(from: number, zone: string, minute: number): number {
  const shift = (((offsetMinutes(from, zone) % 60) + 60) % 60) * 60_000;
  const slot = Math.floor((from + shift) / HOUR_MS) * HOUR_MS - shift + minute * 60_000;
  return slot > from ? slot : slot + HOUR_MS;
}

type DayRule = Extract<ClockRule, { kind: 'days' | 'weeks' | 'months' }>;

function nextDay(rule: DayRule, createdAt: number, after: number): number | undefined {
  const start = dayNumber(wallClock(createdAt, rule.timeZone));
  const from = dayNumber(wallClock(after, rule.timeZone));
  for (let day = from; day < from + SEARCHED_DAYS; day += 1) {
    if (!falls(rule, day, start)) continue;
    const date = new Date(day * DAY_MS);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    const { hour, minute, timeZone } = rule;
    const instant = instantOf({ year, month, day: date.getUTCDate(), hour, minute, second: 0, ms: 0 }, timeZone);
    if (instant > after) return instant;
  }
  return undefined;
}

function falls(rule: DayRule, day: number, start: number): boolean {
  const date = new Date(day * DAY_MS);
  if (rule.kind === 'months') return date.getUTCDate() === rule.day;
  if (rule.kind === 'days') return (day - start) % rule.every === 0;
  return date.getUTCDay() === rule.day && (weekNumber(day) - weekNumber(start)) % rule.every === 0;
}

const dayNumber = ({ year, month, day }: WallClock): number => Math.round(Date.UTC(year, month - 1, day) / DAY_MS);

/** 1 January 1970 was a Thursday; weeks run from Sunday. */
const weekNumber = (day: number): number => Math.floor((day + 4) / 7);
