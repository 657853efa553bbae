import type { Person } from './book';
import { isError, isNumber } from './cell';
import { type Day, dayPart } from './day';
import { followed, keyOf, type Lookup, lookupOf } from './lookup';

/** Characters that stand for a blank: tab, line ends, the blank that does not break. By code point. */
export const BLANKS = [9, 10, 13, 160] as const;

/**
 * Characters nobody sees, which pasting brings along: DEL, soft hyphen, zero-width ones, marks of writing direction, the
 * byte order mark. By code point; those below 32 that are no blanks go too.
 */
export const INVISIBLE = [
  127, 173, 8203, 8204, 8205, 8206, 8207, 8234, 8235, 8236, 8237, 8238, 8288, 8294, 8295, 8296, 8297, 65279,
] as const;

/** Marks that an address has none of, beside a second `@`. */
export const NOT_IN_ADDRESS = [' ', ',', ';', '<', '>', '"'] as const;

/** How many people one cell may name. */
export const MOST_DELEGATES = 3;

/**
 * A name or an address without what nobody sees: blanks of any kind are single ones and none stands at an end. The
 * formulas of the sheet do the same (`schema/formulas/persons`). `" Ana\u00a0 Silva\u200b\n"` → `"Ana Silva"`; an error → `""`.
 */
export const cleaned = (typed: string): string => (isError(typed) ? '' : visible(typed));

/** Letters, digits and signs of ASCII with single blanks between: most cells need no cleaning. */
const CLEAN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

function visible(typed: string): string {
  if (CLEAN.test(typed)) return typed;
  const kept = [...typed].flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (BLANKS.some((blank) => blank === code)) return ' ';
    return code < 32 || INVISIBLE.some((unseen) => unseen === code) ? [] : sign;
  });
  return kept.join('').replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** The address a cell holds, in small letters; '' when it holds none. `" Ana@Example.com\n"` → `"ana@example.com"`. */
export function addressIn(typed: string): string {
  const text = cleaned(typed).toLowerCase();
  return /^[^ @,;<>"]+@[^ @,;<>"]+$/.test(text) ? text : '';
}

/** Everybody in People, by what a cell may call them. */
export interface Directory {
  /** By address; of two rows with one address the first. */
  readonly addresses: Lookup<Person>;
  /** By a name that one row alone has. */
  readonly names: Lookup<Person>;
  /** Addresses of cells that were asked for already: the same few texts stand in thousands of cells. */
  readonly meant: Map<string, string>;
}

/**
 * The people of the People tab. A row without an address is nobody, yet its name keeps another one from being unique.
 * A name with an `@` is none.
 */
export function directoryOf(people: readonly Person[]): Directory {
  const addresses = lookupOf(people, ({ email }) => addressIn(email));
  const counting = people.filter((row) => !isSecond(row, addresses));
  const rows = new Map<string, Person | null>();
  for (const person of counting) {
    const key = keyOf(cleaned(person.name));
    rows.set(key, rows.has(key) ? null : person);
  }
  const unique = [...rows].flatMap(([key, person]) =>
    person && key !== '' && !key.includes('@') && addressIn(person.email) !== '' ? [[key, person] as const] : [],
  );
  return { addresses, names: new Map(unique), meant: new Map() };
}

/** A row whose address stands in a row above: only the first one counts. */
export function isSecond(person: Person, addresses: Directory['addresses']): boolean {
  const first = followed(addresses, addressIn(person.email));
  return first !== undefined && first !== person;
}

/**
 * The address of whom a cell means, as every comparison wants it; '' when it means nobody in People. A row of People is
 * meant by its address, or by a name that is unique there; a text with an `@` is never read as a name.
 */
export function addressOf(directory: Directory, typed: string): string {
  const known = directory.meant.get(typed);
  if (known !== undefined) return known;
  const text = cleaned(typed);
  const person = followed(text.includes('@') ? directory.addresses : directory.names, text);
  const address = person ? addressIn(person.email) : '';
  directory.meant.set(typed, address);
  return address;
}

/** The row of People that a cell means; undefined when it means nobody there. */
export const personNamed = (directory: Directory, typed: string): Person | undefined =>
  followed(directory.addresses, addressOf(directory, typed));

/** The people a cell lists, each as it stands there, cleaned; names with a comma have no place in a list. */
export const listed = (typed: string): readonly string[] => (isError(typed) ? [] : typed.split(',').map(visible));

/** The addresses of a goal's delegates: the first three of the list that are in People. */
export const delegatesOf = (directory: Directory, typed: string): readonly string[] =>
  listed(typed)
    .slice(0, MOST_DELEGATES)
    .map((text) => addressOf(directory, text))
    .filter((address) => address !== '');

/** What to call whom a cell means: the name in People, else the address, else what stands there. */
export function calledIn(directory: Directory, typed: string): string {
  const person = personNamed(directory, typed);
  return person ? cleaned(person.name) || addressIn(person.email) : cleaned(typed);
}

/** Whether somebody is away on a day. Only a last day: away up to it. Only a first day: away from it on. */
export function isPersonAway({ awayFrom, awayUntil }: Pick<Person, 'awayFrom' | 'awayUntil'>, day: Day): boolean {
  const from = isNumber(awayFrom) ? dayPart(awayFrom) : null;
  const until = isNumber(awayUntil) ? dayPart(awayUntil) : null;
  if (from === null && until === null) return false;
  return (from === null || from <= day) && (until === null || day <= until);
}

const RESERVED = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost)$/;

/** Whether mail to an address can reach nobody: domains kept for examples and tests (RFC 2606, RFC 6761). */
export const isReserved = (address: string): boolean => RESERVED.test(address.slice(address.lastIndexOf('@') + 1));
