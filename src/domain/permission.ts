import type { KeyResult } from './book';
import { sameText } from './cell';
import { followed } from './lookup';
import { addressIn, addressOf, type Directory, delegatesOf, personNamed } from './person';

/** Who acts. `proved` is true when Google gave the address; an address picked in a panel proves nothing. */
export interface Actor {
  /** '' when nobody knows. */
  readonly email: string;
  readonly proved: boolean;
}

/** Whose a goal is, as it stands in its cells; objectives have no delegates. */
export type Owned = Pick<KeyResult, 'owner'> & Partial<Pick<KeyResult, 'delegate'>>;

/** Addresses of a goal's owner and delegates, of those who are in People. */
const ownersOf = ({ owner, delegate = '' }: Owned, directory: Directory): readonly string[] =>
  [addressOf(directory, owner), ...delegatesOf(directory, delegate)].filter((address) => address !== '');

/** Whether a goal is in somebody's own list: as owner or as delegate. Who is not in People has none. */
export const isTheirs = (goal: Owned, email: string, directory: Directory): boolean =>
  ownersOf(goal, directory).includes(addressIn(email));

/** Owners and delegates check in on their own goals, also under a picked address (docs/numbers.md). */
export const mayCheckIn = (actor: Actor, goal: Owned, directory: Directory): boolean =>
  isTheirs(goal, actor.email, directory);

/** Owners and delegates score their own KRs themselves, also under a picked address. */
export const maySelfScore = mayCheckIn;

/**
 * The owner's manager, the stand-in that the manager's row names, and Admins set the final score; of their own goal only
 * when nobody else in People could. Nobody does whose address Google does not vouch for.
 */
export const mayScoreFinally = (actor: Actor, keyResult: Owned, directory: Directory): boolean =>
  isInCharge(actor, keyResult, directory) && isImpartial(actor, keyResult, directory);

/** The same people approve goals, by the same rule. */
export const mayApprove = mayScoreFinally;

/** The same people reopen what is locked, also of their own: that decides nothing, and Revisions tells of it. */
export const mayReopen = (actor: Actor, keyResult: Owned, directory: Directory): boolean =>
  isInCharge(actor, keyResult, directory);

/** The address of somebody's manager; '' when People names none. */
export const managerOf = (owner: string, directory: Directory): string =>
  addressOf(directory, personNamed(directory, owner)?.manager ?? '');

/** Whether this is an Admin, proved by Google. */
export const isAdmin = (actor: Actor, directory: Directory): boolean =>
  isKnown(actor) && sameText(followed(directory.addresses, addressIn(actor.email))?.role.trim() ?? '', 'Admin');

const isKnown = ({ email, proved }: Actor): boolean => proved && addressIn(email) !== '';

/** Addresses of everybody in People who is in charge of an owner's goals. */
function inChargeOf({ owner }: Owned, directory: Directory): readonly string[] {
  const manager = managerOf(owner, directory);
  const standIn = addressOf(directory, followed(directory.addresses, manager)?.standIn ?? '');
  const admins = [...directory.addresses].flatMap(([address, { role }]) =>
    sameText(role.trim(), 'Admin') ? address : [],
  );
  return [manager, standIn, ...admins].filter((address) => address !== '');
}

/** The owner's manager, the manager's stand-in and Admins, proved by Google: they change goals as their owners do. */
export const isInCharge = (actor: Actor, goal: Owned, directory: Directory): boolean =>
  isKnown(actor) && inChargeOf(goal, directory).includes(addressIn(actor.email));

/** Addresses of those in charge of a goal who neither own it nor are its delegates. */
export function othersInCharge(goal: Owned, directory: Directory): readonly string[] {
  const own = ownersOf(goal, directory);
  return [...new Set(inChargeOf(goal, directory))].filter((address) => !own.includes(address));
}

/** It is not one's own goal, or nobody else could. */
const isImpartial = (actor: Actor, goal: Owned, directory: Directory): boolean =>
  !isTheirs(goal, actor.email, directory) || othersInCharge(goal, directory).length === 0;
