import { ROLES } from '../../domain/book';
import { choice, day, person, tableOf, text } from '../table';

/** Everybody who owns, checks in, scores or gets mail. */
export const people = tableOf('people', { tab: 'People', colour: '#e8710a' })({
  email: text('Email', { width: 260 }),
  name: text('Name', { width: 260 }),
  team: text('Team', { width: 100 }),
  manager: person('Manager', { width: 260 }),
  role: choice('Role', ROLES, {
    width: 100,
  }),
  reminders: choice('Reminders', ['on', 'off'], { width: 100 }),
  awayUntil: day('Away until'),
});
