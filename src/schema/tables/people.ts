import { ROLES } from '../../domain/book';
import { peopleCheck, peopleHelpers } from '../formulas/people';
import { choice, computed, day, person, tableOf, text } from '../table';

/** Everybody who owns, checks in, scores or gets mail. */
export const people = tableOf('people', { tab: 'People', colour: '#e8710a' })({
  email: text('Email', { width: 260 }),
  name: text('Name', { width: 260 }),
  team: text('Team'),
  manager: person('Manager', { width: 260 }),
  standIn: person('Stand-in', { width: 260 }),
  role: choice('Role', ROLES),
  reminders: choice('Reminders', ['on', 'off']),
  awayFrom: day('Away from'),
  awayUntil: day('Away until'),
  check: computed('Check', peopleCheck, { width: 260, wrap: true }),
  ...peopleHelpers,
});
