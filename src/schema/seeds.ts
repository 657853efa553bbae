import type { Cell } from '../domain/cell';
import { civilOf, type Day, dayOf } from '../domain/day';

/** A row to put into an empty table, by field. */
export type SeedRow = Readonly<Record<string, Cell>>;

/** The calendar year around `today` and its quarters, so that a new workbook has something to choose. */
export function seedCycles(today: Day): readonly SeedRow[] {
  const { year } = civilOf(today);
  const name = `FY${String(year).slice(-2)}`;
  const phaseOf = (starts: Day, ends: Day) => (today > ends ? 'Closed' : today < starts ? 'Drafting' : 'Execution');
  const cycle = (id: string, kind: string, parent: string, starts: Day, ends: Day): SeedRow => ({
    id,
    kind,
    parent,
    starts,
    ends,
    phase: phaseOf(starts, ends),
    midScoring: Math.floor((starts + ends) / 2),
    finalScoring: ends + 7,
  });
  const quarters = [1, 2, 3, 4].map((quarter) =>
    cycle(`Q${quarter} ${name}`, 'Quarter', name, dayOf(year, quarter * 3 - 2, 1), dayOf(year, quarter * 3 + 1, 1) - 1),
  );
  return [cycle(name, 'Year', '', dayOf(year, 1, 1), dayOf(year, 12, 31)), ...quarters];
}

/** Whoever sets the workbook up looks after it. */
export const seedPeople = (user: string): readonly SeedRow[] =>
  user === '' ? [] : [{ email: user, name: nameFrom(user), role: 'Admin', reminders: 'on' }];

/** `ana.lopez@example.com` → `Ana Lopez`: a first guess, there to be changed. */
export const nameFrom = (address: string): string =>
  (address.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
