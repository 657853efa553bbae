import type { Book, TableName } from '../domain/book';
import { type Cell, isBlank, sameText } from '../domain/cell';
import { goalIdsNamed, nextIds } from '../domain/ids';
import { numbersOf } from '../domain/numbers';
import { tables } from '../schema/workbook';
import { type Change, type Circumstances, type Command, set, type Writing } from './command';
import { keyResultDefaults, objectiveDefaults } from './defaults';
import { Form } from './form';
import { typedAnswers, withIds } from './logging';

/** Tables whose rows get an ID of ours; objectives before their key results. */
const NUMBERED = ['objectives', 'keyResults', 'scores', 'initiatives', 'followUps'] as const;
type Numbered = (typeof NUMBERED)[number];

/** Tables that the formulas of goals look into: their columns must be known to write these formulas. */
export const GOAL_TABLES = ['cycles', 'scores', 'checkIns', 'objectives', 'keyResults'] as const;

/**
 * Takes in what people typed or pasted into the tabs: rows without an ID get one, with formulas and defaults; answers
 * typed into Current, Status, Confidence and Note are logged as check-ins. Doing it twice changes nothing more.
 */
export const takeIn = (
  reads: readonly TableName[],
): Command<{ readonly by: string }, { readonly changes: number }> => ({
  kind: 'command',
  reads,
  input(json) {
    const form = Form.of(json, 'an edit');
    return form.done({ by: form.text('by', '').trim().toLowerCase() });
  },
  decide(book, { by }, circumstances) {
    const { writing } = takenIn(book, circumstances, by);
    return { ...writing, reply: { changes: writing.changes?.length || 0 } };
  },
});

/** The tables to read when something was typed into this one; none where typing asks for nothing. */
export function tablesToTakeIn(table: TableName): readonly TableName[] {
  if (table === 'objectives' || table === 'keyResults' || table === 'scores') return GOAL_TABLES;
  return table === 'initiatives' || table === 'followUps' ? [table] : [];
}

/** What taking in writes, and the book as it is then. Tables that were not read have nothing to take in. */
export function takenIn(book: Book, circumstances: Circumstances, by: string): { writing: Writing; book: Book } {
  const numbered = giveIds(book, circumstances);
  const after = numbered.book;
  const typed = typedAnswers(after, numbersOf(after, circumstances.rules, circumstances.today), circumstances, by);
  const logged = typed.checkIns.length === 0 ? null : withIds(after, typed.checkIns, circumstances.lastIds);
  const lastIds = { ...numbered.lastIds, ...logged?.lastIds };
  return {
    writing: {
      changes: [...numbered.changes, ...sourcesOf(after), ...typed.completed, ...(logged?.changes || [])],
      ...(Object.keys(lastIds).length > 0 ? { lastIds } : {}),
    },
    book: { ...after, checkIns: [...after.checkIns, ...(logged?.rows || [])] },
  };
}

/** Source says what stands in Current: a formula may come and go after a row got its defaults. */
const sourcesOf = ({ keyResults }: Book): readonly Change[] =>
  keyResults.flatMap(({ row, source, live }) =>
    source.trim() === '' || sameText(source, 'Live') === live
      ? []
      : [set('keyResults', row, { source: live ? 'Live' : 'Typed' })],
  );

interface Numbering {
  readonly book: Book;
  readonly changes: readonly Change[];
  readonly lastIds: Readonly<Record<string, number>>;
}

function giveIds(book: Book, circumstances: Circumstances): Numbering {
  return NUMBERED.reduce<Numbering>((done, table) => giveIdsIn(table, done, circumstances), {
    book,
    changes: [],
    lastIds: {},
  });
}

function giveIdsIn(table: Numbered, done: Numbering, circumstances: Circumstances): Numbering {
  const { idPrefix } = tables[table];
  const rows: readonly { readonly row: number; readonly id: string }[] = done.book[table];
  const nameless = rows.filter(({ id }) => id.trim() === '');
  const bare = new Set(circumstances.bare(table));
  const formulas = rows.filter(({ row }) => bare.has(row)).map(({ row }): Change => ({ do: 'formulas', table, row }));
  if (nameless.length === 0) return { ...done, changes: [...done.changes, ...formulas] };
  // logs still name goals whose rows were deleted, and a copy of a workbook has no other memory of them; a link names one
  // that is being typed in at the same time
  const logged = goalIdsNamed({ ...done.book, objectives: [], keyResults: [] });
  const standing = [...rows.map(({ id }) => id), ...logged];
  const { ids, last } = nextIds(idPrefix, standing, circumstances.lastIds[idPrefix] || 0, nameless.length);
  const fresh = new Map(
    nameless.map((row, index) => [row.row, { ...missing(done.book, table, row, circumstances), id: ids[index] || '' }]),
  );
  return {
    book: { ...done.book, [table]: rows.map((row) => ({ ...row, ...fresh.get(row.row) })) },
    changes: [...done.changes, ...[...fresh].map(([row, fields]) => set(table, row, fields)), ...formulas],
    lastIds: { ...done.lastIds, [idPrefix]: last },
  };
}

/** Defaults for the cells that are empty; what was typed stays. */
function missing(
  book: Book,
  table: Numbered,
  row: { readonly row: number },
  { today }: Circumstances,
): Readonly<Record<string, Cell>> {
  const objective = table === 'objectives' && book.objectives.find((candidate) => candidate.row === row.row);
  const keyResult = table === 'keyResults' && book.keyResults.find((candidate) => candidate.row === row.row);
  const defaults = objective
    ? objectiveDefaults(book, objective, today)
    : keyResult
      ? keyResultDefaults(book, keyResult, today)
      : {};
  const typed = row as Readonly<Record<string, unknown>>; // a row's fields by name
  return Object.fromEntries(Object.entries(defaults).filter(([field]) => isBlank((typed[field] ?? null) as Cell)));
}
