import type { Book } from '../domain/book';
import { byAddress, followed } from '../domain/lookup';
import type { Actor } from '../domain/permission';
import { Problem } from '../domain/problem';
import type { PersonChoice, Who } from './apiShared';

/**
 * Who is asking: the signed-in address. Only where Google does not tell it counts whom the person picked, which proves
 * nothing and therefore never unlocks what a manager may do.
 */
export function whoIs(as: string, user: string, book: Pick<Book, 'people'>): Who {
  const email = user === '' ? as.trim().toLowerCase() : user;
  const person = followed(byAddress(book.people), email);
  return { email, name: person?.name ?? '', picked: user === '' && email !== '' };
}

/** @throws Problem who.unknown when nobody is signed in and nobody was picked */
export function knownOnly(who: Who): Who {
  if (who.email === '') throw new Problem('who.unknown', {});
  return who;
}

/** Everybody in the People tab who has an address, by name. */
export function choicesOf(book: Pick<Book, 'people'>): readonly PersonChoice[] {
  const named = book.people.filter(({ email }) => email.trim() !== '');
  const choices = named.map(({ email, name, team }) => ({ email: email.trim().toLowerCase(), name, team }));
  return choices.sort((a, b) => ((a.name || a.email) < (b.name || b.email) ? -1 : 1));
}

/** The person behind an address, also when the People tab does not have it. */
export function personOf(address: string, book: Pick<Book, 'people'>): PersonChoice {
  const email = address.trim().toLowerCase();
  const known = followed(byAddress(book.people), email);
  return { email, name: known?.name ?? '', team: known?.team ?? '' };
}

/** The same person as the permissions know them. */
export const actorOf = ({ email, picked }: Who): Actor => ({ email, proved: !picked && email !== '' });
