import type { Circumstances, Command, Outcome } from '../../src/commands/command';
import type { Book } from '../../src/domain/book';
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
  linkTo: (table, row, field) => `https://sheet/${table}/${row}/${field}`,
  lastIds: {},
  requests: {},
  bare: () => [],
  selected: () => null,
  ...facts,
});

/** What a command would do: its input read, nothing written. */
export const decided = <Input, Reply>(
  command: Command<Input, Reply>,
  book: Book,
  json: unknown,
  facts: Partial<Circumstances> = {},
): Outcome<Reply> => command.decide(book, command.input(json), circumstances(facts));

/** The problem somebody is told of. */
export function problemOf(work: () => unknown): { code: string; message: string; fields: Record<string, string> } {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, message: error.message, fields: { ...error.fields } };
    throw error;
  }
  throw new Error('It was accepted');
}
