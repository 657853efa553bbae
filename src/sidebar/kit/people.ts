import type { PersonChoice } from '../../commands/apiShared';
import type { Choice } from './choices';

export const peopleChoices = (people: readonly PersonChoice[]): readonly Choice[] =>
  people.map(({ email, name, team }) => ({ value: email, label: [name || email, team].filter(Boolean).join(', ') }));

export const nameOf = (people: readonly PersonChoice[], email: string): string =>
  people.find((person) => person.email.toLowerCase() === email.toLowerCase())?.name || email;
