import type { Book, GoogleSpreadsheet } from './book';
import type { SpreadsheetCore } from './spreadsheet';
import { openUser } from './user';

type GoogleUser = GoogleAppsScript.Base.User;
type Role = 'editors' | 'viewers';

/** With whom the workbook is shared, beside its owner. The host keeps the list and lets everybody in. */
interface People {
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

const MARK = 'people';

const peopleOf = ({ engine }: Book): People =>
  // Only this file writes the mark.
  (engine.marks('other').find(({ id }) => id === MARK)?.data as People | undefined) ?? { editors: [], viewers: [] };

const keep = (book: Book, data: People): void =>
  book.engine.queue([{ type: 'SET_MARK', id: MARK, kind: 'other', data }]);

const ownerOf = ({ hooks, context }: Book): string => hooks.owner ?? context.world.user;

function addresses(book: Book, given: readonly (string | GoogleUser)[]): string[] {
  const found = given.map((each) => (typeof each === 'string' ? each : each.getEmail()).trim().toLowerCase());
  for (const address of found) if (!/^[^\s@]+@[^\s@]+$/.test(address)) book.fail(`Invalid email: ${address}`);
  return found;
}

function add({ book, self }: SpreadsheetCore, role: Role, given: readonly (string | GoogleUser)[]): GoogleSpreadsheet {
  const wanted = addresses(book, given).filter((address) => address !== ownerOf(book));
  const { editors, viewers } = peopleOf(book);
  // Who may edit may also look; a viewer becomes an editor, never the other way round by this.
  const list = role === 'editors' ? editors : viewers;
  const next = [...new Set([...list, ...wanted])];
  if (role === 'editors') keep(book, { editors: next, viewers: viewers.filter((each) => !next.includes(each)) });
  else keep(book, { editors, viewers: next.filter((each) => !editors.includes(each)) });
  return self;
}

function remove({ book, self }: SpreadsheetCore, role: Role, given: string | GoogleUser): GoogleSpreadsheet {
  const gone = addresses(book, [given]);
  const people = peopleOf(book);
  keep(book, { ...people, [role]: people[role].filter((address) => !gone.includes(address)) });
  return self;
}

const users = (book: Book, list: readonly string[]): GoogleUser[] =>
  book.context.realm.array(list.map((address) => openUser(book, address)));

/** Who the workbook is shared with. */
export const spreadsheetSharing = {
  getOwner(this: SpreadsheetCore) {
    return openUser(this.book, ownerOf(this.book));
  },
  getEditors(this: SpreadsheetCore) {
    return users(this.book, [ownerOf(this.book), ...peopleOf(this.book).editors]);
  },
  getViewers(this: SpreadsheetCore) {
    return users(this.book, [...peopleOf(this.book).viewers]);
  },
  addEditor(this: SpreadsheetCore, person: string | GoogleUser) {
    return add(this, 'editors', [person]);
  },
  addEditors(this: SpreadsheetCore, emailAddresses: string[]) {
    return add(this, 'editors', Array.from(emailAddresses));
  },
  addViewer(this: SpreadsheetCore, person: string | GoogleUser) {
    return add(this, 'viewers', [person]);
  },
  addViewers(this: SpreadsheetCore, emailAddresses: string[]) {
    return add(this, 'viewers', Array.from(emailAddresses));
  },
  removeEditor(this: SpreadsheetCore, person: string | GoogleUser) {
    return remove(this, 'editors', person);
  },
  removeViewer(this: SpreadsheetCore, person: string | GoogleUser) {
    return remove(this, 'viewers', person);
  },
} satisfies Partial<GoogleSpreadsheet>;
