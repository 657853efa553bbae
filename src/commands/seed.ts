import { type SeedRow, seedCycles, seedPeople } from '../schema/seeds';
import { append, command, type FieldsOf } from './command';

/** Gives an empty workbook the cycles around today and its first Admin, so that there is something to choose from. */
export const seed = command({
  kind: 'command',
  reads: ['cycles', 'people'],
  input: () => null,
  decide(book, _, { today, user }) {
    const cycles = book.cycles.length === 0 ? seedCycles(today) : [];
    const people = book.people.length === 0 ? seedPeople(user) : [];
    const rows = (table: 'cycles' | 'people', list: readonly SeedRow[]) =>
      list.map((row) => append(table, row as FieldsOf<typeof table>)); // seeds are made for their table
    return {
      changes: [...rows('cycles', cycles), ...rows('people', people)],
      reply: {
        done: [
          ...(cycles.length > 0 ? ['Added this year and its quarters to Cycles; change them as you like.'] : []),
          ...(people.length > 0 ? [`Added ${user} to People as Admin.`] : []),
        ],
      },
    };
  },
});
