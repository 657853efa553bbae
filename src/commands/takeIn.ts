import type { Book, CheckIn, GoalBook, RowOf, TableName } from '../domain/book';
import { type Cell, isBlank, sameText } from '../domain/cell';
import type { Edit } from '../domain/edit';
import { GOAL_FIELDS, nextIds } from '../domain/ids';
import { keyOf } from '../domain/lookup';
import { tables } from '../schema/workbook';
import {
  type Change,
  type Circumstances,
  type Command,
  command,
  type FieldsOf,
  GOAL_TABLES,
  putFormulas,
  set,
  type Writing,
} from './command';
import { keyResultDefaults, objectiveDefaults } from './defaults';
import { readEdit, type Taken } from './edit';
import { rowsAfter, type TypedAnswers, typedAnswers, withIds } from './logging';
import { formulasForPeople, takeInPeople } from './takeInPeople';
import { keyResultWording, objectiveWording, rewordings, teamOf } from './wording';

/** Lists whose rows get an ID of ours and nothing else. */
const LISTS = ['initiatives', 'followUps'] as const;
type List = (typeof LISTS)[number];

/**
 * Takes in what people typed or pasted into the tabs of goals: rows without an ID and copied ones get one, with formulas
 * and defaults; answers typed into Current, Status, Confidence and Note are logged as check-ins. Doing it twice changes
 * nothing more.
 */
export const takeIn = command({
  kind: 'command',
  reads: GOAL_TABLES,
  input: readEdit,
  decide(book, edit, circumstances) {
    const { changes, lastIds } = takenIn(book, circumstances, edit);
    return { changes, lastIds, reply: { changes: changes.length } };
  },
});

/** The same for rows of a list that holds no goals. */
export const takeInList = <Name extends List>(table: Name): Command<Edit | undefined, Taken, Name> => ({
  kind: 'command',
  reads: [table],
  input: readEdit,
  decide(book, _, circumstances) {
    const rows: readonly RowOf<List>[] = book[table];
    const { ids, changes, lastIds } = freshIds(table, rows, circumstances);
    const named = [...ids].map(([row, id]) => set<List>(table, row, { id }));
    return { changes: [...named, ...changes], lastIds, reply: { changes: named.length + changes.length } };
  },
});

/** What takes in an edit of this table; undefined where typing asks for nothing. */
export function takeInOf(table: TableName): Command<Edit | undefined, Taken> | undefined {
  if (table === 'objectives' || table === 'keyResults' || table === 'scores') return takeIn;
  if (table === 'people') return takeInPeople;
  const list = LISTS.find((name) => name === table);
  return list && takeInList(list);
}

/** The fields whose edit asks for something in a row that has its ID. */
const ANSWERS: Partial<Record<TableName, readonly string[]>> = {
  objectives: ['id', 'status', 'note'],
  keyResults: ['id', 'current', 'status', 'confidence', 'note', 'source'],
  scores: ['id'],
  initiatives: ['id'],
  followUps: ['id'],
  // people are known by their address
  people: ['email'],
};

/** Whether an edit of these fields has to be taken in where every row it touches has an ID already. */
export const asksTakingIn = (table: TableName, fields: readonly string[]): boolean =>
  fields.some((field) => ANSWERS[table]?.includes(field));

/** What taking in writes, and the book as it is then: the very book that was given when there is nothing to take in. */
export interface TakenIn<Taking extends GoalBook> extends Writing {
  readonly changes: readonly Change[];
  readonly book: Taking;
}

export function takenIn<Taking extends GoalBook>(
  book: Taking,
  circumstances: Circumstances,
  edit?: Edit,
): TakenIn<Taking> {
  const numbered = giveIds(book, circumstances);
  const after = numbered.book;
  const typed = typedAnswers(after, circumstances, { edit });
  const logged = withIds(after, typed.checkIns, circumstances.lastIds);
  const lastIds = { ...numbered.lastIds, ...logged.lastIds };
  return {
    changes: [
      ...formulasForPeople(book, circumstances),
      ...numbered.changes,
      ...sourcesOf(after),
      ...rewordings(after, circumstances.locale),
      ...typed.completed,
      ...logged.changes,
      // a Note that said `same` gets its words back when the log says what it meant
      ...typed.notes,
    ],
    ...(Object.keys(lastIds).length > 0 ? { lastIds } : {}),
    book: withTyped(after, typed, logged.rows),
  };
}

/** The very book that was given when nothing was typed. */
function withTyped<Taking extends GoalBook>(
  book: Taking,
  { completed, notes }: TypedAnswers,
  added: readonly CheckIn[],
): Taking {
  if (completed.length + notes.length + added.length === 0) return book;
  return {
    ...book,
    keyResults: rowsAfter<'keyResults'>(book.keyResults, notes),
    checkIns: [...rowsAfter<'checkIns'>(book.checkIns, completed), ...added],
  };
}

