import { absentOwners } from '../domain/orphans';
import { addressIn, directoryOf } from '../domain/person';
import { revisionOf } from '../domain/revision';
import { nameFrom } from '../schema/seeds';
import type { Api } from './api';
import { append, command } from './command';
import { Form, requestIn } from './form';
import { revisionChanges } from './goalRights';

/** More than any team has. */
const MOST_PEOPLE = 200;

type Add = Api['addPeople'];

const ADDING_TABLES = ['cycles', 'revisions', 'people', 'objectives', 'keyResults'] as const;
type AddingTable = (typeof ADDING_TABLES)[number];

/**
 * Adds owners to People who were missing there, each confirmed by the person who asks; Revisions tells who added whom.
 * Whoever owns nothing any more, or was added meanwhile, is passed over.
 */
export const addPeople = command<Add['input'], Add['reply'], AddingTable>({
  kind: 'command',
  reads: ADDING_TABLES,
  log: 'revisions',
  input: readInput,
  again(book, _, { earlier }) {
    const { addresses } = directoryOf(book.people);
    const asked = earlier.map(({ goal }) => goal);
    return asked.every((address) => addresses.has(address)) ? { saved: false, message: messageOf(asked) } : null;
  },
  decide(book, { people }, { user, now, earlier }) {
    const confirmed = new Set(people.map(({ email }) => addressIn(email)));
    const added = absentOwners(book).flatMap(({ address }) => (confirmed.has(address) ? address : []));
    const who = { by: user, now, reason: '', approvedBy: '' };
    return {
      changes: [
        ...revisionChanges(
          added.map((address) => revisionOf(address, 'People', null, address, who)),
          earlier,
        ),
        ...added.map((email) => append('people', { email, name: nameFrom(email), role: 'Member', reminders: 'on' })),
      ],
      reply: { saved: added.length > 0, message: messageOf(added) },
    };
  },
});

function messageOf(added: readonly string[]): string {
  if (added.length === 0) return 'Nobody was missing any more; nothing was changed.';
  return `Added ${added.join(', ')} to People. Look at Name, Team and Manager there.`;
}

function readInput(json: unknown): Add['input'] {
  const form = Form.of(json, 'people to add');
  return form.done({
    request: requestIn(form),
    people: form.list('people', MOST_PEOPLE, (part) => ({ email: part.text('email') })),
  });
}
