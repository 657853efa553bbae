import type { CheckIn, GoalBook } from '../domain/book';
import type { NewCheckIn } from '../domain/checkIn';
import { nextIds } from '../domain/ids';
import { reconcile, reconcileObjectives } from '../domain/typedAnswer';
import { append, type Change, type Circumstances, set } from './command';

/** What typed answers put into the log: rows to append, and changes to rows of the last quarter of an hour. */
export interface TypedAnswers {
  readonly checkIns: readonly NewCheckIn[];
  readonly completed: readonly Change[];
}

/** Everything typed into answer cells that no check-in says yet. `concerns` narrows it to some goals. */
export function typedAnswers(
  book: GoalBook,
  { now, numbers }: Pick<Circumstances, 'now' | 'numbers'>,
  by: string,
  concerns: (goal: string) => boolean = () => true,
): TypedAnswers {
  const rowOf = new Map(book.checkIns.map((row) => [row.row, row]));
  const worked = () => numbers(book);
  const logged = [
    ...reconcile({ ...book, keyResults: book.keyResults.filter(({ id }) => concerns(id)) }, worked, now, by),
    ...reconcileObjectives({ ...book, objectives: book.objectives.filter(({ id }) => concerns(id)) }, worked, now, by),
  ];
  return {
    checkIns: logged.flatMap((entry) => (entry.do === 'append' ? [entry.checkIn] : [])),
    completed: logged.flatMap((entry) => {
      const row = entry.do === 'complete' ? rowOf.get(entry.row) : undefined;
      return entry.do === 'complete' && row ? [set('checkIns', row, entry.fields)] : [];
    }),
  };
}

/** The same check-ins with their IDs, as changes and as rows for working out what follows from them. */
export function withIds(
  book: Pick<GoalBook, 'checkIns'>,
  checkIns: readonly NewCheckIn[],
  lastIds: Circumstances['lastIds'],
): {
  readonly changes: readonly Change[];
  readonly rows: readonly CheckIn[];
  readonly lastIds: Readonly<Record<string, number>>;
} {
  if (checkIns.length === 0) return { changes: [], rows: [], lastIds: {} };
  const standing = book.checkIns.map(({ id }) => id);
  const { ids, last } = nextIds('CI', standing, lastIds.CI ?? 0, checkIns.length);
  const rows = checkIns.map((checkIn, index) => ({ ...checkIn, id: ids[index] ?? '', row: 0 }));
  return { changes: rows.map(({ row: _, ...fields }) => append('checkIns', fields)), rows, lastIds: { CI: last } };
}
