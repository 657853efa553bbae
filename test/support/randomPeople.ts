import type { Person } from '../../src/domain/book';
import type { Cell } from '../../src/domain/cell';
import { BLANKS, INVISIBLE } from '../../src/domain/person';
import { aPerson, TODAY } from './builders';
import type { Random } from './random';

const NAMES = ['Ana Silva', 'Bo', 'Cy Lind', 'Di*', 'Ed?', '<Flo>', 'Gus, Jr', 'O’Hara', '=Ivy', 'boss@acme.io', ''];

/** A small People tab with wrong rows in it: no address, one twice, names that are not unique, loops, strange days. */
export function randomPeople(random: Random): readonly Person[] {
  const emails = NAMES.map((_, index) => `p${index}@acme.io`);
  return NAMES.slice(0, random.int(NAMES.length + 1)).map((name, index) =>
    aPerson({
      row: index + 2,
      email: random.chance(0.8)
        ? mangled(random, emails[index] ?? '')
        : random.pick([...emails, '', 'none', 'a@b@c', '#N/A']),
      name: random.chance(0.8) ? mangled(random, name) : random.pick(NAMES),
      manager: random.chance(0.6) ? '' : mangled(random, random.pick([...NAMES, ...emails, 'x@acme.io', '#REF!'])),
      standIn: random.chance(0.8) ? '' : random.pick([...NAMES, ...emails, 'x@acme.io', '#N/A']),
      role: random.pick(['', 'Admin', 'Manager']),
      awayFrom: dayIn(random),
      awayUntil: dayIn(random),
    }),
  );
}

/** What somebody may type to mean one of them, or nobody. */
export function randomPersonText(random: Random, people: readonly Person[]): string {
  const texts = people.flatMap(({ email, name }) => [email, name]);
  const text =
    texts.length > 0 && random.chance(0.85) ? random.pick(texts) : random.pick(['', 'x@acme.io', 'Zed', '*', ' ']);
  return text.startsWith('#') ? text : mangled(random, text);
}

const dayIn = (random: Random): Cell =>
  random.chance(0.6) ? null : random.pick<Cell>([TODAY, TODAY + 3.5, TODAY - 2, 'soon', '#N/A']);

/** The same to a reader's eye: another case, blanks and signs that nobody sees. */
function mangled(random: Random, text: string): string {
  if (text === '' || random.chance(0.6)) return text;
  const unseen = String.fromCodePoint(random.pick([...INVISIBLE, ...BLANKS, 32, 7]));
  const at = random.pick([0, text.length, text.length]);
  const cased = random.chance(0.5) ? text.toUpperCase() : text;
  return cased.slice(0, at) + unseen + cased.slice(at);
}
