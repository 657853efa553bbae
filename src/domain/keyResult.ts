import { type Cycle, type DayOrNone, type KeyResult, MEASURES, type Measure, type Stage } from './book';
import { type Cell, isBlank, isError, isNumber, sameText } from './cell';
import { choiceOf } from './choice';
import { type Day, dayPart } from './day';

/** Two numbers closer than this are the same: a gap of exactly 0.10 is on track in every calculator. */
export const TOLERANCE = 1e-9;

/** The part of a KR that progress is worked out from. */
export type Measured = Pick<KeyResult, 'measure' | 'start' | 'target' | 'current'>;

/** From which day to which a KR runs; null when unknown. */
export interface Span {
  readonly from: DayOrNone;
  readonly to: DayOrNone;
}

/** Held to 0–1. */
export const clamp = (fraction: number): number => Math.min(1, Math.max(0, fraction));

export const measureOf = ({ measure }: Pick<KeyResult, 'measure'>): Measure | null => choiceOf(MEASURES, measure);

/**
 * Progress as a fraction 0–1 (docs/numbers.md). Nothing reported is 0. Null when it cannot be worked out: no
 * measure, no target, text or an error where a number belongs, start = target.
 */
export function progressOf(keyResult: Measured): number | null {
  const raw = rawProgressOf(keyResult);
  return raw === null ? null : clamp(raw);
}

/** Progress before it is held to 0–1: 1.3 when a Reach overshoots, below 0 when it moved away. Null as `progressOf`. */
export function rawProgressOf(keyResult: Measured): number | null {
  const measure = measureOf(keyResult);
  if (measure === null) return null;
  const { current } = keyResult;
  if (measure === 'Yes/No') return isError(current) ? null : Number(isYes(current));
  const { start, target } = keyResult;
  if (!isNumber(target) || !(isBlank(start) || isNumber(start)) || !(isBlank(current) || isNumber(current)))
    return null;
  const origin = isBlank(start) ? null : start;
  if (measure === 'Reach' && (origin ?? 0) === target) return null;
  if (isBlank(current)) return 0;
  if (measure === 'Reach') return (current - (origin ?? 0)) / (target - (origin ?? 0));
  return limitProgress(measure, origin, target, current);
}

/** A limit that holds is 1 however far inside; one that does not is measured from the start, when the start is worse. */
function limitProgress(measure: 'At least' | 'At most', start: number | null, target: number, current: number): number {
  const sign = measure === 'At least' ? 1 : -1;
  if (sign * current >= sign * target) return 1;
  if (start === null || sign * start >= sign * target) return 0;
  return (current - start) / (target - start);
}

/** The answers a Yes/No KR takes as yes: a ticked box, "Yes" or 1. */
export const isYes = (current: Cell): boolean => current === true || current === 1 || sameText(current, 'yes');

/** The answers a Yes/No KR takes as no. */
export const isNo = (current: Cell): boolean => current === false || current === 0 || sameText(current, 'no');

/** The KR's own days, or else its cycle's. Something else than a date in Starts or Ends is no day at all. */
export function spanOf(keyResult: Pick<KeyResult, 'starts' | 'ends'>, cycle: Cycle | undefined): Span {
  return { from: dayOr(keyResult.starts, cycle?.starts), to: dayOr(keyResult.ends, cycle?.ends) };
}

function dayOr(own: Cell, cycles: Cell | undefined): DayOrNone {
  if (isNumber(own)) return dayPart(own);
  return isBlank(own) && cycles !== undefined && isNumber(cycles) ? dayPart(cycles) : null;
}

/**
 * Expected progress on a day, a fraction from 0 to 1 (`expected` in docs/numbers.md); null when the measure or the days
 * are unknown or upside down. Reach from day 0 to day 10, on day 4 → 0.4; At least → 1; Yes/No → 0.
 */
export function expectedOf(measure: Measure | null, { from, to }: Span, today: Day): number | null {
  if (measure === null || from === null || to === null || to < from) return null;
  if (measure === 'Reach' && today < to) return clamp((today - from) / (to - from));
  return Number(today >= (measure === 'Yes/No' || measure === 'Reach' ? to : from));
}

/** What a weight cell weighs: 1 when empty; null when it is not a number of 0 or more. */
export function weightOf(weight: Cell): number | null {
  if (isBlank(weight)) return 1;
  return isNumber(weight) && weight >= 0 ? weight : null;
}

/** Stages whose goals take no part in rollups (docs/numbers.md). */
export const NOT_COUNTING = ['Draft', 'Submitted', 'Returned', 'Dropped'] as const satisfies readonly Stage[];
const notCounting: ReadonlySet<string> = new Set(NOT_COUNTING.map((stage) => stage.toLowerCase()));

/** Whether a goal of this stage takes part in rollups. An empty or misspelt stage does: Check says what is wrong. */
export const stageCounts = (stage: string): boolean => !isError(stage) && !notCounting.has(stage.toLowerCase());
