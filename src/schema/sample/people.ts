import type { PersonPlan } from './plans';

/** A company of 24 that makes software for small clinics: two departments, four teams. Nobody real. */
const PEOPLE = [
  // key, name, team, manager's key, role
  ['ines', 'Ines Duarte', 'Company', '', 'Admin'],
  ['tom', 'Tom Becker', 'Product', 'ines', 'Manager'],
  ['amara', 'Amara Okafor', 'Customer', 'ines', 'Manager'],
  ['lena', 'Lena Vogt', 'Booking', 'tom', 'Manager'],
  ['raj', 'Raj Patel', 'Records', 'tom', 'Manager'],
  ['sofia', 'Sofia Rossi', 'Onboarding', 'amara', 'Manager'],
  ['jonas', 'Jonas Lind', 'Support', 'amara', 'Manager'],
  ['maya', 'Maya Cohen', 'Booking', 'lena', 'Member'],
  ['pierre', 'Pierre Martin', 'Booking', 'lena', 'Member'],
  ['yuki', 'Yuki Tanaka', 'Booking', 'lena', 'Member'],
  ['olga', 'Olga Novak', 'Booking', 'lena', 'Member'],
  ['sam', 'Sam Wright', 'Records', 'raj', 'Member'],
  ['nadia', 'Nadia Haddad', 'Records', 'raj', 'Member'],
  ['carlos', 'Carlos Ruiz', 'Records', 'raj', 'Member'],
  ['freya', 'Freya Olsen', 'Records', 'raj', 'Member'],
  ['ben', 'Ben Carter', 'Onboarding', 'sofia', 'Member'],
  ['aisha', 'Aisha Khan', 'Onboarding', 'sofia', 'Member'],
  ['luca', 'Luca Bianchi', 'Onboarding', 'sofia', 'Member'],
  ['mei', 'Mei Chen', 'Onboarding', 'sofia', 'Member'],
  ['kofi', 'Kofi Mensah', 'Support', 'jonas', 'Member'],
  ['elin', 'Elin Berg', 'Support', 'jonas', 'Member'],
  ['david', 'David Levy', 'Support', 'jonas', 'Member'],
  ['rosa', 'Rosa Garcia', 'Support', 'jonas', 'Member'],
  ['hugo', 'Hugo Blanc', 'Support', 'jonas', 'Member'],
] as const;

export type PersonKey = (typeof PEOPLE)[number][0];

/** Addresses end in example.com, which no mail ever reaches. */
export const addressOf = (key: PersonKey | ''): string => (key === '' ? '' : `${key}@example.com`);

export const people: readonly PersonPlan[] = PEOPLE.map(([key, name, team, manager, role]) => ({
  email: addressOf(key),
  name,
  team,
  manager: addressOf(manager),
  role,
  reminders: key === 'hugo' ? 'off' : 'on',
}));
