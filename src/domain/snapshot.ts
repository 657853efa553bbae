import type { Book, HistoryRow } from './book';
import type { Day } from './day';
import { followed, lookupOf } from './lookup';
import type { Numbers } from './numbers';
import { addressOf, directoryOf } from './person';

/** What History keeps of every running goal on one day: KRs that count and objectives with a progress. */
export function snapshotOf(
  book: Pick<Book, 'people' | 'cycles' | 'objectives' | 'keyResults'>,
  numbers: Numbers,
  day: Day,
): readonly Omit<HistoryRow, 'row'>[] {
  const cycles = lookupOf(book.cycles, (cycle) => cycle.id);
  const objectives = lookupOf(book.objectives, (objective) => objective.id);
  const directory = directoryOf(book.people);
  const ownerOf = (typed: string): string => addressOf(directory, typed) || typed;
  const runs = (cycle: string): boolean =>
    ['execution', 'grading'].includes((followed(cycles, cycle)?.phase ?? '').toLowerCase());
  const ofObjectives = book.objectives.flatMap((row): Omit<HistoryRow, 'row'>[] => {
    const of = numbers.objectives.get(row.row);
    if (!of || of.progress === null || !runs(row.cycle)) return [];
    const { id: goal, cycle, level, team, status } = row;
    const owner = ownerOf(row.owner);
    const { progress, expected, pace, score } = of;
    return [{ day, goal, cycle, level, team, owner, progress, expected, pace, status, confidence: null, score }];
  });
  const ofKeyResults = book.keyResults.flatMap((row): Omit<HistoryRow, 'row'>[] => {
    const of = numbers.keyResults.get(row.row);
    if (!of?.counts || !runs(row.cycle)) return [];
    const { id: goal, cycle, status, confidence } = row;
    const owner = ownerOf(row.owner);
    const { level = '', team = '' } = followed(objectives, row.objective) ?? {};
    const { progress, expected, pace, score } = of;
    return [{ day, goal, cycle, level, team, owner, progress, expected, pace, status, confidence, score }];
  });
  return [...ofObjectives, ...ofKeyResults];
}
