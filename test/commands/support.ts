import { decidedOnce } from '../../src/commands/askedOnce';
import type { BookOf, Circumstances, Command, Outcome } from '../../src/commands/command';
import { numbersOnce } from '../../src/commands/numbersOnce';
import type { Book, TableName } from '../../src/domain/book';
import { goalIdsNamed } from '../../src/domain/ids';
import { Problem } from '../../src/domain/problem';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { TODAY } from '../support/builders';

/** Ana at ten in the morning. */
export const circumstances = (facts: Partial<Circumstances> = {}): Circumstances => ({
  today: TODAY,
  now: TODAY + 10 / 24,
  user: 'ana@example.com',
  locale: 'en_GB',
  rules: DEFAULT_RULES,
  numbers: numbersOnce(facts.rules ?? DEFAULT_RULES, facts.today ?? TODAY),
  linkTo: (table, row, field) => `https://sheet/${table}/${row}/${field}`,
  lastIds: {},
  goalIds: () => [],
  earlier: [],
  bare: () => [],
  selected: () => null,
  workbook: 'workbook-1',
  drafts: () => [],
  ...facts,
});

/** The tables a command asked for, and no others. */
export const bookFor = <Reads extends TableName>(book: Book, reads: readonly Reads[]): BookOf<Reads> =>
  Object.fromEntries(['settings' as const, ...reads].map((name) => [name, book[name]])) as BookOf<Reads>;

/** What a command would do: its input read, the tables it declares handed over, nothing written. */
export const decided = <Input, Reply, Reads extends TableName>(
  command: Command<Input, Reply, Reads>,
  book: Book,
  json: unknown,
  facts: Partial<Circumstances> = {},
): Outcome<Reply> =>
  decidedOnce(
    command,
    bookFor(book, command.reads),
    command.input(json),
    circumstances({ goalIds: (fields) => goalIdsNamed(book, fields), ...facts }),
  );

/** The problem somebody is told of. */
export function problemOf(work: () => unknown): Pick<Problem, 'code' | 'message' | 'fields' | 'stands'> {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was accepted');
}
