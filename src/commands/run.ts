import type { Book, TableName } from '../domain/book';
import { Problem } from '../domain/problem';
import { decidedOnce } from './askedOnce';
import type { BookOf, Circumstances, Command, Outcome, Writing } from './command';
import { type TakenIn, takenIn } from './takeIn';

/** The workbook and what surrounds it, as far as commands need them; `google/` has the real one. */
export interface Host {
  /**
   * Does the work while nobody else's command runs; what it wrote is in the sheet before the next one begins.
   * @throws Problem sheet.busy when the others are not done within `waitMs`
   */
  exclusively<Result>(work: () => Result, waitMs?: number): Result;
  /** Reads each table once. The book has these tables and no others. @throws Problem when a tab cannot be read */
  read<Reads extends TableName>(tables: readonly Reads[]): Pick<Book, Reads>;
  circumstances(book: Pick<Book, 'settings'>): Circumstances;
  /**
   * Writes the cells that change. False, and nothing is written, when a row moved or one of these cells was typed into
   * since it was read; with `isLast` only when a row moved: a cell that never reads the same twice must not keep a save
   * waiting for ever.
   * @throws Problem sheet.refused, sheet.rowsMoved
   */
  write(writing: Writing, isLast: boolean): boolean;
  /** What was read is read again when it is next asked for. */
  forget(): void;
  show(place: NonNullable<Outcome<unknown>['show']>): void;
  /** Keeps what the person has begun, for this person alone. */
  keepDrafts(drafts: NonNullable<Outcome<unknown>['drafts']>): void;
}

/** An edit or a panel that opens leaves what it would take in to the next run when others are busy for so long. */
export const SHORT_WAIT_MS = 3_000;

/** How often something is decided anew because somebody typed into the same cells meanwhile. */
const TRIES = 4;

/** Lock, read, decide, write, unlock: the program's only read-modify-write for panels and edits. */
export function run<Input, Reply, Reads extends TableName>(
  command: Command<Input, Reply, Reads>,
  json: unknown,
  host: Host,
  waitMs?: number,
): Reply {
  const input = command.input(json);
  const { reply, show, drafts } = outcomeOf(command, input, host, waitMs);
  if (show) host.show(show);
  if (drafts) host.keepDrafts(drafts);
  return reply;
}

function outcomeOf<Input, Reply, Reads extends TableName>(
  command: Command<Input, Reply, Reads>,
  input: Input,
  host: Host,
  waitMs: number | undefined,
): Outcome<Reply> {
  const decided = (book: BookOf<Reads>) => decidedOnce(command, book, input, host.circumstances(book));
  switch (command.kind) {
    case 'query':
      return decided(host.read(tablesOf(command.reads)));
    case 'opening':
      return decided(tookIn(host, command.reads));
    case 'command':
      return host.exclusively(() => changed(host, command.reads, decided), waitMs);
  }
}

/**
 * Reads, decides and writes; all of it again where the cells were not as they were read any more. To be called under
 * the lock. @throws Problem sheet.restless when that goes on
 */
export function changed<Reads extends TableName, Decided extends Writing>(
  host: Host,
  reads: readonly Reads[],
  decide: (book: BookOf<Reads>) => Decided,
): Decided {
  const tables = tablesOf(reads);
  for (let tries = 1; tries <= TRIES; tries++) {
    const decided = decide(host.read(tables));
    if (host.write(decided, tries === TRIES)) return decided;
    host.forget();
  }
  throw new Problem('sheet.restless', {});
}

/** Takes in what was typed since, where there is something; when others are busy it waits for a later run. */
function tookIn<Reads extends TableName>(host: Host, reads: readonly Reads[]): BookOf<Reads> {
  // `opening` has added every table of goals to what is read
  const look = (book: Book): TakenIn<Book> => takenIn(book, host.circumstances(book));
  const book = host.read(tablesOf<TableName>(reads)) as Book;
  if (look(book).changes.length === 0) return book;
  try {
    return host.exclusively(() => {
      host.forget();
      return changed<TableName, TakenIn<Book>>(host, reads, (read) => look(read as Book)).book;
    }, SHORT_WAIT_MS);
  } catch (error) {
    // what stands in the cells is shown all the same, and the next run takes it in
    if (error instanceof Problem) return book;
    throw error;
  }
}

/** Settings first: today and the limits stand there. */
const tablesOf = <Reads extends TableName>(reads: readonly Reads[]): readonly (Reads | 'settings')[] => [
  'settings',
  ...reads.filter((name) => name !== 'settings'),
];
