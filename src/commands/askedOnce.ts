import type { Book, TableName } from '../domain/book';
import { sameText } from '../domain/cell';
import type { BookOf, Change, Circumstances, Command, Log, Outcome } from './command';

/**
 * Decides what a request asks for, once: a panel that got no answer sends it again. One that its log knows is answered
 * from what stands there; one that broke off half way is finished. Every row it logs carries its ID.
 */
export function decidedOnce<Input, Reply, Reads extends TableName>(
  { log, decide, again }: Command<Input, Reply, Reads>,
  book: BookOf<Reads>,
  input: Input,
  circumstances: Circumstances,
): Outcome<Reply> {
  if (log === undefined) return decide(book, input, circumstances);
  const { request } = input as { readonly request?: string }; // a command with a log has one: `asked once` is tested for all
  const known = { ...circumstances, earlier: loggedBy(request ?? '', book[log] as Book[Log]) };
  const reply = known.earlier.length > 0 ? (again?.(book, input, known) ?? null) : null;
  if (reply !== null) return { reply };
  const outcome = decide(book, input, known);
  const { changes = [] } = outcome;
  return { ...outcome, changes: changes.map((change) => withRequest(change, log, request ?? '')) };
}

const loggedBy = (request: string, rows: Book[Log]): Circumstances['earlier'] =>
  (rows as readonly Book[Log][number][]).filter((row) => row.request !== '' && sameText(row.request, request));

/** A row that says itself what asked for it is left alone: what was typed before is logged by a save, and by no request. */
const withRequest = (change: Change, log: Log, request: string): Change =>
  change.do === 'append' && change.table === log && !('request' in change.fields)
    ? { ...change, fields: { ...change.fields, request } }
    : change;
