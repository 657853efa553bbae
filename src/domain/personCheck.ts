import type { KeyResult, Person } from './book';
import { type Cell, isBlank, isError, isNumber } from './cell';
import { CHECKS } from './checkTexts';
import { dayPart } from './day';
import { addressIn, addressOf, type Directory, isSecond, listed, MOST_DELEGATES, personNamed } from './person';
import { joined, showsError, when } from './rowCheck';

/** An owner who is nobody in People; nothing for a cell that is empty. */
export const ownerFault = (owner: string, directory: Directory): string =>
  when(owner !== '' && addressOf(directory, owner) === '', CHECKS.ownerUnknown);

/** Delegates who are nobody in People, and a fourth one. */
export function delegateFault({ delegate }: Pick<KeyResult, 'delegate'>, directory: Directory): string {
  if (delegate === '') return '';
  if (isError(delegate)) return CHECKS.delegateUnknown;
  const parts = listed(delegate);
  const unknown = parts.slice(0, MOST_DELEGATES).some((text) => text !== '' && addressOf(directory, text) === '');
  return joined([
    when(unknown, CHECKS.delegateUnknown),
    when(
      parts.slice(MOST_DELEGATES).some((text) => text !== ''),
      CHECKS.delegatesTooMany,
    ),
  ]);
}

/** What is wrong in a row that says nothing but who has it: of Initiatives and Follow-ups. */
export const ownedCheck = ({ owner }: { readonly owner: string }, directory: Directory): string =>
  isError(owner) ? CHECKS.errorInRow : ownerFault(owner, directory);

/** What is wrong with a row of People, in words for its Check column; '' when all is well. */
export function personCheck(person: Person, directory: Directory): string {
  const { email, manager, standIn, awayFrom, awayUntil } = person;
  if (showsError([email, manager, standIn])) return CHECKS.errorInRow;
  const unknown = (typed: string) => typed !== '' && addressOf(directory, typed) === '';
  return joined([
    when(addressIn(email) === '', CHECKS.addressMissing),
    when(isSecond(person, directory.addresses), CHECKS.addressTwice),
    when(unknown(manager), CHECKS.managerUnknown),
    when(isAboveSelf(person, directory), CHECKS.managerAboveSelf),
    when(unknown(standIn), CHECKS.standInUnknown),
    when(isOther(awayFrom), CHECKS.awayFromNotDate),
    when(isOther(awayUntil), CHECKS.awayUntilNotDate),
    when(isNumber(awayFrom) && isNumber(awayUntil) && dayPart(awayUntil) < dayPart(awayFrom), CHECKS.awayBackwards),
  ]);
}

const isOther = (cell: Cell): boolean => !isBlank(cell) && !isNumber(cell);

/** Whether going from manager to manager leads back to the row. */
function isAboveSelf(person: Person, directory: Directory): boolean {
  const seen = new Set<Person>();
  let above = personNamed(directory, person.manager);
  while (above && !seen.has(above)) {
    if (above === person) return true;
    seen.add(above);
    above = personNamed(directory, above.manager);
  }
  return false;
}