/** Source says what stands in Current: a formula may come and go after a row got its defaults. */
const sourcesOf = ({ keyResults }: GoalBook): readonly Change[] =>
  keyResults.flatMap((row) =>
    row.source.trim() === '' || sameText(row.source, 'Live') === row.live
      ? []
      : [set('keyResults', row, { source: row.live ? 'Live' : 'Typed' })],
  );

interface Numbering<Taking extends GoalBook> {
  readonly book: Taking;
  readonly changes: readonly Change[];
  readonly lastIds: Readonly<Record<string, number>>;
}

/** Objectives before their key results, which take the cycle of theirs. */
function giveIds<Taking extends GoalBook>(book: Taking, circumstances: Circumstances): Numbering<Taking> {
  const { today, locale } = circumstances;
  const objectives = completed('objectives', book, circumstances, (row) => ({
    ...objectiveDefaults(book, row, today),
    ...objectiveWording(row, locale, ''),
  }));
  const keyResults = completed('keyResults', objectives.book, circumstances, (row) => ({
    ...keyResultDefaults(objectives.book, row, today),
    ...keyResultWording(row, teamOf(objectives.book, row), locale, ''),
  }));
  const scores = completed('scores', keyResults.book, circumstances, () => ({}));
  return {
    book: scores.book,
    changes: [...objectives.changes, ...keyResults.changes, ...scores.changes],
    lastIds: { ...objectives.lastIds, ...keyResults.lastIds, ...scores.lastIds },
  };
}

function completed<Name extends 'objectives' | 'keyResults' | 'scores', Taking extends GoalBook>(
  table: Name,
  book: Taking,
  circumstances: Circumstances,
  defaultsFor: (row: RowOf<Name>) => FieldsOf<Name>,
): Numbering<Taking> {
  const rows: readonly RowOf<Name>[] = book[table];
  const { ids, changes, lastIds } = freshIds(table, rows, circumstances);
  if (ids.size === 0) return { book, changes, lastIds };
  const added = new Map(
    [...ids].map(([row, id]) => [row, { ...whereBlank<Name>(row, defaultsFor(row)), id }] as const),
  );
  return {
    book: { ...book, [table]: rows.map((row) => ({ ...row, ...added.get(row) })) },
    changes: [...[...added].map(([row, fields]) => set(table, row, fields)), ...changes],
    lastIds,
  };
}

/** Defaults for the cells that are empty; what was typed stays. */
function whereBlank<Name extends TableName>(row: RowOf<Name>, defaults: FieldsOf<Name>): FieldsOf<Name> {
  const typed = row as unknown as Readonly<Record<string, Cell>>; // a row knows its stored fields by name
  const missing = Object.entries(defaults).filter(([field]) => isBlank(typed[field] ?? null));
  return Object.fromEntries(missing) as FieldsOf<Name>; // some of the same entries
}

interface FreshIds<Name extends TableName> {
  /** By row, for those that have none of their own. */
  readonly ids: ReadonlyMap<RowOf<Name>, string>;
  /** Formulas for rows that lack theirs. */
  readonly changes: readonly Change[];
  readonly lastIds: Readonly<Record<string, number>>;
}

/** Rows without an ID, and copies: of two rows with one ID the upper keeps it, and with it its history. */
function withoutOwnId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    if (id.trim() === '') return true;
    const key = keyOf(id);
    if (key === '') return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function freshIds<Name extends keyof Pick<Book, 'objectives' | 'keyResults' | 'scores' | List>>(
  table: Name,
  rows: readonly RowOf<Name>[],
  circumstances: Circumstances,
): FreshIds<Name> {
  const bare = new Set(circumstances.bare(table));
  const changes = rows.filter(({ row }) => bare.has(row)).map((row) => putFormulas(table, row));
  const nameless = withoutOwnId(rows);
  if (nameless.length === 0) return { ids: new Map(), changes, lastIds: {} };
  const { idPrefix } = tables[table];
  // what links say is left out: one names a goal that is being typed in at the same time
  const isGoal = table === 'objectives' || table === 'keyResults';
  const standing = isGoal ? circumstances.goalIds(GOAL_FIELDS) : rows.map(({ id }) => id);
  const { ids, last } = nextIds(idPrefix, standing, circumstances.lastIds[idPrefix] ?? 0, nameless.length);
  return {
    ids: new Map(nameless.map((row, index) => [row, ids[index] ?? ''])),
    changes,
    lastIds: { [idPrefix]: last },
  };
}
