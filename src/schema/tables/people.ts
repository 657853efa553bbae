import { ROLES } from '../../domain/book';
import { choice, day, person, tableOf, text } from '../table';

/** Everybody who owns, checks in, scores or gets mail. */
export const people = tableOf('people', { tab: 'People', colour: '#e8710a' })({
  email: text('Email', 'The address people are known by everywhere in this workbook.', { width: 260 }),
  name: text('Name', 'As colleagues say it.', { width: 260 }),
  team: text('Team', 'The team the person works in.', { width: 100 }),
  manager: person('Manager', 'The address of the person who scores with them.', { width: 260 }),
  role: choice('Role', ROLES, 'Member, Manager or Admin. Admins may approve, score and reopen everything.', {
    width: 100,
  }),
  reminders: choice('Reminders', ['on', 'off'], 'off: no reminder mails. Empty is on.', { width: 100 }),
  awayUntil: day('Away until', 'No mails up to and including this day.'),
});
