/** The library's names of days that are told from today, and the formulas that say them by the host's clock. */
const DAYS: Readonly<Record<string, string>> = {
  today: '=TODAY()',
  tomorrow: '=TODAY()+1',
  yesterday: '=TODAY()-1',
  lastWeek: '=TODAY()-6',
  lastMonth: '=EDATE(TODAY(),-1)+1',
  lastYear: '=EDATE(TODAY(),-12)+1',
};

const PERIODS: ReadonlySet<string> = new Set(['lastWeek', 'lastMonth', 'lastYear']);

/** A condition of the library; `dateValue` names a day or a period, or says that `values` are exact. */
export interface DayCriterion {
  readonly type: string;
  readonly values: readonly string[];
  readonly dateValue?: string;
}

/**
 * A condition on days without the library's own "today", which is this machine's and not the host's. A past week, month
 * or year ends today and lasts that long.
 */
export function byHostClock<T extends DayCriterion>(criterion: T): T {
  const { type, dateValue = 'exactDate' } = criterion;
  const day = DAYS[dateValue];
  if (day === undefined) return criterion;
  const exact = { ...criterion, dateValue: 'exactDate' };
  if (type === 'dateIs' && PERIODS.has(dateValue)) {
    return { ...exact, type: 'dateIsBetween', values: [day, '=TODAY()'] };
  }
  return { ...exact, values: [day] };
}
