import type { Book } from '../domain/book';
import type { Edit } from '../domain/edit';
import { type Change, type Circumstances, type Command, command, putFormulas } from './command';
import { readEdit, type Taken } from './edit';

/** Rows of People that were typed or pasted get their formulas, by which every other tab knows who is meant. */
export const takeInPeople: Command<Edit | undefined, Taken, 'people'> = command({
  kind: 'command',
  reads: ['people'],
  input: readEdit,
  decide(book, _, circumstances) {
    const changes = formulasForPeople(book, circumstances);
    return { changes, reply: { changes: changes.length } };
  },
});

export function formulasForPeople({ people }: Pick<Book, 'people'>, { bare }: Circumstances): readonly Change[] {
  const without = new Set(bare('people'));
  return people.filter(({ row }) => without.has(row)).map((row) => putFormulas('people', row));
}
