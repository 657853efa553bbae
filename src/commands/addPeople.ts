import { absentOwners } from '../domain/orphans';
import { addressIn, directoryOf } from '../domain/person';
import { revisionOf } from '../domain/revision';
import { nameFrom } from '../schema/seeds';
import type { Api } from './api';
import { append, command } from './command';
import { Form, requestIn } from './form';
import { revisionChanges } from './goalRights';

type Add = Api['addPeople'];

const ADDING_TABLES = ['cycles', 'revisions', 'people', 'objectives', 'keyResults'] as const;
type AddingTable = (typeof ADDING_TABLES)[number];

/** More than any team has. */
const MOST_PEOPLE = 200;

/**
 * Adds owners to People who were missing there, each confirmed by the person who asks; Revisions tells who added whom,
 * with the address as Goal. Whoever owns nothing any more, or was added meanwhile, is passed over.
 */
export const addPeople = command<Add['input'], Add['reply'], AddingTable>({
  kind: 'command',
  reads: ADDING_TABLES,
  log: 'revisions',
  input: readInput,
  again(book, _, { earlier, today }) {
    const { addresses } = directoryOf(book.people);
    const asked = earlier.map(({ goal }) => goal);
    if (!asked.every((address) => addresses.has(address))) return null;
    return { saved: false, message: messageOf(asked), absent: absentOwners(book, today) };
  },
  decide(book, { people }, { user, now, earlier, today }) {
    const confirmed = new Set(people.map(({ email }) => addressIn(email)));
    const absent = absentOwners(book, today);
    const added = absent.filter(({ address }) => address !== '' && confirmed.has(address));
    const addresses = added.map(({ address }) => address);
    const revising = { by: user, now, reason: '', approvedBy: '' };
    return {
      changes: [
        ...revisionChanges(
          addresses.map((address) => revisionOf(address, 'Email', null, address, revising)),
          earlier,
        ),
        ...addresses.map((email) =>
          append('people', { email, name: nameFrom(email), role: 'Member', reminders: 'on' }),
        ),
      ],
      reply: {
        saved: addresses.length > 0,
        message: messageOf(addresses),
        absent: absent.filter((owner) => !added.includes(owner)),
      },
    };
  },
});

function readInput(json: unknown): Add['input'] {
  const form = Form.of(json, 'people to add');
  return form.done({
    request: requestIn(form),
    people: form.list('people', MOST_PEOPLE, (part) => ({ email: part.text('email') })),
  });
}

function messageOf(added: readonly string[]): string {
  if (added.length === 0) return 'Nobody was missing any more; nothing was changed.';
  return `Added ${added.join(', ')} to People. Look at Name, Team and Manager there.`;
}
