import type { CheckIn, GoalBook, RowOf, TableName } from '../domain/book';
import type { NewCheckIn } from '../domain/checkIn';
import type { Edit } from '../domain/edit';
import { nextIds } from '../domain/ids';
import { reconcile } from '../domain/typedAnswer';
import { append, type Change, type Circumstances, type FieldsOf, type SetFields, set } from './command';

/** What typed answers put into the log and, where Note said `same`, give back to Note. */
export interface TypedAnswers {
  /** Rows to append. */
  readonly checkIns: readonly NewCheckIn[];
  /** Changes to rows of the last quarter of an hour. */
  readonly completed: readonly SetFields<'checkIns'>[];
  readonly notes: readonly SetFields<'keyResults'>[];
}

interface Concern {
  /** The edit that is taken in; without one nobody knows who typed. */
  readonly edit?: Edit | undefined;
  /** The goals it is about; all when left out. */
  readonly concerns?: (goal: string) => boolean;
  /** Goals that somebody answers for in the same save. */
  readonly isAnswered?: (goal: string) => boolean;
}

/** Everything typed into answer cells that no check-in says yet. */
export function typedAnswers(
  book: GoalBook,
  { now, today, rules, numbers }: Pick<Circumstances, 'now' | 'today' | 'rules' | 'numbers'>,
  { edit, concerns = () => true, isAnswered }: Concern = {},
): TypedAnswers {
  const objectives = book.objectives.filter(({ id }) => concerns(id));
  const keyResults = book.keyResults.filter(({ id }) => concerns(id));
  const logged = reconcile(
    { objectives, keyResults, checkIns: book.checkIns },
    { now, today, rules, numbers: () => numbers(book), edit, ...(isAnswered ? { isAnswered } : {}) },
  );
  return {
    checkIns: logged.flatMap((entry) => (entry.do === 'append' ? [entry.checkIn] : [])),
    completed: logged.flatMap((entry) =>
      entry.do === 'complete' ? [set('checkIns', entry.checkIn, entry.fields)] : [],
    ),
    notes: logged.flatMap((entry) =>
      entry.do === 'giveBack' ? [set('keyResults', entry.keyResult, { note: entry.note })] : [],
    ),
  };
}

/** Rows as they will be after fields of them are set. */
export function rowsAfter<Name extends TableName>(
  rows: readonly RowOf<Name>[],
  changes: readonly SetFields<Name>[],
): readonly RowOf<Name>[] {
  if (changes.length === 0) return rows;
  const fields = new Map<object, FieldsOf<Name>>(changes.map((change) => [change.row, change.fields]));
  return rows.map((row) => ({ ...row, ...fields.get(row) }));
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
