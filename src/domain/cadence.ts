import { CADENCES, type Cycle } from './book';
import { type Cell, isBlank, isNumber } from './cell';
import { dayPart } from './day';

/** Weeks between answers where the goal does not say, by the kind of its cycle. */
export const DEFAULT_CADENCES = {
  keyResult: { quarter: 1, half: 2, year: 4 },
  objective: { quarter: 4, half: 4, year: 13 },
} as const;

export type GoalKind = keyof typeof DEFAULT_CADENCES;
type Kind = keyof (typeof DEFAULT_CADENCES)[GoalKind];
type Dated = Pick<Cycle, 'kind' | 'starts' | 'ends'>;

/** A cycle of another kind is taken for a quarter or a half up to so many days, and for a year beyond. */
export const LONGEST_DAYS = { quarter: 100, half: 200 } as const;

/** What has been reached is asked about no more often than this: is it still so? In weeks. */
export const DONE_CADENCE = 4;

/**
 * Weeks between answers when the goal does not say (docs/numbers.md). A key result in a quarter → 1; an objective in a
 * year → 13; a cycle of 30 days that is neither → as in a quarter.
 */
export const defaultCadence = (cycle: Dated, goal: GoalKind): number => DEFAULT_CADENCES[goal][kindOf(cycle)];

function kindOf({ kind, starts, ends }: Dated): Kind {
  const named = kind.toLowerCase();
  if (named === 'quarter' || named === 'half' || named === 'year') return named;
  const days = isNumber(starts) && isNumber(ends) ? dayPart(ends) - dayPart(starts) + 1 : 0;
  if (days <= LONGEST_DAYS.quarter) return 'quarter';
  return days <= LONGEST_DAYS.half ? 'half' : 'year';
}

/** Weeks between answers: the goal's own or its cycle's; null when the cell is wrong or there is no cycle to ask. */
export function cadenceOf(cadence: Cell, cycle: Dated | undefined, goal: GoalKind): number | null {
  if (isNumber(cadence)) return CADENCES.find((weeks) => weeks === cadence) ?? null;
  return isBlank(cadence) && cycle ? defaultCadence(cycle, goal) : null;
}

/** Weeks between answers while a key result is Done, given those before. */
export const cadenceWhenDone = (cadence: number | null): number | null =>
  cadence === null ? null : Math.max(DONE_CADENCE, cadence);
