import type { Book, CheckIn } from '../domain/book';
import type { Cell } from '../domain/cell';
import type { NewCheckIn } from '../domain/checkIn';
import { nextIds } from '../domain/ids';
import type { Numbers } from '../domain/numbers';
import { reconcile, reconcileObjectives } from '../domain/typedAnswer';
import { append, type Change, type Circumstances, set } from './command';

/** What typed answers put into the log: rows to append, and changes to rows of the last quarter of an hour. */
export interface TypedAnswers {
  readonly checkIns: readonly NewCheckIn[];
  readonly completed: readonly Change[];
}

/** Everything typed into answer cells that no check-in says yet. `concerns` narrows it to some goals. */
export function typedAnswers(
  book: Book,
  numbers: Numbers,
  { now }: Pick<Circumstances, 'now'>,
  by: string,
  concerns: (goal: string) => boolean = () => true,
): TypedAnswers {
  const logged = [
    ...reconcile({ ...book, keyResults: book.keyResults.filter(({ id }) => concerns(id)) }, numbers, now, by),
    ...reconcileObjectives({ ...book, objectives: book.objectives.filter(({ id }) => concerns(id)) }, numbers, now, by),
  ];
  return {
    checkIns: logged.flatMap((entry) => (entry.do === 'append' ? [entry.checkIn] : [])),
    completed: logged.flatMap((entry) =>
      entry.do === 'complete' ? [set('checkIns', entry.row, entry.fields as Partial<Record<keyof CheckIn, Cell>>)] : [],
    ),
  };
}

/** The same check-ins with their IDs, as changes and as rows for working out what follows from them. */
export function withIds(
  book: Book,
  checkIns: readonly NewCheckIn[],
  lastIds: Circumstances['lastIds'],
): {
  readonly changes: readonly Change[];
  readonly rows: readonly CheckIn[];
  readonly lastIds: Record<string, number>;
} {
  if (checkIns.length === 0) return { changes: [], rows: [], lastIds: {} };
  const { ids, last } = nextIds(
    'CI',
    book.checkIns.map(({ id }) => id),
    lastIds.CI || 0,
    checkIns.length,
  );
  const rows = checkIns.map((checkIn, index) => ({ ...checkIn, id: ids[index] || '', row: 0 }));
  return { changes: rows.map(({ row: _, ...fields }) => append('checkIns', fields)), rows, lastIds: { CI: last } };
}
