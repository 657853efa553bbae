import type { KeyResult, Objective, Person } from './book';
import { sameText } from './cell';
import { followed, type Lookup } from './lookup';

/** Who acts. `proved` is true when Google gave the address; an address picked in a panel proves nothing. */
export interface Actor {
  /** '' when nobody knows. */
  readonly email: string;
  readonly proved: boolean;
}

type Owned = Pick<KeyResult, 'owner'> & Partial<Pick<KeyResult, 'delegate'>>;

const samePerson = (a: string, b: string): boolean => a.trim() !== '' && sameText(a.trim(), b.trim());

/** Whether a goal is in somebody's own list: as owner or as delegate. */
export const isTheirs = ({ owner, delegate = '' }: Owned, email: string): boolean =>
  samePerson(owner, email) || samePerson(delegate, email);

/** Owners and delegates check in on their own goals, also under a picked address (docs/numbers.md). */
export const mayCheckIn = (actor: Actor, goal: Owned | Pick<Objective, 'owner'>): boolean =>
  isTheirs(goal, actor.email);

/** Owners and delegates score their own KRs themselves, also under a picked address. */
export const maySelfScore = (actor: Actor, keyResult: Owned): boolean => isTheirs(keyResult, actor.email);

/** The owner's manager and Admins set the final score. Nobody does whose address Google does not vouch for. */
export const mayScoreFinally = (actor: Actor, keyResult: Owned, people: Lookup<Person>): boolean =>
  isInCharge(actor, keyResult.owner, people);

/** Who may set a final score may reopen it. */
export const mayReopen = mayScoreFinally;

/** The owner's manager and Admins approve goals. */
export const mayApprove = (actor: Actor, goal: Owned, people: Lookup<Person>): boolean =>
  isInCharge(actor, goal.owner, people);

/** The manager of somebody, as People says; '' when it does not. */
export const managerOf = (owner: string, people: Lookup<Person>): string =>
  followed(people, owner.trim())?.manager.trim() ?? '';

/** Whether this is an Admin, proved by Google. */
export const isAdmin = (actor: Actor, people: Lookup<Person>): boolean =>
  isKnown(actor) && sameText(followed(people, actor.email.trim())?.role ?? '', 'Admin');

const isKnown = ({ email, proved }: Actor): boolean => proved && email.trim() !== '';

const isInCharge = (actor: Actor, owner: string, people: Lookup<Person>): boolean =>
  isKnown(actor) && (isAdmin(actor, people) || samePerson(managerOf(owner, people), actor.email));
