import type { Book, TableName } from '../domain/book';
import type { Circumstances, Command, Outcome, Writing } from './command';

/** The workbook and what surrounds it, as far as commands need them; `google/` has the real one. */
export interface Host {
  /**
   * Does the work while nobody else's command runs; what it wrote is in the sheet before the next one begins.
   * @throws Problem sheet.busy
   */
  exclusively<Result>(work: () => Result): Result;
  /** Reads each table once, in this order; tables not asked for are empty. @throws Problem when a tab cannot be read */
  read(tables: readonly TableName[]): Book;
  circumstances(book: Book): Circumstances;
  /** Writes in blocks. Returns the sheet row of each change, in order. */
  write(writing: Writing): readonly number[];
  show(place: NonNullable<Outcome<unknown>['show']>): void;
}

/** Lock, read, decide, write, unlock: the program's only read-modify-write for panels and edits. */
export function run<Input, Reply>(command: Command<Input, Reply>, json: unknown, host: Host): Reply {
  const input = command.input(json);
  const decided = () => {
    const book = host.read(tablesOf(command));
    return command.decide(book, input, host.circumstances(book));
  };
  const { reply, show } = command.kind === 'query' ? decided() : host.exclusively(() => written(host, decided()));
  if (show) host.show(show);
  return reply;
}

/** Settings first: today and the limits stand there. */
export const tablesOf = ({ reads }: Pick<Command<never, unknown>, 'reads'>): readonly TableName[] => [
  'settings',
  ...reads.filter((name) => name !== 'settings'),
];

function written<Reply>(host: Host, outcome: Outcome<Reply>): Outcome<Reply> {
  host.write(outcome);
  return outcome;
}
