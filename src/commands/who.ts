import type { Book } from '../domain/book';
import { followed } from '../domain/lookup';
import type { Actor } from '../domain/permission';
import { addressIn, addressOf, cleaned, directoryOf, personNamed } from '../domain/person';
import { Problem } from '../domain/problem';
import type { PersonChoice, Who } from './apiShared';

/**
 * Who is asking: the signed-in address. Only where Google does not tell it counts whom the person picked, which proves
 * nothing and therefore never unlocks what a manager may do.
 */
export function whoIs(as: string, user: string, book: Pick<Book, 'people'>): Who {
  const email = user === '' ? addressIn(as) : user;
  const person = followed(directoryOf(book.people).addresses, email);
  return { email, name: person?.name ?? '', picked: user === '' && email !== '' };
}

/** @throws Problem who.unknown when nobody is signed in and nobody was picked */
export function knownOnly(who: Who): Who {
  if (who.email === '') throw new Problem('who.unknown', {});
  return who;
}

/** Everybody in the People tab who has an address, by name. */
export function choicesOf(book: Pick<Book, 'people'>): readonly PersonChoice[] {
  const known = [...directoryOf(book.people).addresses];
  const choices = known.map(([email, { name, team }]) => ({ email, name, team }));
  return choices.sort((a, b) => ((a.name || a.email) < (b.name || b.email) ? -1 : 1));
}

/** Whom a cell means, also when the People tab does not have them. */
export function personOf(typed: string, book: Pick<Book, 'people'>): PersonChoice {
  const directory = directoryOf(book.people);
  const known = personNamed(directory, typed);
  const email = addressOf(directory, typed) || cleaned(typed).toLowerCase();
  return { email, name: known?.name ?? '', team: known?.team ?? '' };
}

/** The same person as the permissions know them. */
export const actorOf = ({ email, picked }: Who): Actor => ({ email, proved: !picked && email !== '' });
